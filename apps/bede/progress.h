// How far a long run is, on standard error where that is a terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace bede::cli {

class Progress {
 public:
  // words: the inputs of the command line; their sizes tell how much is left, where it can be told.
  explicit Progress(const std::vector<std::string>& words);
  void step(uint64_t bytes);  // one report of that size is done
  void end();                 // wipes the line

 private:
  using Clock = std::chrono::steady_clock;
  void say(double seconds);
  bool shown_ = false, on_line_ = false;
  uint64_t total_ = 0, bytes_ = 0, reports_ = 0;
  Clock::time_point begin_ = Clock::now(), last_ = begin_;
};

}  // namespace bede::cli
