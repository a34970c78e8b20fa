// Networks (GraphML) and linked data (schema.org, FollowTheMoney).
#include <map>
#include <set>

#include "base/json.h"
#include "base/sha256.h"
#include "report/export_parts.h"

namespace bede::report {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (static_cast<unsigned char>(c) < 0x20)
      out += ' ';
    else
      out += c;
  }
  return out;
}

struct Edge {
  int64_t events = 0, mentions = 0;
  double goldstein = 0;
  std::string first, last;
};

using Edges = std::map<std::tuple<std::string, std::string, std::string>, Edge>;

void add_event(Edges& edges, const EventRow& e) {
  const std::string source = e.source_country.empty() ? e.source : e.source_country;
  const std::string target = e.target_country.empty() ? e.target : e.target_country;
  if (source.empty() || target.empty()) return;
  Edge& edge = edges[{source, target, e.quad}];
  ++edge.events;
  edge.mentions += e.mentions;
  edge.goldstein += e.goldstein;
  if (edge.first.empty()) edge.first = e.day;
  edge.last = e.day;
}

constexpr const char* kGraphHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
    "  <key id=\"quad\" for=\"edge\" attr.name=\"quad\" attr.type=\"string\"/>\n"
    "  <key id=\"events\" for=\"edge\" attr.name=\"events\" attr.type=\"long\"/>\n"
    "  <key id=\"mentions\" for=\"edge\" attr.name=\"mentions\" attr.type=\"long\"/>\n"
    "  <key id=\"goldstein\" for=\"edge\" attr.name=\"mean_goldstein\" attr.type=\"double\"/>\n"
    "  <key id=\"first\" for=\"edge\" attr.name=\"first_day\" attr.type=\"string\"/>\n"
    "  <key id=\"last\" for=\"edge\" attr.name=\"last_day\" attr.type=\"string\"/>\n"
    "  <graph id=\"relations\" edgedefault=\"directed\">\n";

std::string graph_edge(const Edges::value_type& item) {
  const auto& [source, target, quad] = item.first;
  const Edge& edge = item.second;
  std::string out = "    <edge source=\"" + escaped(source) + "\" target=\"" + escaped(target) + "\">";
  const auto data = [&](const char* key, const std::string& value) {
    out += std::string("<data key=\"") + key + "\">" + escaped(value) + "</data>";
  };
  data("quad", quad);
  data("events", std::to_string(edge.events));
  data("mentions", std::to_string(edge.mentions));
  data("goldstein", number_text(edge.goldstein / double(edge.events)));
  data("first", edge.first);
  data("last", edge.last);
  return out + "</edge>\n";
}

void add_party(JsonWriter& out, const std::string& name, const std::string& country) {
  out.begin_object().key("@type").value("Organization").key("name").value(name.empty() ? country : name);
  if (!country.empty())
    out.key("location").begin_object().key("@type").value("Country").key("identifier").value(country).end_object();
  out.end_object();
}

void add_place(JsonWriter& out, const EventRow& e) {
  if (e.place.empty()) return;
  out.key("location").begin_object().key("@type").value("Place").key("name").value(e.place);
  if (!e.place_country.empty()) out.key("addressCountry").value(e.place_country);
  if (e.located)
    out.key("geo")
        .begin_object()
        .key("@type")
        .value("GeoCoordinates")
        .key("latitude")
        .value(e.latitude)
        .key("longitude")
        .value(e.longitude)
        .end_object();
  out.end_object();
}

std::string schema_org_line(const EventRow& e) {
  JsonWriter out;
  out.begin_object().key("@context").value("https://schema.org").key("@type").value("Event");
  out.key("identifier").value(e.group_id).key("name").value(e.words).key("additionalType").value("CAMEO " + e.cameo);
  if (!e.day.empty()) out.key("startDate").value(e.day);
  out.key("organizer");
  add_party(out, e.source_name, e.source_country);
  if (!e.target_name.empty() || !e.target_country.empty()) {
    out.key("attendee");
    add_party(out, e.target_name, e.target_country);
  }
  add_place(out, e);
  out.key("subjectOf").begin_object().key("@type").value("NewsArticle").key("identifier").value(e.report);
  if (!e.url.empty()) out.key("url").value(e.url);
  if (!e.publisher.empty())
    out.key("publisher").begin_object().key("@type").value("Organization").key("name").value(e.publisher).end_object();
  return out.end_object().end_object().take() + "\n";
}

