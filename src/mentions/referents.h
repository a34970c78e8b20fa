// All that a text refers to, for those who study mentions: more than may act in its record.
#pragma once

#include <vector>

#include "bede/reading.h"

namespace bede::mentions {

// The mentions of the reading that refer to something ("place" of "take place" does not), their spans with relative
// clauses; and what else the syntax model takes for the head of a phrase that refers: nouns before nouns ("state" of
// "state law"), numbers, "here". By span begin, longer first. Cost: tokens times the depth of their trees.
std::vector<Mention> referents(const Reading& reading);

}  // namespace bede::mentions
