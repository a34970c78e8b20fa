// Codes that no line gives by itself: an act asked for, promised, refused or threatened with, and what it is about.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

#include "base/files.h"
#include "base/strings.h"
#include "bede/reader.h"

namespace bede {
namespace {

std::string told(const Reading& reading) {
  std::string codes;
  for (const Event& event : reading.events) codes += " " + event.cameo;
  return codes;
}

constexpr double kShare = 0.98;  // that must hold while the parser is what it is

TEST(ToldCodes, ComeToTheDigit) {
  const std::string source = BEDE_SOURCE_DIR;
  if (!read_file(source + "/models/english.bede")) GTEST_SKIP() << "no model at models/english.bede";
  const auto reader = Reader::open({source + "/lexicon", source + "/models/english.bede"});
  ASSERT_TRUE(reader.ok()) << reader.error().message();
  const auto lines = read_file(source + "/tests/unit/told_codes.txt");
  ASSERT_TRUE(lines.ok());
  size_t count = 0, right = 0;
  for (const std::string_view line : split(*lines, '\n')) {
    const size_t blank = line.find(' ');
    if (line.starts_with('#') || blank == std::string_view::npos) continue;
    Document document;
    document.text = line.substr(blank + 1);
    const Reading reading = reader->read(std::move(document));
    const auto is_it = [&](const Event& event) { return event.cameo == line.substr(0, blank); };
    const bool holds = std::any_of(reading.events.begin(), reading.events.end(), is_it);
    if (!holds) std::cout << line << ":" << told(reading) << "\n";
    right += holds;
    ++count;
  }
  EXPECT_GT(count, 200u);
  EXPECT_GE(static_cast<double>(right), kShare * static_cast<double>(count));
}

}  // namespace
}  // namespace bede
