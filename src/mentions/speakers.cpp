#include "mentions/speakers.h"

#include "base/strings.h"

namespace bede::mentions {
namespace {

constexpr uint32_t kLabel = 12;  // words before the colon

bool opens_paragraph(const Reading& reading, uint32_t sentence) {
  return sentence == 0 || reading.sentences[sentence - 1].paragraph != reading.sentences[sentence].paragraph;
}

bool is_small(Upos upos) {
  return upos == Upos::ADP || upos == Upos::CCONJ || upos == Upos::DET || upos == Upos::PUNCT || upos == Upos::PART;
}

}  // namespace

// The colon after a name or title in capitals, or the "Q" of a question; none where the sentence opens no turn.
TokenId Speakers::label_of(const Sentence& sentence) const {
  const uint32_t first = sentence.first.value;
  if (reading_[sentence.first].form == "Q") return sentence.first;
  for (uint32_t t = first; t <= sentence.last.value && t < first + kLabel; ++t) {
    const Token& token = reading_.tokens[t];
    if (token.form == ":") return t > first ? TokenId(t) : TokenId();
    if (!is_small(token.upos) && !starts_upper(token.form)) return {};
  }
  return {};
}

void Speakers::follow(const Mention& mention) {
  for (; seen_ <= reading_[mention.head].sentence.value; ++seen_) {
    if (!opens_paragraph(reading_, seen_)) continue;
    const TokenId colon = label_of(reading_.sentences[seen_]);
    if (colon) colon_ = colon, now_ = {};
  }
  const bool labels = colon_ && mention.last.value + 1 == colon_.value;
  if (labels && mention.actor && reading_[mention.actor].kind == ActorKind::person) now_ = mention.actor;
}

}  // namespace bede::mentions
