#include "routes.h"

#include "filters.h"
#include "handlers.h"

namespace bede::server {
namespace {

const std::vector<const char*> kTexts = {"text/plain", "text/html", "application/json"};

const Parameter kDate = {"date", "string", {}, "Day of publication (2025-05-21), where the report does not state it."};
const Parameter kItem = {"item", "string", {}, "Id of an item of the record (e1, c2 ...); all where it is not given."};
const Parameter kTree = {"tree", "boolean", {"true", "false"}, "Draw the sentences' trees as well."};
const Parameter kColumns = {"columns", "integer", {}, "Width of the lines: 20 to 1000; 72 where it is not given."};
const Parameter kTitle = {"title", "string", {}, "The report's title, where the text does not hold it."};

// Whether the path has the template's form; what stands in the braces goes to values.
bool fits(std::string_view form, std::string_view path, PathValues& values) {
  values.clear();
  while (!form.empty() && !path.empty()) {
    form.remove_prefix(1);  // the slashes
    if (path.front() != '/') return false;
    path.remove_prefix(1);
    const std::string_view want = form.substr(0, form.find('/')), have = path.substr(0, path.find('/'));
    form.remove_prefix(want.size());
    path.remove_prefix(have.size());
    if (want.starts_with('{') && !have.empty())
      values.emplace_back(have);
    else if (want != have)
      return false;
  }
  return form.empty() && path.empty();
}

Route listing(const char* path, const char* name, const char* summary, Listing of) {
  return {"GET", path, name, summary, "Page", {}, parameters_of(of), Route::kept, get_listing};
}

std::vector<Parameter> joined(std::vector<Parameter> all, std::vector<Parameter> more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::vector<Route> own_routes() {
  return {
      {"GET", "/api/v1/health", "health", "Whether the server answers.", "Health", {}, {}, Route::open, get_health},
      {"GET",
       "/api/v1/metrics",
       "metrics",
       "Counts and times, in Prometheus' text format.",
       "text/plain",
       {},
       {},
       Route::own,
       get_metrics},
      {"GET",
       "/api/v1/openapi.json",
       "openapi",
       "This description of the API.",
       "OpenApi",
       {},
       {},
       Route::open,
       get_openapi},
      {"GET",
       "/api/v1/record.schema.json",
       "record_schema",
       "The record's JSON Schema.",
       "application/schema+json",
       {},
       {},
       Route::open,
       get_record_schema},
      {"POST",
       "/api/v1/read",
       "read",
       "Reads a report (text, a saved page, or an object with text, title, date and url).",
       "Read",
       kTexts,
       {kDate, kTitle, kColumns},
       Route::own,
       post_read},
      {"POST",
       "/api/v1/explain",
       "explain",
       "Why the record of a report says what it says.",
       "Explanation",
       kTexts,
       {kDate, kTitle, kItem, kTree, kColumns},
       Route::own,
       post_explain},
  };
}

std::vector<Route> book_routes() {
  return {
      {"GET",
       "/api/v1/book",
       "book",
       "What the book holds: counts, first and last day, countries.",
       "Book",
       {},
       {},
       Route::kept,
       get_book},
      listing("/api/v1/documents", "documents", "Reports.", Listing::documents),
      listing("/api/v1/actors", "actors", "Who acts and speaks, each name once.", Listing::actors),
      listing("/api/v1/events", "events", "Who did what to whom.", Listing::events),
      listing("/api/v1/claims", "claims", "Who says what, how firmly.", Listing::claims),
      listing("/api/v1/agreements", "agreements", "Agreements.", Listing::agreements),
      listing("/api/v1/stages", "stages", "Stages of agreements.", Listing::stages),
      listing("/api/v1/votes", "votes", "Votes with their numbers.", Listing::votes),
      listing("/api/v1/contacts", "contacts", "Visits, meetings, calls, letters, talks.", Listing::contacts),
      listing("/api/v1/checks", "checks", "What does not add up within a report.", Listing::checks),
      listing("/api/v1/contradictions", "contradictions", "Where two reports disagree.", Listing::contradictions),
      listing("/api/v1/groups", "groups", "The same event across reports.", Listing::groups),
      {"GET",
       "/api/v1/documents/{number}",
       "document",
       "One report: its record and its text.",
       "Document",
       {},
       {},
       Route::kept,
       get_document},
      {"GET",
       "/api/v1/documents/{number}/brief",
       "brief",
       "One report's record for people, read anew.",
       "Brief",
       {},
       {kColumns},
       Route::kept,
       get_brief},
      {"GET",
       "/api/v1/documents/{number}/explanation",
       "explanation",
       "Why, for one report, read anew.",
       "Explanation",
       {},
       {kItem, kTree, kColumns},
       Route::kept,
       get_explanation},
      {"GET",
       "/api/v1/timeline",
       "timeline",
       "Events by year, month or day, and by what kind of act they are.",
       "Sums",
       {},
       joined(event_parameters(), {{"grain", "string", {"year", "month", "day"}, "month where it is not given."}}),
       Route::kept,
       get_timeline},
      {"GET",
       "/api/v1/relations",
       "relations",
       "Acts between countries: the 400 pairs with most events, summed. actor: only pairs with this country.",
       "Sums",
       {},
       event_parameters(),
       Route::kept,
       get_relations},
      {"GET",
       "/api/v1/board",
       "board",
       "Agreements, each with its stages.",
       "Page",
       {},
       parameters_of(Listing::agreements),
       Route::kept,
       get_board},
      {"GET",
       "/api/v1/conflicts",
       "conflicts",
       "Contradictions, each with the words of both reports.",
       "Page",
       {},
       parameters_of(Listing::contradictions),
       Route::kept,
       get_conflicts},
  };
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all = [] {
    std::vector<Route> out = own_routes();
    for (Route& route : book_routes()) out.push_back(std::move(route));
    return out;
  }();
  return all;
}

const Route* route_for(const std::string& method, const std::string& path, PathValues& values, bool& other_method) {
  other_method = false;
  const std::string wanted = method == "HEAD" ? "GET" : method;
  for (const Route& route : routes()) {
    if (!fits(route.path, path, values)) continue;
    if (wanted == route.method) return &route;
    other_method = true;
  }
  return nullptr;
}

const std::vector<const char*>& pages() {
  static const std::vector<const char*> all = {"/",         "/read",   "/reports",        "/reports/{number}",
                                               "/timeline", "/map",    "/dyad",           "/agreements",
                                               "/votes",    "/claims", "/contradictions", "/search"};
  return all;
}

bool is_page(const std::string& path) {
  PathValues values;
  for (const char* page : pages())
    if (fits(page, path, values)) return true;
  return false;
}

}  // namespace bede::server
