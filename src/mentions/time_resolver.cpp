#include "mentions/time_resolver.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "mentions/calendar.h"
#include "text/dates.h"

namespace bede::mentions {
namespace {

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

Date make(int year, int month = 0, int day = 0) {
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
  cover(out, make(year - year % 10), make(year - year % 10 + 9));
}

void set_quarter(TimeExpression& out, int year, int quarter) {
  out.value = digits(year, 4) + "-Q" + digits(quarter, 1);
  out.grain = TimeGrain::quarter;
  cover(out, make(year, quarter * 3 - 2), make(year, quarter * 3));
}

void set_season(TimeExpression& out, int year, const std::string& season) {
  out.value = digits(year, 4) + "-" + season;
  out.grain = TimeGrain::quarter;
  const int first = season == "SP" ? 3 : season == "SU" ? 6 : season == "FA" ? 9 : 12;
  cover(out, make(year, first), plus_months(make(year, first), 2));
}

TimeKind kind_of(TimeShape shape) {
  switch (shape) {
    case TimeShape::duration:
    case TimeShape::stretch:
      return TimeKind::duration;
    case TimeShape::set:
      return TimeKind::set;
    case TimeShape::clock:
      return TimeKind::time;
    default:
      return TimeKind::date;
  }
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

bool full(std::optional<Date> date) { return date && date->year > 0 && date->month && date->day; }

}  // namespace

TimeResolver::TimeResolver(const Reading& reading, const TimeWords& words, const std::vector<TimeForm>& forms)
    : reading_(reading), words_(words) {
  const auto published = reading.document->published;
  if (full(published)) published_ = published;
  if (published) published_year_ = published->year;
  for (const TimeForm& form : forms)
    if (!first_year_ && form.shape == TimeShape::date && form.month && form.year > 0) first_year_ = form.year;
}

// In the same or one of the two sentences before.
bool TimeResolver::near(TokenId at) const {
  return told_ && reading_[at].sentence.value <= reading_[told_->at].sentence.value + 2;
}

std::optional<Date> TimeResolver::today(TimeExpression& out) const {
  out.inferred = true;
  if (published_) {
    out.anchor = "published";
    return published_;
  }
  if (!told_ || !full(told_->date)) return std::nullopt;
  out.anchor = "text";
  return told_->date;
}

std::optional<Date> TimeResolver::anchor_of(const TimeForm& form, TimeExpression& out) const {
  if (form.anchor == TimeAnchor::published || !told_) return today(out);
  out.inferred = true;
  out.anchor = "text";
  return told_->date;
}

// The year of a month or day that is told without one.
int TimeResolver::year_for(const TimeForm& form, TimeExpression& out) {
  out.inferred = true;
  const Tense tense = tense_at(form);
  const bool ahead = tense == Tense::future && published_year_ != 0 && told_ && told_->date.year < published_year_;
  const bool narrated = told_ && told_->stated && near(form.first) && told_->date.year != published_year_ && !ahead;
  if (narrated || (published_year_ == 0 && told_)) {
    out.anchor = "text";
    const bool turned = told_->date.month >= 10 && form.month <= 3 && told_->date.month;
    return told_->date.year + (turned ? 1 : 0);
  }
  if (published_year_ == 0) {
    out.anchor = first_year_ ? "text" : "";
    return first_year_.value_or(0);
  }
  out.anchor = "published";
  if (!published_) return published_year_;
  const int day = form.day ? form.day : 0;
  const int difference = (form.month - published_->month) * 31 + (day && published_->day ? day - published_->day : 0);
  if (form.turn == TimeTurn::last) return published_year_ - (difference >= 0 ? 1 : 0);
  if (form.turn == TimeTurn::next) return published_year_ + (difference <= 0 ? 1 : 0);
  if (tense == Tense::past) return published_year_ - (difference > 0 ? 1 : 0);
  if (tense == Tense::future) return published_year_ + (difference < 0 ? 1 : 0);
  if (difference > 6 * 31) return published_year_ - 1;
  return published_year_ + (difference < -6 * 31 ? 1 : 0);
}

// Decades, centuries, quarters, halves, seasons.
void TimeResolver::resolve_named_part(const TimeForm& form, TimeExpression& out) {
  if (form.unit == TimeUnit::decade) return set_decade(out, form.year);
  if (form.unit == TimeUnit::century) {
    out.value = digits(form.year / 100, 2);
    out.grain = TimeGrain::year;
    cover(out, make(std::max(form.year, 1)), make(form.year + 99));
    return;
  }
  int year = form.year;
  if (year == 0) {
    const auto day = today(out);
    if (!day) return;
    year = day->year + static_cast<int>(form.count);
    if (form.unit == TimeUnit::season) {
      const int first = form.value == "SP" ? 3 : form.value == "SU" ? 6 : form.value == "FA" ? 9 : 12;
      if (form.turn == TimeTurn::last && day->month < first + 3) --year;
      if (form.turn == TimeTurn::next && day->month >= first) ++year;
      if (form.value == "WI" && form.turn == TimeTurn::current && day->month <= 3 && form.count == 0) --year;
    }
  }
  if (form.unit == TimeUnit::season) return set_season(out, year, form.value);
  if (form.unit == TimeUnit::quarter) return set_quarter(out, year, form.number);
  out.value = digits(year, 4) + "-H" + digits(form.number, 1);
  out.grain = TimeGrain::month;
  cover(out, make(year, form.number == 1 ? 1 : 7), make(year, form.number == 1 ? 6 : 12));
}

void TimeResolver::resolve_date(const TimeForm& form, TimeExpression& out) {
  if (form.before_christ) {
    out.value = "BC" + digits(form.before_christ, 4);
    out.grain = TimeGrain::year;
    return;
  }
  if (form.unit != TimeUnit::none) return resolve_named_part(form, out);
  const int year = form.year ? form.year : year_for(form, out);
  const Date date = make(year, form.month, form.day);
  if (form.month > 12 || !text::is_calendar_date(date)) return;
  if (year == 0) {
    out.value = "XXXX-" + digits(form.month, 2) + (form.day ? "-" + digits(form.day, 2) : "");
    out.grain = form.day ? TimeGrain::day : TimeGrain::month;
    return;
  }
  set_date(out, date);
  if (form.number == 1 && !form.month) {  // "2024-25"
    out.value += "/" + digits(year + 1, 4);
    cover(out, date, make(year + 1));
  }
  const Date end = make(year, form.to_month ? form.to_month : form.month, form.to_day);
  if ((!form.to_month && !form.to_day) || !text::is_calendar_date(end)) return;
  out.value += "/" + iso(end);
  cover(out, date, end);
}

void TimeResolver::resolve_weekday(const TimeForm& form, TimeExpression& out) {
  const auto from = today(out);
  if (!from) {
    out.value = "XXXX-WXX-" + digits(form.weekday, 1);
    return;
  }
  int shift = form.weekday - weekday_of(*from);  // within this week
  const Tense tense = form.turn == TimeTurn::none ? tense_at(form) : Tense::unknown;
  if (form.turn == TimeTurn::last) shift -= shift >= 0 ? 7 : 0;
  if (form.turn == TimeTurn::next) shift += shift <= 0 ? 7 : 0;
  if (form.turn == TimeTurn::none) {
    if (tense == Tense::future && shift < 0) shift += 7;
    if (tense != Tense::future && shift > 0) shift -= 7;
  }
  set_date(out, plus_days(*from, shift));
}

void TimeResolver::resolve_day(const TimeForm& form, TimeExpression& out) {
  if (standing(form)) {
    out.value = "PRESENT_REF";
    return;
  }
  const auto from = anchor_of(form, out);
  if (!full(from)) return;
  set_date(out, plus_days(*from, static_cast<int64_t>(form.count)));
}

void TimeResolver::resolve_shifted(const TimeForm& form, TimeExpression& out) {
  const bool named = form.turn != TimeTurn::none;
  if (form.vague) {
    out.value =
        form.count <= 0 || form.anchor == TimeAnchor::published ? (form.count < 0 ? "PAST_REF" : "FUTURE_REF") : "";
    return;
  }
  const auto from = anchor_of(form, out);
  if (!from || from->year == 0) return;
  const int count = static_cast<int>(form.count);
  const auto months = [&](double each) { return static_cast<int>(std::lround(form.count * each)); };
  const bool whole = form.count == std::floor(form.count);
  switch (form.unit) {
    case TimeUnit::year:
      return set_date(out, whole ? make(from->year + count)
                                 : plus_months(make(from->year, std::max<int>(from->month, 1)), months(12)));
    case TimeUnit::decade:
      return named ? set_decade(out, from->year + count * 10) : set_date(out, make(from->year + months(10)));
    case TimeUnit::century:
      return set_date(out, make(from->year + count * 100));
    default:
      break;
  }
  if (!from->month) return;
  if (form.unit == TimeUnit::month) return set_date(out, plus_months(make(from->year, from->month), count));
  if (form.unit == TimeUnit::quarter) {
    const Date moved = plus_months(make(from->year, from->month), count * 3);
    return set_quarter(out, moved.year, (moved.month + 2) / 3);
  }
  if (!from->day) return;
  const auto days = [&](double each) { return static_cast<int64_t>(std::lround(form.count * each)); };
  switch (form.unit) {
    case TimeUnit::week:
      return set_week(out, plus_days(*from, days(7)));
    case TimeUnit::fortnight:
      return set_week(out, plus_days(*from, days(14)));
    case TimeUnit::weekend: {
      // "This weekend" said early in the week of what is over is the last one.
      const bool over = form.turn == TimeTurn::current && form.anchor == TimeAnchor::published &&
                        weekday_of(*from) <= 3 && tense_at(form) == Tense::past;
      return set_weekend(out, plus_days(*from, days(7) - (over ? 7 : 0)));
    }
    case TimeUnit::day:
      return set_date(out, plus_days(*from, days(1)));
    case TimeUnit::hour:
      set_date(out, plus_days(*from, form.count / 24 < 0 ? static_cast<int64_t>(std::ceil(form.count / 24))
                                                         : static_cast<int64_t>(form.count / 24)));
      return;
    default:
      return;
  }
}

// "the past five years" is a date where it is known from when to when; else a length.
void TimeResolver::resolve_stretch(const TimeForm& form, TimeExpression& out) {
  out.value = form.value;
  if (form.vague) return;
  // "For the next two years she taught": told of the past, what comes next leans on the text.
  const bool told = form.count > 0 && told_ && near(form.first) && tense_at(form) == Tense::past;
  if (told && form.unit == TimeUnit::year && !told_->date.month) {
    const Date end = make(told_->date.year + static_cast<int>(form.count));
    cover(out, told_->date, end);
    out.kind = TimeKind::date;
    out.grain = TimeGrain::year;
    out.anchor = "text";
    out.inferred = true;
    out.value = iso(told_->date) + "/" + iso(end);
    return;
  }
  const auto from = told && full(told_->date) ? std::optional<Date>(told_->date) : today(out);
  if (!full(from)) return;
  if (told) out.anchor = "text", out.inferred = true;
  const auto months = [&](int each) { return plus_months(*from, static_cast<int>(std::lround(form.count * each))); };
  Date other = *from;
  switch (form.unit) {
    case TimeUnit::century:
      other = months(1200);
      break;
    case TimeUnit::decade:
      other = months(120);
      break;
    case TimeUnit::year:
      other = months(12);
      break;
    case TimeUnit::quarter:
      other = months(3);
      break;
    case TimeUnit::month:
      other = months(1);
      break;
    case TimeUnit::week:
      other = plus_days(*from, static_cast<int64_t>(form.count * 7));
      break;
    case TimeUnit::fortnight:
      other = plus_days(*from, static_cast<int64_t>(form.count * 14));
      break;
    case TimeUnit::day:
      other = plus_days(*from, static_cast<int64_t>(form.count));
      break;
    default:
      return;
  }
  if (other.year < 1) return;
  cover(out, std::min(other, *from), std::max(other, *from));
  out.kind = TimeKind::date;
  out.grain = form.unit == TimeUnit::day                                        ? TimeGrain::day
              : form.unit == TimeUnit::week || form.unit == TimeUnit::fortnight ? TimeGrain::week
              : form.unit == TimeUnit::month || form.unit == TimeUnit::quarter  ? TimeGrain::month
                                                                                : TimeGrain::year;
  out.value = iso(*out.begin) + "/" + iso(*out.end);
}

void TimeResolver::resolve_clock(const TimeForm&, TimeExpression& out) {
  const bool told = told_ && near(TokenId(out.first)) && full(told_->date);
  const auto day = told ? std::optional<Date>(told_->date) : today(out);
  out.inferred = true;
  if (told) out.anchor = "text";
  if (day) set_date(out, *day);
}

void TimeResolver::take_part(const TimeForm& form, TimeExpression& out) const {
  if (form.part == TimePart::whole || !out.begin || !out.end || *out.begin == *out.end) return;
  out.partial_begin = true;
  take_third(out, form.part);
}

void TimeResolver::take_time(const TimeForm& form, TimeExpression& out) const {
  if (!form.timed()) return;
  out.kind = TimeKind::time;
  out.grain = form.hour >= 0 ? (form.minute ? TimeGrain::minute : TimeGrain::hour) : TimeGrain::part_of_day;
  const std::string time =
      form.hour >= 0 ? "T" + digits(form.hour, 2) + ":" + digits(form.minute, 2) : "T" + form.part_of_day;
  out.value = (out.value.empty() ? "XXXX-XX-XX" : out.value) + time;
}

void TimeResolver::remember(const TimeForm& form, const TimeExpression& out) {
  if (!out.begin || form.shape == TimeShape::stretch || out.kind == TimeKind::set) return;
  Date date = *out.begin;
  if (out.grain == TimeGrain::year) date = make(date.year);
  if (out.grain == TimeGrain::month || out.grain == TimeGrain::quarter) date = make(date.year, date.month);
  if (form.unit == TimeUnit::decade || form.unit == TimeUnit::century) return;
  told_ = Told{date, form.last, form.year != 0 || form.anchor == TimeAnchor::text};
}

TimeExpression TimeResolver::resolve(const TimeForm& form) {
  TimeExpression out;
  out.first = form.first;
  out.last = form.last;
  out.span = {reading_[form.first].span.begin, reading_[form.last].span.end};
  out.kind = kind_of(form.shape);
  switch (form.shape) {
    case TimeShape::date:
      resolve_date(form, out);
      break;
    case TimeShape::weekday:
      resolve_weekday(form, out);
      break;
    case TimeShape::day:
      resolve_day(form, out);
      break;
    case TimeShape::shifted:
      resolve_shifted(form, out);
      break;
    case TimeShape::stretch:
      resolve_stretch(form, out);
      break;
    case TimeShape::clock:
      resolve_clock(form, out);
      break;
    case TimeShape::duration:
    case TimeShape::set:
    case TimeShape::reference:
      out.value = form.value;
      break;
  }
  if (!out.begin) out.inferred = false, out.anchor.clear();
  remember(form, out);
  take_part(form, out);
  take_time(form, out);
  return out;
}

}  // namespace bede::mentions
