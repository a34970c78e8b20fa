// How far a day lies from that of the report.
#pragma once

#include "record/draft.h"

namespace bede::record {

// Days since some day, a month being 31 and a year 372: for telling long before from lately.
constexpr int kMonth = 31, kYear = 12 * kMonth;
inline int rough_day(int year, int month, int day) { return year * kYear + month * kMonth + day; }

// Dated more than a day after the report, or in a month after its own; of a span its first day. stated: with its year;
// else the next day is to come as well.
bool is_to_come(const Draft& draft, const RecordDate& date, bool stated = true);
// Dated more than that many days before the report; of a report without a date, told by the year alone.
bool is_older(const Draft& draft, const RecordDate& date, int days);
// More than a month before it.
inline bool is_long_before(const Draft& draft, const RecordDate& date) { return is_older(draft, date, kMonth); }

}  // namespace bede::record
