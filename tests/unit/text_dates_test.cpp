#include "text/dates.h"

#include <gtest/gtest.h>

namespace bede::text {
namespace {

TEST(Dates, ReadsWhatPagesAndDatelinesWrite) {
  const std::pair<const char*, Date> cases[] = {
      {"2025-01-17", {2025, 1, 17}},
      {"2025-01-17T23:59:00+03:00", {2025, 1, 17}},
      {"20250117", {2025, 1, 17}},
      {"2025/01/17", {2025, 1, 17}},
      {"17.01.2025", {2025, 1, 17}},
      {"January 17, 2025", {2025, 1, 17}},
      {"Jan. 17", {0, 1, 17}},
      {"Sept. 3, 1999", {1999, 9, 3}},
      {"17th January 2025", {2025, 1, 17}},
      {"January 17th, 2025", {2025, 1, 17}},
      {"Fri, 17 Jan 2025 10:00:00 GMT", {2025, 1, 17}},
      {"Published: 5 March 2024, 10:11", {2024, 3, 5}},
      {"March 2024", {2024, 3, 0}},
      {"2024-02-29", {2024, 2, 29}},
  };
  for (const auto& [text, date] : cases) EXPECT_EQ(parse_date(text), date) << text;
}

TEST(Dates, ReadsNoDateWhereThereIsNone) {
  for (const char* text :
       {"", "yesterday", "2023-02-29", "31 June 2024", "01/02/2025", "13:45", "may be", "in 2025-13-01", "Marching"})
    EXPECT_FALSE(parse_date(text).has_value()) << text;
}

}  // namespace
}  // namespace bede::text
