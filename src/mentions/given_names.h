// "Harold Pemberton": a given name heads what follows it, whatever the parser made of the two.
#pragma once

#include "bede/reading.h"
#include "mentions/actor_lexicon.h"

namespace bede::mentions {

// Where a given name of the lexicon hangs on the name right behind it as its modifier, turns the two round and makes
// one name of a person of them. Needs Reading::names and lexicon_names; links the children anew. Cost: linear.
void mend_given_names(Reading& reading, const ActorLexicon& lexicon);

}  // namespace bede::mentions
