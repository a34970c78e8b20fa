// What no tree of English can be, set right after the network has spoken.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

// A passive subject needs a passive: under a finite verb without "be" or "get" it is a subject. "It" beside a clause
// that is the subject stands for nothing. "That" is no object of a verb that has one. Parts of a flat name touch. A
// phrase right after a conjunct that has a determiner of its own belongs to that conjunct. Nothing after a bracket is
// joined to what is in it. What "to" brings belongs to the noun above a person's name. For what verbs cannot have see
// mend_verbs.h. Needs the children linked, and links them anew where it moved one; until then they are those that the
// network gave. So that a tree stays a tree, a word may only be hung on what stands above it now, on what hangs beside
// it now, or in its head's place. Cost: linear in the text, quadratic at worst in a sentence.
void mend(Reading& reading);

}  // namespace bede::syntax
