// Answers questions: the keys of a page, then their rows; and how long they may take.
#include "store/listings.h"
#include "store/parts.h"

namespace bede {
namespace {

using store::Cursor;

// Keys in order, each once, one more than limit where there are more.
Result<std::vector<Cursor>> keys_of(Store::Parts& parts, const store::Sql& sql, size_t limit) {
  auto statement = parts.take(sql.text);
  if (!statement) return statement.error();
  statement->bind_all(sql.values);
  std::vector<Cursor> out;
  while (limit == 0 || out.size() <= limit) {
    const auto row = statement->step();
    if (!row) return row.error();
    if (!*row) break;
    const int64_t key = statement->integer(0);
    if (out.empty() || out.back().key != key) out.push_back({statement->text(1), key});
  }
  parts.give_back(sql.text, *std::move(statement));
  return out;
}

Column described(const Table& table, const std::string& name) {
  for (const Column& column : table.columns)
    if (column.name == name) return column;
  const bool number = name == "events" || name == "claims" || name == "group_key" || name == "sources";
  return {name, number ? CellType::integer : CellType::text, true, ""};
}

Status add_rows(Store::Parts& parts, const store::ListingPlan& plan, const std::vector<Cursor>& keys, Found& out) {
  const std::string sql = row_sql(plan);
  auto statement = parts.take(sql);
  if (!statement) return statement.error();
  for (int i = 0; i < statement->columns(); ++i)
    out.columns.push_back(described(*plan.described_by, statement->column_name(i)));
  for (const Cursor& at : keys) {
    const auto row = statement->bind(1, at.key).step();
    if (!row) return row.error();
    if (*row) {
      out.rows.emplace_back();
      for (int i = 0; i < statement->columns(); ++i) out.rows.back().push_back(statement->cell(i));
    }
    statement->reset();
  }
  parts.give_back(sql, *std::move(statement));
  return Done{};
}

}  // namespace

void Store::stop_when(std::function<bool()> wanted) {
  parts_->database->ask_to_stop(nullptr);
  parts_->stop = std::move(wanted);
  if (parts_->stop) parts_->database->ask_to_stop(&parts_->stop);
}

Result<Found> Store::find(Listing listing, const Filter& filter) const {
  if (parts_->in_transaction)  // what was added within it is found
    if (auto done = parts_->words.index(*parts_->database); !done) return done.error();
  const auto plan = store::plan(listing, filter);
  if (!plan) return plan.error();
  const auto sql = store::keys_sql(plan->keys, filter);
  if (!sql) return sql.error();
  auto keys = keys_of(*parts_, *sql, filter.limit);
  if (!keys) return keys.error();
  Found out;
  if (filter.limit > 0 && keys->size() > filter.limit) {
    keys->resize(filter.limit);
    out.next = store::write(keys->back());
  }
  if (auto done = add_rows(*parts_, *plan, *keys, out); !done) return done.error();
  return out;
}

}  // namespace bede
