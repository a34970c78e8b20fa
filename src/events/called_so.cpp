#include "events/called_so.h"

#include "base/among.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

bool names(std::string_view lemma) {
  return among(lemma, {"call", "describe", "term", "label", "dub", "brand", "say", "claim", "characterize", "allege"});
}

bool is_noun(const Reading& reading, TokenId word) {
  return reading[word].upos == Upos::NOUN || reading[word].upos == Upos::PROPN;
}

// "called a protest", "described as a protest", "said were spies".
TokenId named_by_clause(const Reading& reading, TokenId clause) {
  for (const TokenId child : syntax::children(reading, clause)) {
    if (child < clause || !is_noun(reading, child)) continue;
    const TokenId mark = syntax::child(reading, child, Relation::case_);
    const Relation relation = reading[child].relation;
    if (mark ? reading[mark].lemma == "as" : relation == Relation::obj || relation == Relation::xcomp) return child;
    if (relation == Relation::ccomp && syntax::has_child(reading, child, Relation::cop)) return child;
  }
  return {};
}

// The verb that "what" begins the object of, though the tree may hang the clause on a noun between.
TokenId verb_over(const Reading& reading, TokenId what, TokenId clause) {
  TokenId above = reading[reading[clause].head == what ? what : clause].head;
  while (above && above < what && reading[above].upos != Upos::VERB) above = reading[above].head;
  return above && above < what ? above : TokenId{};
}

}  // namespace

TokenId called_so(const Reading& reading, TokenId verb) {
  const uint32_t last = reading[reading[verb].sentence].last.value;
  for (TokenId what(verb.value + 1); what.value + 3 <= last; what = TokenId(what.value + 1)) {
    if (reading[what].form != "what") continue;
    const TokenId relative = syntax::child(reading, what, Relation::acl__relcl);
    TokenId clause = relative ? relative : reading[what].head;
    if (clause && is_noun(reading, clause)) clause = reading[clause].head;
    if (!clause || clause < what || reading[clause].upos != Upos::VERB || !names(reading[clause].lemma)) return {};
    return verb_over(reading, what, clause) == verb ? named_by_clause(reading, clause) : TokenId{};
  }
  return {};
}

}  // namespace bede::events
