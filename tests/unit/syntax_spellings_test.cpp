#include "syntax/spellings.h"

#include <gtest/gtest.h>

namespace bede::syntax {
namespace {

const Spellings& spellings() {
  static const Spellings opened = Spellings::open(BEDE_SOURCE_DIR "/lexicon").value();
  return opened;
}

TEST(Spellings, SlipsInTheLettersTheyAreWrittenIn) {
  EXPECT_EQ(spellings().meant("becuase"), "because");
  EXPECT_EQ(spellings().meant("Becuase"), "Because");
  EXPECT_EQ(spellings().meant("BECUASE"), "BECAUSE");
  EXPECT_EQ(spellings().meant("becUase"), "becUase");
  EXPECT_EQ(spellings().meant("because"), "because");
}

TEST(Spellings, AShortFormWithACapitalIsAName) {
  EXPECT_EQ(spellings().meant("teh"), "the");
  EXPECT_EQ(spellings().meant("Teh"), "Teh");
}

TEST(Spellings, LettersThatAreDrawnOut) {
  EXPECT_EQ(spellings().meant("sooooo"), "so");
  EXPECT_EQ(spellings().meant("REALLLLY"), "REALLY");
  EXPECT_EQ(spellings().meant("soo"), "soo");
  EXPECT_EQ(spellings().meant("www"), "www");
}

TEST(Spellings, NamesInSmallLetters) {
  EXPECT_EQ(spellings().meant("norway"), "Norway");
  EXPECT_EQ(spellings().meant("NORWAY"), "NORWAY");
  EXPECT_EQ(spellings().meant("turkey"), "turkey");
  EXPECT_TRUE(spellings().is_name("Norway"));
  EXPECT_FALSE(spellings().is_name("because"));
  EXPECT_FALSE(spellings().is_name(std::string(100, 'a')));
}

TEST(Spellings, NoTableNoSpellings) {
  EXPECT_EQ(Spellings().meant("becuase"), "becuase");
  EXPECT_FALSE(Spellings::open("/nowhere"));
}

}  // namespace
}  // namespace bede::syntax
