#include <gtest/gtest.h>

#include "mentions/geonames.h"
#include "mentions/petrarch.h"

namespace bede::mentions {
namespace {

std::string error_of(std::string_view text) {
  const auto actors = read_petrarch_actors(text, "my.actors.txt");
  return actors ? std::string("none") : actors.error().message();
}

TEST(PetrarchActors, PhrasesSynonymsAndPlurals) {
  const auto actors = read_petrarch_actors("NORLAND_ [NOR] # kingdom\n+NORLANDER\n\nGREY WOLF [NORREB]\n", "a");
  ASSERT_TRUE(actors.ok());
  ASSERT_EQ(actors->size(), 2u);
  EXPECT_EQ((*actors)[0].phrases, (std::vector<std::string>{"NORLAND", "NORLANDER", "NORLANDERS"}));
  EXPECT_EQ((*actors)[0].codes[0].codes, std::vector<std::string>{"NOR"});
  EXPECT_EQ((*actors)[1].phrases[0], "GREY WOLF");
  EXPECT_EQ((*actors)[1].line, "a:4");
}

TEST(PetrarchActors, DaysAreTriedInTheOrderOfTheFileAndTheDefaultLast) {
  const auto actors = read_petrarch_actors(
      "JANE_DOE [NORELI]\n\t[NORGOV 20010101-041231]\n\t[NOROPP <991231]\n\t[NORLEG >20041231]\n", "a");
  ASSERT_TRUE(actors.ok());
  const auto& codes = (*actors)[0].codes;
  ASSERT_EQ(codes.size(), 4u);
  EXPECT_EQ(codes[0].codes[0], "NORGOV");
  EXPECT_EQ(codes[0].from, (Date{2001, 1, 1}));
  EXPECT_EQ(codes[0].to, (Date{2004, 12, 31}));
  EXPECT_EQ(codes[1].to, (Date{1999, 12, 31}));
  EXPECT_FALSE(codes[1].from);
  EXPECT_EQ(codes[2].from, (Date{2004, 12, 31}));
  EXPECT_EQ(codes[3].codes[0], "NORELI");
}

TEST(PetrarchActors, NoActorAndSeveralAtOnce) {
  const auto actors =
      read_petrarch_actors("OLD_DOMINION [---]\nTHE_TWINS [DNK/swe]\n<!-- X [A\n B -->\nDUSTBIN [###]\n", "a");
  ASSERT_TRUE(actors.ok());
  ASSERT_EQ(actors->size(), 3u);
  EXPECT_TRUE((*actors)[0].codes[0].codes.empty());
  EXPECT_EQ((*actors)[1].codes[0].codes, (std::vector<std::string>{"DNK", "SWE"}));
  EXPECT_TRUE((*actors)[2].codes[0].codes.empty());
}

TEST(PetrarchActors, ErrorsNameFileAndLine) {
  EXPECT_NE(error_of("A [NOR]\nB [SWE <20011301]\n").find("my.actors.txt:2"), std::string::npos);
  EXPECT_NE(error_of("A [NOR 20020101-20010101]").find("ends before it begins"), std::string::npos);
  EXPECT_NE(error_of("+SYNONYM\n").find("belongs to no actor"), std::string::npos);
  EXPECT_NE(error_of("A [NOR\n").find("bracket"), std::string::npos);
  EXPECT_NE(error_of("A [N?R]\n").find("no actor's code"), std::string::npos);
}

TEST(PetrarchAgents, PluralsSetsAndTheSideOfTheCode) {
  const auto agents = read_petrarch_agents(
      "!PERSON! = MAN, WOMAN\nDEPUTY [~LEG]\nPOLICE {} [~COP]\nATTORNEY {ATTORNEYS_AT_LAW} [~JUD]\n"
      "CHAIR!PERSON! [~GOV]\nAGENCY_ [NGO~]\n",
      "g");
  ASSERT_TRUE(agents.ok()) << agents.error().message();
  EXPECT_EQ((*agents)[0].phrases, (std::vector<std::string>{"DEPUTY", "DEPUTIES"}));
  EXPECT_EQ((*agents)[1].phrases, std::vector<std::string>{"POLICE"});
  EXPECT_EQ((*agents)[2].phrases, (std::vector<std::string>{"ATTORNEY", "ATTORNEYS AT LAW"}));
  EXPECT_EQ((*agents)[3].phrases, (std::vector<std::string>{"CHAIRMAN", "CHAIRWOMAN"}));
  EXPECT_TRUE((*agents)[4].before);
  EXPECT_EQ((*agents)[4].code, "NGO");
}

TEST(PetrarchAgents, ErrorsNameFileAndLine) {
  const auto error = [](std::string_view text) { return read_petrarch_agents(text, "g").error().message(); };
  EXPECT_NE(error("A [~GOV]\nB [GOV]\n").find("g:2"), std::string::npos);
  EXPECT_NE(error("A!KIN! [~GOV]\n").find("no set of words"), std::string::npos);
  EXPECT_NE(error("A {B [~GOV]\n").find("brace"), std::string::npos);
  EXPECT_NE(error("A\n").find("without a code"), std::string::npos);
}

class GeoNamesTest : public ::testing::Test {
 protected:
  static std::string line(std::string_view name, std::string_view kind, std::string_view country,
                          std::string_view people) {
    const std::string n(name);
    return "1\t" + n + "\t" + n + "\t\t-33.4569\t-70.6483\tP\t" + std::string(kind) + "\t" + std::string(country) +
           "\t\t\t\t\t\t" + std::string(people) + "\t\t1\tX/Y\t2020-01-01";
  }
  Result<std::string> row(const std::string& text, uint64_t least = 0) {
    return names_->row(text, least, "dump.txt", 7);
  }
  Result<GeoNames> names_ = GeoNames::open(std::string(BEDE_SOURCE_DIR) + "/lexicon");
};

TEST_F(GeoNamesTest, ATownBecomesALineOfOurs) {
  EXPECT_EQ(row(line("Santiago", "PPLC", "CL", "4837295")).value(), "Santiago\tCHL\t-33.46\t-70.65\t4837");
  EXPECT_EQ(row(line("Prizren", "PPLA", "XK", "94500")).value(), "Prizren\tKOS\t-33.46\t-70.65\t95");
}

TEST_F(GeoNamesTest, QuartersAndSmallPlacesAreLeftOut) {
  EXPECT_EQ(row(line("Old Quarter", "PPLX", "CL", "90000")).value(), "");
  EXPECT_EQ(row(line("Hamlet", "PPL", "CL", "400"), 1000).value(), "");
  EXPECT_EQ(row("").value(), "");
}

TEST_F(GeoNamesTest, ErrorsNameFileAndLine) {
  EXPECT_NE(row("a\tb\n").error().message().find("dump.txt:7"), std::string::npos);
  EXPECT_NE(row(line("Town", "PPL", "CL", "many")).error().message().find("population"), std::string::npos);
}

}  // namespace
}  // namespace bede::mentions
