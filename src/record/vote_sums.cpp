#include "record/vote_sums.h"

#include <utility>

#include "base/strings.h"

namespace bede::record {
namespace {

using Number = std::optional<Cited<int64_t>>;

void take(Number& into, const Number& from) {
  if (!into) into = from;
}

bool differ(const Number& a, const Number& b) { return a && b && a->value != b->value; }

// The votes of one party more; or of all.
void take_side(Number& into, const Number& from, bool by_party) {
  if (by_party && into && from)
    into = Cited<int64_t>{into->value + from->value, into->span.joined(from->span)};
  else
    take(into, from);
}

int64_t sum_of(const Vote& vote) {
  int64_t sum = 0;
  for (const Number* part : {&vote.in_favour, &vote.against, &vote.abstained, &vote.not_voting})
    if (*part) sum += (*part)->value;
  return sum;
}

}  // namespace

bool clash(const Vote& vote, const Tally& tally) {
  return differ(vote.in_favour, tally.in_favour) || differ(vote.against, tally.against) ||
         differ(vote.abstained, tally.abstained) || differ(vote.present, tally.present);
}

bool stands_alone(const Tally& tally) {
  if (tally.shared() && tally.referendum) return true;
  const int told = bool(tally.in_favour) + bool(tally.against) + bool(tally.abstained);
  const bool ballot = tally.voting || tally.pair || tally.abstained || (tally.plain && told > 1);
  return ballot && told >= 1 && (!tally.only_votes || told > 1 || tally.needed);
}

void fill(Vote& vote, Tally tally, bool by_party) {
  const bool beaten = vote.outcome == "failed" && tally.pair && tally.in_favour && tally.against;
  if (beaten && tally.in_favour->value > tally.against->value) std::swap(tally.in_favour, tally.against);
  take(vote.total_members, tally.total_members);
  take(vote.present, tally.present);
  take_side(vote.in_favour, tally.in_favour, by_party);
  take_side(vote.against, tally.against, by_party);
  take(vote.abstained, tally.abstained);
  take(vote.not_voting, tally.not_voting);
  take(vote.needed, tally.needed);
  take(vote.margin, tally.margin);
  if (!vote.percent_for) vote.percent_for = tally.percent_for;
  if (!vote.percent_against) vote.percent_against = tally.percent_against;
  vote.evidence.push_back(tally.span);
}

bool may_be_whole(const Vote& vote, const Tally& whole) {
  if (vote.present || !vote.in_favour || !vote.against || !whole.present) return false;
  const int64_t sum = sum_of(vote), present = whole.present->value;
  const bool seats = whole.total_members && vote.total_members;
  return sum <= present && 2 * sum > present && (!seats || !differ(whole.total_members, vote.total_members));
}

bool same_house(const Vote& a, const Vote& b) {
  if (a.body_country != b.body_country) return false;
  const std::string one = lower(a.body), two = lower(b.body);
  return one == two || one.find(two) != std::string::npos || two.find(one) != std::string::npos;
}

bool same_day(const Vote& a, const Vote& b) { return !a.date || !b.date || a.date->value == b.date->value; }

void balance(Vote& vote) {
  if (!vote.present || !vote.in_favour) return;
  const int64_t sum = sum_of(vote);
  const bool complete = vote.against && (vote.abstained || vote.not_voting);
  if (!complete && sum < vote.present->value) return;
  vote.unaccounted = vote.present->value - sum;
  vote.adds_up = *vote.unaccounted == 0;
}

std::string outcome_by_numbers(const Vote& vote) {
  if (!vote.in_favour) {
    if (!vote.percent_for || !vote.percent_against || vote.percent_for->value == vote.percent_against->value) return {};
    return vote.percent_for->value > vote.percent_against->value ? "passed" : "failed";
  }
  const int64_t yes = vote.in_favour->value;
  if (vote.needed) return yes >= vote.needed->value ? "passed" : "failed";
  if (!vote.against) return vote.present && 2 * yes > vote.present->value ? "passed" : "";
  if (yes == vote.against->value) return {};
  return yes > vote.against->value ? "passed" : "failed";
}

}  // namespace bede::record
