// Times that lean on another: "Thursday", "last week", "two days earlier", "at 3:30 pm".
#include <cmath>

#include "mentions/time_digits.h"
#include "mentions/time_finder.h"

namespace bede::mentions {
namespace {

// "15:11" -> 15, 11; "9.30" is no time here.
bool clock_digits(std::string_view form, int& hour, int& minute) {
  const size_t colon = form.find(':');
  if (colon == std::string_view::npos || colon < 1 || colon > 2 || form.size() < colon + 3) return false;
  for (size_t i = 0; i < colon + 3; ++i)
    if (i != colon && !digit(form[i])) return false;
  if (form.size() > colon + 3 && form[colon + 3] != ':') return false;
  hour = form[0] - '0';
  if (colon == 2) hour = hour * 10 + (form[1] - '0');
  minute = (form[colon + 1] - '0') * 10 + (form[colon + 2] - '0');
  return hour < 24 && minute < 60;
}

}  // namespace

void TimeFinder::take_part_of_day(TimeForm& form) const {
  const TimeWord* part = word(after(form.last), TimeClass::part_of_day);
  if (!part) return;
  form.last = after(form.last);
  if (part->value.size() == 2) {
    form.part_of_day = part->value;
  } else {
    form.hour = part->number;
    form.minute = 0;
  }
}

// "last", "this past", "next", "this", "the coming"; not "the last".
TimeTurn TimeFinder::turn_at(TokenId at, TokenId& last) const {
  last = at;
  if (is(at, "this") && word(after(at), TimeClass::last)) {
    last = after(at);
    return TimeTurn::last;
  }
  if (is(at, "this") && (is(after(at), "coming") || is(after(at), "next"))) {
    last = after(at);
    return TimeTurn::next;
  }
  if (word(at, TimeClass::current)) return TimeTurn::current;
  if (is(at, "last") || is(at, "past")) return TimeTurn::last;
  if (is(at, "next") || is(at, "coming")) return TimeTurn::next;
  return TimeTurn::none;
}

// "Thursday", "last Friday", "Monday morning", "this Sunday night".
TimeFinder::Found TimeFinder::weekday(TokenId at) const {
  TokenId last, next = at;
  const TimeTurn turn = turn_at(at, last);
  if (turn != TimeTurn::none) next = after(last);
  if (!may_be(next, TimeClass::weekday) && !may_be(next, TimeClass::month)) return std::nullopt;
  TimeForm form{at, at, TimeShape::weekday};
  form.turn = turn;
  const TimeWord* day = word(next, TimeClass::weekday);
  if (day && form.turn == TimeTurn::current && !is(at, "this")) return std::nullopt;  // "a present Saturday"
  if (day && form.turn == TimeTurn::none && day->shortened && !vouched(next)) return std::nullopt;
  if (!day) {
    const TimeWord* month =
        form.turn == TimeTurn::none || form.turn == TimeTurn::current ? nullptr : word(next, TimeClass::month);
    const TimeWord* same = is(at, "this") ? word(next, TimeClass::month) : month;
    if (!same) return std::nullopt;
    form.shape = TimeShape::date;
    form.month = same->number;
    form.last = next;
    return form;
  }
  form.weekday = day->number;
  form.last = next;
  take_part_of_day(form);
  if (form.last != next && starts_upper(reading_[form.last].form) && named_by(form.last, form.last))
    return std::nullopt;
  if (form.turn != TimeTurn::none || !in_set(next)) return form;
  form.shape = TimeShape::set;
  form.value = "XXXX-WXX-" + std::to_string(day->number) + (form.part_of_day.empty() ? "" : "T" + form.part_of_day);
  form.part_of_day.clear();
  return form;
}

// "every Monday and Thursday", "once a week on Friday": the day comes back.
bool TimeFinder::in_set(TokenId at) const {
  const TokenId prior = before(at);
  if (is(prior, "and") || is(prior, "or") || is(prior, "/")) {
    const TokenId other = before(prior);
    return word(other, TimeClass::weekday) && word(before(other), TimeClass::every);
  }
  const TokenId unit = is(prior, "on") ? before(prior) : TokenId();
  const TokenId each = before(unit), often = before(each);
  const bool counted = is(often, "once") || is(often, "twice") || is(often, "times");
  return word(unit, TimeClass::unit) && (is(each, "per") || (is(each, "a") && counted));
}

// "yesterday", "tonight", "tomorrow morning".
TimeFinder::Found TimeFinder::day(TokenId at) const {
  if (!may_be(at, TimeClass::day)) return std::nullopt;
  TimeForm form{at, at, TimeShape::day};
  const TimeWord* day = phrase(at, TimeClass::day, form.last);
  if (!day) return std::nullopt;
  form.count = day->number;
  if (day->value.size() > 2) form.part_of_day = day->value.substr(day->value.size() - 2);
  take_part_of_day(form);
  return form;
}

// "this morning", "last night", "that evening", "the same afternoon".
TimeFinder::Found TimeFinder::this_part(TokenId at) const {
  TokenId last;
  const TimeTurn turn = turn_at(at, last);
  const bool turned = turn != TimeTurn::none;
  const bool that = is(at, "that") || (is(at, "the") && is(after(at), "same"));
  if (!turned && !that) return std::nullopt;
  TokenId next = turned ? after(last) : is(at, "that") ? after(at) : after(after(at));
  if (is(next, "same")) next = after(next);
  const TimeWord* part = word(next, TimeClass::part_of_day);
  if (!part || part->value.size() != 2) return std::nullopt;
  if (turn == TimeTurn::last && part->value != "NI" && part->value != "EV") return std::nullopt;
  TimeForm form{at, at, TimeShape::day};
  form.count = turn == TimeTurn::last ? -1 : turn == TimeTurn::next ? 1 : 0;
  form.anchor = that ? TimeAnchor::text : TimeAnchor::published;
  form.part_of_day = part->value;
  form.last = next;
  return form;
}

// "the morning of January 17", "the evening of that day".
TimeFinder::Found TimeFinder::part_of_date(TokenId at) const {
  if (!is(at, "the")) return std::nullopt;
  const TimeWord* part = word(after(at), TimeClass::part_of_day);
  const TokenId of = after(after(at));
  if (!part || part->value.size() != 2 || !is(of, "of") || !after(of)) return std::nullopt;
  Found date = month_date(after(of));
  if (!date) date = day_month(after(of));
  if (!date) date = weekday(after(of));
  if (!date) return std::nullopt;
  date->part_of_day = part->value;
  return date;
}

TimeFinder::Found TimeFinder::reference(TokenId at) const {
  if (!may_be(at, TimeClass::reference)) return std::nullopt;
  TimeForm form{at, at, TimeShape::reference};
  const TimeWord* known = phrase(at, TimeClass::reference, form.last);
  if (!known) return std::nullopt;
  // "the past" of "the past week" is none.
  if (word(after(form.last), TimeClass::unit)) return std::nullopt;
  form.value = known->value;
  return form;
}

// "15:11 GMT", "3:30 pm on Thursday", "9 am", "five o'clock", "noon".
TimeFinder::Found TimeFinder::clock(TokenId at) const {
  if (!numbers_.may_count(reading_[at].form) && !is(at, "a") && !may_be(at, TimeClass::part_of_day))
    return std::nullopt;
  TimeForm form{at, at, TimeShape::clock};
  const auto number = numbers_.number_at(reading_, at);
  const bool digits = clock_digits(reading_[at].form, form.hour, form.minute);
  if (const TimeWord* named = word(at, TimeClass::part_of_day); named && named->value.size() == 5) {
    form.hour = named->number;
    form.minute = 0;
  } else if (!digits && number && number->low >= 0 && number->low <= 24 && number->low == std::floor(number->low)) {
    const TokenId next = after(number->last);
    const bool half = word(next, TimeClass::half_day) && !(is(next, "am") && reading_[next].upos == Upos::AUX);
    const bool oclock = is(next, "o'clock") || is(next, "o\u2019clock") || is(next, "oclock");
    if (!half && !oclock) return std::nullopt;
    form.hour = static_cast<int>(number->low);
    form.minute = 0;
    form.last = oclock ? next : number->last;
  } else if (!digits) {
    return std::nullopt;
  }
  if (const TimeWord* half = word(after(form.last), TimeClass::half_day)) {
    if (half->number == 12 && form.hour < 12) form.hour += 12;
    if (half->number == 0 && form.hour == 12) form.hour = 0;
    form.last = after(form.last);
  }
  TokenId last;
  if (after(form.last) && phrase(after(form.last), TimeClass::zone, last)) form.last = last;
  TokenId day = after(form.last);
  if (is(day, "on") || is(day, ",")) day = after(day);
  if (!day) return form;
  using Pattern = Found (TimeFinder::*)(TokenId) const;
  for (const Pattern pattern :
       {&TimeFinder::weekday_date, &TimeFinder::month_date, &TimeFinder::day_month, &TimeFinder::numeric_date,
        &TimeFinder::weekday, &TimeFinder::day, &TimeFinder::turned_unit}) {
    Found date = (this->*pattern)(day);
    const bool usable = date && (date->shape != TimeShape::date || date->day) &&
                        (date->shape != TimeShape::shifted || date->unit == TimeUnit::day);
    if (!usable) continue;
    date->hour = form.hour;
    date->minute = form.minute;
    date->first = at;
    return date;
  }
  return form;
}

}  // namespace bede::mentions
