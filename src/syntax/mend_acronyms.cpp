#include "syntax/mend_acronyms.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::syntax {
namespace {

bool is_acronym(const Token& token) {
  return token.upos == Upos::PROPN && token.form.size() > 1 &&
         std::all_of(token.form.begin(), token.form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_capital_word(const Token& token) {
  return (token.upos == Upos::PROPN || token.upos == Upos::ADJ) && starts_upper(token.form) && !is_acronym(token);
}

// What two have together or who is of both: "the IMF and World Bank Meeting".
bool is_of_both(const Token& token) {
  return among(lower(token.lemma),
               {"meeting",   "summit",      "conference", "forum",     "mission",    "council",   "treaty", "agreement",
                "charter",   "act",         "program",    "programme", "report",     "alliance",  "leader", "minister",
                "statement", "declaration", "member",     "ally",      "president",  "secretary", "head",   "director",
                "chief",     "envoy",       "ambassador", "project",   "initiative", "system",    "fund",   "board"});
}

// The last word of the name that "and" joins to the acronym; none where it has but one word.
uint32_t end_of_second(const Reading& reading, uint32_t acronym) {
  const auto& tokens = reading.tokens;
  const uint32_t end = reading[tokens[acronym].sentence].last.value;
  if (acronym + 3 > end || tokens[acronym + 1].form != "and") return 0;
  uint32_t last = acronym + 1;
  while (last < end && is_capital_word(tokens[last + 1])) ++last;
  return last < acronym + 3 || tokens[last].upos != Upos::PROPN || is_of_both(tokens[last]) ? 0 : last;
}

void join(Reading& reading, uint32_t first, uint32_t last) {
  const TokenId one(first), other(last);
  const Token& second = reading[other];
  const TokenId head = second.head;
  const Relation relation = second.relation;
  for (uint32_t at = reading[second.sentence].first.value; at < last; ++at) {
    Token& token = reading.tokens[at];
    if (at > first + 1 && (!token.head || token.head <= one || token.head > other)) {
      token.head = other;
      token.relation = token.upos == Upos::ADJ ? Relation::amod : Relation::compound;
    }
    if (at < first && token.head == other) token.head = one;  // "the", "of"
  }
  reading.tokens[first + 1].head = other;
  reading.tokens[first].head = head;
  reading.tokens[first].relation = relation;
  reading.tokens[last].head = one;
  reading.tokens[last].relation = Relation::conj;
}

}  // namespace

bool join_acronyms(Reading& reading) {
  bool moved = false;
  for (uint32_t at = 1; at + 3 < reading.tokens.size(); ++at) {
    if (!is_acronym(reading.tokens[at]) || lower(reading.tokens[at - 1].form) != "the") continue;
    const uint32_t last = end_of_second(reading, at);
    if (last == 0) continue;
    const TokenId head = reading.tokens[last].head, mine = reading.tokens[at].head;
    const bool outside = !head || head.value < at || head.value > last;
    if (!outside || reading.tokens[last].relation == Relation::compound || !mine) continue;
    if (mine != TokenId(last) && mine != head) continue;
    join(reading, at, last);
    moved = true;
  }
  return moved;
}

}  // namespace bede::syntax
