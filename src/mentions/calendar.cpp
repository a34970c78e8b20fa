#include "mentions/calendar.h"

#include <algorithm>

#include "text/dates.h"

namespace bede::mentions {

// After Howard Hinnant's account of civil calendars: years begin in March, eras have 400 years.
int64_t day_number(Date date) {
  const int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const int64_t era = (year >= 0 ? year : year - 399) / 400;
  const int64_t year_of_era = year - era * 400;
  const int64_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date date_from(int64_t number) {
  number += 719468;
  const int64_t era = (number >= 0 ? number : number - 146096) / 146097;
  const int64_t day_of_era = number - era * 146097;
  const int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t shifted = (5 * day_of_year + 2) / 153;
  const int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
  const int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return {static_cast<int16_t>(year), static_cast<uint8_t>(month),
          static_cast<uint8_t>(day_of_year - (153 * shifted + 2) / 5 + 1)};
}

int weekday_of(Date date) {
  const int64_t days = day_number(date) + 3;  // 1970-01-01 was a Thursday
  return static_cast<int>((days % 7 + 7) % 7) + 1;
}

Date plus_days(Date date, int64_t days) { return date_from(day_number(date) + days); }

int last_day_of(int year, int month) { return text::days_in_month(year, month); }

Date plus_months(Date date, int months) {
  const int month = date.month ? date.month - 1 : 0;
  int count = date.year * 12 + month + months;
  const int year = (count >= 0 ? count : count - 11) / 12;
  count -= year * 12;
  Date moved{static_cast<int16_t>(year), static_cast<uint8_t>(count + 1), 0};
  if (date.day) moved.day = static_cast<uint8_t>(std::min<int>(date.day, last_day_of(year, count + 1)));
  if (!date.month) moved.month = 0;
  return moved;
}

Date monday_of(Date date) { return plus_days(date, 1 - weekday_of(date)); }

IsoWeek week_of(Date date) {
  const Date thursday = plus_days(monday_of(date), 3);
  const Date first{thursday.year, 1, 1};
  return {thursday.year, static_cast<int>((day_number(thursday) - day_number(first)) / 7) + 1};
}

std::pair<Date, Date> bounds_of(Date date) {
  Date first = date, last = date;
  if (!date.month) first.month = 1, last.month = 12;
  if (!date.day) {
    first.day = 1;
    last.day = static_cast<uint8_t>(last_day_of(last.year, last.month));
  }
  return {first, last};
}

}  // namespace bede::mentions
