// Noun phrases: what may refer, before it is known to whom.
#pragma once

#include <vector>

#include "bede/reading.h"

namespace bede::mentions {

// One Mention for every noun, proper noun and pronoun that heads a phrase: its words without relative clauses,
// appositions and coordinated sisters, its preposition left out. In text order, longer first. Cost: tokens times the
// depth of their trees.
std::vector<Mention> noun_phrases(const Reading& reading);

// The possessor ("Iran" of "Iran's parliament"), or none.
TokenId possessor_of(const Reading& reading, TokenId head);

// The preposition that stands before the phrase of this head ("with"), its lemma; empty where there is none.
std::string_view preposition_of(const Reading& reading, TokenId head);

// Heads coordinated with this one, itself first: "Chad, Niger and the African Union".
std::vector<TokenId> coordinated(const Reading& reading, TokenId head);

// The noun that this one is coordinated with, or itself.
TokenId first_conjunct(const Reading& reading, TokenId head);

bool is_plural(const Token& token);

}  // namespace bede::mentions
