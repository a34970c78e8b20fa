// Years, decades, centuries, and the parts of years that have names.
#include "mentions/time_digits.h"
#include "mentions/time_finder.h"

namespace bede::mentions {

// "In 348", "since 512,", "until 366", "c. 314": three digits are a year only where nothing is counted by them.
bool TimeFinder::early_year(TokenId at) const {
  const Token& token = reading_[at];
  const TokenId prior = before(at), next = after(at);
  if (plain(token.form) < 100 || token.relation == Relation::nummod) return false;
  if (is(prior, "c.") || is(prior, "ca.") || is(prior, "circa")) return true;
  if (!is(prior, "in") && !is(prior, "since") && !is(prior, "until")) return false;
  if (before(prior) && reading_[before(prior)].upos == Upos::NUM) return false;  // "one in 500"
  return !is(next, "of") && !is(next, "%") && !hyphen(next) && !(next && reading_[next].upos == Upos::NOUN);
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
  if (text.size() == 3 && early_year(at)) return form;
  if (text.size() != 4 || form.year < 1000 || form.year > 2199) return std::nullopt;
  const Token& token = reading_[at];
  const TokenId prior = before(at);
  const TokenId follows = after(at);
  static constexpr std::string_view vouch[] = {"in",    "since", "by",    "until",  "till",  "from", "during",
                                               "circa", "late",  "early", "before", "after", "(",    "between"};
  bool vouched = false;
  for (const std::string_view one : vouch) vouched = vouched || is(prior, one);
  if (prior && reading_[prior].upos == Upos::SYM && !hyphen(prior)) return std::nullopt;
  if (word(prior, TimeClass::numbered) || is(prior, "some") || is(prior, "about")) return std::nullopt;
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

// Past "the" and, behind it, "early", "mid-" or "late", which become the form's part.
TokenId TimeFinder::after_part(TokenId at, TimeForm& form) const {
  if (!is(at, "the")) return at;
  const TokenId next = after(at);
  const bool early = word(next, TimeClass::early), late = word(next, TimeClass::late);
  if (!early && !late && !word(next, TimeClass::middle)) return next;
  form.part = early ? TimePart::early : late ? TimePart::late : TimePart::middle;
  const TokenId behind = after(next);
  return hyphen(behind) ? after(behind) : behind;
}

// "the 1980s", "the late '90s", "the sixties".
TimeFinder::Found TimeFinder::decade(TokenId at) const {
  TimeForm form{at, at};
  TokenId next = after_part(at, form);
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
  if (text.ends_with("\u2019") && next != at) text.remove_suffix(3);
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
  TimeForm form{at, at};
  TokenId next = after_part(at, form);
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

// "the summer of 2010", "last spring", "winter 2023", "in autumn", "back in the fall"; not "in spring", "in the fall
// of".
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
  const TokenId ahead = before(before(at));  // "In the fall", "back in the fall"; not "school starts in the fall"
  const bool looked_at = next != at && (!ahead || is(ahead, "back")) && !is(after(next), "of");
  const bool common = (is(next, "spring") || is(next, "fall")) && !looked_at;
  const bool vouched =
      is(before(at), "in") || is(before(at), "during") || is(before(at), "by") || is(before(at), "until");
  return !common && vouched && reading_[next].relation != Relation::compound ? Found(form) : std::nullopt;
}

TimeFinder::Found TimeFinder::holiday(TokenId at) const {
  if (!may_be(at, TimeClass::holiday)) return std::nullopt;
  TimeForm form{at, at};
  const TimeWord* day = phrase(at, TimeClass::holiday, form.last);
  if (!day || day->value.size() != 5 || named_by(at, form.last)) return std::nullopt;
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
