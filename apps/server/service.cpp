#include "service.h"

#include <chrono>
#include <exception>

#include "address.h"
#include "answers.h"
#include "base/sha256.h"
#include "gzip.h"
#include "secrets.h"
#include "static_files.h"

namespace bede::server {
namespace {

constexpr size_t kWorthPacking = 1024;  // bytes

const Fields& common_headers() {
  static const Fields all = {{"Content-Security-Policy",
                              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                              "connect-src 'self'; base-uri 'none'; "
                              "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"},
                             {"X-Content-Type-Options", "nosniff"},
                             {"X-Frame-Options", "DENY"},
                             {"Referrer-Policy", "no-referrer"},
                             {"Cross-Origin-Opener-Policy", "same-origin"},
                             {"Cross-Origin-Resource-Policy", "same-origin"},
                             {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"}};
  return all;
}

bool packs(const Request& request) {
  const std::string* said = request.header("accept-encoding");
  return said && accepts_gzip(*said);
}

// An answer that may be kept: named by its bytes, so that the client need not fetch it twice.
void name_by_content(const Request& request, Response& response) {
  if (!field(response.headers, "ETag"))
    response.headers.emplace_back("ETag", "\"" + sha256_hex(response.body).substr(0, 32) + "\"");
  const std::string* known = request.header("if-none-match");
  if (!known || known->find(*field(response.headers, "ETag")) == std::string::npos) return;
  response.status = 304;
  response.body.clear();
}

void pack(const Request& request, Response& response) {
  response.headers.emplace_back("Vary", "Accept-Encoding");
  const bool small = response.body.size() < kWorthPacking;
  if (response.more || small || field(response.headers, "Content-Encoding") || !packs(request)) return;
  response.body = gzip(response.body, 5);
  response.headers.emplace_back("Content-Encoding", "gzip");
}

// Where a handler set no rule: asked again each time, but not fetched again where nothing changed.
void finish(const Request& request, Response& response) {
  const bool get = request.method == "GET" || request.method == "HEAD";
  if (!field(response.headers, "Cache-Control"))
    response.headers.emplace_back("Cache-Control", get ? "private, no-cache" : "no-store");
  if (response.status == 200 && get && !response.more) name_by_content(request, response);
  pack(request, response);
  response.headers.insert(response.headers.end(), common_headers().begin(), common_headers().end());
}

}  // namespace

std::vector<std::string> meter_names() {
  std::vector<std::string> names;
  for (const Route& route : routes()) names.emplace_back(route.name);
  names.emplace_back("page");
  names.emplace_back("other");
  return names;
}

Service::Service(const Context& context, Doors doors, Meters& meters, AccessLog& log)
    : context_(context), doors_(std::move(doors)), meters_(meters), log_(log) {}

Response Service::answer(const Request& request) {
  const auto start = std::chrono::steady_clock::now();
  size_t route = routes().size() + 1;
  Response response = decide(request, route);
  finish(request, response);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  meters_.count(route, response.status, seconds, response.body.size());
  log_.write(request, response.status, response.body.size(), seconds);
  return response;
}

Response Service::decide(const Request& request, size_t& route) {
  if (from_elsewhere(request))
    return problem(421, "misdirected", "the request was meant for another host",
                   "open the address that bede serve printed");
  PathValues values;
  bool other_method = false;
  const Route* found = route_for(request.method, request.path, values, other_method);
  if (!found && !other_method && !request.path.starts_with("/api/")) {
    route = routes().size();
    return static_file(request);
  }
  if (!found && other_method)
    return problem(405, "bad_method", "this address takes another method", "see /api/v1/openapi.json");
  if (!found) return problem(404, "not_found", "there is nothing at this address", "see /api/v1/openapi.json");
  route = static_cast<size_t>(found - routes().data());
  if (!found->open && !may_enter(request)) {
    Response refused = problem(401, "no_token", "this address needs the token of bede serve",
                               "send it as Authorization: Bearer TOKEN");
    refused.headers.emplace_back("WWW-Authenticate", "Bearer");
    return refused;
  }
  return call(*found, request, values);
}

Response Service::call(const Route& route, const Request& request, const PathValues& values) {
  try {
    return route.handler(context_, request, values);
  } catch (const std::exception&) {  // of the standard library: memory, above all
    return problem(500, "internal", "the server could not finish this",
                   "ask for less at once; if it comes again, report it");
  }
}

bool Service::may_enter(const Request& request) const {
  if (doors_.token.empty()) return true;
  const std::string* said = request.header("authorization");
  constexpr std::string_view kBearer = "Bearer ";
  return said && said->starts_with(kBearer) &&
         same_secret(std::string_view(*said).substr(kBearer.size()), doors_.token);
}

// A stranger's page that sends requests here, or a name that a stranger points to this machine.
bool Service::from_elsewhere(const Request& request) const {
  const std::string* host = request.header("host");
  if (doors_.loopback && host && !is_loopback_host(*host)) return true;
  const std::string* origin = request.header("origin");
  return origin && (!host || (*origin != "http://" + *host && *origin != "https://" + *host));
}

}  // namespace bede::server
