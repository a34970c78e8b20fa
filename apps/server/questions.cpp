#include "questions.h"

#include "store/listings.h"
#include "store/parts.h"

namespace bede::server {

Status each_row(const Store& store, const std::string& sql, const std::vector<Cell>& values,
                const std::function<void(const std::vector<Cell>&)>& row) {
  auto statement = store.parts().database->prepare(sql);
  if (!statement) return statement.error();
  statement->bind_all(values);
  std::vector<Cell> cells;
  while (true) {
    const auto more = statement->step();
    if (!more) return more.error();
    if (!*more) return Done{};
    cells.clear();
    for (int i = 0; i < statement->columns(); ++i) cells.push_back(statement->cell(i));
    row(cells);
  }
}

Result<Conditions> events_where(const Filter& filter) {
  Filter narrowing = filter;
  narrowing.from = narrowing.to = "";
  const auto plan = store::plan(Listing::events, narrowing);
  if (!plan) return plan.error();
  const auto& keys = plan->keys;
  const bool lacks_events = keys.key == "a.event" && keys.from.find("events m") == std::string::npos;
  const std::string from = keys.from + (lacks_events ? " JOIN events m ON m.key = a.event" : "");
  Conditions out{"FROM " + from + " WHERE " + plan->keys.day + " <> ''", {}};
  const auto add = [&out](const std::string& sql, const std::vector<Cell>& values) {
    out.sql += " AND " + sql;
    out.values.insert(out.values.end(), values.begin(), values.end());
  };
  for (const store::Sql& condition : plan->keys.where) add(condition.text, condition.values);
  if (!keys.either.empty()) {
    store::Sql any;
    for (const store::Sql& one : keys.either) any.add(any.text.empty() ? "(" : " OR ").add(one);
    any.add(")");
    add(any.text, any.values);
  }
  if (!filter.from.empty()) {
    const auto day = store::first_day(filter.from, "from");
    if (!day) return day.error();
    add(plan->keys.day + " >= ?", {*day});
  }
  if (!filter.to.empty()) {
    const auto day = store::last_day(filter.to, "to");
    if (!day) return day.error();
    add(plan->keys.day + " <= ?", {*day});
  }
  return out;
}

int64_t integer(const Cell& cell) {
  const auto* value = std::get_if<int64_t>(&cell);
  return value ? *value : 0;
}

double real(const Cell& cell) {
  const auto* value = std::get_if<double>(&cell);
  return value ? *value : static_cast<double>(integer(cell));
}

std::string text(const Cell& cell) {
  const auto* value = std::get_if<std::string>(&cell);
  return value ? *value : std::string();
}

}  // namespace bede::server
