#include "mentions/dates.h"

#include <charconv>

#include "base/strings.h"

namespace bede::mentions {

std::optional<Date> parse_date(std::string_view text) {
  const auto parts = split(text, '-');
  if (parts.size() > 3 || parts[0].size() != 4) return std::nullopt;
  int values[3] = {0, 0, 0};
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && parts[i].size() != 2) return std::nullopt;
    const auto [end, code] = std::from_chars(parts[i].data(), parts[i].data() + parts[i].size(), values[i]);
    if (code != std::errc{} || end != parts[i].data() + parts[i].size()) return std::nullopt;
    if (i > 0 && values[i] < 1) return std::nullopt;
  }
  if (values[1] > 12 || values[2] > 31) return std::nullopt;
  return Date{static_cast<int16_t>(values[0]), static_cast<uint8_t>(values[1]), static_cast<uint8_t>(values[2])};
}

}  // namespace bede::mentions
