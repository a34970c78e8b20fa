// The book: what goes in comes out, once; errors say what is wrong; the common questions are answered by indexes.
#include "bede/store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "made_record.h"
#include "store/listings.h"
#include "store/parts.h"
#include "store/rows.h"
#include "store/schema.h"

namespace bede {
namespace {

namespace fs = std::filesystem;

class Book : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("bede-store-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    path_ = (folder_ / "book.db").string();
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path folder_;
  std::string path_;
};

std::set<std::string> reports(const Store& store, Listing listing, const Filter& filter) {
  const auto found = store.find(listing, filter);
  EXPECT_TRUE(found.ok()) << found.error().message();
  std::set<std::string> out;
  for (size_t i = 0; found && i < found->rows.size(); ++i) out.insert(store::Row(*found, i).text("report"));
  return out;
}

// FTS5's own comparison of each index with the table whose words it holds.
void expect_words_are_those_of_the_rows(const Store& store) {
  for (const std::string index : {"sentence_words", "claim_words", "name_words"}) {
    const auto done =
        store.parts().database->run("INSERT INTO " + index + " (" + index + ", rank) VALUES ('integrity-check', 1)");
    EXPECT_TRUE(done.ok()) << index << ": " << done.error().message();
  }
}

TEST_F(Book, KeepsEachReportOnceWithItsTextAndRecord) {
  auto store = Store::open(path_, {true, false, 100});
  ASSERT_TRUE(store.ok()) << store.error().message();
  const Record record = record_of("one", "Great things were said in Oslo.", "NOR", "KEN", "2024-03-01");
  const auto first = store->add(record);
  ASSERT_TRUE(first.ok()) << first.error().message();
  EXPECT_TRUE(first->fresh);
  const auto second = store->add(record);
  ASSERT_TRUE(second.ok());
  EXPECT_FALSE(second->fresh);
  EXPECT_EQ(second->document, first->document);
  EXPECT_EQ(*store->count("documents"), 1);
  EXPECT_EQ(**store->text(first->document), record.document().text);
  EXPECT_EQ(**store->record_json(first->document), to_json(record));
  EXPECT_TRUE(*store->holds(record.document()));
}

// In how many events those named by these words are told of, and how many claims they make.
std::pair<int64_t, int64_t> told_of(const Store& store, const std::string& words) {
  Filter filter;
  filter.words = words;
  const auto found = store.find(Listing::actors, filter);
  EXPECT_TRUE(found.ok()) << found.error().message();
  std::pair<int64_t, int64_t> out;
  for (size_t i = 0; found && i < found->rows.size(); ++i) {
    out.first += store::Row(*found, i).integer("events");
    out.second += store::Row(*found, i).integer("claims");
  }
  return out;
}

TEST_F(Book, AgainReplacesWhatAnotherVersionRead) {
  auto store = Store::open(path_, {true, false, 100});
  ASSERT_TRUE(store.ok());
  Record record = record_of("one", "Great things were said in Oslo.", "NOR", "KEN", "2024-03-01");
  ASSERT_TRUE(store->add(record).ok());
  ASSERT_TRUE(store->link().ok());
  record.version = "test 2";
  record.events.clear();
  const auto kept = store->add(record);
  EXPECT_FALSE(kept->fresh);
  const auto replaced = store->add(record, {true, true});
  ASSERT_TRUE(replaced.ok()) << replaced.error().message();
  EXPECT_TRUE(replaced->fresh);
  EXPECT_EQ(*store->count("documents"), 1);
  EXPECT_EQ(*store->count("events"), 0);
  EXPECT_EQ(*store->count("event_actors"), 0);
  EXPECT_EQ(told_of(*store, "people"), (std::pair<int64_t, int64_t>(0, 1)));
  ASSERT_TRUE(store->link().ok());
  EXPECT_EQ(*store->count("members"), 0);
  EXPECT_EQ(*store->count("groups"), 0);
}

TEST_F(Book, FindsBySidesKindDayAndWords) {
  auto store = Store::open(path_, {true, false, 100});
  ASSERT_TRUE(store.ok());
  ASSERT_TRUE(store->add(record_of("ab", "Fish was the subject.", "NOR", "KEN", "2024-03-01")).ok());
  ASSERT_TRUE(store->add(record_of("ba", "Grain was the subject.", "KEN", "NOR", "2024-03-05")).ok());
  ASSERT_TRUE(store->add(record_of("ac", "Grain was left out.", "NOR", "PER", "2024-04-01")).ok());
  using S = std::set<std::string>;
  const auto asked = [&](Filter filter) { return reports(*store, Listing::events, filter); };
  Filter f;
  EXPECT_EQ(asked(f), (S{"ab", "ba", "ac"}));
  f.actor = "NOR";
  EXPECT_EQ(asked(f), (S{"ab", "ac"}));
  f.recipient = "KEN";
  EXPECT_EQ(asked(f), (S{"ab"}));
  f.recipient = "", f.with = "KEN";
  EXPECT_EQ(asked(f), (S{"ab", "ba"}));
  f = {}, f.actor = "norgov people";
  EXPECT_EQ(asked(f), (S{}));
  f.actor = "people nor";
  EXPECT_EQ(asked(f), (S{"ab", "ac"}));
  f.actor = "NORGOV";
  EXPECT_EQ(asked(f), (S{"ab", "ac"}));
  f.actor = "GOV", f.recipient = "people PER";
  EXPECT_EQ(asked(f), (S{"ac"}));
  f = {}, f.words = "grain";
  EXPECT_EQ(asked(f), (S{"ba", "ac"}));
  f.from = "2024-04";
  EXPECT_EQ(asked(f), (S{"ac"}));
  f = {}, f.to = "2024-03", f.code = "04", f.type = "CONSULT", f.status = "actual";
  EXPECT_EQ(asked(f), (S{"ab", "ba"}));
  f = {}, f.source = "KEN";
  EXPECT_EQ(reports(*store, Listing::claims, f), (S{"ba"}));
  f = {}, f.words = "subject";
  EXPECT_EQ(reports(*store, Listing::claims, f), (S{"ab", "ba"}));
}

TEST_F(Book, WordsWaitForTheEndOfTheTransactionAndAreFoundWithinIt) {
  auto store = Store::open(path_, {true, false, 100}).value();
  const auto with = [&](const char* words) {
    Filter filter;
    filter.words = words;
    return reports(store, Listing::events, filter);
  };
  using S = std::set<std::string>;
  ASSERT_TRUE(store.begin().ok());
  Record record = record_of("one", "Fish was the subject.", "NOR", "KEN", "2024-03-01");
  ASSERT_TRUE(store.add(record).ok());
  EXPECT_EQ(with("fish"), S{"one"});
  ASSERT_TRUE(store.add(record_of("two", "Fish and grain were the subject.", "KEN", "PER", "2024-03-02")).ok());
  record.version = "test 2";  // replaced while the words of both wait
  ASSERT_TRUE(store.add(record, {true, true}).ok());
  ASSERT_TRUE(store.add(record_of("three", "Grain was left out.", "NOR", "PER", "2024-04-01"), {false, false}).ok());
  ASSERT_TRUE(store.commit().ok());
  EXPECT_EQ(with("fish"), (S{"one", "two"}));
  EXPECT_EQ(with("grain"), S{"two"});  // the text of the third was not kept
  ASSERT_TRUE(store.begin().ok());
  ASSERT_TRUE(store.add(record_of("four", "Fish once more.", "PER", "CHL", "2024-05-01")).ok());
  ASSERT_TRUE(store.roll_back().ok());
  ASSERT_TRUE(store.add(record_of("five", "Fish at last.", "CHL", "PER", "2024-05-01")).ok());
  EXPECT_EQ(with("fish"), (S{"one", "two", "five"}));
  Filter chile;
  chile.words = "chl";
  EXPECT_EQ(store.find(Listing::actors, chile).value().rows.size(), 1u);
  expect_words_are_those_of_the_rows(store);
}

TEST_F(Book, PagesHoldEveryRowOnce) {
  auto store = Store::open(path_, {true, false, 100});
  ASSERT_TRUE(store.ok());
  for (int i = 0; i < 23; ++i)
    ASSERT_TRUE(store
                    ->add(record_of("r" + std::to_string(i), "Report " + std::to_string(i) + ".", "NOR", "KEN",
                                    "2024-03-0" + std::to_string(1 + i % 4)))
                    .ok());
  for (const bool newest : {false, true})
    for (const char* actor : {"", "NOR", "people"}) {
      Filter filter;
      filter.limit = 5;
      filter.newest_first = newest;
      filter.actor = actor;
      std::vector<std::string> days;
      std::set<int64_t> keys;
      do {
        const auto found = store->find(Listing::events, filter);
        ASSERT_TRUE(found.ok()) << found.error().message();
        for (size_t i = 0; i < found->rows.size(); ++i) {
          days.push_back(store::Row(*found, i).text("day"));
          EXPECT_TRUE(keys.insert(store::Row(*found, i).integer("key")).second);
        }
        filter.after = found->next;
      } while (!filter.after.empty());
      EXPECT_EQ(keys.size(), 23u);
      if (newest) std::reverse(days.begin(), days.end());
      EXPECT_TRUE(std::is_sorted(days.begin(), days.end()));
    }
}

TEST_F(Book, RefusesWhatItCannotUse) {
  const auto absent = Store::open(path_);
  ASSERT_FALSE(absent.ok());
  EXPECT_EQ(absent.error().code, ErrorCode::not_found);
  std::ofstream(path_) << "Dear diary, this is no book at all, whatever its name may say.";
  for (const bool create : {false, true}) {
    const auto none = Store::open(path_, {create, false, 100});
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().code, ErrorCode::bad_format) << none.error().message();
  }
  fs::remove(path_);
  {
    auto store = Store::open(path_, {true, false, 100});
    ASSERT_TRUE(store.ok());
    ASSERT_TRUE(store->parts().database->run("PRAGMA user_version = 99").ok());
  }
  const auto newer = Store::open(path_);
  ASSERT_FALSE(newer.ok());
  EXPECT_NE(newer.error().message().find("newer"), std::string::npos) << newer.error().message();
}

TEST_F(Book, BooksOfFormatOneAreReadAndBroughtUpToDate) {
  {
    auto store = Store::open(path_, {true, false, 100}).value();
    ASSERT_TRUE(store.add(record_of("r1", "Norway met Kenya.", "NOR", "KEN", "2024-03-14")).ok());
    ASSERT_TRUE(store.parts()
                    .database
                    ->run("DROP TABLE feeds; CREATE TRIGGER names_found AFTER INSERT ON names BEGIN INSERT INTO "
                          "name_words (rowid, name) VALUES (new.key, new.name); END; ALTER TABLE names DROP COLUMN "
                          "events; ALTER TABLE names DROP COLUMN claims; DROP INDEX names_by_country; DROP INDEX "
                          "names_by_code; DROP INDEX names_by_sector; PRAGMA user_version = 1")
                    .ok());
  }
  {
    const auto older = Store::open(path_, {false, true, 100}).value();
    EXPECT_EQ(older.count("events").value(), 1);
    EXPECT_EQ(told_of(older, "people NOR"), (std::pair<int64_t, int64_t>(1, 1)));
  }
  auto store = Store::open(path_, {false, false, 100}).value();
  EXPECT_EQ(store.count("feeds").value(), 0);
  EXPECT_EQ(store.count("events").value(), 1);
  EXPECT_EQ(store.parts().database->integer("PRAGMA user_version").value(), store::kFormat);
  ASSERT_TRUE(store.add(record_of("r2", "Norway met Kenya again.", "NOR", "KEN", "2024-03-15")).ok());
  EXPECT_EQ(told_of(store, "people NOR"), (std::pair<int64_t, int64_t>(2, 2)));
  expect_words_are_those_of_the_rows(store);
}

TEST_F(Book, SaysThatAnotherProgramWrites) {
  auto one = Store::open(path_, {true, false, 100});
  auto other = Store::open(path_, {false, false, 50});
  ASSERT_TRUE(one.ok() && other.ok());
  ASSERT_TRUE(one->begin().ok());
  const auto added = other->add(record_of("one", "Great things.", "NOR", "KEN", "2024-03-01"));
  ASSERT_FALSE(added.ok());
  EXPECT_EQ(added.error().code, ErrorCode::unwritable);
  ASSERT_TRUE(one->roll_back().ok());
  EXPECT_TRUE(other->add(record_of("one", "Great things.", "NOR", "KEN", "2024-03-01")).ok());
}

TEST_F(Book, WrongFiltersAreNamed) {
  auto store = Store::open(path_, {true, false, 100});
  ASSERT_TRUE(store.ok());
  const auto refused = [&](Listing listing, Filter filter) {
    const auto found = store->find(listing, filter);
    return !found && found.error().code == ErrorCode::bad_argument;
  };
  Filter f;
  f.from = "spring";
  EXPECT_TRUE(refused(Listing::events, f));
  f = {}, f.from = "2023-02-29";
  EXPECT_TRUE(refused(Listing::events, f));
  f = {}, f.code = "4";
  EXPECT_TRUE(refused(Listing::events, f));
  f = {}, f.status = "actua";
  EXPECT_TRUE(refused(Listing::events, f));
  f = {}, f.status = "actual";
  EXPECT_TRUE(refused(Listing::claims, f));
  f = {}, f.quad = "conflict";
  EXPECT_TRUE(refused(Listing::events, f));
  f = {}, f.words = "!!";
  EXPECT_TRUE(refused(Listing::events, f));
  f = {}, f.with = "KEN";
  EXPECT_TRUE(refused(Listing::events, f));
  f = {}, f.stage = "signed";
  EXPECT_TRUE(refused(Listing::votes, f));
  f = {}, f.after = "yesterday";
  EXPECT_TRUE(refused(Listing::events, f));
  f = {}, f.words = "\" OR 1=1 --'; DROP TABLE events";
  EXPECT_TRUE(store->find(Listing::events, f).ok());
  EXPECT_TRUE(store->count("events").ok());
}

// No question of bede find reads a whole table; only a listing that asks nothing walks an index in order.
TEST_F(Book, QuestionsAreAnsweredByIndexes) {
  auto store = Store::open(path_, {true, false, 100});
  ASSERT_TRUE(store.ok());
  const auto scans = [&](Listing listing, const Filter& filter) {
    const auto plan = store::plan(listing, filter);
    EXPECT_TRUE(plan.ok()) << plan.error().message();
    std::string out;
    for (const store::Sql& sql : {*store::keys_sql(plan->keys, filter), store::Sql{row_sql(*plan), {int64_t{1}}}}) {
      auto statement = store->parts().database->prepare("EXPLAIN QUERY PLAN " + sql.text);
      EXPECT_TRUE(statement.ok()) << statement.error().message();
      statement->bind_all(sql.values);
      while (*statement->step()) {
        const std::string step = statement->text(3);
        const bool small = step == "SCAN n" || step.find("VIRTUAL TABLE") != std::string::npos;  // names found so far
        if (step.starts_with("SCAN") && !small) out += step + "; ";
      }
    }
    return out;
  };
  struct Question {
    Listing listing;
    std::vector<std::pair<std::string Filter::*, const char*>> fields;
  };
  const std::vector<Question> questions = {
      {Listing::events, {{&Filter::actor, "IRN"}}},
      {Listing::events, {{&Filter::actor, "GOV"}}},
      {Listing::events, {{&Filter::actor, "IRNGOV"}}},
      {Listing::events, {{&Filter::actor, "foreign ministry"}}},
      {Listing::events, {{&Filter::recipient, "RUS"}}},
      {Listing::events, {{&Filter::actor, "IRN"}, {&Filter::recipient, "RUS"}}},
      {Listing::events, {{&Filter::actor, "IRN"}, {&Filter::with, "RUS"}}},
      {Listing::events,
       {{&Filter::actor, "IRN"}, {&Filter::type, "CONSULT"}, {&Filter::from, "2024"}, {&Filter::to, "2024"}}},
      {Listing::events, {{&Filter::type, "CONSULT"}}},
      {Listing::events, {{&Filter::code, "04"}}},
      {Listing::events, {{&Filter::code, "042"}}},
      {Listing::events, {{&Filter::code, "0421"}}},
      {Listing::events, {{&Filter::quad, "verbal conflict"}}},
      {Listing::events, {{&Filter::from, "2024-01"}, {&Filter::to, "2024-02"}}},
      {Listing::events, {{&Filter::place, "IRN"}}},
      {Listing::events, {{&Filter::place, "Moscow"}}},
      {Listing::events, {{&Filter::source, "IRN"}}},
      {Listing::events, {{&Filter::words, "nuclear talks"}}},
      {Listing::events, {{&Filter::document, "x"}}},
      {Listing::claims, {{&Filter::source, "IRN"}}},
      {Listing::claims, {{&Filter::source, "ministry"}}},
      {Listing::claims, {{&Filter::words, "treaty"}}},
      {Listing::claims, {{&Filter::status, "denied"}}},
      {Listing::agreements, {{&Filter::actor, "IRN"}}},
      {Listing::agreements, {{&Filter::stage, "signed"}}},
      {Listing::stages, {{&Filter::stage, "signed"}}},
      {Listing::votes, {{&Filter::actor, "IRN"}}},
      {Listing::contacts, {{&Filter::actor, "IRN"}, {&Filter::with, "RUS"}}},
      {Listing::checks, {{&Filter::kind, "tally"}}},
      {Listing::actors, {{&Filter::actor, "IRN"}}},
      {Listing::actors, {{&Filter::actor, "IRNGOV"}}},
      {Listing::actors, {{&Filter::actor, "GOV"}}},
      {Listing::actors, {{&Filter::actor, "ministry"}}},
      {Listing::documents, {{&Filter::words, "treaty"}}},
      {Listing::contradictions, {{&Filter::kind, "tally"}}},
  };
  for (const Question& question : questions) {
    Filter filter;
    std::string shown = name_of(question.listing);
    for (const auto& [field, value] : question.fields) filter.*field = value, shown += std::string(" ") + value;
    for (const bool newest : {false, true}) {
      filter.newest_first = newest;
      EXPECT_EQ(scans(question.listing, filter), "") << shown;
    }
  }
}

// "Last week" and "the second quarter" have a first day as well: whatever the grain, rows can be sorted.
TEST(Tables, EveryDateHasAFirstDay) {
  const std::pair<const char*, const char*> dates[] = {
      {"2024-05-01", "2024-05-01"},       {"2024-05", "2024-05-01"},  {"2024", "2024-01-01"},
      {"2024-W35", "2024-08-26"},         {"2021-W01", "2021-01-04"}, {"2020-W53", "2020-12-28"},
      {"2020-W01", "2019-12-30"},         {"2024-Q2", "2024-04-01"},  {"2024-SU", "2024-01-01"},
      {"2024-05-01T09:30", "2024-05-01"}, {"PRESENT_REF", ""},        {"XXXX-05", ""}};
  for (const auto& [value, day] : dates) {
    const Record record = record_of("one", "Great things.", "NOR", "KEN", value);
    for (const TableRows& table : rows_of(record, 1))
      if (table.table->name == "event_actors") EXPECT_EQ(std::get<std::string>(table.rows[0].back()), day) << value;
  }
}

TEST(Tables, RowsHaveTheColumnsOfTheirTable) {
  const Record record = record_of("one", "Great things were said in Oslo.", "NOR", "KEN", "2024-03-01");
  size_t filled = 0;
  for (const TableRows& table : rows_of(record, 7))
    for (const auto& row : table.rows) {
      ASSERT_EQ(row.size(), table.table->columns.size()) << table.table->name;
      for (size_t i = 0; i < row.size(); ++i) {
        const Column& column = table.table->columns[i];
        const bool null = std::holds_alternative<std::monostate>(row[i]);
        EXPECT_TRUE(!null || column.nullable) << table.table->name << "." << column.name;
        const size_t wanted = column.type == CellType::integer ? 1 : column.type == CellType::real ? 2 : 3;
        EXPECT_TRUE(null || row[i].index() == wanted) << table.table->name << "." << column.name;
        EXPECT_FALSE(column.meaning.empty()) << table.table->name << "." << column.name;
        ++filled;
      }
    }
  EXPECT_GT(filled, 50u);
  EXPECT_EQ(item_key(7, "e3"), 7340035);
}

}  // namespace
}  // namespace bede
