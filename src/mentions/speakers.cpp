#include "mentions/speakers.h"

#include "base/strings.h"

namespace bede::mentions {
namespace {

constexpr uint32_t kLabel = 32;  // words before the colon: an office, whose, a name, "(retranslated)"

bool opens_paragraph(const Reading& reading, uint32_t sentence) {
  return sentence == 0 || reading.sentences[sentence - 1].paragraph != reading.sentences[sentence].paragraph;
}

bool is_small(Upos upos) {
  return upos == Upos::ADP || upos == Upos::CCONJ || upos == Upos::DET || upos == Upos::PUNCT || upos == Upos::PART;
}

}  // namespace

// Right behind a name or title in capitals that a colon follows, or the "Q" of a question; none where the sentence
// opens no turn.
TokenId Speakers::label_of(const Sentence& sentence) const {
  const uint32_t first = sentence.first.value;
  TokenId bracket;
  bool inside = false;
  for (uint32_t t = first; t <= sentence.last.value && t < first + kLabel; ++t) {
    const Token& token = reading_.tokens[t];
    if (t > first && token.form == ":") return bracket ? bracket : TokenId(t);
    if (token.form == "(") bracket = TokenId(t);
    inside = (inside || token.form == "(") && token.form != ")";
    if (!inside && !is_small(token.upos) && !starts_upper(token.form)) break;
  }
  return reading_[sentence.first].form == "Q" ? sentence.first : TokenId();
}

void Speakers::follow(const Mention& mention) {
  for (; seen_ <= reading_[mention.head].sentence.value; ++seen_) {
    if (!opens_paragraph(reading_, seen_)) continue;
    if (const TokenId end = label_of(reading_.sentences[seen_])) end_ = end, now_ = {};
  }
  const bool labels = end_ && mention.last.value + 1 == end_.value;
  if (labels && mention.actor && reading_[mention.actor].kind == ActorKind::person) now_ = mention.actor;
}

}  // namespace bede::mentions
