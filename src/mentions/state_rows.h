// "the Republic of Peru and Chile": the parser hangs Chile on Peru, and the row of two states is none. "met X in
// Basel, Switzerland": it hangs Switzerland on X.
#pragma once

#include "bede/reading.h"
#include "mentions/actor_lexicon.h"

namespace bede::mentions {

// Where a row goes on from a word inside the name of a state, territory or organisation, hangs the rest of it on the
// name's head; a state behind a town and a comma on the town; two states at the head of a headline as a row before its
// verb. Adds the first state of "North and South Korea" to Reading::lexicon_names, which it needs; links the children
// anew. Cost: linear, and the lexicon's entries for each such pair.
void mend_state_rows(Reading& reading, const ActorLexicon& lexicon);

}  // namespace bede::mentions
