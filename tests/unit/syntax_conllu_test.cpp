#include "syntax/conllu.h"

#include <gtest/gtest.h>

namespace bede::syntax {
namespace {

std::string row(const std::string& id, const std::string& form, const std::string& misc = "_") {
  return id + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n";
}

TEST(ReadConllu, TextComesFromFormsAndSpaces) {
  const auto reading = read_conllu("# text = x\n" + row("1", "Oslo") + row("2-3", "won't", "SpaceAfter=No") +
                                       row("2", "wo") + row("3", "n't") + row("4", ".") + "\n# newpar\n" +
                                       row("1", "Bern") + row("1.1", "empty") + row("2", "will") + "\n",
                                   "mine.conllu");
  ASSERT_TRUE(reading.ok()) << reading.error().message();
  EXPECT_EQ(reading->text(), "Oslo won't.\n\nBern will");
  ASSERT_EQ(reading->sentences.size(), 2u);
  ASSERT_EQ(reading->tokens.size(), 6u);
  EXPECT_TRUE(reading->tokens[2].continues);
  for (const Token& token : reading->tokens) EXPECT_EQ(token.span.of(reading->text()), token.form);
}

TEST(ReadConllu, AWordThatTheSurfaceDoesNotShowKeepsItsForm) {
  const auto reading = read_conllu(row("1-2", "dunno") + row("1", "do") + row("2", "nt-know"), "x");
  ASSERT_TRUE(reading.ok());
  EXPECT_EQ(reading->tokens[1].form, "nt-know");
  EXPECT_EQ(reading->tokens[1].span.of(reading->text()), "nno");
}

TEST(ReadConllu, BadLinesAreNamed) {
  const struct {
    std::string text;
    uint64_t line;
  } cases[] = {{row("1", "a") + "2\tb\n", 2},
               {row("2", "a"), 1},
               {row("1", ""), 1},
               {row("1-1", "a"), 1},
               {row("1-2", "ab") + row("1", "a") + "\n", 3}};
  for (const auto& [text, line] : cases) {
    const auto reading = read_conllu(text, "x.conllu");
    ASSERT_FALSE(reading.ok()) << text;
    EXPECT_EQ(reading.error().code, ErrorCode::bad_format);
    EXPECT_EQ(reading.error().line, line) << text;
  }
}

TEST(ReadConllu, NothingIsAnError) {
  EXPECT_EQ(read_conllu("\n# only\n\n", "x").error().code, ErrorCode::empty);
  EXPECT_EQ(read_conllu("\xff", "x").error().code, ErrorCode::bad_encoding);
}

}  // namespace
}  // namespace bede::syntax
