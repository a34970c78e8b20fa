#include "syntax/form_tags.h"

#include <gtest/gtest.h>

namespace bede::syntax {
namespace {

Upos settled(std::string_view form, Upos upos, std::string_view xpos = "NN") {
  static const Spellings spellings = Spellings::open(BEDE_SOURCE_DIR "/lexicon").value();
  Token token;
  token.form = form;
  token.upos = upos;
  token.xpos = xpos;
  settle_tag(token, spellings);
  return token.upos;
}

TEST(FormTags, AddressesAreNames) {
  EXPECT_EQ(settled("https://example.org/a", Upos::X), Upos::PROPN);
  EXPECT_EQ(settled("example.org", Upos::NOUN), Upos::PROPN);
  EXPECT_EQ(settled("ida@example.org", Upos::X), Upos::PROPN);
  EXPECT_EQ(settled("#harvest", Upos::NOUN), Upos::PROPN);
  EXPECT_EQ(settled("#", Upos::NOUN), Upos::NOUN);
}

TEST(FormTags, FilesAreNouns) {
  EXPECT_EQ(settled("harvest.pdf", Upos::PROPN, "NNP"), Upos::NOUN);
  EXPECT_EQ(settled("harvest.pdf", Upos::NOUN), Upos::NOUN);
  EXPECT_EQ(settled("https://example.org/harvest.pdf", Upos::PROPN, "NNP"), Upos::PROPN);
}

TEST(FormTags, NamesByTheirLetters) {
  EXPECT_EQ(settled("eGrain", Upos::NOUN), Upos::PROPN);
  EXPECT_EQ(settled("GRAIN", Upos::NOUN), Upos::NOUN);
  EXPECT_EQ(settled("E-mail", Upos::NOUN), Upos::NOUN);
  EXPECT_EQ(settled("norway", Upos::NOUN), Upos::PROPN);
  EXPECT_EQ(settled("norway", Upos::ADJ), Upos::ADJ);
}

TEST(FormTags, WhatARoomIsHeardToDo) { EXPECT_EQ(settled("Applause", Upos::PROPN, "NNP"), Upos::NOUN); }

TEST(FormTags, ADegreeIsNoVerb) {
  EXPECT_EQ(settled("Lesser", Upos::VERB, "NNP"), Upos::ADJ);
  EXPECT_EQ(settled("United", Upos::VERB, "NNP"), Upos::VERB);
}

}  // namespace
}  // namespace bede::syntax
