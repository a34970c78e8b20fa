// The shipped network gives the same words the same tags and trees on every kind of processor.
#include "syntax/network.h"

#include <gtest/gtest.h>

#include <random>

#include "base/sections.h"

namespace bede::syntax {
namespace {

std::vector<Word> random_words(size_t count) {
  std::mt19937 random(11);
  std::vector<Word> words(count);
  for (Word& word : words)
    for (size_t t = 0; t < kTables; ++t) word.rows[t] = random() % kTableRows[t];
  return words;
}

std::vector<uint32_t> analysed(const Network& network, const std::vector<uint32_t>& lengths) {
  size_t count = 0;
  for (const uint32_t length : lengths) count += length;
  std::vector<Word> words = random_words(count);
  std::vector<Lane> lanes;
  Word* at = words.data();
  for (const uint32_t length : lengths) {
    lanes.push_back({at, length});
    at += length;
  }
  NetworkScratch scratch;
  network.analyse(lanes, scratch);
  std::vector<uint32_t> out;
  for (const Word& w : words) out.insert(out.end(), {w.tag, w.feats, w.script, w.entity, w.label, w.head});
  return out;
}

TEST(Network, EveryProcessorGivesTheSameTrees) {
  const auto sections = Sections::open(BEDE_SOURCE_DIR "/models/english.bede");
  ASSERT_TRUE(sections.ok());
  const auto scalar = Network::open(*sections, "scalar");
  ASSERT_TRUE(scalar.ok());
  for (const char* name : {"avx2", "avx512"}) {
    if (!kernels_named(name)) continue;
    const auto other = Network::open(*sections, name);
    ASSERT_TRUE(other.ok());
    ASSERT_STREQ(other->processor(), name);
    for (const std::vector<uint32_t>& lengths :
         {std::vector<uint32_t>{1}, {2, 1}, {31, 30, 17, 9, 9, 5, 1}, std::vector<uint32_t>(16, 12), {kArcWindow + 50}})
      EXPECT_EQ(analysed(*scalar, lengths), analysed(*other, lengths)) << name << " " << lengths.size();
  }
}

// A sentence's tree does not depend on those that go beside it.
TEST(Network, LanesDoNotTouch) {
  const auto sections = Sections::open(BEDE_SOURCE_DIR "/models/english.bede");
  ASSERT_TRUE(sections.ok());
  const auto network = Network::open(*sections);
  ASSERT_TRUE(network.ok());
  const auto alone = analysed(*network, {40});
  const auto beside = analysed(*network, {40, 23, 22, 3});
  EXPECT_TRUE(std::equal(alone.begin(), alone.end(), beside.begin()));
}

}  // namespace
}  // namespace bede::syntax
