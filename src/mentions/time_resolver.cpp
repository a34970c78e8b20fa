#include "mentions/time_resolver.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "mentions/calendar.h"
#include "mentions/time_values.h"
#include "text/dates.h"

namespace bede::mentions {
namespace {

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
    const bool lately = published_ && told_->date.month && told_->date.year + 1 == published_year_ &&
                        form.month < told_->date.month && form.month < published_->month;
    return told_->date.year + (turned || lately ? 1 : 0);  // "since August 2021; on 4 February" in a June
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

// "met in the autumn", "back in the fall"
bool TimeResolver::is_looked_back_on(const TimeForm& form) const {
  for (uint32_t at = form.first.value, steps = 0; at-- > 0 && steps < 2; ++steps)
    if (reading_.tokens[at].lemma == "back") return true;
  return tense_at(form) == Tense::past;
}

// Decades, centuries, quarters, halves, seasons.
void TimeResolver::resolve_named_part(const TimeForm& form, TimeExpression& out) {
  if (form.unit == TimeUnit::decade) return set_decade(out, form.year);
  if (form.unit == TimeUnit::century) {
    out.value = digits(form.year / 100, 2);
    out.grain = TimeGrain::year;
    cover(out, date_of(std::max(form.year, 1)), date_of(form.year + 99));
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
      if (form.turn == TimeTurn::none && day->month < first && is_looked_back_on(form)) --year;
      if (form.value == "WI" && form.turn == TimeTurn::current && day->month <= 3 && form.count == 0) --year;
    }
  }
  if (form.unit == TimeUnit::season) return set_season(out, year, form.value);
  if (form.unit == TimeUnit::quarter) return set_quarter(out, year, form.number);
  out.value = digits(year, 4) + "-H" + digits(form.number, 1);
  out.grain = TimeGrain::month;
  cover(out, date_of(year, form.number == 1 ? 1 : 7), date_of(year, form.number == 1 ? 6 : 12));
}

void TimeResolver::resolve_date(const TimeForm& form, TimeExpression& out) {
  if (form.before_christ) {
    out.value = "BC" + digits(form.before_christ, 4);
    out.grain = TimeGrain::year;
    return;
  }
  if (form.unit != TimeUnit::none) return resolve_named_part(form, out);
  const int year = form.year ? form.year : year_for(form, out);
  const Date date = date_of(year, form.month, form.day);
  if (form.month > 12 || !text::is_calendar_date(date)) return;
  if (year == 0) {
    out.value = "XXXX-" + digits(form.month, 2) + (form.day ? "-" + digits(form.day, 2) : "");
    out.grain = form.day ? TimeGrain::day : TimeGrain::month;
    return;
  }
  set_date(out, date);
  if (form.number == 1 && !form.month) {  // "2024-25"
    out.value += "/" + digits(year + 1, 4);
    cover(out, date, date_of(year + 1));
  }
  const Date end = date_of(year, form.to_month ? form.to_month : form.month, form.to_day);
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
      return set_date(out, whole ? date_of(from->year + count)
                                 : plus_months(date_of(from->year, std::max<int>(from->month, 1)), months(12)));
    case TimeUnit::decade:
      return named ? set_decade(out, from->year + count * 10) : set_date(out, date_of(from->year + months(10)));
    case TimeUnit::century:
      return set_date(out, date_of(from->year + count * 100));
    default:
      break;
  }
  if (!from->month) return;
  if (form.unit == TimeUnit::month) return set_date(out, plus_months(date_of(from->year, from->month), count));
  if (form.unit == TimeUnit::quarter) {
    const Date moved = plus_months(date_of(from->year, from->month), count * 3);
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
    const Date end = date_of(told_->date.year + static_cast<int>(form.count));
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
  if (out.grain == TimeGrain::year) date = date_of(date.year);
  if (out.grain == TimeGrain::month || out.grain == TimeGrain::quarter) date = date_of(date.year, date.month);
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
