// What the words of a sentence say of its vote: which round it is, whether it is another, what it is about.
#pragma once

#include <string>

#include "events/ballots.h"
#include "record/draft.h"
#include "record/tally.h"

namespace bede::record {

// "reading" with the word before it, "recount"; empty where the sentence tells of one vote only.
std::string round_of(const Reading& reading, const Sentence& sentence);

// "In a separate motion, adopted 61 to 22"
bool is_of_another(const Reading& reading, const Sentence& sentence);

// "defeated by 152 votes to 121": the verb right before a score, where no tree says what it did to what.
bool is_defeated(const Reading& reading, const Sentence& sentence, const Tally& tally,
                 const events::BallotsInText& ballots);

// The id of the agreement that the matter names; else the words, without those that tell the voting ("The resolution
// passed by a vote of", "the pact 262-167"). word: the verb of the vote.
std::string vote_subject(const Draft& draft, TokenId matter, TokenId word);

}  // namespace bede::record
