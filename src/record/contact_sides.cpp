#include "record/contact_sides.h"

#include <algorithm>
#include <tuple>

#include "syntax/tree.h"

namespace bede::record {

using events::DeedRole;
using events::DeedWord;
using syntax::children;

namespace {

void append(std::vector<TokenId>& out, const std::vector<TokenId>& more) {
  for (const TokenId token : more) add_once(out, token);
}

bool has_second(const Reading& reading, TokenId word, std::string_view second) {
  for (const TokenId child : children(reading, word)) {
    if (reading[child].lemma == second) return true;
    for (const TokenId below : children(reading, child))
      if (reading[child].relation != Relation::conj && reading[below].lemma == second) return true;
  }
  return false;
}

std::pair<std::string, bool> kind_of(const DeedWord& line) {
  const bool directed = line.kind.ends_with('>');
  return {directed ? line.kind.substr(0, line.kind.size() - 1) : line.kind, directed};
}

}  // namespace

std::string ContactSides::code_at(TokenId side) const {
  std::string code = sides_.code_at(side);
  return code.empty() ? sides_.place_code_at(side) : code;
}

std::vector<TokenId> ContactSides::in_phrase(TokenId head) const {
  std::vector<TokenId> found = sides_.in_phrase(head);
  if (found.empty() && !sides_.place_code_at(head).empty()) found.push_back(head);
  return found;
}

// Its own; else, for a verb that shares one, that of the verb it hangs on: "plans to visit", "arrived and met".
std::vector<TokenId> ContactSides::subjects(TokenId verb) const {
  for (int steps = 0; verb && steps < 6; ++steps) {
    std::vector<TokenId> found;
    bool own = false;
    for (const TokenId child : children(reading_, verb)) {
      const Relation relation = reading_[child].relation;
      if (relation == Relation::obl__agent) append(found, in_phrase(child));
      if (relation == Relation::nsubj && reading_[child].xpos != "WDT" && reading_[child].xpos != "WP") {
        append(found, in_phrase(child));
        own = true;
      }
    }
    if (own || !found.empty()) return found;
    const Relation relation = reading_[verb].relation;
    if (relation == Relation::acl__relcl) return in_phrase(reading_[verb].head);
    if (relation != Relation::conj && relation != Relation::xcomp && relation != Relation::advcl) return found;
    verb = reading_[verb].head;
  }
  return {};
}

std::vector<TokenId> ContactSides::objects(TokenId verb) const {
  std::vector<TokenId> found;
  for (const TokenId child : children(reading_, verb))
    if (reading_[child].relation == Relation::obj || reading_[child].relation == Relation::nsubj__pass)
      append(found, in_phrase(child));
  return found;
}

std::vector<TokenId> ContactSides::obliques(TokenId word, std::string_view before) const {
  std::vector<TokenId> found;
  for (const TokenId child : children(reading_, word)) {
    const Relation relation = reading_[child].relation;
    if (relation != Relation::obl && relation != Relation::nmod && relation != Relation::obl__agent) continue;
    if (preposition(reading_, child) == before) append(found, in_phrase(child));
  }
  return found;
}

std::optional<Encounter> ContactSides::verb(TokenId word, const DeedWord& line) const {
  Encounter out;
  std::tie(out.kind, out.directed) = kind_of(line);
  if (line.role == DeedRole::object) out.to = objects(word);
  if (line.role == DeedRole::oblique) out.to = obliques(word, line.second);
  if (line.role != DeedRole::subject && out.to.empty()) return std::nullopt;
  if (line.role == DeedRole::subject && !line.second.empty() && !has_second(reading_, word, line.second))
    return std::nullopt;
  out.from = subjects(word);
  if (line.role == DeedRole::subject) out.to = obliques(word, "with");
  if (line.role == DeedRole::object) append(out.to, obliques(word, "and"));
  return out;
}

// "held talks with": the subject and the obliques of the verb that carries the noun are its sides.
void ContactSides::add_carrier(TokenId word, Encounter& encounter) const {
  const TokenId first = first_conjunct(reading_, word);
  const Token& token = reading_[first];
  if (!token.head || reading_[token.head].upos != Upos::VERB) return;
  const bool object = token.relation == Relation::obj || token.relation == Relation::nsubj__pass;
  const std::string_view before = preposition(reading_, first);
  for (const DeedWord& line : draft_.deeds.contacts(reading_[token.head].lemma)) {
    if (line.kind != "light") continue;
    if (line.role == DeedRole::object ? !object : line.second != before) continue;
    append(encounter.from, subjects(token.head));
    append(encounter.to, obliques(token.head, "with"));
    append(encounter.to, obliques(token.head, "to"));
    return;
  }
}

Encounter ContactSides::noun(TokenId word, const DeedWord& line) const {
  Encounter out;
  std::tie(out.kind, out.directed) = kind_of(line);
  for (const TokenId child : children(reading_, word)) {
    const Relation relation = reading_[child].relation;
    if (relation == Relation::nmod__poss || relation == Relation::compound || relation == Relation::amod)
      for (const TokenId one : conjuncts(reading_, child)) append(out.from, sides_.in_phrase(one));
  }
  for (const char* before : {"of", "by", "from", "between", "among", "involve"})
    append(out.from, obliques(word, before));
  for (const char* before : {"with", "to"}) append(out.to, obliques(word, before));
  add_carrier(word, out);
  return out;
}

std::optional<Encounter> ContactSides::at(TokenId word) const {
  const Token& token = reading_[word];
  const bool is_noun = token.upos == Upos::NOUN || token.upos == Upos::PROPN;
  if (!is_noun && token.upos != Upos::VERB) return std::nullopt;
  const DeedWord* plain = nullptr;
  for (const DeedWord& line : draft_.deeds.contacts(token.lemma)) {
    if (line.kind == "light" || (line.role == DeedRole::noun) != is_noun) continue;
    if (!is_noun) {
      if (auto found = verb(word, line)) return found;
      continue;
    }
    if (!line.second.empty() && has_second(reading_, word, line.second)) return noun(word, line);
    if (line.second.empty() && !plain) plain = &line;
  }
  if (!plain) return std::nullopt;
  return noun(word, *plain);
}

}  // namespace bede::record
