// Content past an aside, and past a day.
#pragma once

#include "claims/ground.h"

namespace bede::claims {

// "said that, by one account, the port was shut": content that stops at the aside goes on after it.
void pass_aside(const Ground& ground, Draft& draft);

// "emphasised Tuesday that": where the clause begins past when it was said.
uint32_t after_day(const Ground& ground, TokenRange clause);

}  // namespace bede::claims
