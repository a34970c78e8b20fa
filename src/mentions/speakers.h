// Whose turn it is in a transcript: "MS. HOLM: She is a friend".
#pragma once

#include "bede/reading.h"

namespace bede::mentions {

// The reading must live longer.
class Speakers {
 public:
  explicit Speakers(const Reading& reading) : reading_(reading) {}

  // Told of the mentions in text order. Cost: in all, the sentences of the text.
  void follow(const Mention& mention);
  // Who speaks where the last mention stands; none outside of a turn, and where nobody knows who it is.
  ActorId now() const { return now_; }

 private:
  TokenId label_of(const Sentence& sentence) const;

  const Reading& reading_;
  ActorId now_;
  TokenId end_;        // right behind the label of the turn that is on
  uint32_t seen_ = 0;  // sentences
};

}  // namespace bede::mentions
