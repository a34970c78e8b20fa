#include "events/merit.h"

#include <string_view>

#include "base/among.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

bool says(const Reading& reading, TokenId noun, std::string_view preposition) {
  const TokenId mark = syntax::child(reading, noun, Relation::case_);
  return mark && reading[mark].lemma == preposition;
}

// Whose part or thanks a noun tells of: "the role of Chad", "Chad's contribution", "gratitude to Chad".
TokenId owner_of_merit(const Reading& reading, TokenId noun) {
  static constexpr std::string_view kPart[] = {"role", "part", "contribution", "merit", "courage", "success"};
  static constexpr std::string_view kThanks[] = {"gratitude", "thanks", "thank", "appreciation", "credit"};
  const bool part = among(reading[noun].lemma, kPart);
  if (!part && !among(reading[noun].lemma, kThanks)) return {};
  for (const TokenId child : syntax::children(reading, noun)) {
    if (part && reading[child].relation == Relation::nmod__poss) return child;
    if (reading[child].relation == Relation::nmod && says(reading, child, part ? "of" : "to")) return child;
  }
  return {};
}

}  // namespace

TokenId doer_of_reason(const Reading& reading, TokenId verb) {
  const Token& token = reading[verb];
  const TokenId mark = syntax::child(reading, verb, Relation::mark);
  const bool clause = token.relation == Relation::advcl || token.relation == Relation::acl;
  if (!clause || !token.head || token.xpos != "VBG" || !mark) return {};
  const bool reason = reading[mark].lemma == "for";
  if (!reason && reading[mark].lemma != "in") return {};
  const bool beside = reading[token.head].upos == Upos::VERB;
  const TokenId told = beside ? syntax::child(reading, token.head, Relation::obj) : token.head;
  if (!told || told > verb) return {};
  if (const TokenId owner = owner_of_merit(reading, told)) return owner;
  return reason && (beside || token.relation == Relation::acl) ? told : TokenId{};
}

}  // namespace bede::events
