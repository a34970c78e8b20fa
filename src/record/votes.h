// The votes of a reading: who decided, on what, how it came out, and the numbers as the text has them.
#pragma once

#include "events/ballots.h"
#include "record/draft.h"

namespace bede::record {

// Fills record.votes. A tally belongs to the act of its own sentence, else to the vote of the sentences before when it
// adds what that vote has not; numbers are never repaired. Needs agreements (for the subject). Cost: linear in the
// text.
void read_votes(Draft& draft, const events::Ballots& ballots);

}  // namespace bede::record
