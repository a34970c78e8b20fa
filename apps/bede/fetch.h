// Asks an address over HTTP, politely: one question at a time, with what the last answer was known by.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "bede/result.h"

namespace bede::cli {

struct Question {
  std::string address;              // http:// or https://
  std::string etag, last_modified;  // of the last answer; empty: none
};

struct Reply {
  int status = 0;    // of HTTP
  std::string body;  // unpacked
  std::string etag, last_modified;
  std::string moved_to;      // where redirections for good have led; empty: nowhere
  int64_t wait_seconds = 0;  // the server's Retry-After
  int64_t good_seconds = 0;  // for how long the answer stays good (Cache-Control: max-age)
};

// One connection after another; kept open between questions to the same server. Not for two threads at once.
class Fetcher {
 public:
  // Loads libcurl, which no other verb needs. stop is asked while waiting: true gives the question up. Errors:
  // not_found.
  static Result<Fetcher> open(std::function<bool()> stop);

  // Follows up to five redirections, to http and https only; an answer of any status is a Reply. Errors: unreadable (no
  // answer: not resolved, refused, too slow, cut short), too_large (past 64 MB, unpacked), bad_argument (the address).
  Result<Reply> get(const Question& question);

  ~Fetcher();
  Fetcher(Fetcher&&) noexcept;
  Fetcher& operator=(Fetcher&&) noexcept;

 private:
  struct Parts;
  explicit Fetcher(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace bede::cli
