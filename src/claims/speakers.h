// Claims without a verb: "according to X", "in X's view", "X: ...", words in marks with a name after a dash,
// "reportedly".
#pragma once

#include <optional>

#include "claims/ground.h"

namespace bede::claims {

std::optional<Draft> claim_of_preposition(const Ground& ground, TokenId token);
std::optional<Draft> claim_of_speaker(const Ground& ground, TokenId token);
std::optional<Draft> claim_of_adverb(const Ground& ground, TokenId token);

}  // namespace bede::claims
