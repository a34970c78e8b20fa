// Which days a time expression means: from the day of publication, from what the text said before, from the tense
// around it.
#pragma once

#include <optional>
#include <vector>

#include "bede/reading.h"
#include "mentions/time_form.h"
#include "mentions/time_words.h"

namespace bede::mentions {

class TimeResolver {
 public:
  TimeResolver(const Reading& reading, const TimeWords& words, const std::vector<TimeForm>& forms);

  // To be called in text order: what was resolved before is what later expressions lean on.
  TimeExpression resolve(const TimeForm& form);

 private:
  enum class Tense : uint8_t { unknown, past, future };
  // What the text last dated, as precisely as it did.
  struct Told {
    Date date;
    TokenId at;
    bool stated = false;  // with its year
  };

  void resolve_date(const TimeForm& form, TimeExpression& out);
  void resolve_named_part(const TimeForm& form, TimeExpression& out);
  void resolve_weekday(const TimeForm& form, TimeExpression& out);
  void resolve_day(const TimeForm& form, TimeExpression& out);
  void resolve_shifted(const TimeForm& form, TimeExpression& out);
  void resolve_stretch(const TimeForm& form, TimeExpression& out);
  void resolve_clock(const TimeForm& form, TimeExpression& out);
  int year_for(const TimeForm& form, TimeExpression& out);
  std::optional<Date> anchor_of(const TimeForm& form, TimeExpression& out) const;
  std::optional<Date> today(TimeExpression& out) const;
  bool near(TokenId at) const;
  void take_part(const TimeForm& form, TimeExpression& out) const;
  void take_time(const TimeForm& form, TimeExpression& out) const;
  void remember(const TimeForm& form, const TimeExpression& out);
  Tense tense_at(const TimeForm& form) const;
  bool is_looked_back_on(const TimeForm& form) const;
  Tense tense_of(TokenId predicate) const;
  bool planned(const Token& token) const;
  bool standing(const TimeForm& form) const;

  const Reading& reading_;
  const TimeWords& words_;
  std::optional<Date> published_;  // full
  int published_year_ = 0;
  std::optional<int> first_year_;  // the first year that the text states, for texts without a date
  std::optional<Told> told_;
};

}  // namespace bede::mentions
