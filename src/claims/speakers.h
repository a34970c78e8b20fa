// Claims without a verb: "according to X", "in X's view", "X: ...", words in marks with a name after a dash,
// "reportedly".
#pragma once

#include <optional>
#include <vector>

#include "claims/ground.h"

namespace bede::claims {

std::optional<Draft> claim_of_preposition(const Ground& ground, TokenId token);
// The first token of each paragraph that begins a speaker's turn ("MS. PARK: ..."; "Q" for whoever asks); empty where
// the text is no transcript, which has three turns at least.
std::vector<uint32_t> speaker_turns(const Ground& ground);

std::optional<Draft> claim_of_speaker(const Ground& ground, TokenId token);
std::optional<Draft> claim_of_adverb(const Ground& ground, TokenId token);

}  // namespace bede::claims
