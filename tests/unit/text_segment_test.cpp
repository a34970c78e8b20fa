// Every span is its surface, whatever the text; every token is in one sentence; damaged weights are refused.
#include <gtest/gtest.h>

#include "base/arena.h"
#include "text/load.h"
#include "text/segment.h"

namespace bede::text {
namespace {

std::string weights(uint32_t bits, int32_t weight) {
  std::string out = "bede-splitter-2\n";
  const auto put = [&](auto value) { out.append(reinterpret_cast<const char*>(&value), sizeof value); };
  put(bits);
  put(uint32_t{16});
  for (int i = 0; i < 16; ++i) put(int32_t{1});
  for (int i = 0; i < 16; ++i) put(weight);
  put(int64_t{0});
  out.append(size_t{16} << bits, '\0');
  return out;
}

Reading segmented(const Segmenter& segmenter, std::string text) {
  Document document;
  document.text = std::move(text);
  complete(document);
  Reading reading;
  reading.arena = std::make_shared<Arena>();
  reading.document = std::make_shared<const Document>(std::move(document));
  segmenter.segment(reading);
  return reading;
}

void expect_whole(const Reading& reading) {
  uint32_t end = 0, next = 0;
  for (const Token& token : reading.tokens) {
    ASSERT_GE(token.span.begin, end);
    ASSERT_GT(token.span.size(), 0u);
    ASSERT_EQ(token.form, token.span.of(reading.text()));
    ASSERT_NE(static_cast<unsigned char>(token.form[0]) & 0xC0, 0x80);
    for (const char c : reading.text().substr(end, token.span.begin - end))
      ASSERT_TRUE(static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0x80) << c;
    end = token.span.end;
  }
  for (const Sentence& sentence : reading.sentences) {
    ASSERT_EQ(sentence.first.value, next);
    ASSERT_GE(sentence.last.value, sentence.first.value);
    ASSERT_EQ(sentence.span, reading[sentence.first].span.joined(reading[sentence.last].span));
    next = sentence.last.value + 1;
  }
  ASSERT_EQ(next, reading.tokens.size());
}

std::vector<std::string> odd_texts() {
  std::vector<std::string> texts = {
      "",
      " ",
      ".",
      "...",
      "\"",
      "''",
      "(((",
      "Mr.",
      "U.S.",
      "a",
      "\n\n\n",
      "\xC2\xA0",
      "don't",
      "'s",
      "@",
      "#",
      "http://",
      "-",
      "\xE2\x80\x94\xE2\x80\x94",
      "He said: \xE2\x80\x9CNo.\xE2\x80\x9D She left.",
      "1.2.3.4.",
      "A.B.C.D. E.F.",
      "\xF0\x9F\x98\x80 ok \xF0\x9F\x98\x80",
      "e\xCC\x81t\xC3\xA9. Caf\xC3\xA9!",
      "x\ty\rz\r\nw",
      "?!?!?! \"?!\"",
  };
  const std::string pieces[] = {"The ",          "envoy", ".", " ", "\"",       "'",  "U.S.", "(",     ")",    "\n\n",
                                "\xE2\x80\x99s", "3,5",   "-", "!", "\xC3\xA9", "I.", "...",  "J.R. ", "a.m. "};
  uint64_t state = 20250521;
  for (int i = 0; i < 400; ++i) {
    std::string text;
    for (int j = 0; j < 40; ++j) {
      state = state * 6364136223846793005ull + 1442695040888963407ull;
      text += pieces[(state >> 33) % std::size(pieces)];
    }
    texts.push_back(text);
  }
  texts.push_back(std::string(5000, '.'));
  texts.push_back(std::string(5000, 'a') + std::string(3000, '\''));
  return texts;
}

TEST(Segment, SpansAreTheirSurface) {
  for (const int32_t weight : {0, 1, -1}) {  // by rule, an end wherever one can be, no end but certain ones
    auto segmenter = Segmenter::open(BEDE_SOURCE_DIR "/lexicon");
    ASSERT_TRUE(segmenter.ok());
    if (weight != 0) {
      ASSERT_TRUE(segmenter->learn(weights(4, weight)).ok());
    }
    for (const std::string& text : odd_texts()) expect_whole(segmented(*segmenter, text));
  }
}

TEST(Segment, DamagedWeightsAreRefused) {
  const std::string good = weights(4, 1);
  ASSERT_TRUE(LearnedSplitter::open(good).ok());
  for (const std::string& bad : {std::string(), good.substr(1), good.substr(0, good.size() - 1), good + "x",
                                 good.substr(0, 20), weights(0, 1), std::string("bede-splitter-2\n")}) {
    const auto opened = LearnedSplitter::open(bad);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().code, ErrorCode::bad_model);
  }
}

TEST(Segment, SentencesHaveNoMoreTokensThanAllowed) {
  auto segmenter = Segmenter::open(BEDE_SOURCE_DIR "/lexicon");
  ASSERT_TRUE(segmenter.ok());
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "and so on, ";
  const Reading reading = segmented(*segmenter, text);
  expect_whole(reading);
  for (const Sentence& sentence : reading.sentences) EXPECT_LE(sentence.size(), kMostTokens);
}

}  // namespace
}  // namespace bede::text
