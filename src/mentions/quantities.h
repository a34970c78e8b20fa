// How many and how much: counts, shares, money, ratios.
#pragma once

#include <string>

#include "base/word_filter.h"
#include "base/word_map.h"
#include "bede/reading.h"
#include "bede/result.h"
#include "mentions/numbers.h"

namespace bede::mentions {

class QuantityReader {
 public:
  static Result<QuantityReader> open(const std::string& lexicon_directory);

  // Fills Reading::quantities, in text order, none overlapping another or a time expression (read those first).
  // Cost: linear in the tokens.
  void read(Reading& reading) const;

  const NumberWords& numbers() const { return numbers_; }

 private:
  struct Currency {
    std::string code;
    bool symbol;
  };
  bool may_begin(const Token& token) const;
  std::optional<Quantity> quantity_at(const Reading& reading, TokenId at) const;
  double scale_after(const Reading& reading, TokenId part, TokenId& last) const;
  std::optional<Quantity> fraction_at(const Reading& reading, TokenId at) const;
  std::optional<Quantity> money_at(const Reading& reading, TokenId at) const;
  std::optional<Quantity> ordinal_at(const Reading& reading, TokenId at) const;
  std::optional<Quantity> number_at(const Reading& reading, TokenId at) const;
  void take_range(const Reading& reading, Quantity& quantity) const;
  void take_unit(const Reading& reading, Quantity& quantity) const;
  void take_bound(const Reading& reading, Quantity& quantity, TokenId floor) const;
  const Currency* currency_at(const Reading& reading, TokenId at, TokenId& last) const;

  NumberWords numbers_;
  WordFilter begins_;  // currencies_, each up to its first blank
  WordMap<Currency> currencies_;
};

}  // namespace bede::mentions
