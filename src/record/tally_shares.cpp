#include <algorithm>

#include "record/tally_parts.h"

namespace bede::record {
namespace {

using events::BallotRole;

template <size_t N>
bool has_verb(const TallyWords& words, const std::string_view (&verbs)[N], uint32_t from, uint32_t to) {
  for (uint32_t at = from; at < to; ++at)
    if (std::find(std::begin(verbs), std::end(verbs), words.lemma(at)) != std::end(verbs)) return true;
  return false;
}

// "carried by 14 votes", "passed by just two votes": by how many more; but "approved by 220 votes".
bool is_margin(const TallyWords& words, const Placed& placed) {
  static constexpr std::string_view kVerbs[] = {"carry", "defeat", "beat", "lose", "win", "fall", "fail", "survive"};
  const auto few = [&](uint32_t at) { return words.is(at, "just") || words.is(at, "only") || words.is(at, "mere"); };
  uint32_t at = placed.count.first.value - 1;
  const bool small = few(at) || placed.count.value == 1;
  while (few(at) || words.is(at, "a")) --at;
  return words.is(at, "by") && (small || has_verb(words, kVerbs, at - 1, at));
}

bool is_needed(const TallyWords& words, uint32_t before, uint32_t after) {
  const std::string_view word = words.lemma(words.upos(after) == Upos::AUX ? after + 1 : after);
  if (words.lemma(before) == "need" || words.lemma(before) == "require") return true;
  return word == "need" || word == "require" || word == "needed" || word == "required" || word == "necessary";
}

Meaning needed_meaning(const TallyWords& words, const Placed& placed) {
  const uint32_t before = placed.count.first.value - 1, next = placed.count.last.value + 1;
  const uint32_t after = words.match(BallotRole::ballot, next) ? next + 1 : next;
  if (is_needed(words, before, after)) return Meaning::needed;
  const uint32_t of = words.is(before, "just") || words.is(before, "only") ? before - 1 : before;
  const bool of_margin = words.is(of, "of") && words.is(of - 1, "margin");
  if ((of_margin || (after != next && is_margin(words, placed))) && second_of_pair(words, next) == 0)
    return Meaning::margin;
  const bool compared = words.is(after, "short") || words.is(after, "more") || words.is(after, "fewer");
  return compared || words.is(next, "more") || words.is(before, "including") ? Meaning::taken : Meaning::none;
}

// "of the Greens, twelve opposed it"
bool is_party_before(const TallyWords& words, uint32_t number) {
  constexpr uint32_t kClause = 14;
  for (uint32_t at = number; at-- > words.first() && number - at < kClause;) {
    for (const std::string_view word : {";", "while", "whereas", "but"})
      if (words.is(at, word)) return false;
    if (words.match(BallotRole::party, at)) return true;
  }
  return false;
}

// "the Civic Party cast 80 votes for it, the Greens twelve": a name of a party, a number, and no verb of its own.
bool is_party_alone(const TallyWords& words, uint32_t from, uint32_t to) {
  constexpr uint32_t kNear = 7;
  bool party = false;
  uint32_t gap = from;
  while (gap < to && !words.is(gap, ",") && words.upos(gap) != Upos::CCONJ) ++gap;
  for (uint32_t at = from; at < to; ++at) party = party || words.is_party(at);
  return party && to - gap <= kNear;
}

// "the Greens twelve", "needed 151 but got 143".
void place_left_out(const TallyWords& words, Placed& before, Placed& placed) {
  static constexpr std::string_view kGets[] = {"get", "win", "receive", "obtain", "garner", "secure", "draw"};
  const uint32_t from = before.count.last.value + 1, to = placed.count.first.value;
  const uint32_t next = placed.count.last.value + 1;
  const bool ends = !words.inside(next) || words.upos(next) == Upos::PUNCT || words.upos(next) == Upos::CCONJ;
  if (placed.meaning != Meaning::none || !ends) return;
  if (before.meaning == Meaning::needed && has_verb(words, kGets, from, to)) placed.meaning = Meaning::votes;
  if (!before.party || !is_for_or_against(before.meaning) || !is_party_alone(words, from, to)) return;
  placed.meaning = before.meaning;
  placed.party = true;
}

}  // namespace

void place_needed(const TallyWords& words, std::vector<Placed>& counts) {
  for (Placed& placed : counts) placed.meaning = needed_meaning(words, placed);
}

void place_parties(const TallyWords& words, std::vector<Placed>& counts) {
  for (Placed& placed : counts) {
    const uint32_t after = placed.count.last.value + 1;
    placed.party = words.is_party(after) || words.match(BallotRole::party, after + 1) ||
                   is_party_before(words, placed.count.first.value);
  }
  for (size_t i = 1; i < counts.size(); ++i) place_left_out(words, counts[i - 1], counts[i]);
}

}  // namespace bede::record
