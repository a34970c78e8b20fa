// Trees that cannot be, set right at their nouns and numbers.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

// "Famine came": the first word of a sentence is no name where the text has it as a noun in small letters. Cost: linear
// in the text.
void mend_first_words(Reading& reading);
// "cease-fire" is one noun, though the treebanks part it into three: the lemma of its last word. Cost: linear in the
// text.
void name_cease_fires(Reading& reading);
// "Under Secretary Lund met": a rank, not "under" somebody. Whether a word hangs elsewhere now. Cost: linear in the
// text.
bool name_under_secretaries(Reading& reading);
// Sets the word right where it is a noun that its tree cannot have; whether it hangs elsewhere now. Links between
// children are not made anew. Cost: the children of the word and its head.
bool mend_noun(Reading& reading, TokenId at);

}  // namespace bede::syntax
