#include <algorithm>

#include "claims/verbs.h"

namespace bede::claims {
namespace {

bool in_base_phrase(const Token& token) {
  switch (token.upos) {
    case Upos::DET:
    case Upos::ADJ:
    case Upos::NOUN:
    case Upos::PROPN:
    case Upos::NUM:
    case Upos::PRON:
      return true;
    case Upos::PART:
      return token.lemma == "'s" || token.lemma == "'";
    case Upos::PUNCT:
      return token.form == "." || token.form == "-";
    default:
      return false;
  }
}

bool nominal(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON || token.upos == Upos::NUM;
}

// "Ambassador Lindqvist", "the chief of the border guard": a base phrase, and what hangs on it by "of".
Source phrase_after(const Ground& ground, TokenRange cluster) {
  const uint32_t end = ground.sentence_of(cluster.last).last;
  uint32_t at = cluster.last + 1;
  while (at <= end && in_base_phrase(ground.token(at)) && !(is_punctuation(ground.token(at)) && at == end)) ++at;
  Source source;
  if (at == cluster.last + 1) return source;
  source.range = stripped(ground.reading, {cluster.last + 1, at - 1});
  if (source.range.empty() || !nominal(ground.token(source.range.last))) return {};
  source.head = TokenId(source.range.last);
  // Appositions, "who ...", "of ..." run to the sentence's end or to the words that go on.
  uint32_t last = source.range.last;
  for (uint32_t i = last + 1; i <= end; ++i) {
    const Token& token = ground.token(i);
    if (is_quotation_mark(token) || token.form == ":" || token.form == ";") break;
    if (token.upos == Upos::VERB && token.xpos == "VBG") break;
    last = i;
  }
  const TokenRange tail = stripped(ground.reading, {source.range.first, last});
  const bool apposed =
      last > source.range.last && tail.last > source.range.last &&
      (ground.token(source.range.last + 1).form == "," || ground.token(source.range.last + 1).lemma == "of");
  if (apposed && tail.last - tail.first < 40) source.range = tail;
  return source;
}

Source phrase_before(const Ground& ground, TokenRange cluster) {
  const uint32_t begin = ground.sentence_of(cluster.first).first;
  Source source;
  if (cluster.first > begin && ground.token(cluster.first - 1).form == ")") {  // "Rep. Gwen Morris (D-Wis.)"
    uint32_t open = cluster.first - 1;
    while (open > begin && ground.token(open).form != "(" && cluster.first - open < 12) --open;
    if (open == begin || ground.token(open).form != "(") return source;
    source = phrase_before(ground, {open, open});
    if (source.head) source.range.last = cluster.first - 1;
    return source;
  }
  uint32_t at = cluster.first;
  while (at > begin && in_base_phrase(ground.token(at - 1)) && !is_punctuation(ground.token(at - 1))) --at;
  if (at == cluster.first || !nominal(ground.token(cluster.first - 1))) return source;
  source.head = TokenId(cluster.first - 1);
  source.range = {at, cluster.first - 1};
  while (at > begin && (ground.token(at - 1).upos == Upos::ADP || in_base_phrase(ground.token(at - 1))) &&
         !is_punctuation(ground.token(at - 1)))
    --at;
  if (in_base_phrase(ground.token(at))) source.range.first = at;
  for (uint32_t i = source.range.first; i < cluster.first && ground.token(i).upos != Upos::ADP; ++i)
    if (nominal(ground.token(i))) source.head = TokenId(i);  // "people familiar with the talks"
  return source;
}

}  // namespace

Source nearby_source(const Ground& ground, TokenRange cluster, bool after) {
  Source source = after ? phrase_after(ground, cluster) : phrase_before(ground, cluster);
  if (source.head && !ground.can_speak(source.head) && !ground.sources.is_text(ground.reading, source.head)) return {};
  return source;
}

}  // namespace bede::claims
