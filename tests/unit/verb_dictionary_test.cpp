#include "events/verb_dictionary.h"

#include <gtest/gtest.h>

namespace bede::events {
namespace {

VerbDictionary read(std::string_view text) {
  auto verbs = VerbDictionary::read(text, "v");
  EXPECT_TRUE(verbs.ok());
  return verbs.ok() ? *std::move(verbs) : VerbDictionary();
}

TEST(VerbDictionary, RegularFormsUnlessTheFileGivesThem) {
  const auto verbs = read("--- DENY [1] ---\nDENY\nBAN {BANNED BANS}\n");
  for (const char* form : {"deny", "denies", "denied", "denying", "ban", "banned", "bans"})
    EXPECT_EQ(verbs.of(form).size(), 1u) << form;
  EXPECT_TRUE(verbs.of("baned").empty());
}

TEST(VerbDictionary, VerbsOfSeveralWordsAndSynonymsWithCodes) {
  const auto verbs = read("--- TAP [1] ---\nTAP\nWIRE_+TAP [2:3]\n+HAND_OVER [---]\n");
  ASSERT_EQ(verbs.of("tap").size(), 2u);
  EXPECT_EQ(verbs.of("tap")[0].before, std::vector<std::string>{"wire"});  // the longer first
  EXPECT_EQ(verbs.of("tap")[0].code.forward, "2");
  EXPECT_EQ(verbs.of("tap")[0].code.backward, "3");
  EXPECT_EQ(verbs.of("hand")[0].after, std::vector<std::string>{"over"});
  EXPECT_TRUE(verbs.of("hand")[0].code.forward.empty());
}

TEST(VerbDictionary, PatternsThatAskForMoreGoFirst) {
  const auto verbs = read("&AID_\n+FOOD_AID\n+HELP\n--- GIVE [1] ---\nGIVE\n- * HELP [2]\n- $ WOULD_* &AID TO + [3]\n");
  const auto& patterns = verbs.patterns(0);
  ASSERT_EQ(patterns.size(), 2u);
  EXPECT_EQ(patterns[0].line, "v:7");
  ASSERT_EQ(patterns[0].before.size(), 2u);
  EXPECT_TRUE(patterns[0].before[0].joined);
  EXPECT_EQ(patterns[0].before[1].kind, SequenceItem::Kind::source);
  ASSERT_EQ(patterns[0].after.size(), 3u);
  ASSERT_EQ(patterns[0].after[0].words.size(), 2u);  // no plurals after "&AID_"
  EXPECT_EQ(patterns[0].after[0].words[0][1].word, "aid");
  EXPECT_TRUE(patterns[0].after[0].words[0][1].joined);
}

TEST(VerbDictionary, SetsWithinSetsAndPlurals) {
  const auto verbs = read("&ARM\n+RIFLE\n&LOT\n+LOAD_OF_&ARM\n--- SEND [1] ---\nSEND\n- &LOT * [2]\n");
  const auto& item = verbs.patterns(0)[0].before[0];
  ASSERT_EQ(item.words.size(), 4u);
  EXPECT_EQ(item.words[1][0].word, "rifles");  // away from the verb
  EXPECT_EQ(item.words[1][2].word, "load");
  EXPECT_TRUE(item.words[1][2].joined);
}

TEST(VerbDictionary, WhatIsNotReadIsNamedAndTheRestStands) {
  const auto verbs = read("--- GO [1] ---\nGO\n- HOME [2]\n- * &NOWHERE [3]\n~ a (a b GO) SAY = a b 1\n- * HOME [4]\n");
  EXPECT_EQ(verbs.pattern_count(), 1u);
  ASSERT_EQ(verbs.unread().size(), 3u);
  EXPECT_EQ(verbs.unread()[1].line, "v:4");
  EXPECT_EQ(verbs.unread()[1].reason, "the set &NOWHERE is not there");
}

TEST(VerbDictionary, AFileWithoutVerbsIsAnError) { EXPECT_FALSE(VerbDictionary::read("ARGENTINA [ARG]\n", "v").ok()); }

}  // namespace
}  // namespace bede::events
