// One pattern against one frame: whether it fits, and what fills its slots.
#pragma once

#include <vector>

#include "bede/reading.h"
#include "events/frame.h"
#include "events/patterns.h"

namespace bede::events {

// Which tokens are actors: the mentions by head, their actors.
class Actors {
 public:
  explicit Actors(const Reading& reading);

  // Mentions with an actor that this noun stands for: itself, its coordinated sisters, what it is a part or a number
  // of.
  std::vector<MentionId> at(TokenId noun) const;
  bool any(TokenId noun) const { return noun && !at(noun).empty(); }

 private:
  void add(TokenId noun, std::vector<MentionId>& found) const;

  const Reading& reading_;
  std::vector<uint32_t> first_;  // token -> first of the mentions with this head, in by_head_
  std::vector<MentionId> by_head_;
};

struct Match {
  const Pattern* pattern = nullptr;
  uint32_t weight = 0;
  std::vector<MentionId> sources, targets, parties;
  TokenId object;
  std::vector<TokenId> words;  // that the pattern asked for, the trigger first
};

// Fills match where the pattern fits the frame. Cost: conditions times arguments.
bool fits(const Reading& reading, const Actors& actors, const Frame& frame, const Pattern& pattern, Match& match);

}  // namespace bede::events
