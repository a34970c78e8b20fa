// What a pattern asks for behind a preposition.
#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "events/fitting.h"
#include "events/slot_words.h"
#include "syntax/tree.h"

namespace bede::events {

bool Fitting::says(const Condition& condition, std::string_view preposition) {
  if (equal_ignoring_case(preposition, condition.word)) return true;
  if (condition.word.find('|') == std::string::npos) return false;
  const auto words = split(condition.word, '|');
  return std::find(words.begin(), words.end(), lower(preposition)) != words.end();
}

// "killed US soldiers in Chad", by a pattern that asks for soldiers: whose they are, where that is said. Not "raised
// its forces in Chad".
bool Fitting::are_others_known(TokenId noun) const {
  const auto country = [&](MentionId m) { return reading_[reading_[m].actor].country; };
  const auto own = frame_.subject ? actors_.at(frame_.subject) : std::vector<MentionId>{};
  const auto found = actors_.at(noun);
  return reading_[noun].upos == Upos::NOUN && std::any_of(found.begin(), found.end(), [&](MentionId m) {
           const EntityKind kind = reading_[m].entity;
           const bool persons = kind == EntityKind::person || kind == EntityKind::group || kind == EntityKind::people;
           return persons && !country(m).empty() &&
                  std::none_of(own.begin(), own.end(), [&](MentionId one) { return country(one) == country(m); });
         });
}

bool Fitting::preposition(const Condition& condition) {
  if (condition.slot == Slot::target && condition.word == "in" && match_.object && are_others_known(match_.object))
    return says_where() && fill(match_.object, Slot::target);
  for (const bool within : {false, true})
    for (const auto& [preposition, noun] : frame_.obliques)
      if (says(condition, preposition) && is_within(noun, condition) == within && takes(condition, preposition, noun))
        return true;
  return condition.slot == Slot::target && !condition.optional && preposition_of_object(condition);
}

// "support for Chad's bid for a seat": what stands in a phrase of the same preposition comes after that phrase.
bool Fitting::is_within(TokenId noun, const Condition& condition) const {
  return std::any_of(frame_.obliques.begin(), frame_.obliques.end(), [&](const auto& other) {
    return other.second == reading_[noun].head && says(condition, other.first);
  });
}

bool Fitting::takes(const Condition& condition, std::string_view preposition, TokenId noun) {
  if (condition.slot != Slot::none && is_matter_with(reading_, frame_.trigger, preposition, noun)) return false;
  if (condition.slot == Slot::target && (measures_itself(noun) || is_agent(noun))) return false;
  if (condition.slot == Slot::target && preposition == "of" && is_of_reason(noun)) return false;
  if (condition.slot != Slot::none) return fill(noun, condition.slot, true) || fill_place(noun, condition.slot);
  if (!noun_is(reading_, noun, condition.fill)) return false;
  match_.words.push_back(noun);
  return true;
}

// "arrested men over the killing of Chadian traders", "in connection with the expulsion of Chadians": of what they were
// arrested for. Not "arrested the head of a gang of Chadians".
bool Fitting::is_of_reason(TokenId noun) const {
  static constexpr std::string_view kReasons[] = {"over", "for", "after", "following", "with", "during", "amid"};
  if (match_.pattern->plover != "COERCE" || !match_.object || syntax::dominates(reading_, match_.object, noun))
    return false;  // "condolences over the deaths of Chadians" go to Chad
  const TokenId above = reading_[noun].head;
  const TokenId mark = above ? syntax::child(reading_, above, Relation::case_) : TokenId{};
  return above && above != frame_.trigger && reading_[above].upos == Upos::NOUN && mark &&
         bede::among(reading_[mark].lemma, kReasons) && match_.words.size() == 2;
}

// "Chad's decision was condemned by Peru": who does it, and nobody's deed.
bool Fitting::is_agent(TokenId noun) const {
  return frame_.passive && noun == frame_.subject && !match_.pattern->reversed;
}

// "expelled dozens of diplomats": what the object measures is no owner of it; "some of Chad's tanks" names one.
bool Fitting::measures_itself(TokenId noun) const {
  if (!frame_.object || noun != measured(reading_, frame_.object)) return false;
  const auto found = actors_.at(noun);
  return std::any_of(found.begin(), found.end(), [&](MentionId m) { return reading_[m].head == noun; });
}

bool Fitting::says_where() const {
  return std::any_of(frame_.obliques.begin(), frame_.obliques.end(), [](const auto& one) { return one.first == "in"; });
}

// "sent inspectors to a plant in Peru", where the tree hangs Peru on the verb.
bool Fitting::fill_place(TokenId noun, Slot slot) {
  for (const auto& [preposition, place] : frame_.obliques)
    if (preposition == "in" && stands_after(reading_, place, noun)) return fill(place, slot);
  return false;
}

// "blamed the vote on the lawmakers", where the tree hangs the phrase on the vote.
bool Fitting::preposition_of_object(const Condition& condition) {
  if (is_noun() || frame_.passive || !frame_.object) return false;
  if (match_.object != frame_.object && !actors_.at(frame_.object).empty()) return false;
  if (phrase_of(frame_.object, condition)) return true;
  for (const TokenId other : syntax::children(reading_, frame_.object))  // "inspectors and helpers from Chad"
    if (reading_[other].relation == Relation::conj && !syntax::has_child(reading_, other, Relation::det) &&
        phrase_of(other, condition))  // not "the raid as a threat and a violation of"
      return true;
  return false;
}

bool Fitting::phrase_of(TokenId object, const Condition& condition) {
  for (const TokenId noun : syntax::children(reading_, object)) {
    if (reading_[noun].relation != Relation::nmod || is_matter_with(reading_, frame_.trigger, condition.word, noun))
      continue;
    if (measures_itself(noun)) {  // "expelled dozens of diplomats of Chad"
      if (phrase_of(noun, condition)) return true;
      continue;
    }
    const TokenId mark = syntax::child(reading_, noun, Relation::case_);
    if (mark && says(condition, reading_[mark].lemma) && fill(noun, condition.slot, true)) return true;
  }
  return false;
}

}  // namespace bede::events
