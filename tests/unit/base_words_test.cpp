#include <gtest/gtest.h>

#include <string>

#include "base/word_filter.h"
#include "base/word_index.h"
#include "base/word_map.h"

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

TEST(WordTable, AnswersAsTheIndexItWasPackedFrom) {
  WordIndex index;
  for (uint32_t i = 0; i < 3000; ++i) index.add(word(i));
  SectionList list;
  index.pack("w", list);
  const Sections sections = Sections::hold(list);
  const WordTable table(sections, "w");
  EXPECT_EQ(table.size(), 3000u);
  for (uint32_t i = 0; i < 3000; ++i) {
    ASSERT_EQ(table.find(word(i)), i);
    ASSERT_EQ(table[i], word(i));
    ASSERT_EQ(table.find(word(i) + "x"), WordTable::kNone);
  }
  EXPECT_EQ(table[3000], "");
}

TEST(WordMap, KeepsWhatAMapKeepsInTheOrderOfAdding) {
  WordMap<uint32_t> map;
  EXPECT_EQ(map.find("a"), map.end());
  for (uint32_t i = 0; i < 3000; ++i) {
    const auto [at, fresh] = map.try_emplace(word(i), i);
    ASSERT_TRUE(fresh);
    ASSERT_EQ(at->first, word(i));
  }
  for (uint32_t i = 0; i < 3000; ++i) {
    ASSERT_EQ(map.find(word(i))->second, i);
    ASSERT_FALSE(map.try_emplace(word(i), 7u).second);
    ASSERT_FALSE(map.contains(word(i) + "x"));
  }
  EXPECT_FALSE(map.contains(""));
  map[""] = 5;
  EXPECT_EQ(map.find("")->second, 5u);
  uint32_t next = 0;
  for (const auto& [key, value] : map) {
    ASSERT_EQ(key, next < 3000 ? word(next) : "");
    ++next;
  }
  EXPECT_EQ(next, 3001u);
}

// Every slot taken, none by the word: the search ends. Numbers and ends outside: no word.
TEST(WordTable, DamagedBytesAreNoWords) {
  const std::vector<WordTable::Slot> slots(8, {0, 77});
  const std::vector<uint32_t> ends = {5, 3, 900};
  const Sections sections =
      Sections::hold({{"w.slots", packed(slots)}, {"w.ends", packed(ends)}, {"w.letters", "hello"}});
  const WordTable table(sections, "w");
  EXPECT_EQ(table.find("hello"), WordTable::kNone);
  EXPECT_EQ(table[0], "hello");
  EXPECT_EQ(table[1], "");
  EXPECT_EQ(table[2], "");
  const Sections odd = Sections::hold({{"w.slots", packed(std::vector<WordTable::Slot>(7))}});
  EXPECT_EQ(WordTable(odd, "w").find("hello"), WordTable::kNone);
  const Sections nothing = Sections::hold({});
  EXPECT_EQ(WordTable(nothing, "w").find(""), WordTable::kNone);
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

TEST(WordFilter, ReadsCapitalsAsSmallLettersWhereAsked) {
  WordFilter filter;
  filter.add("quota");
  EXPECT_TRUE(filter.may_hold_small("QuotA"));
  EXPECT_TRUE(filter.may_hold_small("quota"));
  EXPECT_FALSE(filter.may_hold("QuotA"));
  EXPECT_FALSE(filter.may_hold_small("veto"));
}

}  // namespace
}  // namespace bede
