#include "store/rows.h"

#include "store/parts.h"

#include <algorithm>
#include <map>

#include "base/json.h"

namespace bede::store {

const Cell& Row::operator[](std::string_view column) const {
  static const Cell nothing;
  for (size_t i = 0; i < found_.columns.size(); ++i)
    if (found_.columns[i].name == column) return cells_[i];
  return nothing;
}

std::string Row::text(std::string_view column) const {
  const Cell& cell = (*this)[column];
  if (const auto* integer = std::get_if<int64_t>(&cell)) return std::to_string(*integer);
  if (const auto* real = std::get_if<double>(&cell)) return JsonWriter().value(*real).take();
  const auto* text = std::get_if<std::string>(&cell);
  return text ? *text : std::string();
}

int64_t Row::integer(std::string_view column) const {
  const auto* integer = std::get_if<int64_t>(&(*this)[column]);
  return integer ? *integer : 0;
}

double Row::real(std::string_view column) const {
  const Cell& cell = (*this)[column];
  const auto* real = std::get_if<double>(&cell);
  return real ? *real : static_cast<double>(integer(column));
}

std::vector<size_t> one_of_each_group(const Found& found) {
  std::map<int64_t, size_t> chosen;
  std::vector<size_t> out;
  for (size_t i = 0; i < found.rows.size(); ++i) {
    const Row row(found, i);
    const int64_t group = row.integer("group_key");
    if (group == 0) {
      out.push_back(i);
      continue;
    }
    const auto [at, fresh] = chosen.emplace(group, i);
    if (!fresh && row.text("status") == "actual" && Row(found, at->second).text("status") != "actual") at->second = i;
  }
  for (const auto& [group, at] : chosen) out.push_back(at);
  std::sort(out.begin(), out.end());
  return out;
}

namespace {

Status step_through(Statement& statement, const std::function<Status(const Statement&)>& each) {
  while (true) {
    const auto row = statement.step();
    if (!row) return row.error();
    if (!*row) return Done{};
    if (auto done = each(statement); !done) return done;
  }
}

}  // namespace

Status each_row(const Store& store, const std::string& sql, const std::vector<Cell>& values,
                const std::function<Status(const Statement&)>& each) {
  auto statement = store.parts().take(sql);
  if (!statement) return statement.error();
  statement->bind_all(values);
  Status done = step_through(*statement, each);
  store.parts().give_back(sql, *std::move(statement));
  return done;
}

}  // namespace bede::store

namespace bede {

Result<store::Statement> Store::Parts::take(const std::string& sql) {
  const auto at = kept_.find(sql);
  if (at == kept_.end()) return database->prepare(sql);
  store::Statement out = std::move(at->second);
  kept_.erase(at);
  return out;
}

void Store::Parts::give_back(const std::string& sql, store::Statement statement) {
  constexpr size_t kMost = 64;
  statement.reset();
  if (kept_.size() < kMost) kept_.insert_or_assign(sql, std::move(statement));
}

}  // namespace bede
