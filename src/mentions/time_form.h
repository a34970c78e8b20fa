// A time expression as it is written, before it is known which day it means.
#pragma once

#include <string>

#include "bede/reading.h"

namespace bede::mentions {

enum class TimeShape : uint8_t {
  date,       // year, month, day, as far as stated; or a quarter, half, season, decade, century
  weekday,    // "Thursday", "last Friday"
  day,        // "yesterday", "this morning"
  shifted,    // "last week", "two years ago", "the same day": count of units from an anchor
  stretch,    // "the past five years": count of units up to, or from, the anchor
  duration,   // "three days": value says it all
  set,        // "every Monday"
  reference,  // "now"
  clock,      // a time of day without a day
};

enum class TimeUnit : uint8_t {
  none,
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  fortnight,
  month,
  season,
  quarter,
  half,
  year,
  decade,
  century
};
enum class TimeAnchor : uint8_t { published, text };
enum class TimeTurn : uint8_t { none, last, current, next };
enum class TimePart : uint8_t { whole, early, middle, late };

struct TimeForm {
  TokenId first, last;
  TimeShape shape = TimeShape::date;
  int year = 0, month = 0, day = 0;  // 0: not stated; for decades and centuries the first year
  int to_month = 0, to_day = 0;      // the end of "May 3-5", "January-June"
  bool short_year = false;           // a decade said without its century: "the sixties"
  int before_christ = 0;             // the year, where it is one
  TimeUnit unit = TimeUnit::none;
  double count = 0;
  bool vague = false;  // "a few years ago"
  int number = 0;      // which quarter, half
  int weekday = 0;
  TimeTurn turn = TimeTurn::none;
  TimeAnchor anchor = TimeAnchor::published;
  TimePart part = TimePart::whole;
  int hour = -1, minute = -1;
  std::string part_of_day = {};  // "MO", "NI"
  std::string value = {};        // durations, sets, references, seasons ("SU")

  bool timed() const { return hour >= 0 || !part_of_day.empty(); }
};

}  // namespace bede::mentions
