#include "record/days.h"

#include <chrono>

namespace bede::record {
namespace {

// "his visit next week": "2022-W25", a week that begins after the report's day.
bool is_week_to_come(const Draft& draft, const std::string& week) {
  using namespace std::chrono;
  const std::optional<Date> published = draft.reading.document->published;
  if (!published || !published->month || !published->day) return false;
  const sys_days fourth{year{std::stoi(week.substr(0, 4))} / January / 4};  // in the first week
  const sys_days monday = fourth - (weekday{fourth} - Monday) + days{7 * (std::stoi(week.substr(6)) - 1)};
  const sys_days day{year{published->year} / static_cast<int>(published->month) / static_cast<int>(published->day)};
  return monday > day;
}

// "2001-H2", "2001-Q3": the month in which the half or quarter begins; 0: neither.
int first_month(const std::string& value) {
  if (value.size() != 7 || (value[5] != 'H' && value[5] != 'Q') || value[6] < '1' || value[6] > '4') return 0;
  return 1 + (value[6] - '1') * (value[5] == 'H' ? 6 : 3);
}

}  // namespace

bool is_to_come(const Draft& draft, const RecordDate& date, bool stated) {
  const std::optional<Date> published = draft.reading.document->published;
  const std::string first = date.value.substr(0, date.value.find('/'));
  const bool week =
      first.size() == 8 && first[5] == 'W' && first.find_first_not_of("0123456789-W") == std::string::npos;
  if (week) return is_week_to_come(draft, first);
  const bool plain = first.find_first_not_of("0123456789") == std::string::npos;
  if (first.size() == 4 && plain && published) return std::stoi(first) > published->year;
  if (!published || !published->day || (first.size() != 10 && first.size() != 7)) return false;
  if (stated && date.inferred) return false;
  if (const int month = first_month(first))
    return rough_day(std::stoi(first.substr(0, 4)), month, 1) >
           rough_day(published->year, published->month, published->day);
  if (first.find_first_not_of("0123456789-") != std::string::npos) return false;
  const int day = first.size() == 10 ? std::stoi(first.substr(8, 2)) : 1;
  const int then = rough_day(std::stoi(first.substr(0, 4)), std::stoi(first.substr(5, 2)), day);
  return then > rough_day(published->year, published->month, published->day) + (stated ? 1 : 0);
}

bool is_older(const Draft& draft, const RecordDate& date, int days) {
  const std::string value = date.value.substr(date.value.find('/') + 1);  // of a span its end
  if (value.size() < 4 || value.find_first_not_of("0123456789") < 4) return false;
  if (value.starts_with('0')) return false;                                        // "16 April 185": a slip of the pen
  const bool plain = value.find_first_not_of("0123456789-") == std::string::npos;  // and not "1790-H1"
  const std::optional<Date> published = draft.reading.document->published;
  if (!published) return value.size() == 4;
  const auto part = [&](size_t at, int other) {
    return !plain || value.size() < at + 2 ? other : std::stoi(value.substr(at, 2));
  };
  const int then = rough_day(std::stoi(value.substr(0, 4)), part(5, 12), part(8, 31));
  const int now =
      rough_day(published->year, published->month ? published->month : 1, published->day ? published->day : 1);
  return then + days < now;
}

}  // namespace bede::record
