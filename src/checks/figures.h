// Numbers as findings write them.
#pragma once

#include <cmath>
#include <cstdio>
#include <string>

namespace bede::checks {

// "40", "2.5"
inline std::string shown(double number) {
  char text[32];
  std::snprintf(text, sizeof text, number == std::floor(number) ? "%.0f" : "%.1f", number);
  return text;
}

}  // namespace bede::checks
