#include "text/learned_splitter.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace bede::text {
namespace {

constexpr std::string_view kMagic = "bede-splitter-2\n";
constexpr uint32_t kMostBits = 20;

Error damaged(const std::string& reason) {
  Error error;
  error.code = ErrorCode::bad_model;
  error.reason = "the splitter's weights " + reason;
  error.remedy = "make the model again (train/) or take the released one";
  return error;
}

template <class T>
void take(std::string_view& bytes, T* out, size_t count) {
  std::memcpy(out, bytes.data(), sizeof(T) * count);
  bytes.remove_prefix(sizeof(T) * count);
}

}  // namespace

Result<LearnedSplitter> LearnedSplitter::open(std::string_view bytes) {
  constexpr size_t kHead = 2 * sizeof(uint32_t) + 2 * kWidth * sizeof(int32_t) + sizeof(int64_t);
  if (!bytes.starts_with(kMagic) || bytes.size() < kMagic.size() + kHead) return damaged("are not of this version");
  bytes.remove_prefix(kMagic.size());
  LearnedSplitter splitter;
  uint32_t width = 0;
  take(bytes, &splitter.bits_, 1);
  take(bytes, &width, 1);
  if (width != kWidth || splitter.bits_ == 0 || splitter.bits_ > kMostBits) return damaged("have an unknown shape");
  take(bytes, splitter.bias_.data(), kWidth);
  take(bytes, splitter.weight_.data(), kWidth);
  take(bytes, &splitter.answer_bias_, 1);
  splitter.rows_.resize(size_t{kWidth} << splitter.bits_);
  if (bytes.size() != splitter.rows_.size()) return damaged("are cut short");
  take(bytes, splitter.rows_.data(), splitter.rows_.size());
  return splitter;
}

bool LearnedSplitter::ends_at(const BoundaryFeatures::Row& row) const {
  const auto vector_of = [&](uint32_t hash) { return &rows_[size_t{hash >> (32 - bits_)} * kWidth]; };
  for (const uint32_t hash : row) __builtin_prefetch(vector_of(hash));
  std::array<int16_t, kWidth> sums = {};
  static_assert(std::tuple_size_v<BoundaryFeatures::Row> <= 256);  // of bytes: no sum overflows
  for (const uint32_t hash : row) {
    const int8_t* vector = vector_of(hash);
    for (uint32_t j = 0; j < kWidth; ++j) sums[j] = static_cast<int16_t>(sums[j] + vector[j]);
  }
  int64_t answer = answer_bias_;
  for (uint32_t j = 0; j < kWidth; ++j) answer += int64_t{std::max(bias_[j] + sums[j], 0)} * weight_[j];
  return answer > 0;
}

void LearnedSplitter::split(const std::vector<Token>& tokens, const Words& words, size_t first, size_t stop,
                            std::vector<uint32_t>& ends) const {
  if (stop <= first) return;
  BoundaryFeatures features;
  BoundaryFeatures::Row row;
  features.prepare(tokens, first, stop, words);
  size_t begin = first;
  for (size_t i = first; i + 1 < stop; ++i) {
    if (!features.is_possible(i)) continue;
    if (!features.is_certain(i)) {
      features.row(i, begin, row);
      if (!ends_at(row)) continue;
    }
    ends.push_back(static_cast<uint32_t>(i));
    begin = i + 1;
  }
  ends.push_back(static_cast<uint32_t>(stop - 1));
}

}  // namespace bede::text
