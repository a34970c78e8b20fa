// Event tables in the columns of ICEWS, Phoenix and GDELT 2.0.
#include "base/strings.h"
#include "report/export_parts.h"
#include "store/rows.h"

namespace bede::report {
namespace {

constexpr const char* kIcews =
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget "
    "Name\tTarget Sectors\tTarget "
    "Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n";

constexpr const char* kPhoenix =
    "EventID\tDate\tYear\tMonth\tDay\tSourceActorFull\tSourceActorEntity\tSourceActorRole\tSourceActorAttribute\tTarget"
    "ActorFull\tTargetActorEntity"
    "\tTargetActorRole\tTargetActorAttribute\tEventCode\tEventRootCode\tPentaClass\tGoldsteinScore\tIssues\tLat\tLon\tL"
    "ocationName\tStateName\t"
    "CountryName\tSentenceID\tURLs\tNewsSources\n";

std::string without_dashes(const std::string& day) {
  std::string out;
  for (const char c : day)
    if (c != '-') out += c;
  return out;
}

std::string latitude(const EventRow& e) { return e.located ? number_text(e.latitude) : ""; }
std::string longitude(const EventRow& e) { return e.located ? number_text(e.longitude) : ""; }

std::string icews_line(const EventRow& e) {
  TabLine line;
  line.add(e.group_id)
      .add(e.day)
      .add(e.source_name)
      .add(join(roles_of(e.source, e.source_country), ","))
      .add(e.source_country);
  line.add(e.words).add(e.cameo).add(number_text(e.goldstein)).add(e.target_name);
  line.add(join(roles_of(e.target, e.target_country), ","))
      .add(e.target_country)
      .add(e.report)
      .add(e.sentence)
      .add(e.publisher);
  line.add(e.place).empty(2).add(e.place_country).add(latitude(e)).add(longitude(e));
  return line.end();
}

void add_phoenix_actor(TabLine& line, const std::string& code, const std::string& country) {
  const auto roles = roles_of(code, country);
  line.add(code).add(country).add(roles.empty() ? "" : roles[0]).add(roles.size() > 1 ? roles[1] : "");
}

// 0 public statement, 1 verbal cooperation ... 4 material conflict.
int penta_class(const EventRow& e) { return e.root == "01" || e.root == "02" ? 0 : quad_number(e.quad); }

std::string phoenix_line(const EventRow& e) {
  TabLine line;
  line.add(e.group_id)
      .add(without_dashes(e.day))
      .add(e.day.substr(0, 4))
      .add(e.day.size() >= 7 ? e.day.substr(5, 2) : "");
  line.add(e.day.size() >= 10 ? e.day.substr(8, 2) : "");
  add_phoenix_actor(line, e.source, e.source_country);
  add_phoenix_actor(line, e.target, e.target_country);
  line.add(e.cameo)
      .add(e.root)
      .add(int64_t{penta_class(e)})
      .add(number_text(e.goldstein))
      .empty(1)
      .add(latitude(e))
      .add(longitude(e));
  line.add(e.place)
      .empty(1)
      .add(e.place_country)
      .add(e.report + "_" + std::to_string(e.sentence))
      .add(e.url)
      .add(e.publisher);
  return line.end();
}

void add_gdelt_actor(TabLine& line, const std::string& code, const std::string& name, const std::string& country) {
  const auto roles = roles_of(code, country);
  line.add(code).add(name).add(country).empty(4);
  for (size_t i = 0; i < 3; ++i) line.add(i < roles.size() ? roles[i] : "");
}

void add_gdelt_place(TabLine& line, const EventRow& e) {
  line.add(int64_t{e.place.empty() ? 0
                   : e.located     ? 4
                                   : 1})
      .add(e.place)
      .add(e.place_country)
      .empty(2)
      .add(latitude(e))
      .add(longitude(e))
      .empty(1);
}

void add_no_place(TabLine& line) { line.add("0").empty(7); }

// Days of the year as a fraction, as GDELT writes it: (month * 30 + day) / 365.
std::string fraction_date(const std::string& day) {
  if (day.size() < 10) return "";
  const int month = std::stoi(day.substr(5, 2)), of_month = std::stoi(day.substr(8, 2));
  const int part = ((month - 1) * 30 + of_month) * 10000 / 365;
  std::string digits = std::to_string(part);
  digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
  return day.substr(0, 4) + "." + digits;
}

std::string gdelt_line(const EventRow& e, int64_t number) {
  TabLine line;
  const std::string day = without_dashes(e.day);
  line.add(number).add(day).add(day.substr(0, 6)).add(day.substr(0, 4)).add(fraction_date(e.day));
  add_gdelt_actor(line, e.source, e.source_name, e.source_country);
  add_gdelt_actor(line, e.target, e.target_name, e.target_country);
  line.add(int64_t{e.sentence == 1})
      .add(e.cameo)
      .add(e.base)
      .add(e.root)
      .add(int64_t{quad_number(e.quad)})
      .add(number_text(e.goldstein));
  line.add(e.mentions).add(e.sources).add(e.reports).empty(1);
  add_no_place(line);
  add_no_place(line);
  add_gdelt_place(line, e);
  line.add(day.empty() ? "" : day + "000000").add(e.url.empty() ? e.report : e.url);
  return line.end();
}

constexpr const char* kMentions =
    "SELECT g.key, e.day, d.day, coalesce(d.source, ''), coalesce(nullif(d.url, ''), d.id), coalesce(e.sentence, 0) % "
    "1048576, (SELECT "
    "min(v.\"begin\") FROM evidence v WHERE v.document = e.document AND v.item = e.id AND v.part = 'evidence'), "
    "m.score, (SELECT "
    "max(s.\"end\") FROM sentences s WHERE s.key BETWEEN d.key * 1048576 AND d.key * 1048576 + 1048575), g.id FROM "
    "groups g "
    "JOIN members m ON m.group_key = g.key JOIN events e ON e.key = m.item JOIN documents d ON d.key = e.document "
    "WHERE g.kind = 'event' "
    "AND g.item IN (SELECT x.key FROM events x WHERE x.status IN ('actual', 'historical')) AND e.day BETWEEN ? AND ? "
    "ORDER BY g.day, g.id, "
    "d.content, e.id";

std::string mention_line(const store::Statement& row) {
  const auto moment = [&](int at) {
    const std::string day = without_dashes(row.text(at));
    return day.empty() ? day : day + "000000";
  };
  const Cell score = row.cell(7);
  const double sure = std::holds_alternative<double>(score) ? std::get<double>(score) : 0;
  TabLine line;
  line.add(row.integer(0)).add(moment(1)).add(moment(2)).add("1").add(row.text(3)).add(row.text(4)).add(row.integer(5));
  line.add("-1")
      .add("-1")
      .add(row.is_null(6) ? "-1" : row.text(6))
      .add("1")
      .add(static_cast<int64_t>(sure * 100))
      .add(row.text(8))
      .empty(3);
  return line.end();
}

}  // namespace

Status write_icews(const Store& store, const Filter& days, const Sink& sink) {
  if (auto done = sink("events.tab", kIcews); !done) return done;
  return each_event(store, days, [&](const EventRow& e) { return sink("events.tab", icews_line(e)); });
}

Status write_phoenix(const Store& store, const Filter& days, const Sink& sink) {
  if (auto done = sink("events.tab", kPhoenix); !done) return done;
  return each_event(store, days, [&](const EventRow& e) { return sink("events.tab", phoenix_line(e)); });
}

// A group's key names the event; its further dyads are named by the next numbers.
Status write_gdelt(const Store& store, const Filter& days, const Sink& sink) {
  if (auto done = sink("export.CSV", ""); !done) return done;
  int64_t last = 0, dyad = 0;
  const Status done = each_event(store, days, [&](const EventRow& e) {
    dyad = e.group == last ? dyad + 1 : 0;
    last = e.group;
    return sink("export.CSV", gdelt_line(e, e.group + dyad));
  });
  if (!done) return done;
  const auto range = days_of(days);
  if (!range) return range.error();
  if (auto begun = sink("mentions.CSV", ""); !begun) return begun;
  return store::each_row(store, kMentions, {range->first, range->last},
                         [&](const store::Statement& row) { return sink("mentions.CSV", mention_line(row)); });
}

}  // namespace bede::report
