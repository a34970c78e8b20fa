// Reads the rows of a Found by the names of their columns.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bede/store.h"

namespace bede::store {

class Row {
 public:
  Row(const Found& found, size_t at) : found_(found), cells_(found.rows[at]) {}

  const Cell& operator[](std::string_view column) const;  // nothing where there is no such column
  std::string text(std::string_view column) const;        // numbers as they are written; empty for nothing
  int64_t integer(std::string_view column) const;         // 0 where it is none
  double real(std::string_view column) const;

 private:
  const Found& found_;
  const std::vector<Cell>& cells_;
};

// Of rows that tell the same (column group_key) one: the first that tells it as done, else the first. In order.
std::vector<size_t> one_of_each_group(const Found& found);

// Runs a query and calls each for its rows, until one fails. Errors: of SQLite, and those of each.
class Statement;
Status each_row(const Store& store, const std::string& sql, const std::vector<Cell>& values,
                const std::function<Status(const Statement&)>& each);

}  // namespace bede::store
