// Opens books, adds records.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/strings.h"
#include "store/content.h"
#include "store/copies.h"
#include "store/names.h"
#include "store/parts.h"
#include "store/schema.h"

namespace bede {
namespace {

using store::Database;
using store::Statement;

Error absent(const std::string& path) {
  return {ErrorCode::not_found, path, 0, 0, false, "there is no such book", "make one: bede add " + path + " FILE..."};
}

// Opening a table and its indexes costs more than writing a row, so that most rows go in by the eight.
constexpr size_t kRowsAtOnce = 8;

std::string insert_into(const std::string& table, const std::vector<std::string>& columns, size_t rows) {
  std::string marks;
  for (size_t i = 0; i < columns.size(); ++i) marks += marks.empty() ? "(?" : ", ?";
  return "INSERT OR IGNORE INTO " + table + " (\"" + join(columns, "\", \"") + "\") VALUES " +
         join(std::vector<std::string>(rows, marks + ")"), ", ");
}

// A statement of the connection, made when it is first asked for.
Result<Statement*> made(const Database& database, Statement& statement, const std::function<std::string()>& sql) {
  if (!statement.ready()) {
    auto prepared = database.prepare(sql());
    if (!prepared) return prepared.error();
    statement = *std::move(prepared);
  }
  return &statement;
}

Status run(const Database& database, Statement& statement, const char* sql) {
  const auto ready = made(database, statement, [&] { return std::string(sql); });
  return ready ? (*ready)->run() : Status(ready.error());
}

Result<Statement*> inserting(Store::Parts& parts, size_t number, const Table& table, size_t rows) {
  Store::Parts::Inserts& inserts = parts.inserts[number];
  return made(*parts.database, rows == 1 ? inserts.one : inserts.some, [&] {
    std::vector<std::string> columns;
    for (const Column& column : table.columns) columns.push_back(column.name);
    return insert_into(table.name, columns, rows);
  });
}

// number: of the table among those of records.
Status insert_rows(Store::Parts& parts, size_t number, const TableRows& table) {
  const auto& rows = table.rows;
  for (size_t at = 0, count = 0; at < rows.size(); at += count) {
    count = rows.size() - at >= kRowsAtOnce ? kRowsAtOnce : 1;
    const auto insert = inserting(parts, number, *table.table, count);
    if (!insert) return insert.error();
    int mark = 0;
    for (size_t i = at; i < at + count; ++i)
      for (const Cell& cell : rows[i]) (*insert)->bind(++mark, cell);
    if (auto done = (*insert)->run(); !done) return done;
  }
  return Done{};
}

Status add_bands(Store::Parts& parts, const Document& document, int64_t number) {
  const std::vector<int64_t> bands = store::text_bands(document.text);
  if (bands.empty()) return Done{};
  const auto insert = made(*parts.database, parts.insert_bands, [&] {
    return insert_into("text_bands", {"hash", "document"}, store::kTextBands);
  });
  if (!insert) return insert.error();
  int mark = 0;
  for (const int64_t hash : bands) (*insert)->bind(mark + 1, hash).bind(mark + 2, number), mark += 2;
  return (*insert)->run();
}

Status add_names(Store::Parts& parts, const std::vector<TableRows>& all) {
  const auto insert = made(*parts.database, parts.insert_name, [] { return std::string(store::kAddName); });
  return insert ? store::add_names(**insert, all) : Status(insert.error());
}

std::string rows_of_document(const Table& table, int64_t document) {
  const std::string number = std::to_string(document);
  const std::string range = std::to_string(document << 20) + " AND " + std::to_string(((document + 1) << 20) - 1);
  for (const Column& column : table.columns) {
    if (column.name == "key" && table.name != "documents") return "key BETWEEN " + range;
    if (column.name == "document" || (table.name == "documents" && column.name == "key"))
      return column.name + " = " + number;
    if (column.name == "event" || column.name == "agreement" || column.name == "contact")
      return column.name + " BETWEEN " + range;
  }
  return "0";
}

// What its items were grouped with is linked anew.
Status unlink(Database& database, int64_t document) {
  const std::string number = std::to_string(document);
  const std::string groups = "(SELECT group_key FROM members WHERE document = " + number + ")";
  return database.run("DELETE FROM copies WHERE document = " + number +
                      " OR document IN (SELECT document FROM members WHERE group_key IN " + groups +
                      "); DELETE FROM groups WHERE key IN " + groups + "; DELETE FROM members WHERE group_key IN " +
                      groups + "; DELETE FROM text_bands WHERE document = " + number);
}

Status remove(Database& database, int64_t document) {
  if (auto done = store::WaitingWords::remove(database, document); !done) return done;
  if (auto done = store::remove_names(database, document); !done) return done;
  for (const Table& table : tables())
    if (table.of_record)
      if (auto done = database.run("DELETE FROM " + table.name + " WHERE " + rows_of_document(table, document)); !done)
        return done;
  return unlink(database, document);
}

Status insert(Store::Parts& parts, const std::vector<TableRows>& all, const Document& document, int64_t number,
              bool text) {
  parts.inserts.resize(all.size());
  for (size_t i = 0; i < all.size(); ++i) {
    if (all[i].table->name == "texts" && !text) continue;
    if (auto done = insert_rows(parts, i, all[i]); !done) return done;
  }
  if (auto done = add_names(parts, all); !done) return done;
  return add_bands(parts, document, number);
}

const TableRows& claims_in(const std::vector<TableRows>& all) {
  return *std::find_if(all.begin(), all.end(), [](const TableRows& rows) { return rows.table->name == "claims"; });
}

// The first number that a statement gives, which is prepared once a connection.
Result<std::optional<int64_t>> first_number(const Database& database, Statement& statement, const char* sql,
                                            const std::vector<Cell>& cells) {
  const auto ready = made(database, statement, [&] { return std::string(sql); });
  if (!ready) return ready.error();
  const auto row = statement.bind_all(cells).step();
  if (!row) return row.error();
  const auto out = *row ? std::optional(statement.integer(0)) : std::nullopt;
  statement.reset();
  return out;
}

Result<std::optional<int64_t>> number_of(Store::Parts& parts, const std::string& content) {
  return first_number(*parts.database, parts.number_of, "SELECT key FROM documents WHERE content = ?", {content});
}

Result<std::optional<int64_t>> made_by(Store::Parts& parts, int64_t document, const Record& record) {
  return first_number(*parts.database, parts.made_by,
                      "SELECT 1 FROM documents WHERE key = ? AND version = ? AND lexicon = ? AND model = ?",
                      {document, record.version, record.lexicon, record.model});
}

Result<std::optional<int64_t>> next_number(Store::Parts& parts) {
  return first_number(*parts.database, parts.next_number, "SELECT coalesce(max(key), 0) + 1 FROM documents", {});
}

Result<std::optional<std::string>> one_text(const Database& database, std::string_view sql, int64_t document) {
  auto statement = database.prepare(sql);
  if (!statement) return statement.error();
  const auto row = statement->bind(1, document).step();
  if (!row) return row.error();
  return *row ? std::optional(statement->text(0)) : std::nullopt;
}

}  // namespace

bool is_book(const std::string& path) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path, failed)) return false;
  char head[16] = {};
  std::ifstream file(path, std::ios::binary);
  return file.read(head, sizeof head) &&
         std::string_view(head, sizeof head) == std::string_view("SQLite format 3\0", 16);
}

