// The small readings of digits that the time finder's files share.
#pragma once

#include <string_view>

#include "base/strings.h"

namespace bede::mentions {

inline bool digit(char c) { return c >= '0' && c <= '9'; }

// The number that a word of four digits at most is; -1 for any other word.
inline int plain(std::string_view word) {
  if (word.empty() || word.size() > 4) return -1;
  int value = 0;
  for (const char c : word) {
    if (!digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "mid-2024"
inline bool mid(std::string_view form) { return form.size() > 4 && equal_ignoring_case(form.substr(0, 4), "mid-"); }

}  // namespace bede::mentions
