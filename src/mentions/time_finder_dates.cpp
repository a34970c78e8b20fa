// Dates of the calendar as they are written.
#include "mentions/time_digits.h"
#include "mentions/time_finder.h"

namespace bede::mentions {
namespace {

// "2025-01-17" and "17.01.2025" and "1/17/2025" cut at their marks; false for any other shape.
bool three_numbers(std::string_view word, int (&parts)[3], char& mark, bool& year_first) {
  size_t at = 0;
  for (int i = 0; i < 3; ++i) {
    size_t end = at;
    while (end < word.size() && digit(word[end])) ++end;
    parts[i] = plain(word.substr(at, end - at));
    if (parts[i] < 0) return false;
    if (i == 0) year_first = end - at == 4;
    if (i == 2 && !year_first && end - at != 4) return false;
    if (i == 2) return end == word.size() || word[end] == 'T';
    if (end == word.size() || (word[end] != '-' && word[end] != '/' && word[end] != '.')) return false;
    if (i == 1 && word[end] != mark) return false;
    mark = word[end];
    at = end + 1;
  }
  return false;
}

}  // namespace

TimeFinder::Found TimeFinder::numeric_date(TokenId at) const {
  int parts[3];
  char mark = 0;
  bool year_first = false;
  if (!three_numbers(reading_[at].form, parts, mark, year_first)) return std::nullopt;
  TimeForm form{at, at};
  if (year_first) {
    form.year = parts[0], form.month = parts[1], form.day = parts[2];
    return form;
  }
  if (parts[0] > 31 || parts[1] > 31) return std::nullopt;  // the number of a telephone
  form.year = parts[2], form.month = parts[1], form.day = parts[0];
  // Stops mean day first; with strokes the order is known only where one of the two cannot be a month.
  if (mark == '/' && parts[0] <= 12) form.month = parts[0], form.day = parts[1];
  if (mark == '/' && parts[0] <= 12 && parts[1] <= 12 && parts[0] != parts[1]) form.month = 13;
  return form;
}

// 1..31 in digits or as an ordinal.
int TimeFinder::day_at(TokenId at, TokenId& last) const {
  if (!at) return 0;
  last = at;
  const std::string_view form = reading_[at].form;
  const int number = form.size() <= 2 ? plain(form) : -1;
  if (number >= 0) return number >= 1 && number <= 31 ? number : 0;
  const int ordinal = numbers_.ordinal_at(reading_, at, last);
  return ordinal <= 31 ? ordinal : 0;
}

// The year that a token states; alone: without a month or a preposition beside it that would vouch for it.
int TimeFinder::year_at(TokenId at, bool alone) const {
  if (!at) return 0;
  std::string_view form = reading_[at].form;
  const bool short_form = form.size() == 3 && (form[0] == '\'' || form[0] == '`') && plain(form.substr(1)) >= 0;
  if (short_form) return alone ? 0 : plain(form.substr(1)) + (plain(form.substr(1)) < 50 ? 2000 : 1900);
  const int year = form.size() == 4 || (!alone && form.size() == 3) ? plain(form) : -1;
  return year >= (alone ? 1000 : 100) && year <= 2199 ? year : 0;
}

const TimeWord* TimeFinder::month_at(TokenId at, TimePart& part) const {
  if (!at) return nullptr;
  const std::string_view form = reading_[at].form;
  if (!mid(form)) return word(at, TimeClass::month);
  part = TimePart::middle;
  return words_.of(form.substr(4), TimeClass::month);
}

// ", 2025" or "2025" or "of 2025" after a month or a day; "of that year", "last year" stay for themselves.
void TimeFinder::take_year(TimeForm& form) const {
  TokenId next = after(form.last);
  if (is(next, ",") || is(next, "of")) next = after(next);
  const int year = year_at(next, false);
  if (year == 0) return;
  // "On May 3, 2000 troops crossed": a number that counts what follows is no year unless a comma closes it.
  const Token& token = reading_[next];
  const bool counts = token.relation == Relation::nummod && token.head > next && reading_[token.head].xpos == "NNS" &&
                      !is(after(next), ",");
  if (counts && is(after(form.last), ",")) return;
  if (year < 1000 && is(after(form.last), ",")) return;
  form.year = year;
  form.last = next;
}

// "January 17, 2025", "May 3-5", "May 2024", "January-June 2016", "May".
TimeFinder::Found TimeFinder::month_date(TokenId at) const {
  TimeForm form{at, at};
  const TimeWord* month = month_at(at, form.part);
  if (!month) return std::nullopt;
  form.month = month->number;
  TokenId last;
  TokenId next = after(at);
  if (hyphen(next)) {
    TimePart none = TimePart::whole;
    const TokenId end = after(next);
    const TimeWord* other = month_at(end, none);
    if (!other && end && reading_[end].form.size() > 3) other = words_.of(reading_[end].form, TimeClass::month);
    if (other) {
      form.to_month = other->number;
      form.last = after(next);
      take_year(form);
      return form;
    }
  }
  if (is(next, "the")) next = after(next);
  if (const int day = day_at(next, last)) {
    form.day = day;
    form.last = last;
    const TokenId dash = after(last);
    TokenId end;
    const int to = hyphen(dash) ? day_at(after(dash), end) : 0;
    if (to > day) {
      form.to_day = to;
      form.last = end;
    }
  }
  take_year(form);
  const bool alone = form.last == at;
  // A month that modifies a noun is one still ("the May elections"), a first name is not ("May Chen").
  if (alone && reading_[at].relation == Relation::flat) return std::nullopt;
  const TokenId follows = after(at);
  if (alone && follows && reading_[follows].relation == Relation::flat && reading_[follows].head == at)
    return std::nullopt;
  if (alone && month->shortened && !vouched(at)) return std::nullopt;
  return form;
}

// "17 January 2025", "the 4th of July", "3-5 May".
TimeFinder::Found TimeFinder::day_month(TokenId at) const {
  TokenId next = is(at, "the") ? after(at) : at;
  TimeForm form{at, at};
  TokenId last;
  form.day = day_at(next, last);
  if (form.day == 0) return std::nullopt;
  const TokenId dash = after(last);
  TokenId end;
  if (const int to = hyphen(dash) ? day_at(after(dash), end) : 0; to > form.day) {
    form.to_day = to;
    last = end;
  }
  next = after(last);
  const bool of = is(next, "of");
  if (of) next = after(next);
  const TimeWord* month = word(next, TimeClass::month);
  // "Of the 27 May was the last": only an ordinal takes "of", only a name is a month.
  if (!month) return std::nullopt;
  form.month = month->number;
  form.last = next;
  take_year(form);
  return form;
}

// "Friday, January 17, 2025"; "Friday 17 January".
TimeFinder::Found TimeFinder::weekday_date(TokenId at) const {
  const TimeWord* weekday = word(at, TimeClass::weekday);
  if (!weekday) return std::nullopt;
  TokenId next = after(at);
  if (is(next, ",")) next = after(next);
  if (!next) return std::nullopt;
  Found date = month_date(next);
  if (!date) date = day_month(next);
  if (!date || date->day == 0) return std::nullopt;
  date->weekday = weekday->number;
  return date;
}

}  // namespace bede::mentions
