#include "mentions/time_values.h"

#include <algorithm>
#include <cstdio>

#include "mentions/calendar.h"
#include "text/dates.h"

namespace bede::mentions {

std::string digits(int value, int width) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%0*d", width, value);
  return buffer;
}

std::string iso(Date date) {
  std::string text = digits(date.year, 4);
  if (date.month) text += "-" + digits(date.month, 2);
  if (date.day) text += "-" + digits(date.day, 2);
  return text;
}

Date date_of(int year, int month, int day) {
  return {static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
}

void cover(TimeExpression& out, Date first, Date last) {
  out.begin = bounds_of(first).first;
  out.end = bounds_of(last).second;
}

// A date of the precision that it has.
void set_date(TimeExpression& out, Date date) {
  out.value = iso(date);
  out.grain = date.day ? TimeGrain::day : date.month ? TimeGrain::month : TimeGrain::year;
  cover(out, date, date);
}

void set_week(TimeExpression& out, Date day) {
  const IsoWeek week = week_of(day);
  out.value = digits(week.year, 4) + "-W" + digits(week.week, 2);
  out.grain = TimeGrain::week;
  cover(out, monday_of(day), plus_days(monday_of(day), 6));
}

void set_weekend(TimeExpression& out, Date day) {
  set_week(out, day);
  out.value += "-WE";
  out.begin = plus_days(*out.begin, 5);
}

void set_decade(TimeExpression& out, int year) {
  out.value = digits(year / 10, 3);
  out.grain = TimeGrain::year;
  cover(out, date_of(year - year % 10), date_of(year - year % 10 + 9));
}

void set_quarter(TimeExpression& out, int year, int quarter) {
  out.value = digits(year, 4) + "-Q" + digits(quarter, 1);
  out.grain = TimeGrain::quarter;
  cover(out, date_of(year, quarter * 3 - 2), date_of(year, quarter * 3));
}

void set_season(TimeExpression& out, int year, const std::string& season) {
  out.value = digits(year, 4) + "-" + season;
  out.grain = TimeGrain::quarter;
  const int first = season == "SP" ? 3 : season == "SU" ? 6 : season == "FA" ? 9 : 12;
  cover(out, date_of(year, first), plus_months(date_of(year, first), 2));
}

// The n-th part of a stretch of days cut in three.
void take_third(TimeExpression& out, TimePart part) {
  const int64_t first = day_number(*out.begin), last = day_number(*out.end);
  const int64_t third = (last - first + 1) / 3;
  if (part != TimePart::early)
    out.begin = date_from(part == TimePart::middle ? first + third : last - (last - first + 1 - 2 * third) + 1);
  if (part != TimePart::late)
    out.end = date_from(part == TimePart::early ? first + std::max<int64_t>(third, 1) - 1 : first + 2 * third - 1);
}

}  // namespace bede::mentions
