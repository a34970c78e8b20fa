// Whose word a verb of telling is where another verb or words in marks say so.
#pragma once

#include <optional>

#include "claims/verbs.h"

namespace bede::claims {

// "On the rail, "the board found cracks,"": who does something within words in marks does not say them.
bool within_words(const Ground& ground, TokenId verb, TokenRange source);

// The source of the verb, as source_of_verb() finds it or as the verb of telling before it has it: "she said, adding
// that ...", "said it was hard but added".
Source teller_of(const Ground& ground, TokenId verb);

// "Berg spoke about this, I quote: "Stay"": a claim of "I quote".
std::optional<Draft> read_aloud(const Ground& ground, TokenId quote);

}  // namespace bede::claims
