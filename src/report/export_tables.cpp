// Event tables in the columns of ICEWS, Phoenix and GDELT 2.0.
#include <algorithm>

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

std::string icews_line(const EventRow& e, const NameTables& names) {
  TabLine line;
  const auto add_side = [&](const Side& side) {
    line.add(side.name).add(join(roles_of(side.code, side.country), ",")).add(names.country(side.country));
  };
  line.add(e.group_id).add(e.day);
  add_side(e.source);
  line.add(names.act(e.cameo)).add(e.cameo).add(number_text(e.goldstein));
  add_side(e.target);
  line.add(e.report).add(e.sentence).add(e.publisher);
  const std::string country = names.country(e.place_country);
  line.add(e.place == country ? "" : e.place).empty(2).add(country).add(latitude(e)).add(longitude(e));
  return line.end();
}

void add_phoenix_actor(TabLine& line, const Side& side) {
  const auto roles = roles_of(side.code, side.country);
  line.add(side.code).add(side.code.substr(0, 3)).add(roles.empty() ? "" : roles[0]);
  line.add(roles.size() > 1 ? roles[1] : "");
}

// 0 public statement, 1 verbal cooperation ... 4 material conflict.
int penta_class(const EventRow& e) { return e.root == "01" || e.root == "02" ? 0 : quad_number(e.quad); }

std::string phoenix_line(const EventRow& e, const NameTables& names) {
  TabLine line;
  line.add(e.group_id)
      .add(without_dashes(e.day))
      .add(e.day.substr(0, 4))
      .add(e.day.size() >= 7 ? e.day.substr(5, 2) : "");
  line.add(e.day.size() >= 10 ? e.day.substr(8, 2) : "");
  add_phoenix_actor(line, e.source);
  add_phoenix_actor(line, e.target);
  line.add(e.cameo)
      .add(e.root)
      .add(int64_t{penta_class(e)})
      .add(number_text(e.goldstein))
      .empty(1)
      .add(latitude(e))
      .add(longitude(e));
  line.add(e.place)
      .empty(1)
      .add(names.country(e.place_country))
      .add(e.report + "_" + std::to_string(e.sentence))
      .add(e.url)
      .add(e.publisher);
  return line.end();
}

// GDELT writes names in capitals and knows countries only; a body of its own code ("IGOASN") is a known group.
void add_gdelt_actor(TabLine& line, const Side& side, const NameTables& names) {
  const bool state = !names.country(side.country).empty();
  auto roles = roles_of(side.code, state ? side.country : "");
  std::string group;
  for (const char* kind : {"IGO", "IMG", "NGO", "NGM", "MNC"})
    if (group.empty() && roles.size() > 1 && roles[0] == kind) {
      group = roles[1];
      roles.erase(roles.begin() + 1);
    }
  std::string name = side.name;
  for (char& c : name)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  line.add(side.code).add(name).add(state ? side.country : "").add(group).empty(3);
  for (size_t i = 0; i < 3; ++i) line.add(i < roles.size() ? roles[i] : "");
}

