#include "report/export_parts.h"

#include "store/rows.h"

#include "base/json.h"
#include "base/strings.h"
#include "store/conditions.h"

namespace bede::report {
namespace {

// Real events that happened, with their dyads. What is known only to the month or the year has no place in tables of
// days. Bodies may stand in a dyad by the code of their name ("ASEAN"), whose actor has the code that the field uses.
constexpr const char* kHappened =
    "FROM groups g CROSS JOIN events e ON e.key = g.item JOIN documents d ON d.key = e.document JOIN dyads y ON "
    "y.event "
    "= e.key WHERE g.kind = 'event' AND e.status IN ('actual', 'historical') AND e.day BETWEEN ? AND ?";
constexpr const char* kOfADay =
    " AND coalesce(e.date_grain, 'day') IN ('minute', 'hour', 'part_of_day', 'day', 'weekend', 'week')";

std::string side(const char* role) {
  const std::string y = std::string("y.") + role;
  const std::string by_code = "FROM event_actors a WHERE a.event = e.key AND a.code = " + y;
  const std::string by_name = "FROM event_actors a WHERE a.event = e.key AND a.country = " + y;
  return "coalesce((SELECT a.code " + by_code + "), (SELECT a.code " + by_name + "), " + y + ", ''), coalesce(" + y +
         "_country, ''), coalesce((SELECT a.name " + by_code + "), (SELECT a.name " + by_name +
         "), ''), coalesce((SELECT k.kind FROM actors k WHERE k.key = coalesce((SELECT a.actor " + by_code +
         "), (SELECT a.actor " + by_name + "))), '')";
}

std::string events_sql() {
  return "SELECT g.key, g.id, e.day, e.cameo, e.cameo_root, e.cameo_base, e.quad, coalesce(e.place, ''), "
         "coalesce(e.place_country, ''), d.id, coalesce(d.url, ''), coalesce(d.source, ''), e.words, (SELECT "
         "coalesce(min(nullif(p.day, '')), e.day) FROM members m JOIN documents p ON p.key = m.document WHERE "
         "m.group_key = g.key), e.goldstein, e.lat, e.lon, g.members, g.sources, g.reports, coalesce(e.sentence, 0) % "
         "1048576, " +
         side("source") + ", " + side("target") + " " + kHappened + kOfADay + " ORDER BY e.day, g.id, y.number";
}

EventRow row_from(const store::Statement& row) {
  EventRow out;
  out.group = row.integer(0);
  int at = 1;
  for (std::string* field : {&out.group_id, &out.day, &out.cameo, &out.root, &out.base, &out.quad, &out.place,
                             &out.place_country, &out.report, &out.url, &out.publisher, &out.words, &out.told})
    *field = row.text(at++);
  const auto real = [&](int column) {
    const Cell cell = row.cell(column);
    return std::holds_alternative<double>(cell) ? std::get<double>(cell) : 0.0;
  };
  out.goldstein = real(14);
  out.located = !row.is_null(15);
  out.latitude = real(15);
  out.longitude = real(16);
  at = 17;
  for (int64_t* field : {&out.mentions, &out.sources, &out.reports, &out.sentence}) *field = row.integer(at++);
  for (Side* side : {&out.source, &out.target})
    for (std::string* field : {&side->code, &side->country, &side->name, &side->kind}) *field = row.text(at++);
  return out;
}

}  // namespace

TabLine& TabLine::add(std::string_view field) {
  if (!first_) line_ += '\t';
  first_ = false;
  for (const char c : field) line_ += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  return *this;
}

TabLine& TabLine::empty(int count) {
  for (int i = 0; i < count; ++i) add("");
  return *this;
}

std::string TabLine::end() { return std::move(line_) + "\n"; }

Result<Days> days_of(const Filter& filter) {
  Days out;
  if (!filter.from.empty()) {
    auto day = store::first_day(filter.from, "from");
    if (!day) return day.error();
    out.first = *std::move(day);
  }
  if (!filter.to.empty()) {
    auto day = store::last_day(filter.to, "to");
    if (!day) return day.error();
    out.last = *std::move(day);
  }
  return out;
}

Status each_event(const Store& store, const Filter& filter, const std::function<Status(const EventRow&)>& each) {
  const auto days = days_of(filter);
  if (!days) return days.error();
  return store::each_row(store, events_sql(), {days->first, days->last},
                         [&](const store::Statement& row) { return each(row_from(row)); });
}

Result<int64_t> left_out(const Store& store, const Filter& filter) {
  const auto days = days_of(filter);
  if (!days) return days.error();
  int64_t out = 0;
  const std::string sql = std::string("SELECT count(DISTINCT g.key) ") + kHappened + " AND NOT (" +
                          (kOfADay + std::string_view(" AND ").size()) + ")";
  const auto done = store::each_row(store, sql, {days->first, days->last}, [&](const store::Statement& row) {
    out = row.integer(0);
    return Status(Done{});
  });
  if (!done) return done.error();
  return out;
}

std::vector<std::string> roles_of(const std::string& code, const std::string& country) {
  const size_t begin = !country.empty() && code.starts_with(country) ? country.size() : 0;
  std::vector<std::string> out;
  for (size_t at = begin; at + 3 <= code.size(); at += 3) out.push_back(code.substr(at, 3));
  return out;
}

std::string number_text(double number) { return JsonWriter().value(number).take(); }

int quad_number(const std::string& quad) {
  return quad == "verbal cooperation" ? 1 : quad == "material cooperation" ? 2 : quad == "verbal conflict" ? 3 : 4;
}

}  // namespace bede::report
