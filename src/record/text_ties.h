// The words that tell something of a text (agreement, treaty), also where the tree hangs them on a name inside the
// text's own name.
#pragma once

#include <vector>

#include "record/clauses.h"
#include "record/sides.h"

namespace bede::record {

// ties_of(), and with them: "the Treaty between A and B on the border, signed in C" (the participle hangs on "border"),
// "the pact A and B signed" (parsed as anything). Words of compounds ("open-ended") are left out.
std::vector<Tie> ties_of_text(const Reading& reading, const Sides& sides, TokenId head);

// Between brackets that the phrase of the head does not stand in: "(in respect of Greenland)".
bool is_bracketed(const Reading& reading, TokenId token, TokenId head);

// The noun of "the refusal of X to sign" before a verb, or none.
TokenId refusal_before(const Reading& reading, TokenId verb);

}  // namespace bede::record
