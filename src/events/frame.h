// The arguments of a verb or of a noun that tells an act, wherever the tree puts them.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "bede/reading.h"

namespace bede::events {

struct Frame {
  TokenId trigger;
  TokenId subject;                                             // who does it; none where nobody is said
  TokenId object;                                              // to whom or what (the subject of a passive)
  TokenId second_object;                                       // "gave Chile a loan": Chile
  std::vector<std::pair<std::string_view, TokenId>> obliques;  // preposition, noun
  std::vector<TokenId> complements;                            // verbs of infinitives, gerunds and clauses below it
  std::vector<TokenId> modifiers;                              // of a noun: possessor, adjectives and nouns before it
  bool passive = false;
  bool negated = false;
};

// Over control, raising, relative clauses, participles, coordination and passives. Cost: the trigger's children and its
// way up.
Frame frame_of(const Reading& reading, TokenId trigger);

// The antecedent for a relative pronoun, else the token itself.
TokenId resolved(const Reading& reading, TokenId token);

}  // namespace bede::events
