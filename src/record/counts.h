// The whole numbers of a sentence that may count votes: "212", "1,204", "ninety-eight", "no one", "none".
#pragma once

#include <cstdint>
#include <vector>

#include "bede/reading.h"

namespace bede::record {

struct Count {
  int64_t value = 0;
  TokenId first, last;
  bool approximate = false;  // "about 200", "at least 40", "more than 300"
  Span inside{};             // where it is only a part of a token: each number of "31-54-8"
  Span span(const Reading& reading) const {
    return inside.empty() ? reading[first].span.joined(reading[last].span) : inside;
  }
};

// In text order. Left out: percentages, money, years, days of a month, ordinals, fractions, numbers of articles and
// resolutions.
std::vector<Count> counts_of(const Reading& reading, const Sentence& sentence);

}  // namespace bede::record
