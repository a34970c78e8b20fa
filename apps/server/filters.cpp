#include "filters.h"

#include <charconv>

namespace bede::server {
namespace {

constexpr uint32_t kMostRows = 1000;  // of a page
constexpr uint32_t kRows = 50;

struct Asked {
  const char* name;
  std::string Filter::*field;
  const char* meaning;
};

constexpr Asked kAsked[] = {
    {"actor", &Filter::actor,
     "Who acts or takes part (of claims: in what is claimed): a country (IRN), a sector (GOV), a code (IRNGOV) or "
     "words "
     "of a name; of contradictions: a country."},
    {"recipient", &Filter::recipient, "Whom it is done to, named in the same ways."},
    {"with", &Filter::with, "With actor: the two upon each other, in either direction."},
    {"type", &Filter::type, "PLOVER event type (CONSULT)."},
    {"mode", &Filter::mode, "PLOVER mode (visit)."},
    {"code", &Filter::code, "CAMEO code, or its first two or three digits (04)."},
    {"quad", &Filter::quad, "verbal cooperation, material cooperation, verbal conflict or material conflict."},
    {"from", &Filter::from, "Not before this day (2025-01-17; 2025-01 and 2025 stand for the whole month or year)."},
    {"to", &Filter::to, "Not after this day."},
    {"place", &Filter::place, "Where: a country (IRN) or the name of a place."},
    {"status", &Filter::status,
     "Of events: actual, future, hypothetical, negated, historical; of claims: asserted, hedged, denied, intended, "
     "asked."},
    {"source", &Filter::source, "On whose word, named as actor is."},
    {"words", &Filter::words, "All these words stand in its sentence (of claims: in what is claimed)."},
    {"kind", &Filter::kind, "Of agreements, contacts, findings and contradictions: their kind."},
    {"stage", &Filter::stage, "Of agreements: a stage that they have reached (signed)."},
    {"report", &Filter::document, "Only from the report with this id."},
    {"item", &Filter::id, "Only the item with this key."},
};

struct Narrowing {
  Listing listing;
  const char* names;
};

constexpr const char* kOfEvents =
    " actor recipient with type mode code quad from to place status source words report item ";

constexpr Narrowing kNarrowings[] = {
    {Listing::documents, " from to source words report item "},
    {Listing::actors, " actor words item "},
    {Listing::events, kOfEvents},
    {Listing::claims, " actor recipient with from to status source words kind report item "},
    {Listing::agreements, " actor recipient with from to words kind stage report item "},
    {Listing::stages, " from to place status stage report item "},
    {Listing::votes, " actor from to status words kind report item "},
    {Listing::contacts, " actor recipient with from to place status words kind report item "},
    {Listing::checks, " from to status words kind report item "},
    {Listing::contradictions, " actor with from to words kind report item "},
    {Listing::groups, " from to kind report item "},
};

std::vector<Parameter> named(std::string_view names) {
  std::vector<Parameter> out;
  for (const Asked& asked : kAsked)
    if (names.find(" " + std::string(asked.name) + " ") != std::string_view::npos)
      out.push_back({asked.name, "string", {}, asked.meaning});
  return out;
}

bool rests_on_sentences(Listing listing) {
  return listing == Listing::events || listing == Listing::claims || listing == Listing::votes ||
         listing == Listing::contacts;
}

}  // namespace

std::vector<Parameter> event_parameters() { return named(kOfEvents); }

std::vector<Parameter> parameters_of(Listing listing) {
  std::vector<Parameter> out;
  for (const Narrowing& narrowing : kNarrowings)
    if (narrowing.listing == listing) out = named(narrowing.names);
  if (rests_on_sentences(listing))
    out.push_back({"passages", "boolean", {"true", "false"}, "Each row with the sentences it rests on (pages only)."});
  out.push_back({"limit", "integer", {}, "Rows of a page: 1 to 1000; 50 where it is not given."});
  out.push_back({"after", "string", {}, "The cursor (next) of the page before."});
  out.push_back({"newest", "boolean", {"true", "false"}, "Newest first."});
  out.push_back({"format", "string", {"json", "jsonl", "csv"}, "jsonl and csv: all rows that are found, no page."});
  return out;
}

Result<Filter> filter_of(const Request& request) {
  Filter out;
  for (const Asked& asked : kAsked) out.*asked.field = request.parameter(asked.name);
  out.after = request.parameter("after");
  out.newest_first = request.parameter("newest") == "true";
  out.limit = kRows;
  const std::string limit = request.parameter("limit");
  if (limit.empty()) return out;
  const auto [end, error] = std::from_chars(limit.data(), limit.data() + limit.size(), out.limit);
  if (error == std::errc() && end == limit.data() + limit.size() && out.limit >= 1 && out.limit <= kMostRows)
    return out;
  return Error{ErrorCode::bad_argument, "", 0, 0, false, "limit is not a number of rows", "give 1 to 1000"};
}

}  // namespace bede::server
