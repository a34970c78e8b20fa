#include "record/contact_sides.h"

#include <algorithm>
#include <tuple>

#include "syntax/tree.h"

namespace bede::record {

using events::DeedRole;
using events::DeedWord;
using syntax::children;

namespace {

void append(std::vector<Side>& out, const std::vector<Side>& more) {
  for (const Side& side : more) add_once(out, side);
}

bool has_second(const Reading& reading, TokenId word, std::string_view second) {
  for (const TokenId child : children(reading, word)) {
    if (reading[child].lemma == second) return true;
    for (const TokenId below : children(reading, child))
      if (reading[child].relation != Relation::conj && reading[below].lemma == second) return true;
  }
  return false;
}

// Lines that help to find contacts, and are none.
bool is_contact(const DeedWord& line) {
  return line.kind != "light" && line.kind != "called_off" && line.kind != "pair";
}

std::pair<std::string, bool> kind_of(const DeedWord& line) {
  const bool directed = line.kind.ends_with('>');
  return {directed ? line.kind.substr(0, line.kind.size() - 1) : line.kind, directed};
}

}  // namespace

std::vector<Side> ContactSides::in_phrase(TokenId head) const {
  std::vector<Side> found = sides_.in_phrase(head);
  if (found.empty() && !sides_.place_at(head).code.empty()) found.push_back(sides_.place_at(head));
  return found;
}

// What the phrase itself is, not what belongs to it: "received the Iranian minister", not "received Iranian oil".
std::vector<Side> ContactSides::in_head(TokenId head) const {
  std::vector<Side> found;
  for (const TokenId one : conjuncts(reading_, head)) {
    append(found, sides_.at(one));
    if (sides_.at(one).empty() && !sides_.place_at(one).code.empty()) add_once(found, sides_.place_at(one));
  }
  return found;
}

std::vector<Side> ContactSides::subjects(TokenId verb) const {
  std::vector<Side> found;
  for (const TokenId subject : subjects_of(reading_, verb)) append(found, in_phrase(subject));
  return found;
}

std::vector<Side> ContactSides::objects(TokenId verb) const {
  std::vector<Side> found;
  for (const TokenId child : children(reading_, verb))
    if (reading_[child].relation == Relation::obj || reading_[child].relation == Relation::nsubj__pass)
      append(found, in_head(child));
  return found;
}

std::vector<Side> ContactSides::obliques(TokenId word, std::string_view before) const {
  std::vector<Side> found;
  bool told = false;
  for (const TokenId child : children(reading_, word)) {
    const Relation relation = reading_[child].relation;
    if (relation != Relation::obl && relation != Relation::nmod && relation != Relation::obl__agent) continue;
    const std::string_view own = preposition(reading_, child);
    if (own == before || (told && own == "include")) append(found, in_phrase(child));
    told = told || own == before;  // "to three states, including Iran"
  }
  return found;
}

int ContactSides::times_told(TokenId word, std::string_view before) const {
  int times = 0;
  for (const TokenId child : children(reading_, word))
    times += reading_[child].relation == Relation::obl && preposition(reading_, child) == before ? 1 : 0;
  return times;
}

std::optional<Encounter> ContactSides::verb(TokenId word, const DeedWord& line) const {
  Encounter out;
  std::tie(out.kind, out.directed) = kind_of(line);
  if (line.role == DeedRole::object) out.to = objects(word);
  if (line.role == DeedRole::oblique) out.to = obliques(word, line.second);
  out.apart = line.role == DeedRole::oblique && times_told(word, line.second) > 1;
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
  TokenId first = first_conjunct(reading_, word);
  if (reading_[first].relation == Relation::nmod && preposition(reading_, first) == "of") first = reading_[first].head;
  const Token& token = reading_[first];
  if (!token.head || reading_[token.head].upos != Upos::VERB) return;
  const bool object = token.relation == Relation::obj || token.relation == Relation::nsubj__pass;
  const std::string_view before = preposition(reading_, first);
  for (const DeedWord& line : draft_.deeds.contacts(reading_[token.head].lemma)) {
    if (line.kind != "light" && line.kind != "called_off") continue;
    if (line.role == DeedRole::object ? !object : line.second != before) continue;
    encounter.called_off = line.kind == "called_off";
    append(encounter.from, subjects(token.head));
    append(encounter.to, obliques(token.head, "with"));
    append(encounter.to, obliques(token.head, "to"));
    return;
  }
}

// Where a contact names no two sides and its sentence speaks of two only, they are the two.
void ContactSides::add_from_sentence(TokenId word, Encounter& encounter) const {
  std::vector<std::string> codes;
  for (const Side& side : encounter.from) add_once(codes, side.code);
  for (const Side& side : encounter.to) add_once(codes, side.code);
  if (codes.size() > 1) return;
  std::vector<Side> more;
  const Sentence& sentence = reading_[reading_[word].sentence];
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
    if (is_where(preposition(reading_, TokenId(i)))) continue;
    for (const Side& side : sides_.at(TokenId(i))) {
      if (std::count(codes.begin(), codes.end(), side.code) == 0) more.push_back(side);
      add_once(codes, side.code);
    }
  }
  if (codes.size() == 2) append(encounter.from, more);
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
  for (const TokenId child :
       children(reading_, word))  // "the visit of the minister to Rome", the goal hung on the guest
    if (reading_[child].relation == Relation::nmod || reading_[child].relation == Relation::nmod__poss)
      append(out.to, obliques(child, "to"));
  add_carrier(word, out);
  if (out.kind != "letter" && out.kind != "call") add_from_sentence(word, out);
  return out;
}

// "the negotiation of the accord" is a stage of the accord's life.
bool ContactSides::is_of_a_text(TokenId word) const {
  for (const TokenId child : children(reading_, word))
    if (reading_[child].relation == Relation::nmod && preposition(reading_, child) == "of" && sides_.is_thing(child))
      return true;
  return false;
}

// Persons of two sides who sign or exchange a text together have met.
std::optional<Encounter> ContactSides::ceremony(TokenId word) const {
  Encounter out;
  out.kind = "meeting";
  for (const Side& side : subjects(word))
    if (side.actor && reading_[side.actor].kind == ActorKind::person) add_once(out.from, side);
  const bool one_side = std::all_of(out.from.begin(), out.from.end(),
                                    [&](const Side& side) { return side.code == out.from.front().code; });
  if (out.from.empty() || one_side || objects(word).size() > 1) return std::nullopt;
  return out;
}

std::optional<Encounter> ContactSides::at(TokenId word) const {
  const Token& token = reading_[word];
  const bool is_noun = token.upos == Upos::NOUN || token.upos == Upos::PROPN;
  if (!is_noun && token.upos != Upos::VERB) return std::nullopt;
  const DeedWord* plain = nullptr;
  for (const DeedWord& line : draft_.deeds.contacts(token.lemma)) {
    if (!is_contact(line) || (line.role == DeedRole::noun) != is_noun) continue;
    if (line.kind == "ceremony") return ceremony(word);
    if (!is_noun) {
      if (auto found = verb(word, line)) return found;
      continue;
    }
    if (!line.second.empty() && has_second(reading_, word, line.second)) return noun(word, line);
    if (line.second.empty() && !plain) plain = &line;
  }
  if (!plain || (plain->kind == "talks" && is_of_a_text(word))) return std::nullopt;
  return noun(word, *plain);
}

}  // namespace bede::record
