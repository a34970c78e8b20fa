#include "syntax/lemmas.h"

#include <gtest/gtest.h>

namespace bede::syntax {
namespace {

TEST(LemmaScripts, EachKind) {
  const LemmaScripts scripts("l0+\nl3+y\n=be\nk0+\nk1+\nnonsense");
  Arena arena;
  EXPECT_EQ(scripts.apply(0, "Talks", arena), "talks");
  EXPECT_EQ(scripts.apply(1, "Parties", arena), "party");
  EXPECT_EQ(scripts.apply(2, "were", arena), "be");
  EXPECT_EQ(scripts.apply(3, "Oslo", arena), "Oslo");
  EXPECT_EQ(scripts.apply(4, "Emirates", arena), "Emirate");
  EXPECT_EQ(scripts.apply(5, "as", arena), "as");
}

TEST(LemmaScripts, NeverCutsACharacterInTwoNorLeavesNothing) {
  const LemmaScripts scripts("l1+\nl9+");
  Arena arena;
  EXPECT_EQ(scripts.apply(0, "Zoé", arena), "zo");
  EXPECT_EQ(scripts.apply(1, "it", arena), "it");
}

TEST(LemmaScripts, NumbersWithoutTheirCommas) {
  Arena arena;
  EXPECT_EQ(LemmaScripts::without_commas("18,000.5", arena), "18000.5");
  EXPECT_EQ(LemmaScripts::without_commas("1800", arena), "");
  EXPECT_EQ(LemmaScripts::without_commas("5,000-ton", arena), "");
}

TEST(LemmaDictionary, KnowsAWordByItsTag) {
  const LemmaDictionary lemmas("met\tVERB\tmeet\nleft\tVERB\tleave\nno line\nodd\tNOTAG\todd");
  EXPECT_EQ(lemmas.find("Met", Upos::VERB), "meet");
  EXPECT_EQ(lemmas.find("left", Upos::ADJ), "");
  EXPECT_EQ(lemmas.find(std::string(100, 'a'), Upos::VERB), "");
}

}  // namespace
}  // namespace bede::syntax
