// Who the sides are: the states, organisations and groups that phrases of the text stand for.
#pragma once

#include <string>
#include <vector>

#include "bede/reading.h"

namespace bede::record {

// One look-up table a reading: which mention a token heads. Cost to make: linear in tokens and mentions.
class Sides {
 public:
  explicit Sides(const Reading& reading);

  // The longest mention headed by the token that is an actor, else the longest that is a place of a state; none where
  // neither.
  MentionId mention_at(TokenId head) const { return at_head_[head.value]; }

  // The actor that the token heads a mention of; none where it does not.
  ActorId actor_at(TokenId head) const;

  // The code of the side that a token's phrase stands for ("Iranian President Pezeshkian" -> IRN); empty where none.
  std::string code_at(TokenId head) const;
  std::string code_of(ActorId actor) const;
  // The country of the place that the token heads a name of; empty where it is none.
  std::string place_code_at(TokenId head) const;

  // Every side of the phrase and its conjuncts, in text order: of each conjunct its own, else those of its modifiers
  // ("the leaders of Iran and Iraq", "Russian-Iranian talks", "both countries' ministers").
  std::vector<TokenId> in_phrase(TokenId head) const;

 private:
  void collect(TokenId head, int depth, std::vector<TokenId>& out) const;

  const Reading& reading_;
  std::vector<MentionId> at_head_;
  std::vector<PlaceId> place_at_head_;
};

}  // namespace bede::record
