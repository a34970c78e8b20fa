// What no tree of English can be, set right after the network has spoken.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

// A passive subject needs a passive: under a finite verb without "be" or "get" it is a subject. Needs the children
// linked. Cost: linear.
void mend(Reading& reading);

}  // namespace bede::syntax
