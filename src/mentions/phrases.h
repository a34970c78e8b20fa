// Noun phrases: what may refer, before it is known to whom.
#pragma once

#include <vector>

#include "bede/reading.h"

namespace bede::mentions {

struct Extent {
  TokenId first, last;
  void widen(Extent by) {
    if (by.first < first) first = by.first;
    if (last < by.last) last = by.last;
  }
};

// The words of each phrase of a text. Cost of making: tokens times the depth of their trees. Keeps the reference.
class Phrases {
 public:
  // with_clauses: relative clauses and participles belong to their nouns ("the people who stayed").
  Phrases(const Reading& reading, bool with_clauses);

  // Of the phrase that this word heads, without its preposition, appositions and coordinated sisters.
  Extent of(TokenId head) const;

 private:
  const Reading& reading_;
  bool with_clauses_;
  std::vector<Extent> below_;
};

// One Mention for every noun, proper noun and pronoun that heads a phrase: its words without relative clauses,
// appositions and coordinated sisters, its preposition left out. In text order, longer first. Cost: tokens times the
// depth of their trees.
std::vector<Mention> noun_phrases(const Reading& reading);

// In text order, longer first, the same in the order they have.
void sort_mentions(std::vector<Mention>& mentions);

// The possessor ("Iran" of "Iran's parliament"), or none.
TokenId possessor_of(const Reading& reading, TokenId head);

// The preposition that stands before the phrase of this head ("with"), its lemma; empty where there is none.
std::string_view preposition_of(const Reading& reading, TokenId head);

// Heads coordinated with this one, itself first: "Chad, Niger and the African Union".
std::vector<TokenId> coordinated(const Reading& reading, TokenId head);

// The noun that this one is coordinated with, or itself.
TokenId first_conjunct(const Reading& reading, TokenId head);

bool is_plural(const Token& token);

// "Chad and Niger urged the two countries": the subject speaks to two others, and is none of them.
bool addresses_two(const Reading& reading, TokenId subject);

}  // namespace bede::mentions
