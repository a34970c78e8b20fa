// One event for one question: what happens between the two of a pair.
#pragma once

#include <cstddef>

#include "bede/reading.h"
#include "events/pair.h"
#include "events/patterns.h"

namespace bede::events {

// Whether some event has both of the pair on the sides where they are given.
bool is_between(const Reading& reading, const Pair& pair);

// Leaves the event that is most likely the one between the pair: it has them as its sides, its word stands on the way
// in the tree from one to the other, it happened, and it is told in its own right. Events before as_read were read
// without help of the pair. Cost: events times the depth of the tree.
void keep_best(Reading& reading, const Pair& pair, size_t as_read);

// Where no pattern fits: the line of the lexicon of whose words the sentence has most, whatever the tree says.
void tell_by_words(Reading& reading, const Patterns& patterns, const Pair& pair);

}  // namespace bede::events
