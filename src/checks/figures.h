// Numbers as findings write them.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

namespace bede::checks {

// "40", "2.5", "140,000,000"
inline std::string shown(double number) {
  constexpr double kGrouped = 10000;  // below it "2024" may be a year
  char text[32];
  std::snprintf(text, sizeof text, number == std::floor(number) ? "%.0f" : "%.1f", number);
  std::string out = text;
  if (number >= kGrouped)
    for (size_t at = std::min(out.find('.'), out.size()); at > 3; at -= 3) out.insert(at - 3, ",");
  return out;
}

}  // namespace bede::checks
