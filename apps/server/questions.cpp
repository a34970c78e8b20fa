#include "questions.h"

#include "store/listings.h"
#include "store/parts.h"
#include "store/rows.h"

namespace bede::server {

Status each_row(const Store& store, const std::string& sql, const std::vector<Cell>& values,
                const std::function<void(const std::vector<Cell>&)>& row) {
  std::vector<Cell> cells;
  return store::each_row(store, sql, values, [&](const store::Statement& statement) -> Status {
    cells.clear();
    for (int i = 0; i < statement.columns(); ++i) cells.push_back(statement.cell(i));
    row(cells);
    return Done{};
  });
}

Result<Conditions> events_where(const Filter& filter) {
  const auto plan = store::plan(Listing::events, filter);
  if (!plan) return plan.error();
  store::Sql sql;
  sql.add("FROM events m WHERE m.day <> ''");
  if (plan->keys.from == plan->table) {  // asked of the events alone: no need to find their keys first
    const auto conditions = store::conditions_of(plan->keys, filter);
    if (!conditions) return conditions.error();
    for (const store::Sql& one : *conditions) sql.add(" AND ").add(one);
  } else {
    const auto keys = store::keys_sql(plan->keys, filter);
    if (!keys) return keys.error();
    sql.add(" AND m.key IN (SELECT key FROM (").add(*keys).add("))");
  }
  return Conditions{std::move(sql.text), std::move(sql.values)};
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
