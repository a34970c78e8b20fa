// Everybody whom a noun stands for with those beside it: its row, its members, what it is a part of.
#include <algorithm>
#include <iterator>

#include "base/among.h"
#include "events/actors.h"
#include "events/asides.h"
#include "events/frame_arguments.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

// "a group of", "three of": the noun below is whom it is about.
bool partitive(const Token& token) {
  if (token.upos == Upos::NUM) return true;
  static constexpr std::string_view words[] = {
      "group",    "dozen",  "number",     "score",    "hundred",    "thousand", "member", "part",   "series",
      "majority", "some",   "one",        "two",      "three",      "four",     "five",   "many",   "several",
      "most",     "rest",   "crowd",      "million",  "team",       "wave",     "convoy", "column", "unit",
      "side",     "leader", "government", "position", "stronghold", "target",   "area"};
  return std::find(std::begin(words), std::end(words), token.lemma) != std::end(words);
}

// "leaders at the summit": where they are, and not whose.
bool is_setting(const Reading& reading, TokenId noun) {
  static constexpr std::string_view words[] = {"at", "during", "after", "before", "for", "about"};
  const TokenId preposition = syntax::child(reading, noun, Relation::case_);
  return preposition && std::find(std::begin(words), std::end(words), reading[preposition].lemma) != std::end(words);
}

// "key partners", of nobody.
bool is_nobody(const Reading& reading, MentionId one) {
  const Actor& actor = reading[reading[one].actor];
  return actor.country.empty() && actor.code.empty() && actor.known_as.empty();
}

bool has_land(const Reading& reading, MentionId one) { return !reading[reading[one].actor].country.empty(); }

constexpr int kRow = 3;  // rows within rows

}  // namespace

bool says_whose(Relation relation) {
  return relation == Relation::nmod__poss || relation == Relation::amod || relation == Relation::compound ||
         relation == Relation::nmod__desc || relation == Relation::nmod__unmarked;
}

// "Chadian" of "the Chadian-Nigerien raid"
bool is_joined(const Reading& reading, TokenId first, TokenId second) {
  return says_whose(reading[first].relation) && first.value + 2 == second.value &&
         reading.tokens[first.value + 1].form == "-";
}

void Actors::add(TokenId noun, std::vector<MentionId>& found) const {
  std::vector<MentionId> itself;
  own(noun, itself);
  add_members(noun, itself);
  found.insert(found.end(), itself.begin(), itself.end());
  if (!itself.empty()) return;
  for (const TokenId child : syntax::children(reading_, noun)) {
    const Relation relation = reading_[child].relation;
    const bool part = relation == Relation::nmod && partitive(reading_[noun]) && !is_setting(reading_, child);
    const bool same = relation == Relation::appos || relation == Relation::flat || relation == Relation::nmod__desc;
    if ((!part && !same) || !own(child, found)) continue;
    if (relation == Relation::appos) add_row(child, 0, found);  // "the trio (Chad, Mali and Peru)"
    return;
  }
}

// "partners, including Chad", "allies such as Chad": these as well as the partners, if those are somebody's; "three
// countries, Chad, Mali and Peru": these alone.
void Actors::add_members(TokenId group, std::vector<MentionId>& itself) const {
  const bool several = reading_[group].xpos == "NNS" || reading_[group].lemma == "number";
  if (reading_[group].upos != Upos::NOUN || !several) return;
  const auto lands = [&](const std::vector<MentionId>& list) {
    return std::count_if(list.begin(), list.end(), [&](MentionId one) { return has_land(reading_, one); });
  };
  for (const TokenId child : syntax::children(reading_, group)) {
    const bool all = reading_[child].relation == Relation::appos && reading_[child].upos == Upos::PROPN;
    if (!all && (reading_[child].relation != Relation::nmod || !among(case_of(reading_, child), {"include", "such"})))
      continue;
    const auto named = at(child);
    if (lands(named) < (all ? std::max<std::ptrdiff_t>(lands(itself) + 1, 2) : 1)) continue;
    std::erase_if(itself, [&](MentionId one) { return all || is_nobody(reading_, one); });
    itself.insert(itself.end(), named.begin(), named.end());
  }
}

std::vector<MentionId> Actors::at(TokenId noun) const {
  std::vector<MentionId> found;
  if (!noun) return found;
  add(noun, found);
  add_row(noun, kRow, found);
  if (!found.empty() && case_of(reading_, noun) == "in") {
    add_twin_places(noun, noun, found);
    const TokenId thing = reading_[noun].relation == Relation::nmod ? reading_[noun].head : TokenId{};
    if (thing && reading_[thing].upos == Upos::NOUN) add_twin_places(thing, noun, found);
  }
  return found;
}

// "two camps in Chad and a depot in Niger": where the second thing is, as the tree joins it to the first or to Chad.
void Actors::add_twin_places(TokenId first, TokenId place, std::vector<MentionId>& found) const {
  for (const TokenId second : syntax::children(reading_, first)) {
    std::vector<MentionId> itself;
    if (reading_[second].relation != Relation::conj || second < place || reading_[second].upos != Upos::NOUN ||
        own(second, itself))
      continue;
    for (const TokenId where : syntax::children(reading_, second))
      if (reading_[where].relation == Relation::nmod && case_of(reading_, where) == "in") own(where, found);
  }
}

// "A, B and C", also where the tree hangs C on B.
void Actors::add_row(TokenId noun, int depth, std::vector<MentionId>& found) const {
  for (const TokenId child : syntax::children(reading_, noun)) {
    if (is_joined(reading_, child, noun)) own(child, found);
    if (reading_[child].relation != Relation::conj || reading_[child].upos == Upos::VERB ||
        is_past_topic(reading_, noun, child))
      continue;
    const size_t before = found.size();
    add(child, found);
    if (found.size() == before && is_bare_nation(noun)) add_nation(child, found);
    if (found.size() == before) add_twin_owner(noun, child, found);
    if (depth > 0) add_row(child, depth - 1, found);
  }
}

// "Chad and Mali's applications", read as Chad and the applications.
void Actors::add_twin_owner(TokenId first, TokenId thing, std::vector<MentionId>& found) const {
  const TokenId whose = syntax::child(reading_, thing, Relation::nmod__poss);
  const bool touches = whose && whose.value == first.value + 2 && reading_[TokenId(first.value + 1)].lemma == "and";
  if (touches && reading_[first].upos == Upos::PROPN && reading_[whose].upos == Upos::PROPN) own(whose, found);
}

// "the Chadian" of "the Chadian and the Malian ports"
bool Actors::is_bare_nation(TokenId noun) const {
  std::vector<MentionId> itself;
  return reading_[noun].upos == Upos::PROPN && own(noun, itself) && reading_[noun].xpos == "NNP" &&
         reading_[reading_[itself[0]].actor].kind == ActorKind::people;
}

void Actors::add_nation(TokenId noun, std::vector<MentionId>& found) const {
  for (const TokenId child : syntax::children(reading_, noun))
    if (reading_[child].relation == Relation::amod && own(child, found)) return;
}

}  // namespace bede::events
