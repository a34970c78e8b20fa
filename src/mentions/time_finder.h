// Finds time expressions in the tokens; what they mean is TimeResolver's.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <vector>

#include "bede/reading.h"
#include "mentions/numbers.h"
#include "mentions/time_form.h"
#include "mentions/time_words.h"

namespace bede::mentions {

class TimeFinder {
 public:
  TimeFinder(const Reading& reading, const TimeWords& words, const NumberWords& numbers)
      : reading_(reading), words_(words), numbers_(numbers) {
    starts_.reserve(reading.tokens.size());
    for (const Token& token : reading.tokens) starts_.push_back(words.start_of(token.form));
  }

  // In text order, none overlapping. Cost: linear in the tokens (no expression is looked for past some ten tokens).
  std::vector<TimeForm> find() const;

 private:
  using Found = std::optional<TimeForm>;
  struct Length {
    TokenId last;
    double count = 1;
    bool vague = false, article = false, bare = false, hyphenated = false;
    TimeUnit unit = TimeUnit::none;
    std::string letter;
  };

  bool known(TokenId at) const;
  bool may_begin(TokenId at) const;
  bool leads_on(TokenId at) const;
  bool goes_on(TokenId at) const;
  Found at(TokenId at) const;
  Found core(TokenId at) const;
  Found with_part(TokenId at) const;
  Found with_bound(TokenId at) const;

  // Dates of the calendar (time_finder_dates.cpp).
  Found numeric_date(TokenId at) const;
  Found month_date(TokenId at) const;
  Found day_month(TokenId at) const;
  Found weekday_date(TokenId at) const;
  Found year(TokenId at) const;
  Found decade(TokenId at) const;
  TokenId after_part(TokenId at, TimeForm& form) const;
  Found century(TokenId at) const;
  Found quarter(TokenId at) const;
  Found season(TokenId at) const;
  Found holiday(TokenId at) const;
  void take_year(TimeForm& form) const;
  int year_at(TokenId at, bool alone) const;
  int day_at(TokenId at, TokenId& last) const;
  const TimeWord* month_at(TokenId at, TimePart& part) const;

  // Times that lean on another (time_finder_relative.cpp).
  Found weekday(TokenId at) const;
  Found day(TokenId at) const;
  Found this_part(TokenId at) const;
  Found turned_unit(TokenId at) const;
  Found stretch(TokenId at) const;
  Found shifted(TokenId at) const;
  Found beside(TokenId at) const;  // "the year before"
  Found duration(TokenId at) const;
  Found set(TokenId at) const;
  Found reference(TokenId at) const;
  Found clock(TokenId at) const;
  std::optional<Length> length_at(TokenId at, bool bare) const;
  Found part_of_date(TokenId at) const;
  void take_part_of_day(TimeForm& form) const;
  bool nothing_follows(TokenId at) const;
  bool early_year(TokenId at) const;
  bool vouched(TokenId at) const;
  bool named_by(TokenId first, TokenId last) const;
  bool in_set(TokenId at) const;
  TimeTurn turn_at(TokenId at, TokenId& last) const;

  TokenId after(TokenId at) const;
  TokenId before(TokenId at) const;
  bool is(TokenId at, std::string_view word) const {  // ignoring case; false for none
    return at && reading_[at].form.size() == word.size() && equal_ignoring_case(reading_[at].form, word);
  }
  bool is_any(TokenId at, std::initializer_list<std::string_view> words) const {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is(at, word); });
  }
  bool hyphen(TokenId at) const;
  bool may_be(TokenId at, TimeClass kind) const {
    return at && starts_[at.value] != nullptr && starts_[at.value]->has(kind);
  }
  const TimeWord* word(TokenId at, TimeClass kind) const {
    return may_be(at, kind) ? words_.at(reading_, at, kind) : nullptr;
  }
  // The same of several words, up to last.
  const TimeWord* phrase(TokenId at, TimeClass kind, TokenId& last) const {
    return may_be(at, kind) ? words_.at(reading_, at, kind, last) : nullptr;
  }

  const Reading& reading_;
  const TimeWords& words_;
  const NumberWords& numbers_;
  std::vector<const TimeWords::Start*> starts_;  // of each token
};

TimeUnit unit_from(std::string_view letter);

}  // namespace bede::mentions
