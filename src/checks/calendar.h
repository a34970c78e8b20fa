// Days of the Gregorian calendar, without a clock.
#pragma once

#include <cstdint>

#include "bede/document.h"

namespace bede::checks {

bool is_leap(int year);
int days_in(int month, int year);  // month 1..12
// 0 Sunday .. 6 Saturday; the date must exist.
int weekday_of(Date date);
const char* weekday_name(int weekday);

}  // namespace bede::checks
