// A file or standard input, line by line, in bounded memory.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bede/result.h"

namespace bede {

class LineFile {
 public:
  // "-" is standard input. Errors: not_found, unreadable.
  static Result<LineFile> open(const std::string& path);

  // The next line without its line break, or false at the end. A line past limit bytes is too_large and is skipped: the
  // call after it goes on with the next line. Other errors end the file.
  Result<bool> next(std::string& line, uint64_t limit);

  // All that is left. Errors: unreadable, too_large past limit.
  Result<std::string> rest(uint64_t limit);

  // The number of the line that next() gave last, from 1, and the offset of its first byte.
  uint64_t line() const { return line_; }
  uint64_t byte() const { return line_begin_; }
  // The first byte that is not white space, or 0 for none, as far as the first block shows. Before the first next().
  Result<char> first_byte();

 private:
  struct Closer {
    void operator()(const int* descriptor) const;
  };
  Result<bool> fill();

  std::string path_;
  std::unique_ptr<int, Closer> descriptor_;
  std::vector<char> block_;
  size_t at_ = 0, end_ = 0;
  uint64_t line_ = 0, line_begin_ = 0, taken_ = 0;
};

}  // namespace bede
