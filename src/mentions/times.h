// When: dates, relative times, durations, sets, and the days they cover.
#pragma once

#include "bede/reading.h"
#include "bede/result.h"
#include "mentions/numbers.h"
#include "mentions/time_words.h"

namespace bede::mentions {

class TimeReader {
 public:
  // Reads words/time_words.tsv and words/numbers.tsv. Errors: not_found, bad_format.
  static Result<TimeReader> open(const std::string& lexicon_directory);

  // Fills Reading::times in text order, none overlapping another. Wants tags, and trees for the tense around a date.
  // Cost: linear in the tokens.
  void read(Reading& reading) const;

 private:
  TimeWords words_;
  NumberWords numbers_;
};

}  // namespace bede::mentions
