// "The rebels claimed responsibility for the attack": who claims what was told to be done by nobody in particular did
// it.
#include <algorithm>

#include "base/among.h"
#include "record/circumstances.h"
#include "record/clauses.h"
#include "record/draft.h"
#include "record/sides.h"
#include "record/told_near.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

// The verb of which responsibility is the object; none where nobody takes it.
TokenId taking(const Reading& reading, TokenId noun) {
  static constexpr std::string_view kTakes[] = {"claim", "take", "accept", "admit", "acknowledge"};
  const Token& token = reading[noun];
  if (token.lemma != "responsibility" || token.relation != Relation::obj || !token.head) return {};
  const bool takes = among(reading[token.head].lemma, kTakes) && !syntax::has_child(reading, noun, Relation::det);
  return takes ? token.head : TokenId{};
}

Side claimant(const Draft& draft, TokenId verb) {
  for (const TokenId subject : subjects_of(draft.reading, verb))
    for (const Side& side : draft.sides.in_phrase(subject))
      if (side.actor) return side;
  return {};
}

// The violence told last, near before, of which nobody is said to have done it.
RecordEvent* unclaimed_before(const Reading& reading, ToldNear& near, TokenId verb) {
  RecordEvent* last = nullptr;
  near.before(verb, [&](RecordEvent& event) {
    if (event.plover != "ASSAULT" || !event.source.empty() || event.target.empty()) return;
    const TokenId told = reading[event.origin].predicate;
    if (told < verb && (!last || reading[last->origin].predicate < told)) last = &event;
  });
  return last;
}

}  // namespace

void claim_violence(Draft& draft) {
  ToldNear near(draft.reading, draft.record.events);
  for (uint32_t i = 0; i < draft.reading.tokens.size(); ++i) {
    const TokenId verb = taking(draft.reading, TokenId(i));
    if (!verb || draft.circumstances.status(verb) != EventStatus::actual) continue;
    const Side by = claimant(draft, verb);
    RecordEvent* act = by.actor ? unclaimed_before(draft.reading, near, verb) : nullptr;
    if (!act) continue;
    if (std::string id = draft.actor_id(by.actor); !id.empty()) add_once(act->actors, std::move(id));
    act->source = by.code;
    for (auto& dyad : act->dyads) dyad.first = by.code;
    add_once(act->evidence, draft.reading[verb].span);
  }
}

}  // namespace bede::record
