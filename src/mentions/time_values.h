// Values, precision and bounds of times by the calendar: days, weeks, quarters, decades.
#pragma once

#include <string>

#include "bede/reading.h"
#include "mentions/time_form.h"

namespace bede::mentions {

// Of `width` digits at least, with noughts before.
std::string digits(int value, int width);
std::string iso(Date date);
Date date_of(int year, int month = 0, int day = 0);
// Its first and last day.
void cover(TimeExpression& out, Date first, Date last);
// A date of the precision that it has.
void set_date(TimeExpression& out, Date date);
void set_week(TimeExpression& out, Date day);
void set_weekend(TimeExpression& out, Date day);
void set_decade(TimeExpression& out, int year);
void set_quarter(TimeExpression& out, int year, int quarter);
void set_season(TimeExpression& out, int year, const std::string& season);
// The n-th part of a stretch of days cut in three.
void take_third(TimeExpression& out, TimePart part);

}  // namespace bede::mentions
