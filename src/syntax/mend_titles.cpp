#include "syntax/mend_titles.h"

#include "base/among.h"
#include "syntax/tree.h"

namespace bede::syntax {
namespace {

// "Chancellor Ruiz", the name hung on the title.
bool is_title_of_name(const Reading& reading, TokenId title) {
  const uint32_t next = title.value + 1;
  return next < reading.tokens.size() && reading.tokens[next].head == title &&
         reading.tokens[next].relation == Relation::flat &&
         among(reading[title].lemma, {"Chancellor", "President", "Minister", "Premier", "King", "Queen", "Emir"});
}

// "President Ana Ruiz", the title on the name or on its first part.
bool has_title(const Reading& reading, TokenId name) {
  if (has_child(reading, name, Relation::nmod__desc) || is_title_of_name(reading, name)) return true;
  const TokenId given = child(reading, name, Relation::compound);
  return given && reading[given].upos == Upos::PROPN && has_child(reading, given, Relation::nmod__desc);
}

// Of "Chancellor Holm" in "In a call with President Ruiz of Chad, Chancellor Holm of Peru and others, they spoke", read
// as who spoke: President Ruiz. A verb that a pronoun does is done by nobody before it.
TokenId titled_before(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const auto is_doer = [&](TokenId one) {
    return reading[one].upos == Upos::PRON && is_subject(reading[one].relation);
  };
  if (token.relation != Relation::nsubj || !token.head || token.head < at || at.value < 3) return {};
  if (!has_title(reading, at)) return {};
  bool done = false;
  for (const TokenId other : children(reading, token.head)) done = done || (other > at && is_doer(other));
  uint32_t comma = at.value;
  while (comma > 2 && comma + 3 > at.value && reading.tokens[comma].form != ",") --comma;
  const TokenId state(comma - 1), first = reading[state].head;
  if (!done || reading.tokens[comma].form != "," || reading[state].relation != Relation::nmod) return {};
  if (!first || state < first || dominates(reading, at, first)) return {};
  return reading[first].upos == Upos::PROPN && has_title(reading, first) ? first : TokenId{};
}

}  // namespace

bool join_titled_names(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    Token& token = reading.tokens[i];
    if (const TokenId first = titled_before(reading, TokenId(i))) {
      token.head = first;
      token.relation = Relation::appos;
    }
    const bool apposed = token.relation == Relation::appos && token.head && token.head.value < i;
    if (!apposed || token.upos != Upos::PROPN || reading[token.head].upos != Upos::PROPN) continue;
    if (!has_title(reading, TokenId(i)) || !has_title(reading, token.head)) continue;
    token.relation = Relation::conj;
    for (const TokenId next : children(reading, TokenId(i)))
      if (reading[next].relation == Relation::conj && has_title(reading, next)) reading[next].head = token.head;
    moved = true;
  }
  return moved;
}

bool join_titled_to_titled(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    Token& token = reading.tokens[i];
    const TokenId place = token.relation == Relation::conj ? token.head : TokenId{};
    if (!place || place.value > i || reading[place].relation != Relation::nmod || !reading[place].head) continue;
    const TokenId first = reading[place].head;
    const auto titled = [&](TokenId at) { return reading[at].upos == Upos::PROPN && has_title(reading, at); };
    if (first > place || !titled(TokenId(i)) || !titled(first) || titled(place)) continue;
    token.head = first;
    moved = true;
  }
  return moved;
}

}  // namespace bede::syntax
