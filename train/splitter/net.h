// The splitter's net while it learns: hashed features -> sum of their vectors -> ReLU -> one number.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/boundary_features.h"

namespace bede::train {

class Net {
 public:
  static constexpr uint32_t kWidth = 16;
  using Row = text::BoundaryFeatures::Row;

  Net(uint32_t bits, uint64_t seed);

  float score(const Row& row) const;
  // One step of AdaGrad on the logistic loss. dropped: features left out, one bit each.
  void learn(const Row& row, bool is_end, float rate, uint64_t dropped, float weight);

  // Running mean of the weights over the calls of snapshot(); use_mean() puts it in place.
  void snapshot();
  void use_mean();

  // The bytes that text::Splitter reads: 8-bit vectors, integer arithmetic only.
  std::string packed() const;

 private:
  uint32_t slot(uint32_t hash) const { return hash >> (32 - bits_); }
  float hidden(const Row& row, uint64_t dropped, float* out) const;

  uint32_t bits_;
  std::vector<float> table_, table_square_, table_sum_;
  std::vector<float> top_, top_square_, top_sum_;  // bias of each hidden unit, weight of each, bias of the answer
  uint32_t snapshots_ = 0;
};

}  // namespace bede::train
