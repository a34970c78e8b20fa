// Nouns and adjectives as cues: "the claim that ...", "her promise to ...", "is confident that ...".
#pragma once

#include <optional>

#include "claims/ground.h"

namespace bede::claims {

// "make", "voice", "issue": verbs that only say whose noun it is.
bool is_light_verb(std::string_view lemma);

std::optional<Draft> claim_of_noun(const Ground& ground, TokenId noun);
std::optional<Draft> claim_of_adjective(const Ground& ground, TokenId adjective);

}  // namespace bede::claims
