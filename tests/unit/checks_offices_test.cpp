// A list of names given to offices, each with what a careful reader says of it (office_check.tsv).
#include <gtest/gtest.h>

#include "base/table.h"
#include "mentions/dates.h"
#include "mentions/offices.h"

namespace bede::mentions {
namespace {

std::string verdict_of(NameVerdict verdict) {
  switch (verdict) {
    case NameVerdict::holder:
    case NameVerdict::spelling:
      return "right";
    case NameVerdict::misspelling:
      return "misspelt";
    case NameVerdict::former:
      return "former";
    case NameVerdict::later:
      return "later";
    case NameVerdict::other_office:
      return "other";
    case NameVerdict::unknown:
      return "unknown";
    case NameVerdict::no_say:
      return "no say";
  }
  return {};
}

// A right name that is called wrong costs trust; a wrong one that sounds right ("Bidden") may pass.
TEST(OfficeCheckTable, NoRightNameIsBlamedAndNineInTenWrongOnesAreFound) {
  const auto offices = Offices::open(std::string(BEDE_SOURCE_DIR) + "/lexicon");
  ASSERT_TRUE(offices) << offices.error().message();
  size_t wrong = 0, found = 0;
  const auto judge = [&](const TableRow& row) -> Status {
    const auto day = parse_date(row.fields[2]);
    if (!day) return row.error("no date");
    const std::string said = verdict_of(offices->judge(row.fields[3], row.fields[0], row.fields[1], *day).verdict);
    if (row.fields[4] == "right") {
      EXPECT_EQ(said, "right") << row.place() << " " << row.fields[3];
    } else {
      ++wrong;
      found += said == row.fields[4];
      EXPECT_TRUE(said == row.fields[4] || said == "right") << row.place() << " " << row.fields[3] << ": " << said;
    }
    return Done{};
  };
  const auto read = read_table(std::string(BEDE_SOURCE_DIR) + "/tests/unit", "office_check.tsv",
                               "office country day name verdict", judge);
  ASSERT_TRUE(read) << read.error().message();
  EXPECT_GE(wrong, 50u);
  EXPECT_GE(10 * found, 9 * wrong) << found << " of " << wrong;
}

}  // namespace
}  // namespace bede::mentions
