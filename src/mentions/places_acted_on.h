// A town that something is done to stands for its state: "shelled Kharkiv", "Kharkiv was hit".
#pragma once

#include "bede/reading.h"

namespace bede::mentions {

// Gives an actor, a part of its state, to each mention of a place of a known state that nobody is known to be meant by
// and that is the object of a verb, the subject of a passive, or named by "on" or "against". Needs places and actors.
// Cost: linear in the mentions.
void make_actors_of_places(Reading& reading);

}  // namespace bede::mentions
