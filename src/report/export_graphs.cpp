// Networks (GraphML) and linked data (schema.org, FollowTheMoney).
#include <map>
#include <set>

#include "base/json.h"
#include "base/sha256.h"
#include "base/strings.h"
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
  const std::string source = e.source.country.empty() ? e.source.code : e.source.country;
  const std::string target = e.target.country.empty() ? e.target.code : e.target.country;
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
    "  <key id=\"name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n"
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

void add_party(JsonWriter& out, const Side& side, const NameTables& names) {
  const std::string country = names.alpha2(side.country);
  out.begin_object().key("@type").value(side.kind == "person" ? "Person" : "Organization");
  out.key("name").value(side.name.empty() ? side.code : side.name);
  if (!country.empty()) {
    out.key(side.kind == "person" ? "nationality" : "location").begin_object().key("@type").value("Country");
    out.key("name").value(names.country(side.country)).key("identifier").value(country).end_object();
  }
  out.end_object();
}

void add_place(JsonWriter& out, const EventRow& e, const NameTables& names) {
  if (e.place.empty()) return;
  out.key("location").begin_object().key("@type").value("Place").key("name").value(e.place);
  const std::string country = names.alpha2(e.place_country);
  if (!country.empty())
    out.key("address")
        .begin_object()
        .key("@type")
        .value("PostalAddress")
        .key("addressCountry")
        .value(country)
        .end_object();
  if (e.located) {
    out.key("geo").begin_object().key("@type").value("GeoCoordinates");
    out.key("latitude").value(e.latitude).key("longitude").value(e.longitude).end_object();
  }
  out.end_object();
}

std::string schema_org_line(const EventRow& e, const NameTables& names) {
  JsonWriter out;
  out.begin_object().key("@context").value("https://schema.org").key("@type").value("Event");
  out.key("identifier").value(e.group_id).key("name").value(e.words).key("additionalType").value("CAMEO " + e.cameo);
  out.key("description").value(names.act(e.cameo));
  if (!e.day.empty()) out.key("startDate").value(e.day);
  out.key("organizer");
  add_party(out, e.source, names);
  if (!e.target.code.empty() || !e.target.name.empty()) {
    out.key("attendee");
    add_party(out, e.target, names);
  }
  add_place(out, e, names);
  out.key("subjectOf").begin_object().key("@type").value("NewsArticle").key("identifier").value(e.report);
  if (!e.url.empty()) out.key("url").value(e.url);
  if (!e.publisher.empty())
    out.key("publisher").begin_object().key("@type").value("Organization").key("name").value(e.publisher).end_object();
  return out.end_object().end_object().take() + "\n";
}

std::string entity_id(const Side& side) { return "bede-" + sha256_hex(side.name + "\n" + side.country).substr(0, 24); }

void add_values(JsonWriter& out, const char* key, std::initializer_list<std::string> values) {
  std::vector<std::string> kept;
  for (const std::string& value : values)
    if (!value.empty()) kept.push_back(value);
  if (kept.empty()) return;
  out.key(key).begin_array();
  for (const std::string& value : kept) out.value(value);
  out.end_array();
}

// Countries of FollowTheMoney are ISO 3166-1 codes of two letters, in small ones.
std::string money_country(const std::string& code, const NameTables& names) { return lower(names.alpha2(code)); }

// FollowTheMoney's schema of an actor; LegalEntity is its own word for somebody that may be a person or a body.
const char* money_schema(const Side& side) {
  if (side.kind == "person") return "Person";
  return side.kind == "organisation" ? "Organization" : side.kind == "state" ? "PublicBody" : "LegalEntity";
}

std::string entity_line(const Side& side, const NameTables& names) {
  JsonWriter out;
  out.begin_object().key("id").value(entity_id(side)).key("schema").value(money_schema(side));
  out.key("properties").begin_object();
  add_values(out, "name", {side.name});
  add_values(out, "country", {money_country(side.country, names)});
  return out.end_object().end_object().take() + "\n";
}

std::string money_event_line(const EventRow& e, int number, const NameTables& names) {
  JsonWriter out;
  out.begin_object().key("id").value("bede-" + e.group_id + "-" + std::to_string(number));
  out.key("schema").value("Event").key("properties").begin_object();
  add_values(out, "name", {names.act(e.cameo) + ": " + e.words});
  add_values(out, "date", {e.day});
  add_values(out, "location", {e.place});
  add_values(out, "country", {money_country(e.place_country, names)});
  add_values(out, "keywords", {"CAMEO " + e.cameo, e.quad});
  add_values(out, "sourceUrl", {e.url});
  add_values(out, "organizer", {e.source.name.empty() ? "" : entity_id(e.source)});
  add_values(out, "involved", {e.target.name.empty() ? "" : entity_id(e.target)});
  return out.end_object().end_object().take() + "\n";
}

}  // namespace

Status write_graphml(const Order& order) {
  Edges edges;
  const Status read = each_event(order.store, order.days, [&](const EventRow& e) {
    add_event(edges, e);
    return Status(Done{});
  });
  if (!read) return read;
  std::set<std::string> nodes;
  for (const auto& [key, edge] : edges) nodes.insert({std::get<0>(key), std::get<1>(key)});
  std::string out = kGraphHead;
  for (const std::string& node : nodes) {
    const std::string name = order.names.country(node);
    out += "    <node id=\"" + escaped(node) + "\"><data key=\"name\">" + escaped(name.empty() ? node : name) +
           "</data></node>\n";
  }
  for (const auto& item : edges) out += graph_edge(item);
  return order.sink("relations.graphml", out + "  </graph>\n</graphml>\n");
}

Status write_schema_org(const Order& order) {
  if (auto done = order.sink("events.jsonld.jsonl", ""); !done) return done;
  return each_event(order.store, order.days, [&](const EventRow& e) {
    return order.sink("events.jsonld.jsonl", schema_org_line(e, order.names));
  });
}

Status write_follow_the_money(const Order& order) {
  std::set<std::string> written;
  std::string last;
  int number = 0;
  if (auto done = order.sink("entities.ftm.json", ""); !done) return done;
  return each_event(order.store, order.days, [&](const EventRow& e) {
    std::string lines;
    for (const Side* side : {&e.source, &e.target})
      if (!side->name.empty() && written.insert(entity_id(*side)).second) lines += entity_line(*side, order.names);
    number = e.group_id == last ? number + 1 : 1;
    last = e.group_id;
    return order.sink("entities.ftm.json", lines + money_event_line(e, number, order.names));
  });
}

}  // namespace bede::report
