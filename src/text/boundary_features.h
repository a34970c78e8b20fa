// What the splitter looks at between two tokens. The trainer and the reader use this one file, so that they cannot
// differ.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "bede/reading.h"
#include "text/words.h"

namespace bede::text {

// Coarse classes of tokens, as far as they matter at the end of a sentence.
enum class Look : uint8_t {
  edge,      // before the first, after the last token of the paragraph
  stop,      // .
  query,     // ? ! and runs of them
  ellipsis,  // .. ... …
  comma,
  colon,
  semicolon,
  opens,  // ( [
  closes,
  quote_opens,
  quote_closes,
  quote,  // " and ' that may be either
  dash,
  bullet,  // * • > # = and runs of any mark
  number,
  ordinal_item,  // 12. or a) as the paragraph's or sentence's first
  title_word,    // Capitalised
  capitals,      // CAPITALS
  lower_word,
  mixed_word,
  initial,             // J.
  abbreviation,        // with its full stop
  title_abbreviation,  // "Dr.", "e.g.": goes on
  address,             // URL, e-mail
  emoticon,
  clitic,
  other,
};

class BoundaryFeatures {
 public:
  static constexpr size_t kCount = 40;
  using Row = std::array<uint32_t, kCount>;  // hashes, to be cut to the table's size

  // Looks at tokens [first, stop) of one paragraph. Cost: linear.
  void prepare(const std::vector<Token>& tokens, size_t first, size_t stop, const Words& words);

  // Whether a sentence could at all end after the token: cheap, and keeps most places from being weighed.
  bool is_possible(size_t token) const;
  // Whether one must: a full stop by itself before what only begins sentences, "Washington, D.C. Her". Among
  // is_possible.
  bool is_certain(size_t token) const;
  // The features of the place after the token, where its sentence began at begin.
  void row(size_t token, size_t begin, Row& out) const;

 private:
  struct Facts {
    uint32_t word = 0;  // hash of the lower-cased form
    Look look = Look::edge;
    bool space_after = true;
    bool continues = false;
    bool capital = false;
    bool starter = false;  // a function word with a capital: "The", "Her"
    bool dotted = false;   // full stops inside: "U.S."
    bool initials = false;
    bool lone_i = false;   // "i", "u": how the careless write
    uint8_t brackets = 0;  // open after it
    uint8_t quotes = 0;    // of the straight kind, so far, modulo 2
    uint32_t to_stop = 0;  // tokens to the next stop or query
  };
  const Facts& at(size_t token) const { return facts_[token - first_ + kMargin]; }
  void look_ahead();
  void look_over(size_t size);
  uint64_t bracket_ahead(size_t token) const;
  size_t before_closing(size_t token) const;

  static constexpr size_t kMargin = 4;
  size_t first_ = 0, stop_ = 0;
  std::vector<Facts> facts_;  // of the paragraph, with kMargin edges on both sides
  uint32_t lower_after_stop_ = 0, upper_after_stop_ = 0;
  uint64_t manner_ = 0;  // how the paragraph is written: prose or list, carefully or not
};

Look look_of(const Token& token, const Words& words);

}  // namespace bede::text
