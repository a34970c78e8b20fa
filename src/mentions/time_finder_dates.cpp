// Dates of the calendar as they are written.
#include <charconv>

#include "mentions/time_finder.h"

namespace bede::mentions {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// The number that a word of digits only is; -1 for any other.
int plain(std::string_view word) {
  if (word.empty() || word.size() > 4) return -1;
  int value = 0;
  for (const char c : word) {
    if (!digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

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

bool mid(std::string_view form) { return form.size() > 4 && equal_ignoring_case(form.substr(0, 4), "mid-"); }

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
    if (const TimeWord* other = month_at(after(next), none)) {
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

// "2025", "AD 842", "400 BCE", "2024-25", "the year 2000".
TimeFinder::Found TimeFinder::year(TokenId at) const {
  TimeForm form{at, at};
  if (word(at, TimeClass::era) && after(at)) {
    const int year = plain(reading_[after(at)].form);
    if (year < 1 || word(at, TimeClass::era)->value != "AD" || reading_[at].form[0] != 'A') return std::nullopt;
    form.year = year;
    form.last = after(at);
    return form;
  }
  TokenId next = at;
  if (is(next, "the") && is(after(next), "year")) next = after(after(next));
  if (!next) return std::nullopt;
  std::string_view text = reading_[next].form;
  if (mid(text)) text.remove_prefix(4), form.part = TimePart::middle;
  form.year = plain(text);
  if (const TimeWord* era = word(after(next), TimeClass::era); era && form.year > 0) {
    form.last = after(next);
    if (era->value == "BC") form.before_christ = form.year;
    return form;
  }
  form.last = next;
  if (next != at) return form.year >= 1 ? Found(form) : std::nullopt;
  if (text.size() != 4 || form.year < 1000 || form.year > 2199) return std::nullopt;
  const Token& token = reading_[at];
  const TokenId prior = before(at);
  const TokenId follows = after(at);
  static constexpr std::string_view vouch[] = {"in",    "since", "by",    "until",  "till",  "from", "during",
                                               "circa", "late",  "early", "before", "after", "(",    "between"};
  bool vouched = false;
  for (const std::string_view one : vouch) vouched = vouched || is(prior, one);
  if (prior && reading_[prior].upos == Upos::SYM && !hyphen(prior)) return std::nullopt;
  if (prior && (is(prior, "no.") || is(prior, "resolution") || is(prior, "some") || is(prior, "about")))
    return std::nullopt;
  const bool counts =
      token.relation == Relation::nummod && token.head && token.head > at && reading_[token.head].xpos == "NNS";
  if (counts && (form.year % 100 == 0 || form.year < 1900 || !vouched) && token.head.value <= at.value + 2)
    return std::nullopt;
  if (!vouched && (form.year < 1500 || form.year > 2100)) return std::nullopt;
  if (follows && (is(follows, "%") || is(follows, "percent"))) return std::nullopt;
  // "2024-25"
  const TokenId short_end = hyphen(follows) || is(follows, "/") ? after(follows) : TokenId();
  if (short_end && reading_[short_end].form.size() == 2 && plain(reading_[short_end].form) == (form.year + 1) % 100) {
    form.last = short_end;
    form.number = 1;
  }
  return form;
}

// "the 1980s", "the late '90s", "the sixties".
TimeFinder::Found TimeFinder::decade(TokenId at) const {
  TokenId next = is(at, "the") ? after(at) : at;
  TimeForm form{at, at};
  if (next != at && (word(next, TimeClass::early) || word(next, TimeClass::late) || word(next, TimeClass::middle))) {
    form.part = word(next, TimeClass::early)  ? TimePart::early
                : word(next, TimeClass::late) ? TimePart::late
                                              : TimePart::middle;
    next = after(next);
    if (hyphen(next)) next = after(next);
  }
  if (!next) return std::nullopt;
  form.unit = TimeUnit::decade;
  form.last = next;
  std::string_view text = reading_[next].form;
  if (mid(text)) text.remove_prefix(4), form.part = TimePart::middle;
  if (const TimeWord* named = word(next, TimeClass::decade); named && next != at) {
    form.year = 1900 + named->number;
    form.short_year = true;
    return form;
  }
  const TokenId possessive = after(next);
  const bool apart = possessive && (is(possessive, "'s") || is(possessive, "\u2019s") || is(possessive, "s")) &&
                     reading_[possessive].span.begin == reading_[next].span.end && text.size() == 4 &&
                     text.back() == '0';
  if (apart && plain(text) >= 1000) {
    form.year = plain(text);
    form.last = possessive;
    return form;
  }
  if (text.size() < 3 || text.back() != 's') return std::nullopt;
  text.remove_suffix(1);
  if (text.ends_with("'")) text.remove_suffix(1);
  bool quoted = text.starts_with("'");
  if (quoted) text.remove_prefix(1);
  if (text.starts_with("\u2019")) text.remove_prefix(3), quoted = true;
  const int year = plain(text);
  const TokenId prior = before(next);
  quoted = quoted || (prior && (is(prior, "'") || is(prior, "\u2019")));
  if (text.size() == 4 && year % 10 == 0 && year >= 1000) {
    form.year = year;
  } else if (text.size() == 2 && year % 10 == 0 && quoted) {
    form.year = (year < 30 ? 2000 : 1900) + year;
  } else {
    return std::nullopt;
  }
  return form;
}

// "the 20th century", "17th-century".
TimeFinder::Found TimeFinder::century(TokenId at) const {
  TokenId next = is(at, "the") ? after(at) : at;
  TimeForm form{at, at};
  if (next != at && (word(next, TimeClass::early) || word(next, TimeClass::late) || word(next, TimeClass::middle))) {
    form.part = word(next, TimeClass::early)  ? TimePart::early
                : word(next, TimeClass::late) ? TimePart::late
                                              : TimePart::middle;
    next = after(next);
    if (hyphen(next)) next = after(next);
  }
  if (!next) return std::nullopt;
  TokenId last;
  const int number = numbers_.ordinal_at(reading_, next, last);
  TokenId noun = after(last);
  if (number == 0 || number > 30) return std::nullopt;
  if (hyphen(noun)) noun = after(noun);
  const TimeWord* unit = word(noun, TimeClass::unit);
  if (!unit || unit->value != "CE") return std::nullopt;
  form.year = (number - 1) * 100;
  form.unit = TimeUnit::century;
  form.last = noun;
  if (const TimeWord* era = word(after(noun), TimeClass::era)) {
    form.last = after(noun);
    if (era->value == "BC") form.before_christ = number * 100;
  }
  return form;
}

// "Q1 2024", "the first quarter of this year", "the first half of 2023".
TimeFinder::Found TimeFinder::quarter(TokenId at) const {
  TokenId next = is(at, "the") ? after(at) : at;
  if (!next) return std::nullopt;
  TimeForm form{at, at};
  TokenId last = next;
  const std::string_view text = reading_[next].form;
  const bool letters = text.size() == 2 && (text[0] == 'Q' || text[0] == 'H') && text[1] >= '1' && text[1] <= '4';
  if (letters) {
    form.number = text[1] - '0';
    form.unit = text[0] == 'Q' ? TimeUnit::quarter : TimeUnit::half;
  } else {
    form.number = numbers_.ordinal_at(reading_, next, last);
    last = after(last);
    if (form.number < 1 || form.number > 4 || !last) return std::nullopt;
    form.unit = is(last, "quarter") ? TimeUnit::quarter : is(last, "half") ? TimeUnit::half : TimeUnit::none;
  }
  if (form.unit == TimeUnit::none || (form.unit == TimeUnit::half && form.number > 2)) return std::nullopt;
  form.last = last;
  TokenId year = after(last);
  if (is(year, "of")) year = after(year);
  if (year && year_at(year, true)) {
    form.year = year_at(year, true);
    form.last = year;
    return form;
  }
  if (const Found turned = year ? turned_unit(year) : std::nullopt; turned && turned->unit == TimeUnit::year) {
    form.last = turned->last;
    form.count = turned->count;
    form.turn = TimeTurn::current;
    return form;
  }
  // "the first quarter" with no year is of this one; half of nothing is half of anything.
  return form.unit == TimeUnit::quarter && !letters && !is(after(last), "of") ? Found(form) : std::nullopt;
}

// "the summer of 2010", "last spring", "winter 2023", "in autumn".
TimeFinder::Found TimeFinder::season(TokenId at) const {
  TimeForm form{at, at};
  TokenId last = at;
  TokenId next = at;
  if (const TimeTurn turn = turn_at(at, last); turn != TimeTurn::none) {
    form.turn = turn;
    next = after(last);
  } else if (is(at, "the")) {
    next = after(at);
  }
  const TimeWord* season = word(next, TimeClass::season);
  if (!season || reading_[next].upos == Upos::VERB) return std::nullopt;
  form.unit = TimeUnit::season;
  form.value = season->value;
  form.last = next;
  TokenId year = after(next);
  if (is(year, "of")) year = after(year);
  form.year = year ? year_at(year, true) : 0;
  if (form.year) {
    form.last = year;
    const TokenId dash = after(year);
    const TokenId end = hyphen(dash) ? after(dash) : TokenId();
    if (end && season->value == "WI" && plain(reading_[end].form) >= 0) form.last = end;
    return form;
  }
  if (const Found turned = year ? turned_unit(year) : std::nullopt; turned && turned->unit == TimeUnit::year) {
    form.last = turned->last;
    form.count = turned->count;
    form.turn = TimeTurn::current;
    return form;
  }
  if (form.turn != TimeTurn::none) return form;
  const bool common = is(next, "spring") || is(next, "fall");
  const bool vouched =
      is(before(at), "in") || is(before(at), "during") || is(before(at), "by") || is(before(at), "until");
  return !common && vouched && reading_[next].relation != Relation::compound ? Found(form) : std::nullopt;
}

TimeFinder::Found TimeFinder::holiday(TokenId at) const {
  TimeForm form{at, at};
  const TimeWord* day = phrase(at, TimeClass::holiday, form.last);
  if (!day || day->value.size() != 5) return std::nullopt;
  form.month = plain(std::string_view(day->value).substr(0, 2));
  form.day = plain(std::string_view(day->value).substr(3));
  const TokenId next = after(form.last);
  if (const int year = year_at(next, true)) {
    form.year = year;
    form.last = next;
  }
  return form;
}

}  // namespace bede::mentions
