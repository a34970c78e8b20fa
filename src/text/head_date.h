// The day of publication in a line above a report: "Lisbon, 3 March 2025", "For immediate release: March 3, 2025".
#pragma once

#include <optional>
#include <string_view>

#include "bede/document.h"

namespace bede::text {

// Whether a line is one of a head (title, byline, place and day): short, and no sentence ends with it.
bool is_head_line(std::string_view line);

// The full date (day, month and year) of a head line, where it stands apart: alone, at its end behind one word, a
// comma, a colon or a dash, or at its beginning before a dash or bar. "12 to 14 May 2024" and "signed on 3 March 1994"
// do not stand apart.
std::optional<Date> find_head_date(std::string_view line);

}  // namespace bede::text
