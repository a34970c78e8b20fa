// bede serve: the book and the reader over HTTP.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "bede/bede.h"

namespace bede::server {

struct Options {
  std::string book;  // path; empty: only texts that are sent are read
  std::string address = "127.0.0.1";
  int port = 8347;                           // 0: any free one
  std::string token;                         // must be given where the address is not this machine's own
  size_t threads = 0;                        // that make answers; 0: two a processor
  std::chrono::milliseconds patience{5000};  // with one question to the book
  bool quiet = false;                        // no access log
  std::string version;
};

// Serves until SIGINT or SIGTERM. ready is called once with the address to open. Errors: bad_argument, unreadable.
Status serve(const Reader& reader, const Options& options, const std::function<void(const std::string&)>& ready);

}  // namespace bede::server
