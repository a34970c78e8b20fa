// The numbers of one vote in one sentence: who voted how, out of how many.
#pragma once

#include <optional>

#include "bede/record.h"
#include "events/ballots.h"

namespace bede::record {

struct Tally {
  std::optional<Cited<int64_t>> total_members, present, in_favour, against, abstained, not_voting;
  bool pair = false;        // "by 80 votes to 30"
  bool only_votes = false;  // in_favour is "220 votes", with no word of how
  bool unanimous = false;
  bool vetoed = false;
  bool voting = false;  // a word of voting stands in the sentence
  bool states = false;  // those who voted are called states: "141 countries"
  Span span;            // from the first to the last number or word of the tally

  bool counted() const { return in_favour || against || abstained || present || not_voting; }
};

// Cost: linear in the sentence but for its numbers, each of which looks to its neighbours.
Tally tally_of(const Reading& reading, const Sentence& sentence, const events::BallotsInText& ballots);

}  // namespace bede::record
