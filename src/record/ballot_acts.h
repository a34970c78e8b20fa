// What a house, council or board did with a matter, as the verbs tell it: "was adopted by the assembly", "voted to
// expel".
#pragma once

#include <string>
#include <vector>

#include "bede/record.h"
#include "events/ballots.h"

namespace bede::record {

struct BallotAct {
  TokenId word;                   // the verb or noun that tells it
  TokenId body_first, body_last;  // the words of the body without article; none where the sentence names none
  TokenId matter;                 // head of what was decided on; or none
  std::string outcome;            // "passed", "failed" or empty
  EventStatus status = EventStatus::actual;
  bool voting = false;                 // told by a word of voting
  bool people = false;                 // the body are the people of a house: "deputies"
  std::vector<std::string> vetoed_by;  // codes
  Span span;
  bool short_of = false;  // so many votes were missing
};

// In text order. Acts that are asked for, denied or merely possible are left out; coming ones are kept as future.
std::vector<BallotAct> ballot_acts_of(const Reading& reading, const Sentence& sentence,
                                      const events::BallotsInText& ballots);

}  // namespace bede::record
