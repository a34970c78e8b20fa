// "the Republic of Korea and Japan": the parser hangs Japan on Korea, and the row of two states is none.
#pragma once

#include "bede/reading.h"
#include "mentions/actor_lexicon.h"

namespace bede::mentions {

// Where a row goes on from a word inside the name of a state, territory or organisation, hangs the rest of it on the
// name's head. Needs Reading::lexicon_names; links the children anew. Cost: linear.
void mend_state_rows(Reading& reading, const ActorLexicon& lexicon);

}  // namespace bede::mentions
