// Which mentions refer to one thing.
#pragma once

#include <cstdint>
#include <vector>

#include "bede/reading.h"

namespace bede::mentions {

inline constexpr uint32_t kNone = 0xFFFFFFFFu;

// Mention::chain from 1, in text order: one for each actor, each thing, and for the rest by antecedent (same_as: an
// earlier mention, or kNone), by equal names, by definite phrases of equal words, and by the first and second person.
// Rebuilds Actor::mentions and Thing::mentions.
void number_chains(Reading& reading, const std::vector<uint32_t>& same_as);

}  // namespace bede::mentions