// 0 none, 1 a country, 3 a town in the United States, 4 a town elsewhere; countries by their FIPS codes.
void add_gdelt_place(TabLine& line, const EventRow& e, const NameTables& names) {
  const bool whole_country = e.place == names.country(e.place_country);
  const int town = e.place_country == "USA" ? 3 : 4;
  line.add(int64_t{e.place.empty() ? 0 : whole_country ? 1 : town}).add(e.place).add(names.fips(e.place_country));
  line.empty(2).add(latitude(e)).add(longitude(e)).empty(1);
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

std::string moment(const std::string& day) { return day.empty() ? day : without_dashes(day) + "000000"; }

std::string gdelt_line(const EventRow& e, int64_t number, const NameTables& names) {
  TabLine line;
  const std::string day = without_dashes(e.day);
  line.add(number).add(day).add(day.substr(0, 6)).add(day.substr(0, 4)).add(fraction_date(e.day));
  add_gdelt_actor(line, e.source, names);
  add_gdelt_actor(line, e.target, names);
  line.add(int64_t{e.sentence == 1}).add(e.cameo).add(e.base).add(e.root);
  line.add(int64_t{quad_number(e.quad)}).add(number_text(e.goldstein));
  line.add(e.mentions).add(e.sources).add(e.reports).empty(1);
  add_no_place(line);
  add_no_place(line);
  add_gdelt_place(line, e, names);
  line.add(moment(e.told)).add(e.url.empty() ? e.report : e.url);
  return line.end();
}

constexpr const char* kMentions =
    "SELECT (SELECT coalesce(min(nullif(p.day, '')), '') FROM members o JOIN documents p ON p.key = o.document WHERE "
    "o.group_key = ?), d.day, coalesce(d.source, ''), coalesce(nullif(d.url, ''), d.id), coalesce(e.sentence, 0) % "
    "1048576, (SELECT min(v.\"begin\") FROM evidence v WHERE v.document = e.document AND v.item = e.id AND v.part = "
    "'evidence'), m.score, (SELECT max(s.\"end\") FROM sentences s WHERE s.key BETWEEN d.key * 1048576 AND d.key * "
    "1048576 + 1048575), d.id FROM members m JOIN events e ON e.key = m.item JOIN documents d ON d.key = e.document "
    "WHERE "
    "m.group_key = ? ORDER BY d.content, e.id";

std::string mention_line(const store::Statement& row, int64_t event) {
  const Cell score = row.cell(6);
  const double sure = std::holds_alternative<double>(score) ? std::get<double>(score) : 0;
  TabLine line;
  line.add(event).add(moment(row.text(0))).add(moment(row.text(1))).add("1");
  line.add(row.text(2).empty() ? row.text(8) : row.text(2)).add(row.text(3)).add(row.integer(4));
  line.add("-1").add("-1").add(row.is_null(5) ? "-1" : row.text(5)).add("1");
  line.add(std::max<int64_t>(10, static_cast<int64_t>(sure * 10) * 10)).add(row.text(7)).empty(3);
  return line.end();
}

}  // namespace

Status write_icews(const Order& order) {
  if (auto done = order.sink("events.tab", kIcews); !done) return done;
  return each_event(order.store, order.days, [&](const EventRow& e) {
    return e.two_sided() ? order.sink("events.tab", icews_line(e, order.names)) : Status(Done{});
  });
}

Status write_phoenix(const Order& order) {
  if (auto done = order.sink("events.tab", kPhoenix); !done) return done;
  return each_event(order.store, order.days, [&](const EventRow& e) {
    return e.two_sided() ? order.sink("events.tab", phoenix_line(e, order.names)) : Status(Done{});
  });
}

// A group's key names the event; its further dyads are named by the next numbers. Mentions are told of every event that
// the first table has.
Status write_gdelt(const Order& order) {
  if (auto done = order.sink("export.CSV", ""); !done) return done;
  std::vector<std::pair<int64_t, int64_t>> written;  // number of the event, its group
  int64_t last = 0, dyad = 0;
  const Status done = each_event(order.store, order.days, [&](const EventRow& e) {
    dyad = e.group == last ? dyad + 1 : 0;
    last = e.group;
    written.emplace_back(e.group + dyad, e.group);
    return order.sink("export.CSV", gdelt_line(e, e.group + dyad, order.names));
  });
  if (!done) return done;
  if (auto begun = order.sink("mentions.CSV", ""); !begun) return begun;
  for (const auto& [event, group] : written) {
    const int64_t number = event;
    auto told = store::each_row(order.store, kMentions, {group, group}, [&](const store::Statement& row) {
      return order.sink("mentions.CSV", mention_line(row, number));
    });
    if (!told) return told;
  }
  return Done{};
}

}  // namespace bede::report
