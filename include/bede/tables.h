// The record as tables: every table and column once, and the rows that a record gives.
//
// The book's schema (store.h), docs/store-format.md and the Arrow tables of the Python package are made from these.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bede/record.h"
#include "bede/result.h"

namespace bede {

// Nothing, an integer (also a truth: 0 or 1), a real number or text.
using Cell = std::variant<std::monostate, int64_t, double, std::string>;

enum class CellType : uint8_t { integer, real, text };

struct Column {
  std::string name;
  CellType type = CellType::text;
  bool nullable = false;
  std::string meaning;
};

struct Table {
  std::string name;  // "events"
  std::string meaning;
  std::string key;  // the columns that tell its rows apart, parted by ", "
  std::vector<Column> columns;
  bool of_record = true;  // rows_of() fills it; else the book does
};

// All tables, in the order of the documentation.
const std::vector<Table>& tables();
// The table of that name, or nullptr.
const Table* table_named(std::string_view name);

struct TableRows {
  const Table* table = nullptr;
  std::vector<std::vector<Cell>> rows;  // cells in the order of the table's columns
};

// The rows of a record in every table that has of_record set, in the order of tables(). document is the number that
// stands for the document, at least 1; keys of items are made from it (item_key), so that two records must not share
// one. Spans are code points, as in the record's JSON. Pure. Cost: linear in text + record.
std::vector<TableRows> rows_of(const Record& record, int64_t document);

// The same rows from a record's JSON, as to_json() writes it, and the text that it is of (nullptr: not known). What
// JSON does not hold is left out: `sentences` has no rows and columns `sentence` are null; without the text `texts` has
// no rows, and columns of its words and `documents.content` are empty or null. Errors: bad_format. Cost: linear in json
// + text.
Result<std::vector<TableRows>> rows_of_json(std::string_view json, const std::string* text, int64_t document);

// The key of an item: document * 2^20 + the number in its id ("e12": 12). 0 where id is empty.
int64_t item_key(int64_t document, std::string_view id);

}  // namespace bede
