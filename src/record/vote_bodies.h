// Who voted: the body's name as the text has it, and its country.
#pragma once

#include <string>

#include "bede/reading.h"
#include "events/ballots.h"

namespace bede::record {

struct VotingBody {
  std::string name;
  std::string country;
  explicit operator bool() const { return !name.empty(); }
};

// The body whose words are [first, last]. Its country is that of the actor it is, else of a state named in the phrase,
// else of the state that the text speaks of most.
VotingBody voting_body(const Reading& reading, TokenId first, TokenId last);

// The first body, or organisation of states, that the words [first, last] name; an empty one where they name none. What
// a matter is sent "to" has not voted on it.
VotingBody body_among(const Reading& reading, const events::BallotsInText& ballots, TokenId first, TokenId last);
VotingBody organisation_among(const Reading& reading, TokenId first, TokenId last);

// "The judges voted 13 to 2": the court named last, where the sentence at this byte speaks of judges.
VotingBody bench_at(const Reading& reading, uint32_t byte);

// The state or organisation that the text names most often; empty where it names none. Cost: linear in the mentions.
std::string main_country(const Reading& reading);

}  // namespace bede::record
