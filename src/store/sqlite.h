// SQLite with Results: one connection, prepared statements, errors that name the file and a remedy.
#pragma once

#include <sqlite3.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bede/result.h"
#include "bede/tables.h"

namespace bede::store {

class Database;

// Where the column of that name stands in the table's rows. There must be one.
size_t column_of(const Table& table, std::string_view name);

// A prepared statement. Bind, step, read columns; reset before the next use. Not for two threads at once.
class Statement {
 public:
  Statement() = default;
  bool ready() const { return statement_ != nullptr; }  // whether it was prepared
  Statement& bind(int at, const Cell& cell);            // at counts from 1; text must live until the statement is reset
  Statement& bind_all(const std::vector<Cell>& cells);
  Result<bool> step();  // whether there is a row
  Status run();         // steps to the end and resets
  void reset();
  int64_t integer(int at) const;  // at counts from 0
  std::string text(int at) const;
  bool is_null(int at) const;
  Cell cell(int at) const;
  int columns() const;
  std::string column_name(int at) const;

 private:
  friend class Database;
  struct Closer {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Closer> statement_;
  const Database* database_ = nullptr;
};

class Database {
 public:
  enum class Mode : uint8_t { read, write, create };
  static Result<std::unique_ptr<Database>> open(const std::string& path, Mode mode, int wait_ms);

  Result<Statement> prepare(std::string_view sql) const;
  Status run(const std::string& sql) const;  // one statement or more, no rows wanted
  Result<int64_t> integer(std::string_view sql) const;
  Error error() const;  // of the last failed call
  // Asked every few hundred steps; where it says true, the statement at hand fails. It must outlive the connection or
  // be replaced; nullptr asks no more.
  void ask_to_stop(const std::function<bool()>* wanted);
  const std::string& path() const { return path_; }

 private:
  static Result<std::unique_ptr<Database>> open_still(const std::string& path);
  struct Closer {
    void operator()(sqlite3* connection) const;
  };
  std::string path_;
  std::unique_ptr<sqlite3, Closer> connection_;
};

}  // namespace bede::store
