#include "store/names.h"

#include <algorithm>
#include <map>
#include <set>

namespace bede::store {
namespace {

struct Told {
  std::string name;
  int64_t events = 0, claims = 0;
};

const TableRows& rows_named(const std::vector<TableRows>& all, std::string_view name) {
  return *std::find_if(all.begin(), all.end(), [&](const TableRows& rows) { return rows.table->name == name; });
}

// In the order in which the report names them, so that their keys are those of any run.
class Names {
 public:
  Told& of(const std::string& name) {
    const auto [at, fresh] = places_.emplace(name, all_.size());
    if (fresh) all_.push_back({name});
    return all_[at->second];
  }
  const std::vector<Told>& all() const { return all_; }

 private:
  std::map<std::string, size_t> places_;
  std::vector<Told> all_;
};

void count_events(Names& names, const TableRows& sides) {
  const size_t event = column_of(*sides.table, "event"), name = column_of(*sides.table, "name");
  std::set<std::pair<int64_t, std::string_view>> seen;
  for (const std::vector<Cell>& row : sides.rows) {
    const auto& named = std::get<std::string>(row[name]);
    if (seen.emplace(std::get<int64_t>(row[event]), named).second) ++names.of(named).events;
  }
}

void count_claims(Names& names, const TableRows& claims) {
  const size_t name = column_of(*claims.table, "source_name");
  for (const std::vector<Cell>& row : claims.rows)
    if (const auto* named = std::get_if<std::string>(&row[name])) ++names.of(*named).claims;
}

}  // namespace

Status add_names(Statement& add, const std::vector<TableRows>& all) {
  Names names;
  count_events(names, rows_named(all, "event_actors"));
  count_claims(names, rows_named(all, "claims"));
  for (const Told& told : names.all()) {
    const Cell name = told.name;
    if (auto done = add.bind(1, name).bind(2, told.events).bind(3, told.claims).run(); !done) return done;
  }
  return Done{};
}

Status remove_names(const Database& database, int64_t document) {
  const std::string first = std::to_string(document << 20), last = std::to_string(((document + 1) << 20) - 1);
  return database.run(
      "UPDATE names SET events = events - told.n FROM (SELECT name, count(DISTINCT event) AS n FROM event_actors WHERE "
      "event BETWEEN " +
      first + " AND " + last +
      " GROUP BY name) told WHERE names.name = told.name; UPDATE names SET claims = claims - told.n FROM (SELECT "
      "source_name, count(*) AS n FROM claims WHERE key BETWEEN " +
      first + " AND " + last + " AND source_name IS NOT NULL GROUP BY 1) told WHERE names.name = told.source_name;");
}

}  // namespace bede::store
