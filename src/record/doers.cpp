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

}  // namespace

bool is_by_unknown(const Reading& reading, const Event& event) {
  return event.plover != "REQUEST" && !says_we(reading, event.predicate);
}

bool is_of_others(const Reading& reading, const Event& event) {
  const Token& token = reading[event.predicate];
  if (event.plover != "REQUEST" && token.upos == Upos::NOUN) return is_of_owner(reading, event.predicate);
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
