#include "mentions/time_finder.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "mentions/time_digits.h"

namespace bede::mentions {
namespace {

bool has_digit(std::string_view form) { return std::any_of(form.begin(), form.end(), digit); }

}  // namespace

TimeUnit unit_from(std::string_view letter) {
  constexpr std::array<std::pair<std::string_view, TimeUnit>, 11> units = {{{"Y", TimeUnit::year},
                                                                            {"Q", TimeUnit::quarter},
                                                                            {"M", TimeUnit::month},
                                                                            {"W", TimeUnit::week},
                                                                            {"WE", TimeUnit::weekend},
                                                                            {"FN", TimeUnit::fortnight},
                                                                            {"D", TimeUnit::day},
                                                                            {"DE", TimeUnit::decade},
                                                                            {"CE", TimeUnit::century},
                                                                            {"TH", TimeUnit::hour},
                                                                            {"TM", TimeUnit::minute}}};
  for (const auto& [name, unit] : units)
    if (name == letter) return unit;
  return TimeUnit::second;
}

TokenId TimeFinder::after(TokenId at) const {
  return at && at < reading_[reading_[at].sentence].last ? TokenId(at.value + 1) : TokenId();
}

TokenId TimeFinder::before(TokenId at) const {
  return at && at > reading_[reading_[at].sentence].first ? TokenId(at.value - 1) : TokenId();
}

bool TimeFinder::hyphen(TokenId at) const {
  return at && (is(at, "-") || is(at, "\u2013") || is(at, "\u2010") || is(at, "\u2011") || is(at, "\u2212"));
}

// Some entry of the words begins with the token.
bool TimeFinder::known(TokenId at) const { return starts_[at.value] != nullptr && reading_[at].form.size() < 16; }

// A word stands beside it that makes a shortened month or weekday one: "on Sat", "last Wed", "Jan." with its stop.
bool TimeFinder::vouched(TokenId at) const {
  TokenId last;
  const TokenId prior = before(at);
  const bool titled = prior && reading_[prior].upos == Upos::DET && reading_[at].relation != Relation::compound;
  if (reading_[at].form.ends_with('.')) return !titled;  // "read the SEP." at the end of a sentence
  if (!prior) return is(after(at), ",");
  return turn_at(prior, last) != TimeTurn::none || reading_[prior].upos == Upos::ADP ||
         reading_[prior].upos == Upos::NUM || word(prior, TimeClass::weekday) || word(prior, TimeClass::month);
}

// The day only names something or someone: "the Christmas Truce", "Johnny Christmas".
bool TimeFinder::named_by(TokenId first, TokenId last) const {
  if (reading_[first].relation == Relation::flat) return true;
  const TokenId next = after(last), head = reading_[last].head;
  return next && head && head >= next && reading_[last].relation == Relation::compound &&
         reading_[next].upos == Upos::PROPN && starts_upper(reading_[next].form);
}

// A cheap look that spares most tokens the search.
bool TimeFinder::may_begin(TokenId at) const {
  const Token& token = reading_[at];
  if (has_digit(token.form) || token.upos == Upos::NUM || token.form.starts_with("mid") ||
      token.form.starts_with("Mid"))
    return true;
  switch (token.upos) {
    case Upos::DET:
      return true;
    case Upos::ADP:
      return token.lemma == "in" || token.lemma == "of" || token.lemma == "at" || token.lemma == "as" || known(at) ||
             numbers_.may_bound(token.form);
    default:
      return known(at) || numbers_.may_bound(token.form);
  }
}

// The longest expression that begins at a token.
TimeFinder::Found TimeFinder::at(TokenId at) const {
  if (!may_begin(at)) return std::nullopt;
  Found best = core(at);
  for (const auto& other : {with_part(at), with_bound(at)})
    if (other && (!best || other->last > best->last)) best = other;
  return best;
}

// Whether an expression may begin with the token that is no entry of its own: a holiday, a day, a set, a reference.
bool TimeFinder::leads_on(TokenId at) const {
  static constexpr TimeClass kLeading[] = {
      TimeClass::weekday, TimeClass::month, TimeClass::season, TimeClass::unit,  TimeClass::era,
      TimeClass::current, TimeClass::last,  TimeClass::next,   TimeClass::vague, TimeClass::part_of_day};
  if (is_any(at, {"the", "this", "that", "these", "a", "an"})) return goes_on(after(at));
  const std::string_view form = reading_[at].form;
  if (numbers_.may_count(form) || has_digit(form) || mid(form)) return true;
  return std::any_of(std::begin(kLeading), std::end(kLeading), [&](TimeClass kind) { return may_be(at, kind); }) ||
         is_any(at,
                {"half", "last", "past", "next", "of", "more", "full", "whole", "coming", "straight", "consecutive"});
}

// Whether an article before the token may begin an expression.
bool TimeFinder::goes_on(TokenId at) const {
  if (!at) return false;
  const std::string_view form = reading_[at].form;
  return starts_[at.value] || numbers_.may_count(form) || has_digit(form) || mid(form) || hyphen(at) ||
         is_any(at, {"half", "last", "past", "next", "of", "more", "full", "whole", "coming", "straight", "consecutive",
                     "same", "very", "few", "couple", "middle"});
}

TimeFinder::Found TimeFinder::core(TokenId at) const {
  using Pattern = Found (TimeFinder::*)(TokenId) const;
  constexpr std::array<Pattern, 4> entries = {&TimeFinder::holiday, &TimeFinder::day, &TimeFinder::set,
                                              &TimeFinder::reference};
  constexpr std::array<Pattern, 21> patterns = {
      &TimeFinder::numeric_date, &TimeFinder::clock,       &TimeFinder::weekday_date, &TimeFinder::month_date,
      &TimeFinder::day_month,    &TimeFinder::year,        &TimeFinder::decade,       &TimeFinder::century,
      &TimeFinder::quarter,      &TimeFinder::season,      &TimeFinder::holiday,      &TimeFinder::weekday,
      &TimeFinder::day,          &TimeFinder::this_part,   &TimeFinder::part_of_date, &TimeFinder::shifted,
      &TimeFinder::stretch,      &TimeFinder::turned_unit, &TimeFinder::beside,       &TimeFinder::set,
      &TimeFinder::reference};
  Found best;
  const auto try_all = [&](const auto& some) {
    for (const Pattern pattern : some) {
      Found found = (this->*pattern)(at);
      if (found && (!best || found->last > best->last)) best = std::move(found);
    }
  };
  const bool leads = leads_on(at);
  leads ? try_all(patterns) : try_all(entries);
  if (!best && leads) best = duration(at);
  if (best) best->first = at;
  return best;
}

// "early May", "mid-2024", "late last year", "earlier this week", "the end of May": what "the end of" says is the part,
// the words of the date begin after it.
TimeFinder::Found TimeFinder::with_part(TokenId at) const {
  TokenId next = at;
  const bool article = is(next, "the");
  if (article) next = after(next);
  TimePart part = TimePart::whole;
  if (word(next, TimeClass::early) || word(next, TimeClass::earlier)) part = TimePart::early;
  if (word(next, TimeClass::middle)) part = TimePart::middle;
  if (word(next, TimeClass::late) || word(next, TimeClass::later)) part = TimePart::late;
  const bool comparative = word(next, TimeClass::earlier) || word(next, TimeClass::later);
  const bool noun = word(next, TimeClass::beginning) || word(next, TimeClass::end) || is(next, "middle");
  if (noun)
    part = word(next, TimeClass::beginning) ? TimePart::early : is(next, "middle") ? TimePart::middle : TimePart::late;
  if (part == TimePart::whole) return std::nullopt;
  next = after(next);
  if (noun && !is(next, "of")) return std::nullopt;
  if (noun || hyphen(next) || (is(next, "in") || is(next, "on"))) next = after(next);
  if (!next) return std::nullopt;
  Found found = core(next);
  const bool dated = found && (found->shape == TimeShape::date || found->shape == TimeShape::weekday ||
                               found->shape == TimeShape::day || found->shape == TimeShape::shifted);
  if (!dated || (comparative && found->shape == TimeShape::date) || (found->unit == TimeUnit::hour))
    return std::nullopt;
  if (!comparative) found->part = part;
  found->first = noun ? next : at;
  return found;
}

// "nearly three years ago", "more than a week".
TimeFinder::Found TimeFinder::with_bound(TokenId at) const {
  TokenId last;
  if (!numbers_.bound_at(reading_, at, last) || !after(last)) return std::nullopt;
  Found found = core(after(last));
  if (!found) found = duration(after(last));
  const bool counted =
      found && (found->shape == TimeShape::duration ||
                (found->shape == TimeShape::shifted && found->count != 0 && found->turn == TimeTurn::none));
  if (!counted) return std::nullopt;
  found->first = at;
  return found;
}

std::vector<TimeForm> TimeFinder::find() const {
  std::vector<TimeForm> forms;
  for (uint32_t i = 0; i < reading_.tokens.size(); ++i) {
    Found found = at(TokenId(i));
    if (!found) continue;
    i = found->last.value;
    if (found->unit == TimeUnit::decade && found->shape == TimeShape::date && is(found->first, "the"))
      found->first = after(found->first);
    forms.push_back(*std::move(found));
  }
  return forms;
}

}  // namespace bede::mentions
