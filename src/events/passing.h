// A line of news tells its main act; what it says in passing is the background of that.
#pragma once

#include "bede/reading.h"

namespace bede::events {

// Of a sentence that tells an act by itself, leaves out what it tells by clauses on nouns, of time, cause and
// condition, and by nouns of circumstance.
void drop_passing(Reading& reading);

}  // namespace bede::events
