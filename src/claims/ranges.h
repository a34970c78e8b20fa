// Runs of tokens, and how far each subtree reaches.
#pragma once

#include <cstdint>
#include <vector>

#include "bede/reading.h"

namespace bede::claims {

// Tokens [first, last] by index; empty where last < first.
struct TokenRange {
  uint32_t first = 1;
  uint32_t last = 0;

  bool empty() const { return last < first; }
  bool holds(uint32_t token) const { return first <= token && token <= last; }
  bool meets(TokenRange other) const { return first <= other.last && other.first <= last; }
  TokenRange joined(TokenRange other) const;
  friend bool operator==(TokenRange, TokenRange) = default;
};

// The first and last token of every subtree. Cost: linear in the tokens (each sentence's tree is walked once).
class Extents {
 public:
  explicit Extents(const Reading& reading);
  TokenRange of(TokenId token) const { return ranges_[token.value]; }

 private:
  std::vector<TokenRange> ranges_;
};

// Punctuation off both ends (quotation marks stay); empty where nothing is left.
TokenRange stripped(const Reading& reading, TokenRange range);
Span span_of(const Reading& reading, TokenRange range);
// What is left of range without hole: up to two pieces, in text order, trimmed.
std::vector<TokenRange> without(const Reading& reading, TokenRange range, TokenRange hole);
TokenRange range_of(const Reading& reading, SentenceId sentence);

// Whether the "that" begins a clause in which nothing is missing ("a report that the dam fails"), though trees often
// take it for a relative one.
bool that_opens_clause(const Reading& reading, uint32_t that);

bool is_quotation_mark(const Token& token);
bool is_punctuation(const Token& token);
// A determiner, noun, pronoun, adjective, number.
bool begins_phrase(const Token& token);
// A verb, or the first of a few, that can be all that a clause needs: "said", "may".
bool is_finite(const Token& token);

}  // namespace bede::claims
