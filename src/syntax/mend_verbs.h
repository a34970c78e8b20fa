// Verbs and what stands beside them, as no tree of English can have them.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

// A verb has one subject: a clause without one takes it back from the verb of saying, a name that touches the subject
// is the same. What a modal governs is a verb, and so is a bare plural with an object; a subject with a modifier and
// the first part of a compound are none. A finite clause with a subject is no xcomp. A counted noun after "to" somebody
// is the object. Of what names something the second noun is said of the first. A participle without "and" hangs on the
// finite verb before it. "Given that" and "accused of" open clauses. In "killing captured soldiers" they are killed.
// True: it moved a word, and the children must be linked anew. Cost: of the children.
bool mend_verb(Reading& reading, TokenId at);

// "left", "leaves": a verb with a tense of its own, in the active.
bool finite_active(const Reading& reading, TokenId verb);

}  // namespace bede::syntax
