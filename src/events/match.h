// One pattern against one frame: whether it fits, and what fills its slots.
#pragma once

#include <vector>

#include "bede/reading.h"
#include "events/actors.h"
#include "events/frame.h"
#include "events/patterns.h"
#include "events/stances.h"

namespace bede::events {

// What a match gains by knowing who did it.
constexpr uint32_t kSourceWeight = 20;
// And by finding more than one where an act is done together: "held drills together" before "held drills in".
constexpr uint32_t kTogether = 10;

struct Match {
  const Pattern* pattern = nullptr;
  uint32_t weight = 0;
  std::vector<MentionId> sources, targets, parties;
  TokenId object;
  bool alone = false;                  // an agreeing of which one side only is said: "agreed to a truce in Chad"
  bool by_author = false;              // whoever writes the text asks for it or does it ("we condemn", "Iran must")
  const Composed* composed = nullptr;  // what it is coded as with the stance above it, where there is one
  std::vector<TokenId> words;          // that the pattern asked for, the trigger first
};

// Fills match where the pattern fits the frame. Cost: conditions times arguments.
bool fits(const Reading& reading, const Actors& actors, const Frame& frame, const Pattern& pattern, Match& match);

}  // namespace bede::events
