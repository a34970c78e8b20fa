#include "syntax/lemma_rules.h"

#include <gtest/gtest.h>

namespace bede::syntax {
namespace {

std::string lemma(std::string_view form, Upos upos, std::string_view xpos, std::string_view made) {
  Arena arena;
  return std::string(ruled_lemma(form, upos, xpos, made, arena));
}

TEST(LemmaRules, AVerbsBaseIsSpelledAsAWord) {
  EXPECT_EQ(lemma("blogging", Upos::VERB, "VBG", "blogg"), "blog");
  EXPECT_EQ(lemma("emitted", Upos::VERB, "VBD", "emitte"), "emit");
  EXPECT_EQ(lemma("sprinkled", Upos::VERB, "VBN", "sprinkl"), "sprinkle");
  EXPECT_EQ(lemma("rescuing", Upos::VERB, "VBG", "rescu"), "rescue");
  EXPECT_EQ(lemma("wiring", Upos::VERB, "VBG", "wir"), "wire");
  EXPECT_EQ(lemma("panicking", Upos::VERB, "VBG", "panick"), "panic");
  EXPECT_EQ(lemma("tricking", Upos::VERB, "VBG", "trick"), "trick");
  EXPECT_EQ(lemma("passed", Upos::VERB, "VBD", "pass"), "pass");
  EXPECT_EQ(lemma("spelled", Upos::VERB, "VBD", "spell"), "spell");
  EXPECT_EQ(lemma("tweeted", Upos::VERB, "VBD", "tweet"), "tweet");
  EXPECT_EQ(lemma("sung", Upos::VERB, "VBN", "sing"), "sing");
}

TEST(LemmaRules, DegreesOfWordsThatNoListHas) {
  EXPECT_EQ(lemma("bleakest", Upos::ADJ, "JJS", "good"), "bleak");
  EXPECT_EQ(lemma("Murkier", Upos::ADJ, "JJR", "murkier"), "murky");
  EXPECT_EQ(lemma("suppler", Upos::ADJ, "JJR", "suppler"), "supple");
  EXPECT_EQ(lemma("dimmer", Upos::ADJ, "JJR", "dimmer"), "dim");
  EXPECT_EQ(lemma("cruder", Upos::ADJ, "JJR", "cruder"), "crude");
  EXPECT_EQ(lemma("further", Upos::ADV, "RBR", "far"), "far");
  EXPECT_EQ(lemma("overwater", Upos::ADJ, "JJR", "overwater"), "overwater");
}

TEST(LemmaRules, WhatADegreeMayComeFrom) {
  EXPECT_EQ(positive_of("Blunter"), "blunt");
  EXPECT_EQ(positive_of("sunniest"), "sunny");
  EXPECT_EQ(positive_of("blunt"), "");
}

TEST(LemmaRules, Numbers) {
  Arena arena;
  EXPECT_EQ(number_lemma("18,000", "CD", arena), "18000");
  EXPECT_EQ(number_lemma("bn", "CD", arena), "billion");
  EXPECT_EQ(number_lemma("b", "LS", arena), "");
  EXPECT_EQ(number_lemma("VII", "CD", arena), "VII");
  EXPECT_EQ(number_lemma("seven", "CD", arena), "");
}

TEST(LemmaRules, HalfAWordIsNotMadeWhole) {
  EXPECT_EQ(lemma("Over", Upos::ADJ, "JJ", "overexcited"), "over");
  EXPECT_EQ(lemma("worse", Upos::ADJ, "JJ", "bad"), "bad");
}

TEST(LemmaRules, PluralsInEs) {
  EXPECT_EQ(lemma("crutches", Upos::NOUN, "NNS", "crutche"), "crutch");
  EXPECT_EQ(lemma("headaches", Upos::NOUN, "NNS", "headache"), "headache");
}

TEST(LemmaRules, NamesKeepTheirLetters) {
  EXPECT_EQ(lemma("Lindqvist", Upos::PROPN, "NNP", "lindqvist"), "Lindqvist");
  EXPECT_EQ(lemma("eGrain", Upos::PROPN, "NNP", "egrain"), "eGrain");
  EXPECT_EQ(lemma("NGFA", Upos::PROPN, "NNP", "ngfa"), "NGFA");
  EXPECT_EQ(lemma("HARVEST", Upos::PROPN, "NNP", "Harvest"), "Harvest");
  EXPECT_EQ(lemma("#harvests", Upos::PROPN, "ADD", "#harvest"), "#harvests");
  EXPECT_EQ(lemma("Orchards", Upos::PROPN, "NNPS", "orchard"), "Orchard");
  EXPECT_EQ(lemma("Ida.Berg@example.org", Upos::PROPN, "ADD", "ida.berg@example.org"), "Ida.Berg@example.org");
  EXPECT_EQ(lemma("Budget.XLS", Upos::NOUN, "NN", "Budget.XLS"), "budget.xls");
}

TEST(LemmaRules, WordsWithinNamesHaveACapital) {
  Arena arena;
  EXPECT_TRUE(within_name(Upos::ADJ, "NNP"));
  EXPECT_FALSE(within_name(Upos::ADJ, "JJ"));
  EXPECT_FALSE(within_name(Upos::PROPN, "NNP"));
  EXPECT_EQ(with_capital("national", arena), "National");
  EXPECT_EQ(with_capital("", arena), "");
}

}  // namespace
}  // namespace bede::syntax
