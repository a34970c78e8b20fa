// What no tree of English can be, set right after the network has spoken.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

// A passive subject needs a passive: under a finite verb without "be" or "get" it is a subject. "It" beside a clause
// that is the subject stands for nothing. "That" is no object of a verb that has one. Parts of a flat name touch. A
// phrase right after a conjunct that has a determiner of its own belongs to that conjunct. Nothing after a bracket is
// joined to what is in it. What "to" brings belongs to the noun above a person's name. For what verbs cannot have see
// mend_verbs.h. Needs the children linked, and links them anew where it moved one. Cost: linear.
void mend(Reading& reading);

}  // namespace bede::syntax
