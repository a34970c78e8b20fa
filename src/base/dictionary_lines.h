// The lines of a dictionary of TABARI or PETRARCH without comments and what their brackets hold.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "bede/result.h"

namespace bede {

class DictionaryLines {
 public:
  explicit DictionaryLines(const std::string& file) : file_(file) {}

  // Calls each with every line that says something, trimmed, without "# ...", "; ..." and "<!-- ... -->" (over lines
  // too); stops at the first error. The code that discards, [###], is given as [---].
  Status read(std::string_view text, const std::function<Status(std::string_view)>& each);

  // Of the line being read: "FILE:7", and an error that names it.
  std::string place() const { return file_ + ":" + std::to_string(line_); }
  Error error(std::string reason, std::string remedy) const {
    return {ErrorCode::bad_format, file_, line_, 0, false, std::move(reason), std::move(remedy)};
  }

 private:
  const std::string& file_;
  uint64_t line_ = 0;
};

// "WORDS [CODE] ..." in parts; there: whether it has brackets. Errors: bad_format where one has no other half.
struct CodedLine {
  std::string_view words, code, rest;
  bool there = false;
};
Result<CodedLine> coded_line(std::string_view line, const DictionaryLines& lines);

// The plural that both programs make of an upper-case word: S; Y -> IES; S -> SES.
std::string dictionary_plural(std::string_view word);

}  // namespace bede
