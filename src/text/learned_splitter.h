// Where sentences end, as treebanks taught it.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "bede/result.h"
#include "text/boundary_features.h"

namespace bede::text {

// A small network over hashed features: the vectors of a place's features are summed, cut at zero and weighed. Whole
// numbers only, so every processor gives the same answer. Immutable; any number of threads may call split() at once.
class LearnedSplitter {
 public:
  // bytes, little-endian: "bede-splitter-2\n" · uint32 bits · uint32 width (16) · width times int32 bias · width times
  // int32 weight · int64 bias of the answer · 2^bits rows of width int8. Copied. Error: bad_model.
  static Result<LearnedSplitter> open(std::string_view bytes);

  // Adds to ends the token that each sentence of tokens [first, stop) ends with; the last is always stop - 1. A place
  // that is no place for rules (is_possible) is never weighed. Cost: linear, some 100 ns a token.
  void split(const std::vector<Token>& tokens, const Words& words, size_t first, size_t stop,
             std::vector<uint32_t>& ends) const;

 private:
  static constexpr uint32_t kWidth = 16;
  bool ends_at(const BoundaryFeatures::Row& row) const;

  uint32_t bits_ = 0;
  std::array<int32_t, kWidth> bias_{}, weight_{};
  int64_t answer_bias_ = 0;
  std::vector<int8_t> rows_;
};

}  // namespace bede::text
