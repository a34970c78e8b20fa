#include "events/topics.h"

#include <algorithm>
#include <iterator>

#include "base/among.h"
#include "events/to_come.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

bool is_about_nothing_done(std::string_view lemma) {
  static constexpr std::string_view nouns[] = {
      "need",   "importance",  "necessity", "opportunity",    "chance", "right", "duty",        "ability", "way",
      "power",  "capacity",    "value",     "responsibility", "goal",   "aim",   "objective",   "time",    "challenge",
      "option", "anniversary", "authority", "prospect",       "idea",   "task",  "possibility", "onus",    "burden"};
  return std::find(std::begin(nouns), std::end(nouns), lemma) != std::end(nouns);
}

// "the importance of [resuming talks]": the verb whose object a noun is.
TokenId clause_of(const Reading& reading, TokenId act) {
  const Token& token = reading[act];
  const bool carried = token.upos == Upos::NOUN && token.relation == Relation::obj && token.head;
  return carried && reading[token.head].upos == Upos::VERB ? token.head : act;
}

}  // namespace

bool is_topic(const Reading& reading, TokenId act) {
  const TokenId at = clause_of(reading, act);
  const Token& token = reading[at];
  for (const TokenId child : syntax::children(reading, at))  // "steps towards strengthening"
    if (child < at && (reading[child].lemma == "towards" || reading[child].lemma == "toward")) return true;
  if (!token.head || !is_about_nothing_done(reading[token.head].lemma)) return false;
  if (token.relation == Relation::acl) return !is_chance_taken(reading, at);
  const TokenId mark = syntax::child(reading, at, Relation::case_);
  return token.relation == Relation::nmod && mark && (reading[mark].lemma == "of" || reading[mark].lemma == "for");
}

bool is_standing(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  if (token.lemma != "dialogue" || token.xpos != "NN") return false;
  if (!token.head) return false;
  const Token& above = reading[token.head];
  if (syntax::is_subject(token.relation))
    return !among(above.lemma, {"take", "begin", "start", "resume", "open", "continue", "last", "cover", "focus"});
  if (token.relation == Relation::obj)
    return !among(above.lemma, {"hold", "have", "begin", "start", "open", "launch", "resume", "continue", "convene",
                                "conduct", "host", "renew", "initiate", "join", "attend", "complete", "conclude"});
  for (const TokenId child : syntax::children(reading, noun))
    if (reading[child].relation == Relation::case_ && among(reading[child].lemma, {"during", "following", "after"}))
      return false;
  return !among(above.lemma, {"resumption", "start", "opening", "launch", "beginning", "round", "session", "engage",
                              "participate", "embark", "take"});
}

}  // namespace bede::events
