// The numbers of one vote in one sentence: who voted how, out of how many.
#pragma once

#include <optional>
#include <vector>

#include "bede/record.h"
#include "events/ballots.h"

namespace bede::record {

struct Tally {
  std::optional<Cited<int64_t>> total_members, present, in_favour, against, abstained, not_voting, needed, margin;
  std::optional<Cited<double>> percent_for, percent_against;
  bool pair = false;        // "by 80 votes to 30"
  bool only_votes = false;  // in_favour is "220 votes", with no word of how
  bool by_party = false;    // each number for and against is that of a party
  bool unanimous = false;
  bool voting = false;  // a word of voting stands in the sentence
  bool plain = false;   // the words beside the numbers are those of voting: "in favour", "deputies"
  bool polled = false;  // people were asked, or an election held: no body's vote
  bool referendum = false;
  bool states = false;  // those who voted are called states: "141 countries"
  Span span;            // from the first to the last number or word of the tally
  TokenId first, last;  // the part of the sentence that tells it

  bool shared() const { return percent_for || percent_against; }
  bool counted() const { return in_favour || against || abstained || present || not_voting || needed || margin; }
};

// Of each vote that the sentence tells of, in text order; at least one, which may be empty. Cost: linear in the
// sentence but for its numbers, each of which looks to its neighbours.
std::vector<Tally> tallies_of(const Reading& reading, const Sentence& sentence, const events::BallotsInText& ballots);

}  // namespace bede::record