Result<Store> Store::open(const std::string& path, const StoreOptions& options) {
  std::error_code failed;
  const bool there = std::filesystem::exists(path, failed);
  if (!there && !options.create) return absent(path);
  const auto mode = options.read_only ? Database::Mode::read
                    : options.create  ? Database::Mode::create
                                      : Database::Mode::write;
  auto database = Database::open(path, mode, options.wait_ms);
  if (!database) return database.error();
  const bool writes = !options.read_only;
  if (auto done = store::prepare_schema(**database, writes); !done) return done.error();
  if (writes)  // only now: a file that is no book is left as it is
    if (auto done = (*database)->run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = "
                                     "-32768; PRAGMA wal_autocheckpoint = 8000;");
        !done)
      return done.error();
  Store out;
  out.parts_ = std::make_shared<Parts>();
  out.parts_->database = *std::move(database);
  return out;
}

Result<bool> Store::holds(const Document& document) const {
  const auto number = number_of(*parts_, store::content_hash(document));
  if (!number) return number.error();
  return number->has_value();
}

Result<bool> Store::holds(const Record& record) const {
  const auto number = number_of(*parts_, store::content_hash(record.document()));
  if (!number) return number.error();
  if (!*number) return false;
  const auto same = made_by(*parts_, **number, record);
  if (!same) return same.error();
  return same->has_value();
}

