// Punctuation hung as treebanks hang it: on what it sets apart.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

// Brackets and quotation marks hang on the top of what they enclose, commas and hyphens on the part that they part off:
// what follows, where that belongs to what came before; what came before, where both belong to what follows. Only
// marks that nothing hangs on are moved. Whether one was; the children are to be linked anew then. Cost: linear in
// the words, times the depth of the tree for marks.
bool mend_marks(Reading& reading);

}  // namespace bede::syntax
