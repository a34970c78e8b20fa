// A vote's numbers put together: taken from the text once, added up over parties, weighed against those present.
#pragma once

#include "record/tally.h"

namespace bede::record {

// Whether the tally tells of another vote: a number of one is not that of the other.
bool clash(const Vote& vote, const Tally& tally);

// Numbers that tell of a vote by themselves.
bool stands_alone(const Tally& tally);

// Fills what the vote does not have yet. by_party: the vote's numbers are sums over parties, and the tally's are one
// party's more.
void fill(Vote& vote, Tally tally, bool by_party);

// Sets unaccounted and adds_up: present - (for + against + abstained + not voting); only where those against and those
// who abstained are told too, or the sum is reached without them.
void balance(Vote& vote);

// Whether those told to be present may be all who cast the vote's numbers.
bool may_be_whole(const Vote& vote, const Tally& whole);

// Whether two votes may be of one house, or of one day.
bool same_house(const Vote& a, const Vote& b);
bool same_day(const Vote& a, const Vote& b);

// "passed", "failed" or empty, where no word tells the outcome: by what the text says was needed, else by a plain
// majority of those who voted, or of all who could.
std::string outcome_by_numbers(const Vote& vote);

}  // namespace bede::record
