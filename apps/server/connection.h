// One client: what has come, what is to be sent, and until when we wait.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "request_parser.h"

namespace bede::server {

using Clock = std::chrono::steady_clock;

struct Connection {
  enum class State : uint8_t {
    reading,   // waits for a request or the rest of one
    working,   // a thread makes the answer
    writing,   // the answer goes out
    draining,  // all is said; what the client still sends is thrown away until it closes
  };

  Connection(uint64_t number, int socket, std::string address, const Limits& limits)
      : id(number), fd(socket), peer(std::move(address)), parser(limits) {}

  uint64_t id;
  int fd;
  std::string peer;
  RequestParser parser;
  State state = State::reading;
  bool body_timed = false;            // the deadline is that of a body
  bool watched = true;                // epoll knows it
  Clock::time_point deadline, since;  // since: when we began to wait
  std::string out;
  size_t sent = 0;
  bool close_after = false;
  bool in_chunks = false;
  std::shared_ptr<std::function<std::string()>> more;
};

// What a thread made for a connection, which may be gone meanwhile.
struct Made {
  uint64_t id = 0;
  std::string bytes;
  bool close_after = false;
  bool in_chunks = false;
  bool last = true;
  std::shared_ptr<std::function<std::string()>> more;
};

}  // namespace bede::server
