// Numbers in digits and in words: "1,200", "two hundred and twelve", "1.5 million", "several".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/word_filter.h"
#include "base/word_index.h"
#include "base/word_map.h"
#include "bede/reading.h"
#include "bede/result.h"

namespace bede::mentions {

enum class NumberWord : uint8_t { unit, ten, scale, group, vague, ordinal, part, about, least, most };

struct Number {
  TokenId first, last;
  double low = 0, high = 0;  // equal but for vague numbers
  bool vague = false;        // "several", "dozens"
  bool digits = false;       // its first part is written in digits
  bool plain = false;        // one token of digits only: may be a year or a day
};

class NumberWords {
 public:
  // Reads words/numbers.tsv. Errors: not_found, bad_format.
  static Result<NumberWords> open(const std::string& lexicon_directory);

  // The longest number that begins at a token and stays in its sentence. Cost: its length.
  std::optional<Number> number_at(const Reading& reading, TokenId at) const;
  // 1 for "first" and "1st", 21 for "twenty-first" (up to last); 0 for what is no ordinal.
  int ordinal_at(const Reading& reading, TokenId at, TokenId& last) const;
  // What a fraction's denominator is worth; 0 for what is none.
  double part_of(std::string_view word) const;
  // about, least or most where such words begin at a token (last: their last).
  std::optional<NumberWord> bound_at(const Reading& reading, TokenId at, TokenId& last) const;

  // Words of a bound may begin with this one.
  bool may_bound(std::string_view word) const;
  // A quick no: a number, an ordinal or a fraction may begin with it.
  bool may_count(std::string_view word) const;

 private:
  struct Meaning {
    NumberWord kind;
    double low, high;
  };
  // Null where the word has no meaning, or none of that kind.
  const std::vector<Meaning>* meanings(std::string_view word) const;
  static const Meaning* meaning(const std::vector<Meaning>* meanings, NumberWord kind);
  const Meaning* meaning(std::string_view word, NumberWord kind) const { return meaning(meanings(word), kind); }

  WordMap<std::vector<Meaning>> words_;
  WordFilter known_;  // those of words_
  WordIndex bounds_;  // first words of bounds
  WordFilter bound_firsts_;
};

// "1,200", "3.5", "450", "7" -> the number; none for "17th", "3:30", "1,2", "2025-01-17".
std::optional<double> number_from_digits(std::string_view word);

}  // namespace bede::mentions
