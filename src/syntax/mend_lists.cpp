#include "syntax/mend_lists.h"

#include <vector>

#include "base/among.h"
#include "syntax/tree.h"

namespace bede::syntax {
namespace {

bool is_noun(const Token& token) { return token.upos == Upos::PROPN || token.upos == Upos::NOUN; }

// The first of the row that the word is in.
TokenId row_of(const Reading& reading, TokenId at) {
  while (reading[at].relation == Relation::conj && reading[at].head && reading[at].head < at) at = reading[at].head;
  return at;
}

bool join(Reading& reading, TokenId member, TokenId first) {
  Token& token = reading[member];
  if (!first || first >= member || dominates(reading, member, first)) return false;
  if (token.relation == Relation::conj && token.head == first) return false;
  token.head = first;
  token.relation = Relation::conj;
  return true;
}

// The preposition of a word: its own, or the one within "as well as to".
TokenId mark_of(const Reading& reading, TokenId at) {
  const TokenId mark = child(reading, at, Relation::case_);
  const TokenId as = mark ? TokenId{} : child(reading, at, Relation::cc);
  if (!as || reading[as].lemma != "as") return mark;
  TokenId last;
  for (const TokenId part : children(reading, as))
    if (reading[part].relation == Relation::fixed) last = part;
  return last && reading[last].lemma != "as" ? last : TokenId{};
}

// Whether "and", a comma or "as well as" stands right before.
bool is_joined_at(const Reading& reading, TokenId mark) {
  uint32_t at = mark.value;
  while (at > 0 && among(reading.tokens[at - 1].form, {"both", "also"})) --at;
  return at > 0 && (reading.tokens[at - 1].form == "," || among(reading.tokens[at - 1].lemma, {"and", "as", "but"}));
}

// The nearest noun before that has the same preposition, no verb between.
TokenId with_same_mark(const Reading& reading, TokenId mark) {
  for (uint32_t at = mark.value; at-- > reading[reading[mark].sentence].first.value;) {
    const Token& token = reading.tokens[at];
    const bool verb = token.upos == Upos::VERB && token.relation != Relation::amod && token.relation != Relation::cc;
    if (verb || among(token.form, {";", ":"})) return {};
    if (token.lemma != reading[mark].lemma || token.relation != Relation::case_ || !token.head) continue;
    return token.head.value > at && token.head < mark && is_noun(reading[token.head]) ? token.head : TokenId{};
  }
  return {};
}

// "to Chad, to Peru and to Mali", not "to the south, to Chad": a row of three says the preposition once more.
bool is_closed_later(const Reading& reading, TokenId at, TokenId mark) {
  constexpr uint32_t kReach = 12;
  const uint32_t last = reading[reading[mark].sentence].last.value;
  for (uint32_t i = at.value + 1; i <= last && i <= at.value + kReach; ++i) {
    if (reading.tokens[i].upos == Upos::VERB && reading.tokens[i].relation != Relation::amod) return false;
    if (reading.tokens[i].lemma == reading[mark].lemma && among(reading.tokens[i - 1].lemma, {"and", ","})) return true;
  }
  return false;
}

// "to Chad July 2, to Peru on Monday and to Mali": whom the same preposition brings once more is the next of the row.
bool join_said_again(Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const bool loose =
      token.relation == Relation::nmod || token.relation == Relation::obl || token.relation == Relation::conj;
  if (!loose || token.upos != Upos::PROPN || !token.head || token.head > at) return false;
  const TokenId mark = mark_of(reading, at);
  if (!mark || mark > at || !is_joined_at(reading, mark)) return false;
  if (!among(reading[mark].lemma, {"to", "with", "against", "by", "from"})) return false;
  const TokenId before = with_same_mark(reading, mark);
  const bool comma = reading.tokens[mark.value - 1].form == ",";
  const bool beside = before && (token.head == before || token.head == row_of(reading, before));
  if (comma && !beside && !is_closed_later(reading, at, mark)) return false;
  if (!before) return false;
  const bool within =
      token.head != before && dominates(reading, before, token.head);  // "to the kin of Ney and to Chad"
  if (within && reading[before].upos == Upos::NOUN) return false;
  return join(reading, at, row_of(reading, before));
}

// "thanked Chad as well as Peru", Peru without a preposition read as one of the verb's.
bool join_as_well(Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const TokenId as = child(reading, at, Relation::cc);
  if (token.relation != Relation::obl || !token.head || !as || reading[as].lemma != "as" || mark_of(reading, at))
    return false;
  TokenId before;
  for (const TokenId other : children(reading, token.head))
    if (other < as && is_noun(reading[other]) && reading[other].relation != Relation::obl__unmarked) before = other;
  return before && before > token.head && join(reading, at, before);
}

// "a citizen, Ana Ruiz, a former teacher", the teacher read as beside the citizen: where no "and" closes the row, she
// is both. Not "a citizen, Ana Ruiz, a teacher and a priest".
bool hang_behind_name(Reading& reading, TokenId at) {
  Token& token = reading[at];
  const TokenId first = token.relation == Relation::conj && token.upos == Upos::NOUN ? token.head : TokenId{};
  const TokenId article = first && first < at ? child(reading, at, Relation::det) : TokenId{};
  if (!article || reading[article].lemma != "a" || article.value == 0 || has_child(reading, at, Relation::cc))
    return false;
  const TokenId own = child(reading, first, Relation::det);
  if (reading.tokens[article.value - 1].form != "," || !own || reading[own].lemma != "a") return false;
  bool named = false;
  for (const TokenId other : children(reading, first)) {
    if (reading[other].relation == Relation::conj && other != at) return false;
    named = named || (reading[other].relation == Relation::appos && reading[other].upos == Upos::PROPN && other < at);
  }
  if (!named) return false;
  token.relation = Relation::appos;
  return true;
}

// "Chairperson Ana Ruiz and Ida Holm", Holm read as beside "Ana": who is joined to a part of a name is joined to it.
bool raise_to_name(Reading& reading, TokenId at) {
  Token& token = reading[at];
  const TokenId part = token.relation == Relation::conj ? token.head : TokenId{};
  if (!part || part > at || reading[part].relation != Relation::flat) return false;
  const TokenId name = reading[part].head;
  return name && name < part && join(reading, at, name);
}

// "President Jan Kowal of Chad", Kowal read as said of Jan or of whom Jan is said of: two names that touch are one.
bool join_touching_names(Reading& reading, TokenId at) {
  Token& token = reading[at];
  if (token.relation != Relation::appos || token.upos != Upos::PROPN || !token.head || token.head > at) return false;
  const TokenId first(at.value - 1);
  if (reading[first].upos != Upos::PROPN || (token.head != first && reading[first].head != token.head)) return false;
  const Relation relation = reading[first].relation;
  const bool second = relation == Relation::conj || relation == Relation::appos;
  if (token.head == first ? !has_child(reading, first, Relation::nmod__desc) : !second) return false;
  token.head = first;
  token.relation = Relation::flat;
  for (const TokenId below : children(reading, at))
    if (reading[below].relation == Relation::nmod && reading[below].head == at) reading[below].head = first;
  return true;
}

// "Ana Ruiz of Chad and Jan Kowal of Mali", Kowal read as beside Chad: who has a name and a land of his own is not.
bool raise_over_land(Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const TokenId land = token.relation == Relation::conj && token.upos == Upos::PROPN ? token.head : TokenId{};
  if (!land || land > at || reading[land].relation != Relation::nmod || has_child(reading, land, Relation::nmod))
    return false;
  const auto is_of = [&](TokenId one) {
    const TokenId mark = child(reading, one, Relation::case_);
    return mark && reading[mark].lemma == "of";
  };
  bool own = false;
  for (const TokenId below : children(reading, at))
    own = own || (reading[below].relation == Relation::nmod && is_of(below));
  const TokenId person = reading[land].head;
  const bool named = own && is_of(land) && child(reading, at, Relation::flat).value == at.value + 1;
  return named && person && person < land && reading[person].upos == Upos::PROPN &&
         join(reading, at, row_of(reading, person));
}

// "Peru" of "the leaders of Chad, Mali, Peru met", read as a second subject or as said of Mali.
bool is_loose_in_row(const Reading& reading, TokenId at, TokenId first) {
  const Token& token = reading[at];
  if (token.upos != Upos::PROPN || has_child(reading, at, Relation::flat)) return false;
  if (token.relation == Relation::appos || token.relation == Relation::nmod__unmarked)
    return token.head && token.head < at && dominates(reading, reading[first].head, token.head);
  if (token.relation != Relation::nsubj || !token.head || token.head < at) return false;
  for (const TokenId other : children(reading, token.head))
    if (other < at && reading[other].relation == Relation::nsubj) return dominates(reading, other, first);
  return false;
}

// The single names behind the first that only commas part from it, as far as each is in its row or may be.
std::vector<TokenId> names_behind(const Reading& reading, TokenId first) {
  std::vector<TokenId> names;
  uint32_t at = first.value + 1;
  while (at + 2 < reading.tokens.size() && reading.tokens[at].form == ",") {
    const TokenId name(reading.tokens[at + 1].upos == Upos::DET ? at + 2 : at + 1);
    const bool joined = reading[name].relation == Relation::conj && reading[name].head == first;
    if (!joined && !is_loose_in_row(reading, name, first)) break;
    names.push_back(name);
    at = name.value + 1;
  }
  return names;
}

// "the leaders of Chad, Mali, Peru met": three names or more are a row. "The ministers of Chad, Ney" are none.
bool go_on_with_row(Reading& reading, TokenId first) {
  const Token& one = reading[first];
  if (one.relation != Relation::nmod || one.upos != Upos::PROPN || !one.head || one.head > first) return false;
  if (reading[one.head].xpos != "NNS" && reading[one.head].xpos != "NNPS") return false;
  const auto names = names_behind(reading, first);
  bool moved = false;
  if (names.size() > 1)
    for (const TokenId name : names) moved |= join(reading, name, first);
  return moved;
}

// "meets with partners, including Chad", Chad read as the verb's: whom "including" brings is one of those right before.
bool give_member(Reading& reading, TokenId at) {
  Token& token = reading[at];
  const TokenId mark = child(reading, at, Relation::case_);
  if (token.relation != Relation::obl || token.upos != Upos::PROPN || !mark || reading[mark].lemma != "include")
    return false;
  if (mark > at || mark.value < reading[reading[at].sentence].first.value + 2) return false;
  if (reading.tokens[mark.value - 1].form != ",") return false;
  const TokenId group(mark.value - 2);
  if (reading[group].xpos != "NNS" || reading[group].upos != Upos::NOUN || dominates(reading, at, group)) return false;
  token.head = group;
  token.relation = Relation::nmod;
  return true;
}

// "On that day, Chad and Mali agreed", Chad read as said of the day: who stands right before a verb without a subject.
bool give_row_as_subject(Reading& reading, TokenId at) {
  Token& token = reading[at];
  const TokenId day = token.relation == Relation::appos && token.upos == Upos::PROPN ? token.head : TokenId{};
  if (!day || day > at || reading[day].upos != Upos::NOUN || !reading[day].head || reading[day].head < at) return false;
  if (!among(reading[day].lemma, {"day", "week", "month", "year", "time", "morning", "evening", "hour"})) return false;
  const TokenId verb = reading[day].head;
  if (reading[verb].upos != Upos::VERB) return false;
  for (const TokenId other : children(reading, verb))
    if (is_subject(reading[other].relation) || (other > at && other < verb && is_noun(reading[other]))) return false;
  token.head = verb;
  token.relation = Relation::nsubj;
  return true;
}

bool lacks_subject(const Reading& reading, TokenId verb) {
  bool finite = among(reading[verb].xpos, {"VBD", "VBZ", "VBP"});
  for (const TokenId own : children(reading, verb)) {
    const Relation relation = reading[own].relation;
    if (is_subject(relation) || relation == Relation::expl || relation == Relation::mark) return false;
    finite = finite || relation == Relation::aux || relation == Relation::aux__pass;
  }
  return finite && reading[verb].upos == Upos::VERB && reading[verb].relation == Relation::root;
}

// The verb before which the phrase of the noun stands: "was shelled" of "during works in a wood, A Company, the Royal
// Chadian Guard was shelled".
TokenId verb_after_phrase(const Reading& reading, TokenId noun) {
  while (reading[noun].relation == Relation::nmod && reading[noun].head && reading[noun].head < noun)
    noun = reading[noun].head;
  const TokenId verb = reading[noun].relation == Relation::obl ? reading[noun].head : TokenId{};
  return verb && noun < verb && lacks_subject(reading, verb) ? verb : TokenId{};
}

// "During works in a wood, A Company, the Royal Chadian Guard was shelled", all read as a row with the wood: who stands
// without "and" behind where it was, right before a verb without a subject, is its subject.
bool give_behind_place_as_subject(Reading& reading, TokenId at) {
  Token& token = reading[at];
  const TokenId place = token.relation == Relation::conj && token.upos == Upos::PROPN ? token.head : TokenId{};
  if (!place || at < place || reading[place].upos != Upos::NOUN) return false;
  const TokenId verb = verb_after_phrase(reading, place);
  if (!verb || verb < at) return false;
  std::vector<TokenId> row;
  for (const TokenId other : children(reading, place)) {
    if (reading[other].relation != Relation::conj || other < at) continue;
    if (has_child(reading, other, Relation::cc) || reading[other].upos != Upos::PROPN) return false;
    row.push_back(other);
  }
  const uint32_t end = row.empty() ? at.value : subtree(reading, row.back()).back().value;
  if (end > verb.value) return false;
  for (uint32_t i = end + 1; i < verb.value; ++i)
    if (reading.tokens[i].upos != Upos::AUX && reading.tokens[i].upos != Upos::ADV) return false;
  token.head = verb;
  token.relation = has_child(reading, verb, Relation::aux__pass) ? Relation::nsubj__pass : Relation::nsubj;
  for (const TokenId other : row)
    if (other != at) reading[other].head = at;
  return true;
}

}  // namespace

bool mend_lists(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    const TokenId at(i);
    moved |= join_touching_names(reading, at);
    moved |= hang_behind_name(reading, at);
    moved |= raise_to_name(reading, at);
    moved |= raise_over_land(reading, at);
    moved |= join_said_again(reading, at);
    moved |= join_as_well(reading, at);
    moved |= go_on_with_row(reading, at);
    moved |= give_row_as_subject(reading, at);
    moved |= give_behind_place_as_subject(reading, at);
    moved |= give_member(reading, at);
  }
  return moved;
}

}  // namespace bede::syntax
