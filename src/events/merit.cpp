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
  static constexpr std::string_view kPart[] = {"role",    "part",       "contribution", "merit",     "courage",
                                               "success", "leadership", "generosity",   "effort",    "bravery",
                                               "work",    "experience", "commitment",   "solidarity"};
  static constexpr std::string_view kThanks[] = {"gratitude", "thanks", "thank", "appreciation", "credit"};
  const bool part = among(reading[noun].lemma, kPart);
  if (!part && !among(reading[noun].lemma, kThanks)) return {};
  for (const TokenId child : syntax::children(reading, noun)) {
    if (part && reading[child].relation == Relation::nmod__poss) return child;
    if (reading[child].relation == Relation::nmod && says(reading, child, part ? "of" : "to")) return child;
    if (!part && says(reading, child, "for"))  // "appreciation for Chad's leadership in"
      if (const TokenId owner = syntax::child(reading, child, Relation::nmod__poss)) return owner;
  }
  return {};
}

// "imposed restrictions on officers for": those whom a burden is laid on.
TokenId bearer_of(const Reading& reading, TokenId verb, TokenId noun) {
  static constexpr std::string_view kBurden[] = {"sanction", "restriction", "ban", "penalty", "charge", "measure"};
  if (!among(reading[noun].lemma, kBurden)) return {};
  for (const TokenId head : {noun, verb})
    for (const TokenId child : syntax::children(reading, head))
      if ((reading[child].relation == Relation::nmod || reading[child].relation == Relation::obl) &&
          (says(reading, child, "on") || says(reading, child, "against")))
        return child;
  return {};
}

// "supports Chad in calling on Niger", "commended Chad for its part in urging": whom the verb above is good to does it.
TokenId favoured(const Reading& reading, TokenId verb, TokenId object) {
  static constexpr std::string_view kGood[] = {"support", "back",  "assist", "help",    "aid",
                                               "commend", "thank", "praise", "applaud", "congratulate"};
  return object && among(reading[verb].lemma, kGood) ? object : TokenId{};
}

// "thanked her for it, as well as for hosting": a second reason, joined to the thanks.
bool is_joined_reason(const Reading& reading, TokenId verb) {
  const Token& token = reading[verb];
  const TokenId link = syntax::child(reading, verb, Relation::cc);
  if (token.relation != Relation::conj || token.xpos != "VBG" || !link || !token.head) return false;
  const TokenId mark = syntax::child(reading, verb, Relation::mark);
  if (mark && reading[mark].lemma == "for") return reading[token.head].upos == Upos::VERB;
  for (const TokenId word : syntax::children(reading, link))
    if (reading[word].lemma == "for") return reading[token.head].upos == Upos::VERB;
  return false;
}

}  // namespace

TokenId doer_of_reason(const Reading& reading, TokenId verb) {
  if (is_joined_reason(reading, verb)) return syntax::child(reading, reading[verb].head, Relation::obj);
  while (reading[verb].relation == Relation::conj && reading[verb].xpos == "VBG" && reading[verb].head &&
         !syntax::has_child(reading, verb, Relation::mark))
    verb = reading[verb].head;  // "for threatening or attacking"
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
  if (const TokenId other = beside && !reason ? favoured(reading, token.head, told) : TokenId{}) return other;
  if (const TokenId bearer = beside && reason ? bearer_of(reading, token.head, told) : TokenId{}) return bearer;
  return reason && (beside || token.relation == Relation::acl) ? told : TokenId{};
}

TokenId doer_of_harm(const Reading& reading, TokenId verb, TokenId noun) {
  static constexpr std::string_view kDeadly[] = {"attack", "bombing",  "blast",    "explosion", "raid",
                                                 "strike", "shooting", "shelling", "airstrike", "crash"};
  const Token& token = reading[noun];
  const TokenId where = syntax::child(reading, noun, Relation::case_);
  const bool harms = among(reading[verb].lemma, {"kill", "injure", "wound", "hurt", "maim"});
  const bool place =
      token.relation == Relation::nmod && where && among(reading[where].lemma, {"at", "in", "on", "near"});
  return harms && place && token.head && among(reading[token.head].lemma, kDeadly) ? token.head : noun;
}

}  // namespace bede::events
