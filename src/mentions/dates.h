// Days that may lack a month or a day, as the lexicon writes them.
#pragma once

#include <optional>
#include <string_view>

#include "bede/document.h"

namespace bede::mentions {

// "2024", "2024-07", "2024-07-28"; none for anything else.
std::optional<Date> parse_date(std::string_view text);

// The first and the last day that a date may mean; the day 31 stands for the end of any month.
constexpr Date earliest(Date date) {
  return {date.year, static_cast<uint8_t>(date.month ? date.month : 1), static_cast<uint8_t>(date.day ? date.day : 1)};
}
constexpr Date latest(Date date) {
  return {date.year, static_cast<uint8_t>(date.month ? date.month : 12),
          static_cast<uint8_t>(date.day ? date.day : 31)};
}

}  // namespace bede::mentions
