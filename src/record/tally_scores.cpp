#include "record/tally_parts.h"

namespace bede::record {
namespace {

using events::BallotMatch;
using events::BallotRole;

// "31-54-8" in one word.
bool is_joined_score(const std::vector<Placed>& counts, size_t i) {
  return i + 2 < counts.size() && !counts[i].count.inside.empty() && counts[i].count.first == counts[i + 2].count.first;
}

// "by three to one" is a share; "12 to one" are votes.
bool is_word(const TallyWords& words, const Count& count) {
  const char first = words.form(count.first.value).front();
  return first < '0' || first > '9';
}

bool may_pair(const TallyWords& words, const Count& one, const Count& two) {
  const uint32_t before = one.first.value - 1, after = two.last.value + 1;
  if (words.is(two.first.value, "one") && words.upos(after) != Upos::NOUN && is_word(words, one)) return false;
  if (words.is(before, "from") || words.is(before, "between") || words.is(before, "article") ||
      words.is(before, "aged") || words.is(before, "ages") || words.is(before, "age"))
    return false;
  const bool counted_things = words.upos(after) == Upos::NOUN && !words.match(BallotRole::ballot, after) &&
                              !words.match(BallotRole::majority, after);
  return !(counted_things && words.match(BallotRole::member, after));
}

// "52-48-3": the third are those who abstained.
void place_third(const TallyWords& words, std::vector<Placed>& counts, size_t i) {
  if (i >= counts.size() || counts[i].meaning != Meaning::none) return;
  const uint32_t start = counts[i].count.first.value;
  if (words.is_dash(start - 1) && counts[i - 1].count.last.value + 2 == start) counts[i].meaning = Meaning::abstained;
}

}  // namespace

uint32_t second_of_pair(const TallyWords& words, uint32_t at, bool* spoken) {
  const BallotMatch votes = words.match(BallotRole::ballot, at);
  if (votes) {
    if (spoken != nullptr) *spoken = true;
    at = votes.last.value + 1;
    if (words.is(at, "for") || words.is(at, "in")) return 0;
  }
  if (words.is(at, "to") || words.is(at, "versus") || words.is(at, "v") || words.is(at, "vs")) return at + 1;
  if (words.is(at, "against") && votes) return at + 1;
  const char before = at > words.first() ? words.form(at - 1).back() : ' ';
  const bool figures = before >= '0' && before <= '9';  // "one - one" is somebody who stammers
  if (!words.is_dash(at) || !(figures || words.is(at + 1, "to"))) return 0;
  if (words.is(at + 1, "to") && words.is_dash(at + 2)) return at + 3;
  return votes ? 0 : at + 1;
}

bool place_score(const TallyWords& words, std::vector<Placed>& counts, bool scored) {
  for (size_t i = 0; i < counts.size() && scored; ++i)
    if (is_joined_score(counts, i)) {
      counts[i].meaning = Meaning::in_favour;
      counts[i + 1].meaning = Meaning::against;
      counts[i + 2].meaning = Meaning::abstained;
      return true;
    }
  for (size_t i = 0; i + 1 < counts.size(); ++i) {
    Placed &one = counts[i], &two = counts[i + 1];
    if (one.meaning != Meaning::none || two.meaning != Meaning::none) continue;
    bool spoken = false;
    const uint32_t start = second_of_pair(words, one.count.last.value + 1, &spoken);
    if (start == 0 || two.count.first.value != start || !may_pair(words, one.count, two.count)) continue;
    if (!spoken && !scored) continue;
    one.meaning = Meaning::in_favour;
    two.meaning = Meaning::against;
    place_third(words, counts, i + 2);
    return true;
  }
  return false;
}

}  // namespace bede::record
