// Against every possible tree of a small sentence, and on large ones that would be slow if something were cubic.
#include "syntax/decode.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace bede::syntax {
namespace {

bool single_rooted(const std::vector<uint32_t>& heads) {
  if (std::count(heads.begin(), heads.end(), 0u) != 1) return false;
  for (uint32_t d = 0; d < heads.size(); ++d) {
    uint32_t at = d + 1, steps = 0;
    while (at && steps++ <= heads.size()) at = heads[at - 1];
    if (at) return false;
  }
  return true;
}

int64_t score_of(const std::vector<int32_t>& scores, uint32_t stride, const std::vector<uint32_t>& heads) {
  int64_t sum = 0;
  for (uint32_t d = 0; d < heads.size(); ++d) sum += scores[heads[d] * stride + d];
  return sum;
}

// The best of all trees whose root is the given word (from 1).
int64_t best_by_trial(const std::vector<int32_t>& scores, uint32_t stride, uint32_t count, uint32_t root) {
  int64_t best = INT64_MIN;
  std::vector<uint32_t> heads(count, 0);
  uint64_t all = 1;
  for (uint32_t i = 0; i < count; ++i) all *= count + 1;
  for (uint64_t code = 0; code < all; ++code) {
    uint64_t rest = code;
    bool fits = true;
    for (uint32_t d = 0; d < count; ++d, rest /= count + 1) {
      heads[d] = static_cast<uint32_t>(rest % (count + 1));
      fits = fits && heads[d] != d + 1;
    }
    if (fits && heads[root - 1] == 0 && single_rooted(heads)) best = std::max(best, score_of(scores, stride, heads));
  }
  return best;
}

TEST(BestTree, FindsTheBestTreeUnderItsRoot) {
  std::mt19937 random(3);
  for (int trial = 0; trial < 300; ++trial) {
    const uint32_t count = 2 + random() % 4, stride = 16;
    std::vector<int32_t> scores((count + 1) * stride);
    for (int32_t& s : scores) s = static_cast<int32_t>(random() % 200) - 100;
    std::vector<uint32_t> heads;
    best_tree(scores.data(), stride, count, heads);
    ASSERT_TRUE(single_rooted(heads));
    uint32_t root = 0;
    while (heads[root] != 0) ++root;
    EXPECT_EQ(score_of(scores, stride, heads), best_by_trial(scores, stride, count, root + 1)) << "trial " << trial;
  }
}

TEST(BestTree, OneWordIsTheRoot) {
  const std::vector<int32_t> scores(32, -5);
  std::vector<uint32_t> heads;
  best_tree(scores.data(), 16, 1, heads);
  EXPECT_EQ(heads, std::vector<uint32_t>{0});
}

TEST(BestTree, RandomScoresOfALongSentenceMakeATree) {
  std::mt19937 random(5);
  const uint32_t count = 400, stride = 400;
  std::vector<int32_t> scores((count + 1) * stride);
  for (int32_t& s : scores) s = static_cast<int32_t>(random() % 100000);
  std::vector<uint32_t> heads;
  best_tree(scores.data(), stride, count, heads);
  EXPECT_TRUE(single_rooted(heads));
}

}  // namespace
}  // namespace bede::syntax
