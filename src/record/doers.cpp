#include "record/doers.h"

#include "base/among.h"
#include "base/strings.h"
#include "events/frame.h"
#include "record/clauses.h"
#include "record/with_us.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

// "the minister's visits", "his talks": somebody's, and not ours.
bool is_of_owner(const Reading& reading, TokenId noun) {
  const TokenId owner = syntax::child(reading, noun, Relation::nmod__poss);
  return owner && !among(lower(reading[owner].form), {"our", "my"});
}

// "the role that the chamber plays in supporting Chad", "its part in": theirs who play it, and not ours.
bool is_part_of_others(const Reading& reading, TokenId verb) {
  const TokenId mark = syntax::child(reading, verb, Relation::mark), above = reading[verb].head;
  if (reading[verb].xpos != "VBG" || !mark || reading[mark].lemma != "in" || !above) return false;
  const bool of_noun = reading[above].upos == Upos::NOUN;
  const TokenId part = of_noun ? above : syntax::child(reading, above, Relation::obj);
  if (!part || part > verb || !among(reading[part].lemma, {"role", "part", "contribution", "share"})) return false;
  return is_of_owner(reading, part) || syntax::has_child(reading, part, Relation::acl) ||
         syntax::has_child(reading, part, Relation::acl__relcl);
}

}  // namespace

bool is_by_unknown(const Reading& reading, const Event& event) {
  return event.plover != "REQUEST" && !says_we(reading, event.predicate);
}

bool is_of_others(const Reading& reading, const Event& event) {
  const Token& token = reading[event.predicate];
  if (event.plover != "REQUEST" && token.upos == Upos::NOUN) return is_of_owner(reading, event.predicate);
  if (is_part_of_others(reading, event.predicate)) return true;
  if (event.plover == "REQUEST" || token.upos != Upos::VERB || says_we(reading, event.predicate)) return false;
  if (!subjects_of(reading, event.predicate).empty() || token.relation == Relation::acl) return true;
  const TokenId doer = events::frame_of(reading, event.predicate).subject;  // "forces used them to repel an attack"
  return doer && !among(lower(reading[doer].form), {"we", "i", "us", "me"});
}

bool is_hostile_of_nobody(const Reading& reading, const Event& event) {
  return among(event.plover, {"ASSAULT", "COERCE", "THREATEN"}) && !says_we(reading, event.predicate);
}

bool is_active(const Reading& reading, TokenId predicate) {
  return reading[predicate].upos == Upos::VERB && !is_passive(reading, predicate);
}

}  // namespace bede::record
