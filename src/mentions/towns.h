// "Troops captured Bukavu", "the attack on Odesa": a town that is hit stands for its state.
#pragma once

#include "bede/reading.h"
#include "mentions/actor_lexicon.h"

namespace bede::mentions {

// Gives the state of its place as actor to every town's name that a word of violence has below it. Needs places. Cost:
// linear in mentions and actors.
void give_towns_states(Reading& reading, const ActorLexicon& lexicon);

}  // namespace bede::mentions
