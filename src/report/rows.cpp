#include "report/rows.h"

#include "base/csv.h"

namespace bede::report {
namespace {

void write_cell(JsonWriter& json, const Cell& cell) {
  if (const auto* integer = std::get_if<int64_t>(&cell))
    json.value(*integer);
  else if (const auto* real = std::get_if<double>(&cell))
    json.value(*real);
  else if (const auto* text = std::get_if<std::string>(&cell))
    json.value(*text);
  else
    json.null();
}

}  // namespace

std::string cell_text(const Cell& cell) {
  if (const auto* integer = std::get_if<int64_t>(&cell)) return std::to_string(*integer);
  if (const auto* real = std::get_if<double>(&cell)) return JsonWriter().value(*real).take();
  const auto* text = std::get_if<std::string>(&cell);
  return text ? *text : std::string();
}

void write_row(JsonWriter& json, const std::vector<Column>& columns, const std::vector<Cell>& row) {
  for (size_t i = 0; i < row.size(); ++i) write_cell(json.key(columns[i].name), row[i]);
}

void write_rows(JsonWriter& json, const Found& found) {
  json.begin_array();
  for (const std::vector<Cell>& row : found.rows) {
    json.begin_object();
    write_row(json, found.columns, row);
    json.end_object();
  }
  json.end_array();
}

std::string json_lines(const Found& found) {
  std::string out;
  for (const std::vector<Cell>& row : found.rows) {
    JsonWriter json;
    json.begin_object();
    write_row(json, found.columns, row);
    out += json.end_object().take() + "\n";
  }
  return out;
}

std::string csv(const Found& found, bool header) {
  std::string out;
  for (size_t i = 0; header && i < found.columns.size(); ++i) out += (i == 0 ? "" : ",") + found.columns[i].name;
  if (header) out += "\r\n";
  for (const std::vector<Cell>& row : found.rows) {
    for (size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : ",") + csv_field(cell_text(row[i]));
    out += "\r\n";
  }
  return out;
}

}  // namespace bede::report
