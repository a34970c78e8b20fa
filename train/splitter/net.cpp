#include "net.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace bede::train {
namespace {

constexpr float kTiny = 1e-6f;

float next_random(uint64_t& state) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return static_cast<float>(state >> 40) / static_cast<float>(1 << 24) - 0.5f;
}

void step(float& weight, float& square, float gradient, float rate) {
  square += gradient * gradient;
  weight -= rate * gradient / (std::sqrt(square) + kTiny);
}

template <class T>
void put(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

Net::Net(uint32_t bits, uint64_t seed)
    : bits_(bits),
      table_(size_t{kWidth} << bits),
      table_square_(table_.size()),
      top_(2 * kWidth + 1),
      top_square_(top_.size()) {
  for (float& weight : table_) weight = 0.1f * next_random(seed);
  for (uint32_t j = 0; j < kWidth; ++j) top_[kWidth + j] = (j % 2 == 0 ? 0.5f : -0.5f) + 0.2f * next_random(seed);
}

float Net::hidden(const Row& row, uint64_t dropped, float* out) const {
  std::copy(top_.begin(), top_.begin() + kWidth, out);
  for (size_t f = 0; f < row.size(); ++f) {
    if (dropped >> f & 1) continue;
    const float* vector = &table_[size_t{slot(row[f])} * kWidth];
    for (uint32_t j = 0; j < kWidth; ++j) out[j] += vector[j];
  }
  float answer = top_[2 * kWidth];
  for (uint32_t j = 0; j < kWidth; ++j) {
    out[j] = std::max(out[j], 0.0f);
    answer += out[j] * top_[kWidth + j];
  }
  return answer;
}

float Net::score(const Row& row) const {
  float out[kWidth];
  return hidden(row, 0, out);
}

void Net::learn(const Row& row, bool is_end, float rate, uint64_t dropped, float weight) {
  float out[kWidth];
  const float answer = hidden(row, dropped, out);
  const float error = weight * (1.0f / (1.0f + std::exp(-answer)) - (is_end ? 1.0f : 0.0f));
  if (std::fabs(error) < 1e-4f) return;
  float back[kWidth];
  for (uint32_t j = 0; j < kWidth; ++j) {
    back[j] = out[j] > 0 ? error * top_[kWidth + j] : 0;
    step(top_[kWidth + j], top_square_[kWidth + j], error * out[j], rate * 0.1f);
    step(top_[j], top_square_[j], back[j], rate * 0.1f);
  }
  step(top_[2 * kWidth], top_square_[2 * kWidth], error, rate * 0.1f);
  for (size_t f = 0; f < row.size(); ++f) {
    if (dropped >> f & 1) continue;
    const size_t at = size_t{slot(row[f])} * kWidth;
    for (uint32_t j = 0; j < kWidth; ++j)
      if (back[j] != 0) step(table_[at + j], table_square_[at + j], back[j], rate);
  }
}

void Net::snapshot() {
  table_sum_.resize(table_.size());
  top_sum_.resize(top_.size());
  for (size_t i = 0; i < table_.size(); ++i) table_sum_[i] += table_[i];
  for (size_t i = 0; i < top_.size(); ++i) top_sum_[i] += top_[i];
  ++snapshots_;
}

void Net::use_mean() {
  for (size_t i = 0; i < table_.size(); ++i) table_[i] = table_sum_[i] / static_cast<float>(snapshots_);
  for (size_t i = 0; i < top_.size(); ++i) top_[i] = top_sum_[i] / static_cast<float>(snapshots_);
}

// Layout: see text/splitter.cpp. One unit of a vector is 1/scale; a unit's weight and the answer's bias are whole
// numbers too.
std::string Net::packed() const {
  float most = 0, most_top = 0;
  for (const float weight : table_) most = std::max(most, std::fabs(weight));
  for (uint32_t j = 0; j < kWidth; ++j) most_top = std::max(most_top, std::fabs(top_[kWidth + j]));
  const float scale = 127.0f / std::min(most, 2.0f), top_scale = 32767.0f / most_top;
  std::string out = "bede-splitter-2\n";
  put<uint32_t>(out, bits_);
  put<uint32_t>(out, kWidth);
  for (uint32_t j = 0; j < kWidth; ++j) put<int32_t>(out, static_cast<int32_t>(std::lround(top_[j] * scale)));
  for (uint32_t j = 0; j < kWidth; ++j)
    put<int32_t>(out, static_cast<int32_t>(std::lround(top_[kWidth + j] * top_scale)));
  put<int64_t>(out, std::llround(static_cast<double>(top_[2 * kWidth]) * scale * top_scale));
  for (const float weight : table_)
    put<int8_t>(out, static_cast<int8_t>(std::clamp(std::lround(weight * scale), -127l, 127l)));
  return out;
}

}  // namespace bede::train
