#include "meters.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace bede::server {
namespace {

void head(std::string& out, const char* name, const char* type, const char* help) {
  out += std::string("# HELP ") + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
}

void single(std::string& out, const char* name, const char* type, const char* help, uint64_t value) {
  head(out, name, type, help);
  out += std::string(name) + " " + std::to_string(value) + "\n";
}

std::string decimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

// Bytes of memory in use now; 0 where the system does not say.
uint64_t resident_bytes() {
  std::FILE* file = std::fopen("/proc/self/statm", "r");
  if (!file) return 0;
  unsigned long long size = 0, resident = 0;
  const int got = std::fscanf(file, "%llu %llu", &size, &resident);
  std::fclose(file);
  return got == 2 ? resident * static_cast<uint64_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

}  // namespace

Meters::Meters(std::vector<std::string> routes) : names_(std::move(routes)), routes_(names_.size()) {}

void Meters::count(size_t route, int status, double seconds, size_t bytes) {
  Route& at = routes_[route];
  ++at.by_class[static_cast<size_t>(std::clamp(status / 100, 1, 5))];
  const auto bound = std::lower_bound(kBounds.begin(), kBounds.end(), seconds);
  ++at.by_time[static_cast<size_t>(bound - kBounds.begin())];
  at.microseconds += static_cast<uint64_t>(seconds * 1e6);
  at.bytes += bytes;
}

void Meters::write_requests(std::string& out) const {
  head(out, "bede_requests_total", "counter", "Requests answered, by route and class of status.");
  for (size_t i = 0; i < routes_.size(); ++i)
    for (size_t c = 1; c <= 5; ++c)
      if (const uint64_t n = routes_[i].by_class[c])
        out += "bede_requests_total{route=\"" + names_[i] + "\",status=\"" + std::to_string(c) + "xx\"} " +
               std::to_string(n) + "\n";
  head(out, "bede_response_bytes_total", "counter", "Bytes of bodies sent, by route.");
  for (size_t i = 0; i < routes_.size(); ++i)
    if (const uint64_t n = routes_[i].bytes)
      out += "bede_response_bytes_total{route=\"" + names_[i] + "\"} " + std::to_string(n) + "\n";
}

void Meters::write_times(std::string& out) const {
  head(out, "bede_request_seconds", "histogram", "Time from the whole request to the whole answer, by route.");
  for (size_t i = 0; i < routes_.size(); ++i) {
    const Route& route = routes_[i];
    const std::string label = "{route=\"" + names_[i] + "\"";
    uint64_t sum = 0;
    for (const Counter& n : route.by_time) sum += n;
    if (sum == 0) continue;
    uint64_t below = 0;
    for (size_t b = 0; b < kBounds.size(); ++b) {
      below += route.by_time[b];
      out += "bede_request_seconds_bucket" + label + ",le=\"" + decimal(kBounds[b]) + "\"} " + std::to_string(below) +
             "\n";
    }
    out += "bede_request_seconds_bucket" + label + ",le=\"+Inf\"} " + std::to_string(sum) + "\n";
    out += "bede_request_seconds_sum" + label + "} " + decimal(static_cast<double>(route.microseconds) / 1e6) + "\n";
    out += "bede_request_seconds_count" + label + "} " + std::to_string(sum) + "\n";
  }
}

std::string Meters::text(const Traffic& traffic) const {
  std::string out;
  write_requests(out);
  write_times(out);
  single(out, "bede_connections", "gauge", "Connections open now.", traffic.open);
  single(out, "bede_connections_total", "counter", "Connections accepted.", traffic.accepted);
  single(out, "bede_connections_evicted_total", "counter", "Connections closed to make room.", traffic.evicted);
  single(out, "bede_timeouts_total", "counter", "Connections that were too slow.", traffic.timed_out);
  single(out, "bede_malformed_total", "counter", "Requests that were no HTTP that is taken here.", traffic.malformed);
  single(out, "bede_overloaded_total", "counter", "Requests that found no free thread.", traffic.overloaded);
  single(out, "bede_resident_bytes", "gauge", "Memory in use.", resident_bytes());
  return out;
}

}  // namespace bede::server
