#include "access_log.h"

#include <cmath>
#include <cstdio>
#include <ctime>

#include "base/json.h"
#include "base/utf8.h"

namespace bede::server {
namespace {

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

// What a client sent may hold any bytes: what is no UTF-8 becomes "?".
std::string clean(std::string text) {
  for (size_t at = first_invalid_utf8(text); at < text.size(); at = first_invalid_utf8(text)) text[at] = '?';
  return text;
}

}  // namespace

void AccessLog::write(const Request& request, int status, size_t bytes, double seconds) {
  if (quiet_) return;
  std::string query;
  for (const auto& [name, value] : request.query) query += (query.empty() ? "" : "&") + name + "=" + value;
  JsonWriter json;
  json.begin_object().key("time").value(now()).key("peer").value(request.peer);
  json.key("method")
      .value(clean(request.method))
      .key("path")
      .value(clean(request.path))
      .key("query")
      .value(clean(query));
  json.key("status")
      .value(status)
      .key("bytes")
      .value(bytes)
      .key("ms")
      .value(std::round(seconds * 1e5) / 100)
      .end_object();
  const std::string line = json.take() + "\n";
  const std::lock_guard hold(lock_);
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace bede::server
