#include "mentions/referents.h"

#include <algorithm>

#include "mentions/phrases.h"

namespace bede::mentions {
namespace {

bool refers(const Mention& mention) {
  return mention.entity != EntityKind::other || mention.kind != MentionKind::nominal || mention.actor ||
         mention.thing || mention.place;
}

// "Miss" of "Miss Holm".
bool is_part_of_name(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  return (token.relation == Relation::compound || token.relation == Relation::flat) && token.head &&
         reading[token.head].upos == Upos::PROPN;
}

// The end of the phrase with the mark of possession after it: "the city's".
uint32_t end_of(const Reading& reading, TokenId head, TokenId last) {
  uint32_t end = reading[last].span.end;
  if (last.value + 1 < reading.tokens.size()) {
    const Token& next = reading.tokens[last.value + 1];
    if (next.xpos == "POS" && next.head == head) end = next.span.end;
  }
  return end;
}

// Whether the model's word is enough for a mention that nothing else found.
bool may_refer(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation == Relation::expl) return false;
  switch (token.upos) {
    case Upos::PROPN:
      if (is_part_of_name(reading, at)) return false;
      [[fallthrough]];
    case Upos::NOUN:
    case Upos::NUM:
    case Upos::PRON:
    case Upos::DET:
    case Upos::ADJ:
    case Upos::ADV:
      return token.entity != EntityKind::other;
    default:
      return false;
  }
}

MentionKind kind_of(Upos upos) {
  return upos == Upos::PROPN ? MentionKind::name : upos == Upos::PRON ? MentionKind::pronoun : MentionKind::nominal;
}

Mention of_model(const Reading& reading, TokenId head, Extent extent) {
  Mention mention;
  mention.first = extent.first;
  mention.last = extent.last;
  mention.head = head;
  mention.span = {reading[extent.first].span.begin, end_of(reading, head, extent.last)};
  mention.kind = kind_of(reading[head].upos);
  mention.entity = reading[head].entity;
  return mention;
}

}  // namespace

std::vector<Mention> referents(const Reading& reading) {
  const Phrases phrases(reading, true);
  std::vector<bool> heads(reading.tokens.size());
  std::vector<Mention> found;
  for (const Mention& mention : reading.mentions) {
    if (mention.modifier) continue;  // a help of the coder's
    heads[mention.head.value] = true;
    if (!refers(mention)) continue;
    found.push_back(mention);
    const TokenId last = std::max(mention.last, phrases.of(mention.head).last);
    found.back().span.end = std::max(mention.span.end, end_of(reading, mention.head, last));
  }
  for (uint32_t i = 0; i < reading.tokens.size(); ++i)
    if (!heads[i] && may_refer(reading, TokenId(i)))
      found.push_back(of_model(reading, TokenId(i), phrases.of(TokenId(i))));
  std::stable_sort(found.begin(), found.end(), [](const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return found;
}

}  // namespace bede::mentions
