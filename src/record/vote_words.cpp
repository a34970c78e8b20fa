#include "record/vote_words.h"

#include <algorithm>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::record {

std::string round_of(const Reading& reading, const Sentence& sentence) {
  for (uint32_t at = sentence.first.value; at <= sentence.last.value; ++at) {
    const std::string_view word = reading[TokenId(at)].lemma;
    if (word == "recount") return "recount";
    if (word == "reading" && at > sentence.first.value) return lower(reading[TokenId(at - 1)].form);
  }
  return {};
}

bool is_of_another(const Reading& reading, const Sentence& sentence) {
  for (uint32_t at = sentence.first.value; at <= sentence.last.value; ++at)
    if (reading[TokenId(at)].lemma == "separate" || reading[TokenId(at)].lemma == "separately") return true;
  return false;
}

bool is_defeated(const Reading& reading, const Sentence& sentence, const Tally& tally,
                 const events::BallotsInText& ballots) {
  for (uint32_t at = sentence.first.value + 2; at <= sentence.last.value; ++at)
    if (reading[TokenId(at)].span.begin >= tally.span.begin) {
      const bool by = reading[TokenId(at - 1)].lemma == "by";
      return bool(ballots.match(events::BallotRole::failed, TokenId(at - (by ? 2 : 1)), sentence.last));
    }
  return false;
}

std::string vote_subject(const Draft& draft, TokenId matter, TokenId word) {
  const Reading& reading = draft.reading;
  Span span = syntax::subtree_span(reading, matter);
  for (const Agreement& agreement : draft.record.agreements)
    for (const Span evidence : agreement.evidence)
      if (evidence.overlaps(reading[matter].span)) return agreement.id;
  TokenId last = matter;
  for (TokenId at = matter; at.value < reading.tokens.size() && span.contains(reading[at].span);
       at = TokenId(at.value + 1)) {
    const Upos upos = reading[at].upos;
    if (at == word && at > matter) break;
    if (upos != Upos::PUNCT && upos != Upos::NUM && upos != Upos::SYM) last = at;
  }
  span.end = std::max(reading[last].span.end, reading[matter].span.end);
  std::string_view words = span.of(reading.text());
  for (const std::string_view way : {"in favour of ", "in favor of ", "against "})
    if (words.starts_with(way)) words.remove_prefix(way.size());
  return std::string(words);
}

}  // namespace bede::record
