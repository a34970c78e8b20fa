// Sums over the book: what it holds, events by time, acts between countries.
#include "answers.h"
#include "filters.h"
#include "handlers.h"
#include "questions.h"

namespace bede::server {
namespace {

constexpr int64_t kMostEdges = 400;

size_t digits_of(const std::string& grain) { return grain == "day" ? 10 : grain == "year" ? 4 : 7; }

void write_counts(JsonWriter& json, const Store& store) {
  json.key("counts").begin_object();
  for (const char* table :
       {"documents", "events", "claims", "agreements", "votes", "contacts", "checks", "contradictions"}) {
    const auto count = store.count(table);
    json.key(table).value(count ? *count : 0);
  }
  json.end_object();
}

Status write_days(JsonWriter& json, const Store& store) {
  std::string first, last;
  const char* sql = "SELECT (SELECT min(day) FROM events WHERE day <> ''), (SELECT max(day) FROM events)";
  const Status done = each_row(store, sql, {}, [&](const std::vector<Cell>& row) {
    first = text(row[0]);
    last = text(row[1]);
  });
  json.key("first_day").value_or_null(first).key("last_day").value_or_null(last);
  return done;
}

Status write_countries(JsonWriter& json, const Store& store) {
  json.key("countries").begin_array();
  const char* sql =
      "SELECT country, count(*) AS n FROM event_actors WHERE country IS NOT NULL GROUP BY country ORDER BY n DESC, "
      "country LIMIT 60";
  const Status done = each_row(store, sql, {}, [&](const std::vector<Cell>& row) {
    json.begin_object().key("code").value(text(row[0])).key("events").value(integer(row[1])).end_object();
  });
  json.end_array();
  return done;
}

}  // namespace

Response get_book(const Context& context, const Request&, const PathValues&) {
  const auto store = context.book->borrow();
  if (!store) return problem(store.error());
  JsonWriter json;
  json.begin_object().key("version").value(context.version);
  write_counts(json, **store);
  if (auto done = write_days(json, **store); !done) return problem(done.error());
  if (auto done = write_countries(json, **store); !done) return problem(done.error());
  return json_answer(json.end_object().take());
}

Response get_timeline(const Context& context, const Request& request, const PathValues&) {
  const auto filter = filter_of(request);
  if (!filter) return problem(filter.error());
  const auto where = events_where(*filter);
  if (!where) return problem(where.error());
  const auto store = context.book->borrow();
  if (!store) return problem(store.error());
  const std::string bucket = "substr(day, 1, " + std::to_string(digits_of(request.parameter("grain"))) + ")";
  JsonWriter json;
  json.begin_object().key("items").begin_array();
  std::string open;
  const Status done = each_row(
      **store, "SELECT " + bucket + " AS b, quad, count(*) " + where->sql + " GROUP BY b, quad ORDER BY b, quad",
      where->values, [&](const std::vector<Cell>& row) {
        if (const std::string at = text(row[0]); at != open) {
          if (!open.empty()) json.end_object();
          json.begin_object().key("date").value(at);
          open = at;
        }
        json.key(text(row[1])).value(integer(row[2]));
      });
  if (!done) return problem(done.error());
  if (!open.empty()) json.end_object();
  return json_answer(json.end_array().end_object().take());
}

Response get_relations(const Context& context, const Request& request, const PathValues&) {
  auto filter = filter_of(request);
  if (!filter) return problem(filter.error());
  const bool of_two = !filter->with.empty();
  const std::string country = of_two ? "" : std::exchange(filter->actor, "");
  const auto where = events_where(*filter);
  if (!where) return problem(where.error());
  const auto store = context.book->borrow();
  if (!store) return problem(store.error());
  std::string sql =
      "SELECT d.source_country, d.target_country, count(*) AS n, sum(m.quad LIKE '%cooperation'), sum(m.goldstein) " +
      where->sql +
      " AND d.source_country IS NOT NULL AND d.target_country IS NOT NULL AND d.source_country <> d.target_country";
  sql.replace(sql.find("FROM events m"), 13, "FROM events m JOIN dyads d ON d.event = m.key");
  std::vector<Cell> values = where->values;
  if (!country.empty()) {
    sql += " AND (d.source_country = ? OR d.target_country = ?)";
    values.insert(values.end(), {country, country});
  }
  JsonWriter json;
  json.begin_object().key("items").begin_array();
  const Status done =
      each_row(**store, sql + " GROUP BY 1, 2 ORDER BY n DESC, 1, 2 LIMIT " + std::to_string(kMostEdges), values,
               [&](const std::vector<Cell>& row) {
                 json.begin_object().key("source").value(text(row[0])).key("target").value(text(row[1]));
                 json.key("events").value(integer(row[2])).key("cooperation").value(integer(row[3]));
                 json.key("goldstein").value(real(row[4])).end_object();
               });
  if (!done) return problem(done.error());
  return json_answer(json.end_array().end_object().take());
}

}  // namespace bede::server
