#include "routes.h"

#include "handlers.h"

namespace bede::server {
namespace {

const std::vector<const char*> kTexts = {"text/plain", "text/html", "application/json"};

const Parameter kDate = {"date", "string", {}, "Day of publication (2025-05-21), where the report does not state it."};
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

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all = {
      {"GET", "/api/v1/health", "health", "Whether the server answers.", "Health", {}, {}, true, false, get_health},
      {"GET",
       "/api/v1/metrics",
       "metrics",
       "Counts and times, in Prometheus' text format.",
       "text/plain",
       {},
       {},
       false,
       false,
       get_metrics},
      {"GET",
       "/api/v1/openapi.json",
       "openapi",
       "This description of the API.",
       "OpenApi",
       {},
       {},
       true,
       true,
       get_openapi},
      {"GET",
       "/api/v1/record.schema.json",
       "record_schema",
       "The record's JSON Schema.",
       "application/schema+json",
       {},
       {},
       true,
       true,
       get_record_schema},
      {"POST",
       "/api/v1/read",
       "read",
       "Reads a report (text, a saved page, or an object with text, title, date and url).",
       "Read",
       kTexts,
       {kDate, kTitle},
       false,
       false,
       post_read},
      {"POST",
       "/api/v1/explain",
       "explain",
       "Why the record of a report says what it says.",
       "Explanation",
       kTexts,
       {kDate,
        kTitle,
        {"item", "string", {}, "Id of an item of the record (e1, c2 ...); all where it is not given."},
        {"tree", "boolean", {}, "Draw the sentences' trees as well."}},
       false,
       false,
       post_explain},
  };
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
