// Tags and relations that never stand together in a treebank: the one that is surer decides.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

// What opens a clause is a conjunction, what brings a noun a preposition, who is called upon a name, and so on. Heads
// stay as they are. Cost: the word's children.
void mend_tag(Reading& reading, TokenId at);

}  // namespace bede::syntax
