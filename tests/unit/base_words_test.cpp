#include <gtest/gtest.h>

#include <string>

#include "base/word_filter.h"
#include "base/word_index.h"

namespace bede {
namespace {

// Words of every length and beginning, none twice.
std::string word(uint32_t number) {
  std::string out;
  for (uint32_t rest = number + 1; rest; rest /= 7) out += "aZ0\xC3 .q"[rest % 7];
  return out + std::to_string(number);
}

TEST(WordIndex, NumbersWordsInTheirOrder) {
  WordIndex index;
  EXPECT_EQ(index.find("a"), WordIndex::kNone);
  for (uint32_t i = 0; i < 3000; ++i) ASSERT_EQ(index.add(word(i)), i);
  for (uint32_t i = 0; i < 3000; ++i) {
    ASSERT_EQ(index.find(word(i)), i);
    ASSERT_EQ(index.add(word(i)), i);
    ASSERT_EQ(index.find(word(i) + "x"), WordIndex::kNone);
  }
  EXPECT_EQ(index.size(), 3000u);
  EXPECT_EQ(index.find(""), WordIndex::kNone);
  EXPECT_EQ(index.add(""), 3000u);
  EXPECT_EQ(index.find(""), 3000u);
}

TEST(WordFilter, HoldsWhatWasAdded) {
  WordFilter filter;
  EXPECT_FALSE(filter.may_hold("veto"));
  EXPECT_FALSE(filter.may_hold(""));
  for (uint32_t i = 0; i < 500; ++i) filter.add(word(i));
  for (uint32_t i = 0; i < 500; ++i) EXPECT_TRUE(filter.may_hold(word(i)));
  filter.add("");
  EXPECT_TRUE(filter.may_hold(""));
  EXPECT_FALSE(filter.may_hold("xylophones"));
}

}  // namespace
}  // namespace bede
