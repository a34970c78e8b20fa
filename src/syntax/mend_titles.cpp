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

}  // namespace

bool join_titled_names(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    Token& token = reading.tokens[i];
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