std::string entity_id(const std::string& name, const std::string& country) {
  return "bede-" + sha256_hex(name + "\n" + country).substr(0, 24);
}

void add_values(JsonWriter& out, const char* key, std::initializer_list<std::string> values) {
  std::vector<std::string> kept;
  for (const std::string& value : values)
    if (!value.empty()) kept.push_back(value);
  if (kept.empty()) return;
  out.key(key).begin_array();
  for (const std::string& value : kept) out.value(value);
  out.end_array();
}

// An actor as a LegalEntity: FollowTheMoney's own word for somebody that may be a person or a body.
std::string entity_line(const std::string& name, const std::string& country) {
  JsonWriter out;
  out.begin_object()
      .key("id")
      .value(entity_id(name, country))
      .key("schema")
      .value("LegalEntity")
      .key("properties")
      .begin_object();
  add_values(out, "name", {name});
  add_values(out, "country", {country});
  return out.end_object().end_object().take() + "\n";
}

std::string money_event_line(const EventRow& e, int number) {
  JsonWriter out;
  out.begin_object()
      .key("id")
      .value("bede-" + e.group_id + "-" + std::to_string(number))
      .key("schema")
      .value("Event")
      .key("properties")
      .begin_object();
  add_values(out, "name", {e.words});
  add_values(out, "date", {e.day});
  add_values(out, "location", {e.place});
  add_values(out, "country", {e.place_country});
  add_values(out, "keywords", {"CAMEO " + e.cameo, e.quad});
  add_values(out, "sourceUrl", {e.url});
  add_values(out, "organizer", {e.source_name.empty() ? "" : entity_id(e.source_name, e.source_country)});
  add_values(out, "involved", {e.target_name.empty() ? "" : entity_id(e.target_name, e.target_country)});
  return out.end_object().end_object().take() + "\n";
}

}  // namespace

Status write_graphml(const Store& store, const Filter& days, const Sink& sink) {
  Edges edges;
  const Status read = each_event(store, days, [&](const EventRow& e) {
    add_event(edges, e);
    return Status(Done{});
  });
  if (!read) return read;
  std::set<std::string> nodes;
  for (const auto& [key, edge] : edges) nodes.insert({std::get<0>(key), std::get<1>(key)});
  std::string out = kGraphHead;
  for (const std::string& node : nodes) out += "    <node id=\"" + escaped(node) + "\"/>\n";
  for (const auto& item : edges) out += graph_edge(item);
  return sink("relations.graphml", out + "  </graph>\n</graphml>\n");
}

Status write_schema_org(const Store& store, const Filter& days, const Sink& sink) {
  if (auto done = sink("events.jsonld.jsonl", ""); !done) return done;
  return each_event(store, days, [&](const EventRow& e) { return sink("events.jsonld.jsonl", schema_org_line(e)); });
}

Status write_follow_the_money(const Store& store, const Filter& days, const Sink& sink) {
  std::set<std::string> written;
  std::string last;
  int number = 0;
  if (auto done = sink("entities.ftm.json", ""); !done) return done;
  return each_event(store, days, [&](const EventRow& e) {
    std::string lines;
    for (const auto& [name, country] :
         {std::pair(e.source_name, e.source_country), std::pair(e.target_name, e.target_country)})
      if (!name.empty() && written.insert(name + "\n" + country).second) lines += entity_line(name, country);
    number = e.group_id == last ? number + 1 : 1;
    last = e.group_id;
    return sink("entities.ftm.json", lines + money_event_line(e, number));
  });
}

}  // namespace bede::report
