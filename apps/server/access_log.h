// One line of JSON a request, on standard error.
#pragma once

#include <mutex>

#include "http.h"

namespace bede::server {

class AccessLog {
 public:
  // quiet: writes nothing.
  explicit AccessLog(bool quiet) : quiet_(quiet) {}
  void write(const Request& request, int status, size_t bytes, double seconds);

 private:
  bool quiet_;
  std::mutex lock_;
};

}  // namespace bede::server
