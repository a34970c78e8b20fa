// What bede lexicon check says of lines of events, and a user's own file of them.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "events/pattern_check.h"

namespace bede::events {
namespace {

// A folder of its own with one file of lines, before the lexicon.
class OwnPatterns : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() / (std::string("bede_patterns_") + test->name());
    std::filesystem::create_directories(folder_ / "predicates");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  Result<Patterns> open(const std::string& lines) const {
    std::ofstream(folder_ / "predicates" / "mine.tsv") << "!columns\tpattern\tcameo\tplover\tmode\tcontexts\texample\n"
                                                       << lines;
    return Patterns::open(folder_.string() + ":" + BEDE_SOURCE_DIR + "/lexicon");
  }

  std::filesystem::path folder_;
};

TEST_F(OwnPatterns, GoBeforeOursOfTheSameWeight) {
  const auto patterns = open("condemn T?\t128\tREJECT\t-\t-\t-\n");
  ASSERT_TRUE(patterns.ok()) << patterns.error().message();
  const auto own = [&](uint32_t index) { return (*patterns)[index].is_own(); };
  const auto& list = patterns->of("condemn");
  const auto at = std::find_if(list.begin(), list.end(), own);
  ASSERT_NE(at, list.end());
  EXPECT_EQ((*patterns)[*at].line, folder_.string() + "/predicates/mine.tsv:2");
  for (auto before = list.begin(); before != at; ++before)
    EXPECT_GT((*patterns)[*before].weight, (*patterns)[*at].weight);
  EXPECT_TRUE(check_patterns(*patterns).empty());  // that it hides ours is what it is for
}

TEST_F(OwnPatterns, NamesTheLineThatIsNeverReached) {
  const auto patterns =
      open("gnarl T\t111\tACCUSE\t-\t-\t-\ngnarl|snarf T\t112\tACCUSE\t-\t-\t-\ngnarl T\t111\tACCUSE\t-\t-\t-\n");
  ASSERT_TRUE(patterns.ok()) << patterns.error().message();
  const auto faults = check_patterns(*patterns);
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_TRUE(faults[0].line.ends_with("mine.tsv:3"));
  EXPECT_NE(faults[0].message.find("never reached for gnarl: "), std::string::npos) << faults[0].message;
  EXPECT_NE(faults[0].message.find("says 111 where this says 112"), std::string::npos) << faults[0].message;
  EXPECT_TRUE(faults[1].line.ends_with("mine.tsv:4"));
  EXPECT_NE(faults[1].message.find("never reached: "), std::string::npos) << faults[1].message;
  EXPECT_EQ(faults[1].message.find("where this says"), std::string::npos) << faults[1].message;
}

TEST_F(OwnPatterns, WhatAsksForMoreIsReached) {
  const auto patterns = open("gnarl T\t111\tACCUSE\t-\t-\t-\ngnarl {aid} to:T\t112\tACCUSE\t-\t-\t-\n");
  ASSERT_TRUE(patterns.ok()) << patterns.error().message();
  EXPECT_TRUE(check_patterns(*patterns).empty());
}

}  // namespace
}  // namespace bede::events
