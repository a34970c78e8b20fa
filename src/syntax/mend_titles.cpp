#include "syntax/mend_titles.h"

#include "base/among.h"
#include "syntax/tree.h"

namespace bede::syntax {
namespace {

// "Mr" of "Mr Holm", whichever of the two the tree puts above the other.
bool is_honorific(const Token& token) { return among(token.form, {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms."}); }

// "President Ana Ruiz", the title on the name or on its first part, or the name on the title.
bool has_title(const Reading& reading, TokenId name) {
  if (has_child(reading, name, Relation::nmod__desc)) return true;
  const bool title = is_officer(reading[name]) || is_honorific(reading[name]);
  if (title && child(reading, name, Relation::flat).value == name.value + 1) return true;
  for (const TokenId before : children(reading, name))
    if (reading[before].relation == Relation::compound && reading[before].upos == Upos::PROPN &&
        (has_child(reading, before, Relation::nmod__desc) || is_officer(reading[before])))
      return true;
  return false;
}

// "Ana" of "UN Special Envoy Ana Ruiz", on the officer or on the one before him.
TokenId name_of_officer(const Reading& reading, TokenId officer, TokenId before) {
  constexpr uint32_t kReach = 9;  // words of his office
  for (uint32_t i = officer.value + 1; i < reading.tokens.size() && i <= officer.value + kReach; ++i) {
    const Token& token = reading.tokens[i];
    if (token.form == "," || token.lemma == "and") return {};
    if (token.upos != Upos::PROPN || has_child(reading, TokenId(i), Relation::case_)) continue;
    const bool own = token.head == officer && token.relation != Relation::compound;
    const bool lent = token.head == before && token.relation != Relation::conj;
    const bool surname = i + 1 < reading.tokens.size() && reading.tokens[i + 1].upos == Upos::PROPN;
    if ((own || lent) && surname) return TokenId(i);
  }
  return {};
}

// Hangs the words of a name that the tree gave to somebody else on its owner.
void give_name(Reading& reading, TokenId name, TokenId officer) {
  if (reading[name].head == officer) return;
  const TokenId other = reading[name].head;
  reading[name].head = officer;
  reading[name].relation = Relation::flat;
  for (uint32_t i = name.value + 1; i < reading.tokens.size() && reading.tokens[i].upos == Upos::PROPN; ++i) {
    Token& part = reading.tokens[i];
    if (part.head != other) continue;
    part.head = name;
    part.relation = Relation::flat;
  }
}

// Of "Chancellor Holm" in "In a call with President Ruiz of Chad, Chancellor Holm of Peru and others, they spoke", read
// as who spoke: President Ruiz. A verb that a pronoun does is done by nobody before it.
TokenId titled_before(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const auto is_doer = [&](TokenId one) {
    return reading[one].upos == Upos::PRON && is_subject(reading[one].relation);
  };
  if (token.relation != Relation::nsubj || !token.head || token.head < at || at.value < 3) return {};
  if (!has_title(reading, at)) return {};
  bool done = false;
  for (const TokenId other : children(reading, token.head)) done = done || (other > at && is_doer(other));
  uint32_t comma = at.value;
  while (comma > 2 && comma + 3 > at.value && reading.tokens[comma].form != ",") --comma;
  const TokenId state(comma - 1), first = reading[state].head;
  if (!done || reading.tokens[comma].form != "," || reading[state].relation != Relation::nmod) return {};
  if (!first || state < first || dominates(reading, at, first)) return {};
  return reading[first].upos == Upos::PROPN && has_title(reading, first) ? first : TokenId{};
}

}  // namespace

bool is_officer(const Token& token) {
  static constexpr std::string_view kOfficers[] = {
      "Representative", "Envoy",   "Minister",  "Secretary", "Ambassador",  "Director",
      "Commander",      "Chief",   "Adviser",   "Advisor",   "Coordinator", "Negotiator",
      "Chairman",       "Speaker", "President", "Premier",   "Chancellor",  "Chairperson"};
  return among(token.lemma, kOfficers);
}

bool is_nation(const Token& token) {
  if (token.upos != Upos::ADJ && token.upos != Upos::PROPN) return false;
  return token.form.size() > 1 && token.form[0] >= 'A' && token.form[0] <= 'Z' &&
         (token.upos == Upos::ADJ || token.form.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos);
}

uint32_t item_begin(const Reading& reading, uint32_t at) {
  while (at > 0 && (reading.tokens[at - 1].upos == Upos::PROPN || reading.tokens[at - 1].upos == Upos::ADJ)) --at;
  return at;
}

// Right behind a comma, and with a nation.
static bool opens_item(const Reading& reading, uint32_t at) {
  const uint32_t begin = item_begin(reading, at);
  return begin > 0 && begin < at && is_nation(reading.tokens[begin]) && reading.tokens[begin - 1].form == ",";
}

// "Chadian Secretary General Idris Ney, Malian State Secretary Ali Keita", read as one name: a title stands before its
// name, so that the second one has the name behind it.
static bool part_names(Reading& reading, TokenId title) {
  Token& token = reading[title];
  const TokenId first = token.relation == Relation::nmod__desc ? token.head : TokenId{};
  const TokenId name(title.value + 1);
  if (!first || first > title || !is_officer(token) || !opens_item(reading, title.value)) return false;
  if (name.value >= reading.tokens.size() || reading[name].relation != Relation::flat || reading[name].head != first)
    return false;
  token.head = name;
  for (uint32_t i = item_begin(reading, title.value); i < title.value; ++i)
    if (reading.tokens[i].head == first) reading.tokens[i].head = name;
  reading[name].head = first;
  reading[name].relation = Relation::conj;
  return true;
}

bool join_named_officers(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 2; i < reading.tokens.size(); ++i) {
    moved |= part_names(reading, TokenId(i));
    Token& officer = reading.tokens[i];
    const TokenId before = officer.relation == Relation::appos ? officer.head : TokenId{};
    if (!before || before.value > i || reading[before].upos != Upos::PROPN) continue;
    if (!is_officer(officer) && officer.lemma != "Ministry") continue;
    if (!opens_item(reading, i) || (!has_title(reading, before) && !is_officer(reading[before]))) continue;
    const TokenId name = name_of_officer(reading, TokenId(i), before);
    const bool body = officer.lemma == "Ministry";  // no person is one: "Chadian Ministry Director Idris Ney"
    if (!name && !body) continue;
    officer.relation = Relation::conj;
    if (name) give_name(reading, name, TokenId(i));
    moved = true;
  }
  return moved;
}

// "Mr Ney" of "Mr Ney, Mr Holm and Ms Ruiz spoke", read as two who spoke: one name.
static bool join_name(Reading& reading, TokenId name) {
  Token& token = reading[name];
  const Token& before = reading.tokens[name.value - 1];
  if (token.relation != Relation::nsubj || before.relation != Relation::nsubj) return false;
  if (before.head != token.head || !is_honorific(before)) return false;
  if (token.upos != Upos::PROPN || token.first_child) return false;
  token.head = TokenId(name.value - 1);
  token.relation = Relation::flat;
  return true;
}

// "Mr Holm" of "Mr Ney, Mr Holm and Ms Ruiz", read as more of the first one's name.
static bool part_name(Reading& reading, TokenId name) {
  Token& token = reading[name];
  const TokenId title(name.value - 1);
  if (name.value < 3 || token.relation != Relation::flat || !token.head || name < token.head) return false;
  if (!is_honorific(reading[title]) || reading[title].head != name) return false;
  if (!among(reading.tokens[name.value - 2].form, {",", "and"})) return false;
  TokenId first = token.head;
  const auto is_part = [](Relation one) {
    return one == Relation::flat || one == Relation::nmod__desc || one == Relation::conj;
  };
  for (uint32_t steps = name.value;
       reading[first].head && reading[first].head < name && is_part(reading[first].relation);
       first = reading[first].head)
    if (steps-- == 0) return false;  // a ring, of a tree under repair
  // "the premier of Lower Chad, Mr Holm" is one man
  const bool titled = first.value > 0 && is_honorific(reading.tokens[first.value - 1]);
  if (!titled && !is_honorific(reading[first])) return false;
  token.head = first;
  token.relation = Relation::conj;
  return true;
}

bool join_titled_names(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 1; i < reading.tokens.size(); ++i)
    moved |= join_name(reading, TokenId(i)) || part_name(reading, TokenId(i));
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    Token& token = reading.tokens[i];
    if (const TokenId first = titled_before(reading, TokenId(i))) {
      token.head = first;
      token.relation = Relation::appos;
    }
    const bool apposed = token.relation == Relation::appos && token.head && token.head.value < i;
    if (!apposed || token.upos != Upos::PROPN || reading[token.head].upos != Upos::PROPN) continue;
    if (!has_title(reading, TokenId(i)) || !has_title(reading, token.head)) continue;
    token.relation = Relation::conj;
    for (const TokenId next : children(reading, TokenId(i)))
      if (reading[next].relation == Relation::conj && has_title(reading, next)) reading[next].head = token.head;
    moved = true;
  }
  return moved;
}

bool join_titled_to_titled(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    Token& token = reading.tokens[i];
    const TokenId place = token.relation == Relation::conj ? token.head : TokenId{};
    if (!place || place.value > i || reading[place].relation != Relation::nmod || !reading[place].head) continue;
    const TokenId first = reading[place].head;
    const auto titled = [&](TokenId at) { return reading[at].upos == Upos::PROPN && has_title(reading, at); };
    if (first > place || !titled(TokenId(i)) || !titled(first) || titled(place)) continue;
    token.head = first;
    moved = true;
  }
  return moved;
}

}  // namespace bede::syntax
