// Counts for /metrics: what the server did since it started.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace bede::server {

using Counter = std::atomic<uint64_t>;

// Of the connections; one thread writes, any reads.
struct Traffic {
  Counter open{0};        // now
  Counter accepted{0};    // ever
  Counter evicted{0};     // closed to make room
  Counter timed_out{0};   // too slow
  Counter malformed{0};   // no HTTP that we take
  Counter overloaded{0};  // told to come again: no thread was free
};

// Requests by route and class of status, and how long they took.
class Meters {
 public:
  static constexpr std::array<double, 10> kBounds = {0.001, 0.0025, 0.005, 0.01, 0.025,
                                                     0.05,  0.1,    0.25,  1,    5};  // seconds

  explicit Meters(std::vector<std::string> routes);

  void count(size_t route, int status, double seconds, size_t bytes);
  // Prometheus' text format, version 0.0.4.
  std::string text(const Traffic& traffic) const;

 private:
  struct Route {
    std::array<Counter, 6> by_class{};  // 1xx ... 5xx at 1 ... 5
    std::array<Counter, kBounds.size() + 1> by_time{};
    Counter microseconds{0}, bytes{0};
  };
  void write_requests(std::string& out) const;
  void write_times(std::string& out) const;

  std::vector<std::string> names_;
  std::vector<Route> routes_;
};

}  // namespace bede::server
