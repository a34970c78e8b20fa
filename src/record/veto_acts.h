// Who stopped a draft by a veto: "Russia vetoed the draft", "cast a veto", "because of a veto by France".
#pragma once

#include <vector>

#include "record/ballot_acts.h"

namespace bede::record {

// In text order; their outcome is "failed". Only vetoes of states that are told as done: a president's veto is no vote
// of a body, a threatened one has stopped nothing. Cost: linear in the sentence and the mentions before its end.
std::vector<BallotAct> veto_acts_of(const Reading& reading, const Sentence& sentence,
                                    const events::BallotsInText& ballots);

}  // namespace bede::record
