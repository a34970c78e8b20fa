// Calendar dates as pages, feeds and datelines write them.
#pragma once

#include <optional>
#include <string_view>

#include "bede/document.h"

namespace bede::text {

// 1..12 for an English month's name or usual abbreviation (with or without its full stop, any case), else 0.
int month_from(std::string_view word);
int days_in_month(int year, int month);
// Month and day stand in the calendar, or are 0 from the right; a year of 0 takes February to have 29 days.
bool is_calendar_date(Date date);

// The first date in a short text: 2025-01-17, 2025-01-17T08:00:00Z, 20250117, 2025/01/17, 17.01.2025, January 17, 2025,
// Jan. 17, 17 January 2025, Fri, 17 Jan 2025 10:00:00 GMT. Where no year is written, year is 0; where no day is, day is
// 0. Days that no calendar has are no date. 01/02/2025 is read as no date: its order is not known.
std::optional<Date> parse_date(std::string_view text);

}  // namespace bede::text
