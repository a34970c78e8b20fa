#include "claims/ranges.h"

#include <algorithm>

#include "syntax/tree.h"
#include "text/quotes.h"

namespace bede::claims {

TokenRange TokenRange::joined(TokenRange other) const {
  if (empty()) return other;
  if (other.empty()) return *this;
  return {std::min(first, other.first), std::max(last, other.last)};
}

// Tokens from the root down, then back up: every child is done before its head.
Extents::Extents(const Reading& reading) : ranges_(reading.tokens.size()) {
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < ranges_.size(); ++i) ranges_[i] = {i, i};
  for (const Sentence& sentence : reading.sentences) {
    if (!sentence.root) continue;
    order.assign(1, sentence.root.value);
    for (size_t i = 0; i < order.size(); ++i)
      for (TokenId c = reading.tokens[order[i]].first_child; c; c = reading[c].next_sibling) order.push_back(c.value);
    for (size_t i = order.size(); i-- > 1;) {
      TokenRange& head = ranges_[reading.tokens[order[i]].head.value];
      head = head.joined(ranges_[order[i]]);
    }
  }
}

bool that_opens_clause(const Reading& reading, uint32_t that) {
  const Token& word = reading.tokens[that];
  if (word.upos == Upos::SCONJ || word.relation == Relation::mark) return true;
  if (word.relation != Relation::obj || !word.head || word.head.value < that) return false;
  bool subject = false, complete = false;
  for (const TokenId c : syntax::children(reading, word.head)) {
    const Relation relation = reading[c].relation;
    subject = subject || (c.value > that && syntax::is_subject(relation));
    complete = complete || relation == Relation::cop || (c.value > that && relation == Relation::aux) ||
               (c > word.head && (relation == Relation::obj || relation == Relation::ccomp));
  }
  return subject && complete;
}

bool is_quotation_mark(const Token& token) { return text::quote_role(token.form) != text::QuoteRole::none; }

bool is_punctuation(const Token& token) { return token.upos == Upos::PUNCT && !is_quotation_mark(token); }

bool begins_phrase(const Token& token) {
  return token.upos == Upos::DET || token.upos == Upos::PRON || token.upos == Upos::PROPN || token.upos == Upos::NOUN ||
         token.upos == Upos::ADJ || token.upos == Upos::NUM;
}

bool is_finite(const Token& token) {
  return token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP" || token.xpos == "MD";
}

TokenRange stripped(const Reading& reading, TokenRange range) {
  while (!range.empty() && is_punctuation(reading.tokens[range.first])) ++range.first;
  while (!range.empty() && is_punctuation(reading.tokens[range.last])) {
    if (range.last == 0) return {};
    --range.last;
  }
  const bool only_mark = range.first == range.last && is_quotation_mark(reading.tokens[range.first]);
  return range.empty() || only_mark ? TokenRange{} : range;
}

Span span_of(const Reading& reading, TokenRange range) {
  return {reading.tokens[range.first].span.begin, reading.tokens[range.last].span.end};
}

std::vector<TokenRange> without(const Reading& reading, TokenRange range, TokenRange hole) {
  std::vector<TokenRange> out;
  const auto keep = [&](TokenRange piece) {
    piece = stripped(reading, piece);
    if (!piece.empty()) out.push_back(piece);
  };
  if (hole.empty() || !range.meets(hole)) {
    keep(range);
    return out;
  }
  if (hole.first > range.first) keep({range.first, hole.first - 1});
  if (hole.last < range.last) keep({hole.last + 1, range.last});
  return out;
}

TokenRange range_of(const Reading& reading, SentenceId sentence) {
  return {reading[sentence].first.value, reading[sentence].last.value};
}

}  // namespace bede::claims
