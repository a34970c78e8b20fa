#include "events/aims.h"

#include <algorithm>
#include <iterator>

#include "base/among.h"
#include "events/clause_signs.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

constexpr int kClimb = 4;  // words gone up

// "discussed stepping up trade", "U.S. efforts to help Chad", "how we help": spoken of, and announced by nobody.
bool only_spoken_of(const Reading& reading, TokenId predicate) {
  static constexpr std::string_view words[] = {"discuss", "explore", "support",  "favor",  "favour", "endorse",
                                               "back",    "review",  "consider", "debate", "effort"};
  TokenId at = predicate;
  for (int step = 0; step < kClimb && reading[at].head; ++step) {
    if (reading[at].upos == Upos::VERB)
      for (const TokenId child : syntax::children(reading, at))
        if (child < at && reading[child].lemma == "how") return true;
    const Relation relation = reading[at].relation;
    const bool within = relation == Relation::xcomp || relation == Relation::ccomp || relation == Relation::csubj ||
                        relation == Relation::obj || relation == Relation::acl || relation == Relation::nmod;
    const bool beside = relation == Relation::conj || relation == Relation::advcl || relation == Relation::advcl__relcl;
    if (!within && !beside) return false;
    at = reading[at].head;
    if (reading[at].lemma == "how") return true;  // "the question is how we help"
    if (within && std::find(std::begin(words), std::end(words), reading[at].lemma) != std::end(words)) return true;
  }
  return false;
}

// "went there to sign": what an act is for is not announced by it; a plan or an offer to sign is.
bool is_purpose(const Reading& reading, const ModalityLexicon& modality, TokenId predicate) {
  const auto carried = [&](const Token& token) {  // "met to sort out and sign", "has the means to go on repelling"
    if (token.relation == Relation::conj) return token.xpos == "VB";
    return token.relation == Relation::xcomp && token.head && reading[token.head].lemma == "continue";
  };
  while (reading[predicate].head && carried(reading[predicate])) predicate = reading[predicate].head;
  const Token& token = reading[predicate];
  const bool clause = token.relation == Relation::advcl || token.relation == Relation::acl;
  if (!clause || token.xpos != "VB" || !token.head) return false;
  return token.relation == Relation::advcl || !modality.intends(reading[token.head].lemma);
}

// "a bill that means to ban exports": what something else is for.
bool in_relative(const Reading& reading, TokenId predicate) {
  TokenId at = predicate;
  for (int step = 0; step < kClimb && reading[at].head; ++step, at = reading[at].head) {
    const Relation relation = reading[at].relation;
    if (relation == Relation::acl__relcl) return true;
    if (relation != Relation::xcomp && relation != Relation::conj && relation != Relation::advcl) return false;
  }
  return false;
}

// "they must know that we are supporting Chad": done already.
bool is_going_on(const Reading& reading, TokenId predicate) {
  if (reading[predicate].xpos != "VBG" || reading[predicate].relation != Relation::ccomp) return false;
  for (const TokenId child : syntax::children(reading, predicate))
    if (reading[child].relation == Relation::aux && reading[child].lemma == "be" && reading[child].xpos == "VBP")
      return true;
  return false;
}

// "urged X to sign": the signing is another's wish, nobody's intention.
bool asked_of_others(const Reading& reading, TokenId predicate) {
  const Token& token = reading[predicate];
  const bool must = token.relation == Relation::xcomp && token.head && reading[token.head].lemma == "have";
  if (must && !syntax::has_child(reading, token.head, Relation::obj)) return true;  // "has to be punished by the court"
  if (token.relation != Relation::xcomp && token.relation != Relation::ccomp && token.relation != Relation::advcl)
    return false;
  return token.head && syntax::has_child(reading, token.head, Relation::obj);
}

// "expressed hope that Chad and Niger would sign": another's hope, and nobody's announcement.
bool hoped_of_others(const Reading& reading, TokenId predicate) {
  TokenId at = predicate;
  for (int step = 0; step < kClimb && reading[at].head; ++step, at = reading[at].head) {
    const Relation relation = reading[at].relation;
    if (relation == Relation::ccomp || relation == Relation::acl) break;
    if (relation != Relation::xcomp && relation != Relation::conj && relation != Relation::advcl) return false;
  }
  const TokenId above = reading[at].head, who = syntax::child(reading, at, Relation::nsubj);
  if (!above || !who || reading[who].upos == Upos::PRON) return false;
  return among(reading[above].lemma, {"hope", "confidence", "confident", "belief", "conviction", "certain", "sure"});
}

// The word by which an act is only meant: "planned to attack", "a decision to attack".
TokenId intention_above(const Reading& reading, TokenId predicate) {
  TokenId at = predicate;
  for (int step = 0; step < kClimb && reading[at].head; ++step) {
    const Relation relation = reading[at].relation;
    if (relation != Relation::xcomp && relation != Relation::acl && relation != Relation::ccomp &&
        relation != Relation::conj)
      return {};
    at = reading[at].head;
    if (relation != Relation::conj) return at;
  }
  return {};
}

}  // namespace

bool was_meant(const Reading& reading, TokenId predicate) {
  const TokenId word = intention_above(reading, predicate);
  return word && (is_past(reading, word) || denial_of(reading, word) || reading[word].lemma == "decision");
}

bool is_aim(const Reading& reading, const ModalityLexicon& modality, TokenId predicate) {
  return hoped_of_others(reading, predicate) || is_going_on(reading, predicate) ||
         is_purpose(reading, modality, predicate) || asked_of_others(reading, predicate) ||
         in_relative(reading, predicate) || only_spoken_of(reading, predicate);
}

bool goes_on(const Reading& reading, const Event& event) {
  const Token& token = reading[event.predicate];
  if (!event.cameo.starts_with("031") || token.relation != Relation::xcomp || !token.head) return false;
  return reading[token.head].lemma == "continue" || reading[token.head].lemma == "keep";
}

}  // namespace bede::events
