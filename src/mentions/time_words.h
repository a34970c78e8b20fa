// The words of words/time_words.tsv.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/word_filter.h"
#include "base/word_map.h"
#include "bede/reading.h"
#include "bede/result.h"

namespace bede::mentions {

enum class TimeClass : uint8_t {
  month,
  weekday,
  season,
  unit,
  day,
  part_of_day,
  reference,
  last,
  next,
  current,
  same,
  early,
  middle,
  late,
  beginning,
  end,
  ago,
  earlier,
  later,
  after,
  before,
  every,
  frequency,
  half_day,
  zone,
  holiday,
  vague,
  decade,
  planned,
  era,
  numbered,
  standing,
};

struct TimeWord {
  TimeClass kind;
  std::string value;
  int number = 0;          // the value where it is a number
  bool name = false;       // only with a capital
  bool shortened = false;  // "Sat", "Jan": needs a word beside it that vouches for it
};

class TimeWords {
 public:
  // What entries begin with a word.
  struct Start {
    size_t longest = 0;    // words
    uint32_t classes = 0;  // a bit each TimeClass
    bool has(TimeClass kind) const { return (classes >> static_cast<uint32_t>(kind) & 1) != 0; }
  };

  static Result<TimeWords> open(const std::string& lexicon_directory);

  // The word or words of that class that begin at a token (the longest); last: their last token.
  const TimeWord* at(const Reading& reading, TokenId token, TimeClass kind, TokenId& last) const;
  const TimeWord* at(const Reading& reading, TokenId token, TimeClass kind) const;
  // Null where no entry begins with the word.
  const Start* start_of(std::string_view word) const;
  // Of one word alone: "may", "jan.".
  const TimeWord* of(std::string_view word, TimeClass kind) const;

 private:
  WordMap<std::vector<TimeWord>> words_;
  WordFilter beginnings_;  // what the entries begin with, word by word, and the entries
  WordFilter firsts_;      // those of starts_
  WordMap<Start> starts_;  // by first word
};

}  // namespace bede::mentions
