// Sums over the book, which are no listings: asked in SQL, with the conditions that the listings have.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "bede/store.h"

namespace bede::server {

// Runs the statement, row by row. Errors: of SQLite.
Status each_row(const Store& store, const std::string& sql, const std::vector<Cell>& values,
                const std::function<void(const std::vector<Cell>&)>& row);

// "FROM ... WHERE ..." of the events that a filter finds, with its values; m is the event. Errors: bad_argument.
struct Conditions {
  std::string sql;
  std::vector<Cell> values;
};
Result<Conditions> events_where(const Filter& filter);

int64_t integer(const Cell& cell);  // 0 where it is none
double real(const Cell& cell);
std::string text(const Cell& cell);

}  // namespace bede::server