// What a report's savepoint may have to bring back is kept in memory, some hundred pages: else it is written to a file.
Status Store::begin() {
  if (auto done = parts_->database->run("PRAGMA temp_store = MEMORY; BEGIN IMMEDIATE"); !done) return done;
  parts_->in_transaction = true;
  Status done = parts_->words.begin(*parts_->database);
  if (!done) (void)roll_back();
  return done;
}

Status Store::commit() {
  if (auto done = parts_->words.index(*parts_->database); !done) return done;
  if (auto done = parts_->database->run("COMMIT"); !done) return done;
  parts_->in_transaction = false;
  return Done{};
}

Status Store::roll_back() {
  parts_->in_transaction = false;
  return parts_->database->run("ROLLBACK");
}

Result<Store::Added> Store::add(const Record& record, const AddOptions& options) {
  const bool alone = !parts_->in_transaction;
  if (alone)
    if (auto done = begin(); !done) return done.error();
  auto added = add_inside(record, options);
  if (!added && alone) (void)roll_back();
  if (added && alone)
    if (auto done = commit(); !done) {
      (void)roll_back();
      return done.error();
    }
  return added;
}

Result<Store::Added> Store::add_inside(const Record& record, const AddOptions& options) {
  Database& database = *parts_->database;
  const auto there = number_of(*parts_, store::content_hash(record.document()));
  if (!there) return there.error();
  if (*there && !options.again) return Added{**there, false};
  if (*there) {
    const auto same = made_by(*parts_, **there, record);
    if (!same) return same.error();
    if (*same) return Added{**there, false};
    if (auto done = parts_->words.index(database); !done) return done.error();  // this report's may be among them
  }
  if (auto done = run(database, parts_->savepoint, "SAVEPOINT report"); !done) return done.error();
  const auto next = next_number(*parts_);
  if (!next) return next.error();
  const int64_t document = *there ? **there : **next;
  const std::vector<TableRows> rows = rows_of(record, document);
  Status done = *there ? remove(database, document) : Status(Done{});
  if (done) done = insert(*parts_, rows, record.document(), document, options.text);
  if (!done) {
    (void)database.run("ROLLBACK TO report; RELEASE report");
    return done.error();
  }
  if (done = run(database, parts_->release, "RELEASE report"); !done) return done.error();
  parts_->words.add(record, claims_in(rows), document, options.text);
  if (parts_->words.many())
    if (done = parts_->words.index(database); !done) return done.error();
  return Added{document, true};
}

Result<std::optional<std::string>> Store::record_json(int64_t document) const {
  return one_text(*parts_->database, "SELECT json FROM records WHERE document = ?", document);
}

Result<std::optional<std::string>> Store::text(int64_t document) const {
  return one_text(*parts_->database, "SELECT text FROM texts WHERE document = ?", document);
}

Result<int64_t> Store::count(const std::string& table) const {
  if (!table_named(table))
    return Error{ErrorCode::bad_argument, parts_->database->path(),  0, 0, false,
                 "has no table " + table, "see docs/store-format.md"};
  return parts_->database->integer("SELECT count(*) FROM " + table);
}

}  // namespace bede
