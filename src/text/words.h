// What the tokeniser knows of words: abbreviations and the prefixes that a hyphen joins. From lexicon/words/.
#pragma once

#include <string>
#include <string_view>

#include "base/word_index.h"
#include "base/word_map.h"
#include "bede/result.h"

namespace bede::text {

enum class Abbreviation : uint8_t { none, title, month, number, inside, end };

class Words {
 public:
  // Reads words/abbreviations.tsv and words/joined_prefixes.tsv of the lexicon.
  static Result<Words> open(const std::string& lexicon);

  // word without its last full stop. An entry that starts with a capital fits only a word that does; else case is free.
  Abbreviation abbreviation(std::string_view word) const;
  bool is_joined_prefix(std::string_view word) const;

 private:
  static constexpr size_t kLongest = 16;  // bytes of the longest word worth a look-up
  using Kinds = WordMap<Abbreviation>;
  Kinds capital_;  // lower-cased keys
  Kinds any_;
  WordIndex prefixes_;
};

}  // namespace bede::text
