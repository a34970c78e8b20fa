// Reckoning with days: shifts, weekdays, ISO weeks. Proleptic Gregorian calendar, no clock.
#pragma once

#include <cstdint>
#include <utility>

#include "bede/document.h"

namespace bede::mentions {

// Days since 1970-01-01. Wants a full date.
int64_t day_number(Date date);
Date date_from(int64_t day_number);

// 1 = Monday ... 7 = Sunday.
int weekday_of(Date date);
Date plus_days(Date date, int64_t days);
// The month counted on; the day is kept, or lowered to the month's last. Month and day may be unknown where they stay
// so.
Date plus_months(Date date, int months);
int last_day_of(int year, int month);

struct IsoWeek {
  int year, week;
};
IsoWeek week_of(Date date);
Date monday_of(Date date);

// First and last day of what a date that lacks day or month may mean.
std::pair<Date, Date> bounds_of(Date date);

}  // namespace bede::mentions
