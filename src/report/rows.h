// Rows of the book as JSON and CSV.
#pragma once

#include <string>

#include "base/json.h"
#include "bede/store.h"

namespace bede::report {

std::string cell_text(const Cell& cell);  // empty for nothing

void write_row(JsonWriter& json, const std::vector<Column>& columns,
               const std::vector<Cell>& row);           // the members alone
void write_rows(JsonWriter& json, const Found& found);  // [{...}, ...]

// An object a line.
std::string json_lines(const Found& found);
std::string csv(const Found& found, bool header);  // RFC 4180

}  // namespace bede::report
