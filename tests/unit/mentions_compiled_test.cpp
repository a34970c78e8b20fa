// What is unpacked is what was packed, and damaged bytes are nothing worse than nothing.
#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "mentions/entry_table.h"

namespace bede::mentions {
namespace {

Entry an_entry() {
  Entry entry;
  entry.kind = EntryKind::body;
  entry.name = "Storting";
  entry.country = "NOR";
  entry.code = "NORLEG";
  entry.sectors = {"GOV", "LEG"};
  entry.role_kind = "parliament";
  entry.from = Date{1814, 5, 17};
  entry.to = Date{-44, 0, 0};
  entry.seats = 169;
  entry.tenures = {2, 0};
  entry.line = "actors/bodies.tsv:12";
  entry.own = true;
  entry.cues = {"Oslo"};
  entry.also = {1};
  return entry;
}

void expect_same(const Entry& a, const Entry& b) {
  EXPECT_EQ(a.kind, b.kind);
  EXPECT_EQ(a.name, b.name);
  EXPECT_EQ(a.country, b.country);
  EXPECT_EQ(a.code, b.code);
  EXPECT_EQ(a.sectors, b.sectors);
  EXPECT_EQ(a.role_kind, b.role_kind);
  EXPECT_EQ(a.from, b.from);
  EXPECT_EQ(a.to, b.to);
  EXPECT_EQ(a.seats, b.seats);
  EXPECT_EQ(a.tenures, b.tenures);
  EXPECT_EQ(a.line, b.line);
  EXPECT_EQ(a.own, b.own);
  EXPECT_EQ(a.silent, b.silent);
  EXPECT_EQ(a.cues, b.cues);
  EXPECT_EQ(a.also, b.also);
}

SectionList two_entries() {
  EntryPacker packer;
  packer.add(an_entry());
  packer.add({.kind = EntryKind::city, .name = {}, .country = {}, .code = {}, .sectors = {}, .role_kind = {}});
  SectionList list;
  packer.pack(list);
  return list;
}

TEST(EntryTable, GivesEveryFieldAgain) {
  const Sections sections = Sections::hold(two_entries());
  const EntryTable table(sections, 3);
  ASSERT_EQ(table.size(), 2u);
  expect_same(table[0], an_entry());
  Entry city;
  city.kind = EntryKind::city;
  expect_same(table[1], city);
  EXPECT_EQ(&table[0], &table[0]);
}

TEST(EntryTable, TenuresAndEntriesThatAreNotThereAreLeftOut) {
  const Sections sections = Sections::hold(two_entries());
  EXPECT_EQ(EntryTable(sections, 1)[0].tenures, std::vector<uint32_t>{0});
  SectionList cut = two_entries();
  for (auto& [name, bytes] : cut)
    if (name == "entries") bytes.resize(sizeof(PackedEntry));
  const Sections one = Sections::hold(cut);
  EXPECT_TRUE(EntryTable(one, 3)[0].also.empty());
}

// Any number in place of any other: an entry comes out, whatever it says.
TEST(EntryTable, DamagedNumbersStayInside) {
  for (const auto& [name, bytes] : two_entries()) {
    for (size_t at = 0; at + 4 <= bytes.size(); at += 4)
      for (const uint32_t value : {0u, 3u, 0x7FFFFFFFu, 0xFFFFFFFFu}) {
        SectionList list = two_entries();
        for (auto& [other, damaged] : list)
          if (other == name) std::memcpy(damaged.data() + at, &value, 4);
        const Sections sections = Sections::hold(list);
        const EntryTable table(sections, 3);
        for (uint32_t i = 0; i < table.size(); ++i) {
          EXPECT_LE(table[i].kind, EntryKind::city);
          for (const uint32_t tenure : table[i].tenures) EXPECT_LT(tenure, 3u);
          for (const uint32_t also : table[i].also) EXPECT_LT(also, 2u);
        }
      }
  }
}

TEST(EntryTable, ThreadsGetTheSameEntry) {
  const Sections sections = Sections::hold(two_entries());
  const EntryTable table(sections, 3);
  const Entry* seen[8] = {};
  std::vector<std::thread> threads;
  for (const Entry*& one : seen) threads.emplace_back([&table, &one] { one = &table[0]; });
  for (std::thread& thread : threads) thread.join();
  for (const Entry* one : seen) EXPECT_EQ(one, seen[0]);
  expect_same(*seen[0], an_entry());
}

TEST(PlaceInFile, IsKeptInPartsOnlyWhereItCanBeWrittenAgain) {
  for (const char* place : {"actors/states.tsv:12", "C:x", "a:007", "a:", ":5", "", "a:4294967295", "a:99999999999"})
    EXPECT_EQ(joined_place(parted_place(place)), place);
  EXPECT_EQ(parted_place("a:b:12").line, 12u);
}

}  // namespace
}  // namespace bede::mentions
