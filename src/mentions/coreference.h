// Who "he", "it" and "they" are, and which mentions refer to one thing.
#pragma once

#include "bede/reading.h"

namespace bede::mentions {

// Gives pronouns the actor or thing of the mention they stand for ("they" after "X and Y" becomes two mentions, one of
// each), then numbers the chains: by actor, by thing, by antecedent, by equal names. Rebuilds the lists of mentions of
// actors and things. Needs mentions, actors and things. Cost: linear; looks back over a bounded window.
void find_antecedents(Reading& reading);

}  // namespace bede::mentions
