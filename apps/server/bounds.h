// What one client may take: bytes, time, connections.
#pragma once

#include <chrono>
#include <cstddef>

namespace bede::server {

struct Limits {
  size_t head = 16u << 10;              // bytes of request line and headers
  size_t target = 8u << 10;             // bytes of path and query
  size_t body = 4u << 20;               // bytes of a body
  size_t headers = 64;                  // lines
  size_t parameters = 64;               // of a query
  size_t connections = 512;             // at once; one more closes the one that has kept us waiting longest
  size_t waiting = 256;                 // requests in hand without a free thread; more are told to come again
  std::chrono::seconds head_time{10};   // from the first byte of a request to the end of its headers
  std::chrono::seconds body_time{30};   // from there to the end of its body
  std::chrono::seconds write_time{60};  // to take one answer, or one piece of a long one
  std::chrono::seconds idle_time{20};   // between two requests
  std::chrono::seconds stop_time{10};   // after the first signal: answers in hand are finished within it
};

}  // namespace bede::server
