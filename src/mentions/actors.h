// Actors: one entry a document for each who acts, however they are named.
#pragma once

#include <vector>

#include "bede/reading.h"
#include "mentions/identity.h"

namespace bede::mentions {

// Fills Reading::actors and each mention's actor, entity and place flag; a phrase that names several actors becomes
// several mentions. "The country" and the like are given to whom they most likely mean. Cost: linear; looks back over a
// bounded window.
void gather_actors(Reading& reading, const std::vector<std::vector<Identity>>& identities);

}  // namespace bede::mentions
