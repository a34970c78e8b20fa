// The clock, and how points and lengths of time are written. Only verbs that wait look at it.
#pragma once

#include <cstdint>
#include <string>

#include "bede/result.h"

namespace bede::cli {

int64_t now();                     // seconds since 1970
std::string utc(int64_t seconds);  // "2026-11-28T05:40:00Z"; sorts as text

// "30m": a number and s, m, h or d. 1 s to 366 days. Errors: bad_argument.
Result<int64_t> length_of_time(const std::string& text);

// Waits for Ctrl-C (SIGINT) or SIGTERM instead of being ended by them. One at a time, made before any thread.
class Stop {
 public:
  Stop();
  bool asked();                  // now
  bool within(int64_t seconds);  // sleeps so long; true as soon as it is asked

 private:
  bool asked_ = false;
};

}  // namespace bede::cli
