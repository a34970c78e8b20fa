// The two that a question is about, where the document gives them: "what happens between these?"
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "bede/reading.h"
#include "events/match.h"

namespace bede::events {

// One of the two: the words of the text that name it, wherever they stand.
struct Side {
  std::vector<std::pair<TokenId, TokenId>> ranges;  // first and last token of each place
  std::vector<TokenId> heads;                       // the word of each place that the rest hangs on
  std::vector<MentionId> mentions;                  // and who stands there

  bool holds(const Reading& reading, MentionId mention) const;
};

struct Pair {
  Side first, second;

  // How many sides of the event are of the pair, in halves: as given before turned round.
  int fit(const Reading& reading, const Event& event) const;
};

// The pair of Document::between; none where the document gives none. Words of the text that no mention covers become
// mentions, and mentions that are nobody yet become actors: whoever asks knows that they are. Needs trees and mentions.
std::optional<Pair> pair_given(Reading& reading);

// The frame with the places that the tree left empty filled by the pair.
Frame completed(const Reading& reading, const Pair& pair, Frame frame);

}  // namespace bede::events
