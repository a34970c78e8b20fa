// Where to listen.
#pragma once

#include <string>

#include "bede/result.h"

namespace bede::server {

// A listening socket that does not block, closed with its owner; port is the one it got (where 0 was asked for).
class Listener {
 public:
  // address: an IP address, or "localhost". Errors: bad_argument (no such address), unreadable (in use, not allowed).
  static Result<Listener> open(const std::string& address, int port);
  Listener(Listener&& other) noexcept;
  Listener& operator=(Listener&&) = delete;
  ~Listener();

  int fd() const { return fd_; }
  int port() const { return port_; }

 private:
  Listener(int fd, int port) : fd_(fd), port_(port) {}
  int fd_, port_;
};

// Whether only this machine can reach the address.
bool is_loopback(const std::string& address);

// What the Host header of a request may say to a server on a loopback address: names that no stranger's page can point
// here.
bool is_loopback_host(std::string_view host);

}  // namespace bede::server
