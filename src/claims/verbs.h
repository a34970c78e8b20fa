// Verbs (and adjectives after "be") as cues: where their source and their content stand.
#pragma once

#include <optional>
#include <vector>

#include "claims/ground.h"

namespace bede::claims {

struct Source {
  TokenId head;
  TokenRange range;
  bool passive = false;  // the verb is passive: its subject belongs to the content or is the addressee
  TokenId subject;       // the grammatical subject, whatever its part
};

// The source of the verb: subject, shared or understood subject, or agent.
Source source_of_verb(const Ground& ground, TokenId verb);

// The noun phrase next to the verb, by position only: a cue in the middle or at the end of its content is where parsers
// err.
Source nearby_source(const Ground& ground, TokenRange cluster, bool after);

// "Most said", "six in ten say": a share of people right before the verb; none where there is none.
Source share_before(const Ground& ground, TokenRange cluster);

// The verb with its auxiliaries, negation, adverbs and particle, one run.
TokenRange verb_cluster(const Ground& ground, TokenId verb);

// Whether a word that the parser took for a noun is the cue of a speaker between it and words in marks: ""...," the
// note reads."
bool stands_as_cue(const Ground& ground, TokenId word);

// Whether a word that the parser took for a noun may be the verb between a text or a share of people and what it says:
// "The latest poll shows Ruiz is ahead", "A third say they know".
bool may_be_verb(const Ground& ground, TokenId word);

std::optional<Draft> claim_of_copula(const Ground& ground, TokenId be);
std::optional<Draft> claim_of_colon(const Ground& ground, TokenId colon);

// The claim that the verb makes, or nothing.
std::optional<Draft> claim_of_verb(const Ground& ground, TokenId verb);

}  // namespace bede::claims
