// A verb in another sense than its line of the lexicon has: who does it, and to whom, tells the one from the other.
#pragma once

#include "record/draft.h"

namespace bede::record {

// Of an event of a whole report: does the verb mean something else by the side of these? Cost: its sides.
bool is_other_sense(const Draft& draft, const RecordEvent& event);

}  // namespace bede::record
