#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "mentions/lexicon_check.h"
#include "mentions/offices.h"

#ifndef BEDE_SOURCE_DIR
#define BEDE_SOURCE_DIR "."
#endif

namespace bede::mentions {
namespace {

const std::string kLexicon = std::string(BEDE_SOURCE_DIR) + "/lexicon";

class OfficesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto opened = Offices::open(kLexicon);
    ASSERT_TRUE(opened.ok()) << opened.error().message();
    offices_ = std::make_unique<Offices>(*std::move(opened));
  }
  NameVerdict verdict(std::string_view name, std::string_view office, std::string_view country, Date day) const {
    return offices_->judge(name, office, country, day).verdict;
  }
  std::unique_ptr<Offices> offices_;
};

TEST_F(OfficesTest, TitlesNameTheOfficeOfTheCountry) {
  EXPECT_EQ(offices_->office_of("Foreign Minister", "USA")->office, "Secretary of State");
  EXPECT_EQ(offices_->office_of("foreign minister", "FRA")->office, "Foreign Minister");
  EXPECT_EQ(offices_->office_of("prime minister", "CHN")->office, "Premier");
  EXPECT_EQ(offices_->office_of("president", "BRA")->office, "President");
  EXPECT_EQ(offices_->office_of("postman", "BRA"), nullptr);
}

TEST_F(OfficesTest, OneHolderOnADay) {
  const auto holders = offices_->holders("Prime Minister", "GBR", Date{2019, 3, 1});
  ASSERT_EQ(holders.size(), 1u);
  EXPECT_EQ(holders[0]->person, "Theresa May");
}

TEST_F(OfficesTest, HolderByAnyKnownSpellingOrFamilyNameAlone) {
  EXPECT_EQ(verdict("Volodymyr Zelensky", "President", "UKR", {2023, 2, 1}), NameVerdict::holder);
  EXPECT_EQ(verdict("Zelenskiy", "President", "UKR", {2023, 2, 1}), NameVerdict::holder);
  EXPECT_EQ(verdict("al-Assad", "President", "SYR", {2012, 5, 5}), NameVerdict::holder);
  EXPECT_EQ(verdict("Assad", "President", "SYR", {2012, 5, 5}), NameVerdict::holder);
  EXPECT_EQ(verdict("Xi", "President", "CHN", {2020, 1, 1}), NameVerdict::holder);
  EXPECT_EQ(verdict("François Hollande", "President", "FRA", {2014, 0, 0}), NameVerdict::holder);
}

TEST_F(OfficesTest, AnotherTransliterationIsNoMistake) {
  EXPECT_EQ(verdict("Masoud Pezeshkyan", "President", "IRN", {2025, 1, 17}), NameVerdict::spelling);
  EXPECT_EQ(verdict("Dmitriy Medvedyev", "President", "RUS", {2010, 1, 1}), NameVerdict::spelling);
}

TEST_F(OfficesTest, AMistakeNearTheHolderIsNamedWithItsDistance) {
  const auto judged = offices_->judge("Masoud Peyikshan", "President", "IRN", {2025, 1, 17});
  EXPECT_EQ(judged.verdict, NameVerdict::misspelling);
  ASSERT_NE(judged.holder, nullptr);
  EXPECT_EQ(judged.holder->person, "Masoud Pezeshkian");
  EXPECT_EQ(judged.distance, 5u);
  EXPECT_EQ(verdict("Angela Merkle", "Chancellor", "DEU", {2012, 1, 1}), NameVerdict::misspelling);
}

TEST_F(OfficesTest, FormerLaterOtherAndUnknown) {
  EXPECT_EQ(verdict("Tony Blair", "Prime Minister", "GBR", {2012, 1, 1}), NameVerdict::former);
  EXPECT_EQ(verdict("Keir Starmer", "Prime Minister", "GBR", {2012, 1, 1}), NameVerdict::later);
  EXPECT_EQ(verdict("Sergei Lavrov", "President", "RUS", {2015, 1, 1}), NameVerdict::other_office);
  EXPECT_EQ(verdict("Jane Example", "President", "FRA", {2015, 1, 1}), NameVerdict::unknown);
  EXPECT_EQ(verdict("Jane Example", "President", "XXX", {2015, 1, 1}), NameVerdict::no_say);
}

TEST_F(OfficesTest, TheLexiconHasNoFaults) {
  const auto faults = check_lexicon(kLexicon);
  ASSERT_TRUE(faults.ok()) << faults.error().message();
  for (const auto& fault : *faults) ADD_FAILURE() << fault.line << ": " << fault.message;
}

// What the check says of the lexicon with one more line in one of its files.
std::vector<std::string> faults_with(const std::string& file, const std::string& line) {
  const auto copy = std::filesystem::temp_directory_path() / "bede_lexicon_check";
  std::filesystem::remove_all(copy);
  std::filesystem::copy(kLexicon, copy, std::filesystem::copy_options::recursive);
  std::ofstream(copy / file, std::ios::app) << line << '\n';
  const auto faults = check_lexicon(copy.string());
  std::filesystem::remove_all(copy);
  std::vector<std::string> messages;
  if (faults.ok())
    for (const auto& fault : *faults) messages.push_back(fault.message);
  return messages;
}

TEST(LexiconCheck, NamesClashesOfEveryFile) {
  const auto expect_one = [](const char* file, const char* line, const char* part) {
    const auto messages = faults_with(file, line);
    ASSERT_EQ(messages.size(), 1u) << file;
    EXPECT_NE(messages[0].find(part), std::string::npos) << messages[0];
  };
  expect_one("actors/groups.tsv", "Fatah\tPSE\tPTY\tparty", "also stands in actors/groups.tsv:");
  expect_one("actors/persons.tsv", "Ann Elin Holm\tQQQ\tOPP", "the code QQQ is neither");
  expect_one("actors/bodies.tsv", "Council of Zed\tFRA\tGOV\toffice\t\t2004\t2001", "the end lies before the start");
  expect_one("actors/bodies.tsv", "Council of Zed\tQQQ\tGOV\toffice", "the code QQQ is neither");
  expect_one("actors/members.tsv", "NATO\tFIN\t2020-01-01", "FIN also belongs to NATO");
  expect_one("actors/territories.tsv", "Bavaria\tAUT", "for DEU");
  expect_one("places/cities.tsv", "Graz\tAUT\t47.07\t15.44\t290", "also stands in places/cities.tsv:");
  // Several states have a National Assembly; a name may come back when its first bearer is gone.
  EXPECT_TRUE(faults_with("actors/bodies.tsv", "Council of Zed\tFRA\tGOV\toffice\t\t1990\t2001").empty());
}

TEST(FamilyName, KnowsParticlesAndOrder) {
  EXPECT_EQ(family_name("Dominique de Villepin", "FRA"), "de Villepin");
  EXPECT_EQ(family_name("Wen Jiabao", "CHN"), "Wen");
  EXPECT_EQ(family_name("Lula", "BRA"), "Lula");
  EXPECT_EQ(family_name("Abdel Fattah al-Sisi", "EGY"), "al-Sisi");
}

}  // namespace
}  // namespace bede::mentions
