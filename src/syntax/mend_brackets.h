// Names with their short form in brackets: the network loses the row or the title that goes on after it.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

// "the Kingdom of Norway (KON) Foreign Minister X": what follows the bracket at once is whom it is about, and the name
// before it is a part of that. Links the children. Cost: linear in the text.
void mend_brackets(Reading& reading);

}  // namespace bede::syntax
