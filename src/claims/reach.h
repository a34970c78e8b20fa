// Content that goes on after an aside.
#pragma once

#include "claims/ground.h"

namespace bede::claims {

// "said that, by one account, the port was shut": content that stops at the aside goes on after it.
void pass_aside(const Ground& ground, Draft& draft);

}  // namespace bede::claims
