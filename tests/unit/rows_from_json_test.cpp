// Rows of a record that was kept as JSON are those of the record itself, but for what JSON does not hold.
#include <gtest/gtest.h>

#include <set>

#include "bede/bede.h"
#include "bede/tables.h"

namespace bede {
namespace {

const Reader& reader() {
  static const Reader opened =
      Reader::open({BEDE_SOURCE_DIR "/lexicon", BEDE_SOURCE_DIR "/models/english.bede"}).value();
  return opened;
}

Record record_of(const std::string& text) {
  Document document;
  document.id = "n1";
  document.text = text;
  document.published = Date{2024, 3, 20};
  Record record = make_record(reader().read(std::move(document)), reader());
  record.checks = check(record, reader());
  return record;
}

const std::string kText =
    "“Très bien”: Kenya and Estonia signed an agreement on digital trade in Nairobi on March 14, 2024, the Kenyan "
    "Foreign "
    "Ministry said. On March 19, the Kenyan parliament approved the agreement. Out of 230 lawmakers present, 171 voted "
    "in "
    "favour, 40 voted against and nine abstained. Officials may meet in Tallinn in May.";

TEST(RowsFromJson, SameButForSentences) {
  const Record record = record_of(kText);
  ASSERT_FALSE(record.events.empty() || record.claims.empty() || record.votes.empty() || record.checks.empty());
  const auto wanted = rows_of(record, 7);
  const auto kept = rows_of_json(to_json(record), &kText, 7);
  ASSERT_TRUE(kept.ok()) << kept.error().message();
  ASSERT_EQ(kept->size(), wanted.size());
  for (size_t i = 0; i < wanted.size(); ++i) {
    const Table& table = *wanted[i].table;
    if (table.name == "sentences") {
      EXPECT_TRUE((*kept)[i].rows.empty());
      continue;
    }
    ASSERT_EQ((*kept)[i].rows.size(), wanted[i].rows.size()) << table.name;
    for (size_t row = 0; row < wanted[i].rows.size(); ++row)
      for (size_t column = 0; column < table.columns.size(); ++column) {
        const std::string& name = table.columns[column].name;
        const Cell expected = name == "sentence" ? Cell() : wanted[i].rows[row][column];
        EXPECT_EQ((*kept)[i].rows[row][column], expected) << table.name << "." << name;
      }
  }
}

TEST(RowsFromJson, WithoutTheTextWordsAreEmpty) {
  const Record record = record_of(kText);
  const auto wanted = rows_of(record, 7);
  const auto bare = rows_of_json(to_json(record), nullptr, 7);
  static const std::set<std::string> kOfTheText = {"words", "content", "cue", "hedges"};
  ASSERT_TRUE(bare.ok());
  for (size_t i = 0; i < wanted.size(); ++i) {
    const Table& table = *wanted[i].table;
    if (table.name == "texts" || table.name == "sentences") {
      EXPECT_TRUE((*bare)[i].rows.empty());
      continue;
    }
    ASSERT_EQ((*bare)[i].rows.size(), wanted[i].rows.size()) << table.name;
    for (size_t row = 0; row < wanted[i].rows.size(); ++row)
      for (size_t column = 0; column < table.columns.size(); ++column) {
        const Column& of = table.columns[column];
        const bool lost = of.type == CellType::text && kOfTheText.count(of.name) > 0;
        const Cell left = lost ? (of.nullable ? Cell() : Cell(std::string())) : wanted[i].rows[row][column];
        EXPECT_EQ((*bare)[i].rows[row][column], of.name == "sentence" ? Cell() : left) << table.name << "." << of.name;
      }
  }
}

TEST(RowsFromJson, WhatIsNoRecordIsSaid) {
  for (const char* wrong : {"", "{", "[]", "{}", R"({"document": {}, "events": [{"evidence": [[0, 99999999999]]}]})"}) {
    const auto rows = rows_of_json(wrong, nullptr, 1);
    ASSERT_FALSE(rows.ok()) << wrong;
    EXPECT_EQ(rows.error().code, ErrorCode::bad_format);
  }
  for (const char* odd :
       {R"({"document": {"sentences": -4}})",
        R"({"document": {}, "actors": 3, "events": [{"evidence": [[5, 1], "x"], "dyads": [[]]}, 4]})"})
    EXPECT_TRUE(rows_of_json(odd, nullptr, 1).ok()) << odd;
}

}  // namespace
}  // namespace bede
