#include <algorithm>

#include "record/tally_parts.h"

namespace bede::record {
namespace {

using events::BallotRole;

// Whether "of" follows a number: "96 of 120".
bool after_count(const TallyWords& words, const std::vector<Placed>& counts, uint32_t of) {
  uint32_t at = words.is(of - 1, "out") ? of - 2 : of - 1;
  if (words.match(BallotRole::ballot, at)) --at;
  return std::any_of(counts.begin(), counts.end(), [&](const Placed& p) { return p.count.last.value == at; });
}

// "Of the 290 members", "a chamber of 450 seats"; but not "a gallery of four nations".
bool may_size(const TallyWords& words, uint32_t of) {
  if (of == words.first() || words.is(of - 1, "out") || words.upos(of - 1) == Upos::PUNCT) return true;
  for (const std::string_view word :
       {"membership", "total", "all", "most", "presence", "half", "third", "thirds", "quarters"})
    if (words.is(of - 1, word)) return true;
  return words.match(BallotRole::body, of - 1) || words.match(BallotRole::majority, of - 1);
}

// Between "of" and the number only "the", "its", "council 's" and the like.
bool is_whole(const TallyWords& words, const std::vector<Placed>& counts, uint32_t before, uint32_t after) {
  const bool people = words.is_people(after) || words.is_presence(after) || words.match(BallotRole::member, after + 1);
  for (uint32_t at = before; at-- > words.first() && before - at <= 5;) {
    if (words.is(at, "of")) return (people && may_size(words, at)) || after_count(words, counts, at);
    const Upos upos = words.upos(at);
    const bool may_stand = upos == Upos::DET || upos == Upos::PRON || upos == Upos::PART || upos == Upos::PROPN ||
                           upos == Upos::NOUN || upos == Upos::ADJ;
    if (!may_stand) return false;
  }
  return false;
}

// "the chamber, which has 350 seats"
bool is_had(const TallyWords& words, uint32_t before, uint32_t after) {
  if (words.lemma(before - 1) != "have" || !words.match(BallotRole::seat, after)) return false;
  uint32_t owner = before - 2;
  if (words.is(owner, "which") || words.is(owner, "that")) owner -= words.is(owner - 1, ",") ? 2 : 1;
  return bool(words.match(BallotRole::body, owner));
}

// "all 99 deputies present", "all of its 15 members": the number of those who did it is the whole too.
bool is_all(const TallyWords& words, uint32_t before, uint32_t after) {
  const auto house = words.match(BallotRole::body, after);
  if (!words.is_people(house ? house.last.value + 1 : after) && !words.is_presence(after)) return false;
  uint32_t at = before - 1;
  while (words.upos(at) == Upos::DET && !words.is(at, "all")) --at;
  if (words.upos(at) == Upos::PRON && !words.is(at, "all")) --at;
  if (words.is(at, "of")) --at;
  return words.is(at, "all");
}

// "With 100 of 120 deputies present, 70 voted for it": the first number are those present, the second is the house.
void part_present(const TallyWords& words, std::vector<Placed>& counts, Placed& whole) {
  for (Placed& part : counts) {
    const uint32_t of = part.count.last.value + 1, before = part.count.first.value - 1;
    const bool near = words.is(of, "of") && of < whole.count.first.value && of + 4 > whole.count.first.value;
    if (!near || !words.is(before, "with") || part.count.value > whole.count.value) continue;
    part.meaning = Meaning::present;
    whole.meaning = Meaning::total;
    return;
  }
}

}  // namespace

void place_wholes(const TallyWords& words, std::vector<Placed>& counts) {
  for (Placed& placed : counts) {
    const uint32_t before = placed.count.first.value, after = placed.count.last.value + 1;
    const bool sized =
        words.is(after, "-") && (words.match(BallotRole::seat, after + 1) || words.match(BallotRole::body, after + 1));
    placed.all = is_all(words, before, after);
    if (placed.all) continue;
    if (sized || is_had(words, before, after))
      placed.meaning = Meaning::total;
    else if (is_whole(words, counts, before, after))
      placed.meaning = words.is_presence(after) ? Meaning::present : Meaning::total;
    if (placed.meaning == Meaning::present) part_present(words, counts, placed);
  }
}

}  // namespace bede::record
