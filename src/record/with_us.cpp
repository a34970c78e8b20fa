#include "record/with_us.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "record/clauses.h"
#include "syntax/tree.h"

namespace bede::record {

bool says_we(const Reading& reading, TokenId verb) {
  for (const TokenId subject : subjects_of(reading, verb))
    if (reading[subject].lemma == "we" || reading[subject].lemma == "I" || reading[subject].lemma == "i") return true;
  return false;
}

bool is_spoken_by_nobody(const Reading& reading, const Event& event) {
  if (!says_we(reading, event.predicate)) return false;
  const auto subjects = subjects_of(reading, event.predicate);
  return std::none_of(event.actors.begin(), event.actors.end(), [&](MentionId actor) {
    return std::find(subjects.begin(), subjects.end(), reading[actor].head) != subjects.end();
  });
}

bool is_reached_with(const Reading& reading, const Event& event) {
  const bool noun = reading[event.predicate].upos == Upos::NOUN;
  if (!noun && (reading[event.predicate].upos != Upos::VERB || !is_passive(reading, event.predicate))) return false;
  const auto is_with = [&](TokenId word) { return preposition(reading, first_conjunct(reading, word)) == "with"; };
  return !event.actors.empty() && std::all_of(event.actors.begin(), event.actors.end(), [&](MentionId actor) {
    TokenId word = reading[actor].head;  // "with the governments of Chad and Niger"
    for (int steps = 0; steps < 3 && !is_with(word) && reading[word].head && reading[word].head != event.predicate &&
                        reading[word].relation != Relation::obl;
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

bool is_ours(const Reading& reading, TokenId verb) {
  const TokenId whose = owner_of_object(reading, verb);
  return whose && lower(reading[whose].form) == "our";
}

bool says_two(const Reading& reading, TokenId verb) {
  for (const TokenId subject : subjects_of(reading, verb))
    for (const TokenId child : syntax::children(reading, subject))
      if (reading[child].lemma == "two" || reading[child].lemma == "both") return true;
  return false;
}

bool is_beside_speaker(const Reading& reading, TokenId head) {
  const std::vector<TokenId> row = conjuncts(reading, first_conjunct(reading, head));
  return std::any_of(row.begin(), row.end(), [&](TokenId one) {
    return one != head && among(lower(reading[one].form), {"i", "me", "myself", "us", "ourselves"});
  });
}

bool is_with_our_partners(const Reading& reading, TokenId noun) {
  if (reading[noun].upos != Upos::NOUN) return false;
  for (const TokenId child : syntax::children(reading, noun)) {
    if (preposition(reading, child) != "with") continue;
    const TokenId whose = syntax::child(reading, child, Relation::nmod__poss);
    if (whose && among(lower(reading[whose].form), {"our", "my"})) return true;
  }
  return false;
}

}  // namespace bede::record
