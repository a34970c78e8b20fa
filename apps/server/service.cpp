#include "service.h"

#include <algorithm>
#include <chrono>
#include <exception>

#include "address.h"
#include "answers.h"
#include "base/sha256.h"
#include "packing.h"
#include "secrets.h"
#include "static_files.h"

namespace bede::server {
namespace {

constexpr size_t kWorthPacking = 1024;  // bytes
constexpr size_t kCacheBytes = 64u << 20;

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

Packing packing_of(const Request& request) {
  const std::string* said = request.header("accept-encoding");
  return said ? packing_for(*said) : Packing::none;
}

bool is_known(const Request& request, const std::string& tag) {
  const std::string* known = request.header("if-none-match");
  return known && known->find(tag) != std::string::npos;
}

// An answer that may be kept: named by its bytes, so that the client need not fetch it twice.
void name_by_content(const Request& request, Response& response) {
  const std::string* named = field(response.headers, "ETag");
  const std::string tag = named ? *named : "\"" + sha256_hex(response.body).substr(0, 32) + "\"";
  if (!named) response.headers.emplace_back("ETag", tag);
  if (!is_known(request, tag)) return;
  response.status = 304;
  response.body.clear();
}

// The name of a parameter that the route does not take, or whose value is none of its choices; empty where all fit.
std::string misfit(const Route& route, const Request& request) {
  for (const auto& [name, value] : request.query) {
    const auto fits = [&, &given = name, &said = value](const Parameter& parameter) {
      const auto& choices = parameter.choices;
      return parameter.name == given &&
             (choices.empty() || std::find(choices.begin(), choices.end(), said) != choices.end());
    };
    if (std::none_of(route.parameters.begin(), route.parameters.end(), fits)) return name;
  }
  return "";
}

void pack(const Request& request, Response& response) {
  if (!field(response.headers, "Vary")) response.headers.emplace_back("Vary", "Accept-Encoding");
  const bool small = response.body.size() < kWorthPacking;
  const Packing packing = packing_of(request);
  if (response.more || small || field(response.headers, "Content-Encoding") || packing == Packing::none) return;
  std::string smaller = packed(response.body, packing);
  if (smaller.empty()) return;
  response.body = std::move(smaller);
  response.headers.emplace_back("Content-Encoding", name_of(packing));
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
    : context_(context), doors_(std::move(doors)), meters_(meters), log_(log), cache_(kCacheBytes) {}

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
  if (found->kind != Route::open && !may_enter(request)) {
    Response refused = problem(401, "no_token", "this address needs the token of bede serve",
                               "send it as Authorization: Bearer TOKEN");
    refused.headers.emplace_back("WWW-Authenticate", "Bearer");
    return refused;
  }
  if (const std::string name = misfit(*found, request); !name.empty())
    return problem(400, "bad_argument", "this address takes no such " + name, "see /api/v1/openapi.json");
  return found->kind == Route::kept ? kept(*found, request, values) : call(*found, request, values);
}

// Of the book: made once while the book does not change.
Response Service::kept(const Route& route, const Request& request, const PathValues& values) {
  if (!context_.book)
    return problem(404, "no_book", "no book is served here", "start the server with one: bede serve BOOK");
  std::string key = context_.book->state() + "\n" + request.path + "\n" + name_of(packing_of(request));
  for (const auto& [name, value] : request.query) key += "\n" + name + "=" + std::to_string(value.size()) + value;
  const std::string tag = "\"" + sha256_hex(context_.version + key).substr(0, 32) + "\"";
  if (is_known(request, tag)) {
    Response unchanged;
    unchanged.status = 304;
    unchanged.headers.emplace_back("ETag", tag);
    return unchanged;
  }
  if (const auto known = cache_.find(key)) return *known;
  Response made = call(route, request, values);
  if (made.status != 200 || made.more) return made;
  made.headers.emplace_back("ETag", tag);
  pack(request, made);
  cache_.keep(key, std::make_shared<const Response>(made));
  return made;
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
