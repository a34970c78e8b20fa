// Lengths of time and what leans on them: "three days", "two days earlier", "for a week", "every day", "last week".
#include <cmath>

#include "mentions/time_digits.h"
#include "mentions/time_finder.h"

namespace bede::mentions {
namespace {

std::string count_text(double count) {
  std::string text = std::to_string(count);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

// "P3D", "PT2H", "P2W" for a fortnight.
std::string duration_value(const std::string& letter, double count, bool vague) {
  if (letter == "FN") return "P" + count_text(count * 2) + "W";
  if (letter == "WE") return "P" + count_text(count) + "WE";
  const bool clock = letter.size() == 2 && letter[0] == 'T';
  return (clock ? "PT" : "P") + (vague ? std::string("X") : count_text(count)) + (clock ? letter.substr(1) : letter);
}

bool plural(std::string_view form) { return form.ends_with("s") || form.ends_with("S"); }

}  // namespace

// "last week", "next year", "this month", "the following day", "that year", "the same month".
TimeFinder::Found TimeFinder::turned_unit(TokenId at) const {
  TokenId next = at;
  const bool the = is(at, "the");
  if (the) next = after(at);
  TokenId last = next;
  TimeTurn turn = next ? turn_at(next, last) : TimeTurn::none;
  const bool that = is(at, "that");
  const bool same = word(next, TimeClass::same) && (the || that);
  const bool open = turn == TimeTurn::none && the;
  if (open && word(next, TimeClass::last)) turn = TimeTurn::last;
  if (open && word(next, TimeClass::next)) turn = TimeTurn::next;
  if (turn == TimeTurn::none && !same) return std::nullopt;
  TimeForm form{at, at, TimeShape::shifted};
  form.turn = turn == TimeTurn::none ? TimeTurn::current : turn;
  form.count = form.turn == TimeTurn::last ? -1 : form.turn == TimeTurn::next ? 1 : 0;
  next = after(last);
  if (same && is(next, "same")) next = after(next);
  if (that && is(next, "very")) next = after(next);
  const TimeWord* unit = word(next, TimeClass::unit);
  if (!unit || plural(reading_[next].form) || hyphen(after(next))) return std::nullopt;
  const bool title = unit->value == "D" && reading_[last].upos == Upos::PROPN && starts_upper(reading_[next].form);
  if (title) return std::nullopt;  // "the Last Day"
  form.unit = unit_from(unit->value);
  if (form.unit == TimeUnit::minute || form.unit == TimeUnit::second || form.unit == TimeUnit::hour)
    return std::nullopt;
  form.last = next;
  const bool text = same || (the && form.turn != TimeTurn::current);
  if (text) form.anchor = TimeAnchor::text;
  // "the past year", "the last decade", "the next month": a stretch up to or from now.
  const bool moving = the && (is(last, "past") || is(last, "last") || is(last, "coming") ||
                              (is(last, "next") && form.unit != TimeUnit::day && form.unit != TimeUnit::year));
  if (!moving) return form;
  form.shape = TimeShape::stretch;
  form.anchor = TimeAnchor::published;
  form.value = duration_value(unit->value, 1, false);
  return form;
}

// "the past five years", "these last few days", "the next two weeks".
TimeFinder::Found TimeFinder::stretch(TokenId at) const {
  TokenId next = at;
  if (is(at, "the") || is(at, "these") || is(at, "this")) next = after(at);
  const bool past = next && word(next, TimeClass::last);
  const bool coming = next && word(next, TimeClass::next);
  if ((!past && !coming) || !after(next)) return std::nullopt;
  const auto length = length_at(after(next), true);
  if (!length || (length->article)) return std::nullopt;
  TimeForm form{at, length->last, TimeShape::stretch};
  form.count = past ? -length->count : length->count;
  form.vague = length->vague;
  form.unit = length->unit;
  form.value = duration_value(length->letter, length->count, length->vague);
  return form;
}

// "three", "a", "a few", "two and a half" and a unit, with or without a hyphen between; bare: "weeks".
std::optional<TimeFinder::Length> TimeFinder::length_at(TokenId at, bool bare) const {
  Length length;
  TokenId next = at;
  if (const auto number = numbers_.number_at(reading_, at)) {
    length.count = number->low;
    length.vague = number->vague;
    next = after(number->last);
    if (is(next, "1/2")) length.count += 0.5, next = after(next);
    if (is(next, "and") && is(after(next), "a") && is(after(after(next)), "half")) {
      length.count += 0.5;
      next = after(after(after(next)));
    }
  } else if (is(at, "a") || is(at, "an")) {
    next = after(at);
    length.article = true;
  } else if (is(at, "half") && (is(after(at), "a") || is(after(at), "an"))) {
    length.count = 0.5;
    next = after(after(at));
  } else if (const TimeWord* vague = word(at, TimeClass::vague); vague && !is(at, "couple")) {
    length.vague = true;
    next = after(at);
  } else if (!bare) {
    return std::nullopt;
  } else {
    length.vague = length.bare = true;
  }
  if (length.article && (is(next, "few") || is(next, "couple"))) {
    length.vague = true, length.article = false;
    if (is(next, "couple")) length.vague = false, length.count = 2;
    next = after(next);
  }
  if (is(next, "of")) next = after(next);
  if (next != at && hyphen(next)) length.hyphenated = true, next = after(next);
  if (is(next, "more") || is(next, "full") || is(next, "whole") || is(next, "straight") || is(next, "consecutive"))
    next = after(next);
  const TimeWord* unit = word(next, TimeClass::unit);
  if (!unit || (length.bare && !plural(reading_[next].form))) return std::nullopt;
  if (length.vague && !plural(reading_[next].form)) return std::nullopt;
  if (length.article && plural(reading_[next].form)) return std::nullopt;
  // "one second-hand car", "the two quarter-finals"
  if (unit->value == "TS" && reading_[next].upos != Upos::NOUN) return std::nullopt;
  length.unit = unit_from(unit->value);
  length.letter = unit->value;
  length.last = next;
  return length;
}

// The clause or phrase ends here: "a year before." but not "a year before the vote".
bool TimeFinder::nothing_follows(TokenId at) const {
  const TokenId next = after(at);
  if (!next) return true;
  const Upos upos = reading_[next].upos;
  return upos == Upos::PUNCT || upos == Upos::CCONJ || upos == Upos::AUX;
}

// "two years ago", "three weeks earlier", "a day later", "two days before".
TimeFinder::Found TimeFinder::shifted(TokenId at) const {
  const auto length = length_at(at, true);
  if (!length) return std::nullopt;
  TokenId next = after(length->last);
  TimeForm form{at, at, TimeShape::shifted};
  if (word(next, TimeClass::ago)) {
    form.count = -length->count;
  } else if (word(next, TimeClass::earlier) && !is(after(next), "to")) {
    form.count = -length->count;
    form.anchor = TimeAnchor::text;
  } else if (word(next, TimeClass::later)) {
    form.count = length->count;
    form.anchor = TimeAnchor::text;
  } else if ((is(next, "before") || is(next, "after")) && nothing_follows(next)) {
    form.count = is(next, "before") ? -length->count : length->count;
    form.anchor = TimeAnchor::text;
  } else if (is(next, "from") && (is(after(next), "now") || is(after(next), "today"))) {
    next = after(next);
    form.count = length->count;
  } else {
    return std::nullopt;
  }
  form.last = next;
  form.unit = length->unit;
  form.vague = length->vague;
  return form;
}

// "the year before", "the day after", "the night before".
TimeFinder::Found TimeFinder::beside(TokenId at) const {
  if (!is(at, "the")) return std::nullopt;
  const TokenId noun = after(at);
  const TimeWord* unit = word(noun, TimeClass::unit);
  const TimeWord* part = word(noun, TimeClass::part_of_day);
  const TokenId side = after(noun);
  const bool before_it = is(side, "before");
  if ((!unit && !part) || (!before_it && !is(side, "after")) || !nothing_follows(side)) return std::nullopt;
  if (unit && plural(reading_[noun].form)) return std::nullopt;
  TimeForm form{at, side, unit ? TimeShape::shifted : TimeShape::day};
  form.count = before_it ? -1 : 1;
  form.anchor = TimeAnchor::text;
  if (unit) form.unit = unit_from(unit->value);
  if (part && part->value.size() == 2) form.part_of_day = part->value;
  return form;
}

// "three days", "a decade", "a two-hour", "for weeks"; never an age.
TimeFinder::Found TimeFinder::duration(TokenId at) const {
  const TokenId prior = before(at);
  const bool measured = is(prior, "for") || is(prior, "within") || is(prior, "over") || is(prior, "after") ||
                        is(prior, "in") || is(prior, "than") || is(prior, "during") || is(prior, "nearly") ||
                        is(prior, "almost") || is(prior, "about") || is(prior, "least");
  const auto length = length_at(at, is(prior, "for"));
  if (!length || (length->article && !measured)) return std::nullopt;
  const TokenId next = after(length->last);
  const bool age =
      is(next, "old") || (hyphen(next) && is(after(next), "old")) || (is(next, "of") && is(after(next), "age"));
  if (age || (hyphen(next) && is(after(next), "olds"))) return std::nullopt;
  if (length->letter == "Q" || (length->letter == "WE" && length->article)) return std::nullopt;
  TimeForm form{at, length->last, TimeShape::duration};
  form.unit = length->unit;
  form.count = length->count;
  form.value = duration_value(length->letter, length->count, length->vague);
  return form;
}

// "every Monday", "each year", "every two weeks", "daily", "annual".
TimeFinder::Found TimeFinder::set(TokenId at) const {
  if (!may_be(at, TimeClass::frequency) && !may_be(at, TimeClass::every)) return std::nullopt;
  TimeForm form{at, at, TimeShape::set};
  if (const TimeWord* often = word(at, TimeClass::frequency)) {
    if (reading_[at].upos == Upos::PROPN) return std::nullopt;
    form.value = often->value;
    return form;
  }
  if (!word(at, TimeClass::every)) return std::nullopt;
  TokenId next = after(at);
  double count = 1;
  if (is(next, "other")) count = 2, next = after(next);
  if (!next) return std::nullopt;
  if (const TimeWord* day = word(next, TimeClass::weekday)) {
    form.value = "XXXX-WXX-" + std::to_string(day->number);
  } else if (const TimeWord* month = word(next, TimeClass::month)) {
    form.value = std::string("XXXX-") + (month->number < 10 ? "0" : "") + std::to_string(month->number);
  } else if (const TimeWord* season = word(next, TimeClass::season)) {
    form.value = "XXXX-" + season->value;
  } else if (const TimeWord* part = word(next, TimeClass::part_of_day); part && part->value.size() == 2) {
    form.value = "XXXX-XX-XXT" + part->value;
  } else if (const TimeWord* unit = word(next, TimeClass::unit); unit && !plural(reading_[next].form)) {
    form.value = duration_value(unit->value, count, false);
  } else if (const auto length = length_at(next, false)) {
    form.value = duration_value(length->letter, length->count, length->vague);
    next = length->last;
  } else {
    return std::nullopt;
  }
  form.last = next;
  return form;
}

}  // namespace bede::mentions
