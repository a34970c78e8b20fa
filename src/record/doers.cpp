#include "record/doers.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "events/frame.h"
#include "record/clauses.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

// "the minister's visits", "his talks": somebody's, and not ours.
bool is_of_owner(const Reading& reading, TokenId noun) {
  const TokenId owner = syntax::child(reading, noun, Relation::nmod__poss);
  return owner && !among(lower(reading[owner].form), {"our", "my"});
}

}  // namespace

bool says_we(const Reading& reading, TokenId verb) {
  for (const TokenId subject : subjects_of(reading, verb))
    if (reading[subject].lemma == "we" || reading[subject].lemma == "I" || reading[subject].lemma == "i") return true;
  return false;
}

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

bool is_spoken_by_nobody(const Reading& reading, const Event& event) {
  if (!says_we(reading, event.predicate)) return false;
  const auto subjects = subjects_of(reading, event.predicate);
  return std::none_of(event.actors.begin(), event.actors.end(), [&](MentionId actor) {
    return std::find(subjects.begin(), subjects.end(), reading[actor].head) != subjects.end();
  });
}

bool is_reached_with(const Reading& reading, const Event& event) {
  if (reading[event.predicate].upos != Upos::VERB || !is_passive(reading, event.predicate)) return false;
  const auto is_with = [&](TokenId word) { return preposition(reading, first_conjunct(reading, word)) == "with"; };
  return !event.actors.empty() && std::all_of(event.actors.begin(), event.actors.end(), [&](MentionId actor) {
    TokenId word = reading[actor].head;  // "with the governments of Chad and Niger"
    for (int steps = 0; steps < 3 && !is_with(word) && reading[word].head && reading[word].relation != Relation::obl;
         ++steps)
      word = reading[word].head;
    return is_with(word);
  });
}

bool is_mine(const Reading& reading, TokenId predicate) {
  for (const TokenId child : syntax::children(reading, predicate))
    if (reading[child].relation == Relation::nmod__poss && lower(reading[child].form) == "my") return true;
  return false;
}

}  // namespace bede::record
