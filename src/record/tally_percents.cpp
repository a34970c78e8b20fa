#include <algorithm>
#include <optional>

#include "record/tally_parts.h"

namespace bede::record {
namespace {

using events::BallotRole;

// "58 percent voted for it", "42 percent against", "passed with 58 percent of the vote"; `end`: where the next number
// begins.
Meaning meaning_after(const TallyWords& words, uint32_t after, uint32_t end) {
  for (uint32_t at = after; at < end && words.inside(at); ++at) {
    if (words.upos(at) == Upos::PUNCT) break;
    if (const auto [meaning, found] = words.role_at(at, at <= after + 5); is_for_or_against(meaning)) return meaning;
  }
  return Meaning::none;
}

bool is_of_votes(const TallyWords& words, uint32_t after) {
  const uint32_t noun = words.is(after + 1, "the") ? after + 2 : after + 1;
  return words.is(after, "of") && bool(words.match(BallotRole::ballot, noun));
}

// "won 65 percent of the vote", "approved by 62 percent of the deputies", "passed with 58 percent".
bool is_won(const TallyWords& words, uint32_t first, uint32_t after) {
  static constexpr std::string_view kWins[] = {"win", "get", "receive", "obtain", "secure", "garner"};
  for (uint32_t at = first; at-- > words.first() && first - at < 5;) {
    for (const std::string_view verb : kWins)
      if (words.lemma(at) == verb) return is_of_votes(words, after);
    if (words.match(BallotRole::passed, at) || words.match(BallotRole::passed_voted, at))
      return words.is(first - 1, "with") || words.is(first - 1, "by");
  }
  return false;
}

}  // namespace

void place_percents(const TallyWords& words, Tally& tally) {
  const Reading& reading = words.reading();
  const auto begin = std::partition_point(reading.quantities.begin(), reading.quantities.end(),
                                          [&](const Quantity& one) { return one.first.value < words.first(); });
  for (auto i = static_cast<size_t>(begin - reading.quantities.begin()); i < reading.quantities.size(); ++i) {
    const Quantity& share = reading.quantities[i];
    if (share.first.value > words.last()) break;
    if (share.last.value > words.last()) continue;
    if (share.kind != QuantityKind::percent || share.low != share.high || share.low > 100) continue;
    const bool more = i + 1 < reading.quantities.size() && reading.quantities[i + 1].first.value <= words.last();
    const uint32_t end = more ? reading.quantities[i + 1].first.value : words.last() + 1;
    const uint32_t after = share.last.value + 1;
    Meaning meaning = meaning_after(words, after, end);
    if (meaning == Meaning::none && is_won(words, share.first.value, after)) meaning = Meaning::in_favour;
    auto& into = meaning == Meaning::against ? tally.percent_against : tally.percent_for;
    if (meaning == Meaning::none || into) continue;
    into = Cited<double>{share.low, share.span};
    tally.span = tally.span.empty() ? share.span : tally.span.joined(share.span);
  }
}

}  // namespace bede::record
