// "Secretary of State Blinken": the parser hears "of State Blinken" and leaves the title without a name.
#pragma once

#include "bede/reading.h"
#include "mentions/actor_lexicon.h"

namespace bede::mentions {

// Where a person's name follows a title of the lexicon that holds an "of", hangs the title on the name, as it would
// stand for "Foreign Minister Hayashi". Needs Reading::lexicon_names; links the children anew. Cost: linear.
void mend_titled_names(Reading& reading, const ActorLexicon& lexicon);

}  // namespace bede::mentions
