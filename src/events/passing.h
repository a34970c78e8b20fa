// A line of news tells its main act; what it says in passing is the background of that.
#pragma once

#include "bede/reading.h"

namespace bede::events {

// Whether a clause on a noun, of time, cause, condition or purpose, or a noun of circumstance tells it.
bool is_in_passing(const Reading& reading, TokenId predicate);

// Whether it is said to be: neither denied nor only possible.
bool is_told(const Event& event);

// A verb that is told for itself.
bool is_main_verb(const Reading& reading, TokenId word);

// Whether an act is told for itself.
bool tells_main_act(const Reading& reading);

// Of a sentence that tells an act by itself, leaves out what it tells by clauses on nouns, of time, cause and
// condition, and by nouns of circumstance.
void drop_passing(Reading& reading);

}  // namespace bede::events
