#include "events/asides.h"

#include <algorithm>
#include <string_view>

#include "base/among.h"
#include "syntax/tree.h"

namespace bede::events {

bool is_given(const Reading& reading, TokenId token) {
  return reading[token].form == "given" && reading[token].relation == Relation::advcl &&
         syntax::has_child(reading, token, Relation::ccomp);
}

bool is_asking(const Reading& reading, TokenId token) {
  if (!among(reading[token].lemma, {"request", "invitation", "behest", "initiative", "insistence", "urging"}))
    return false;
  const TokenId mark = syntax::child(reading, token, Relation::case_);
  return mark && among(reading[mark].lemma, {"at", "on", "upon"});
}

bool is_aside(const Reading& reading, TokenId token) {
  static constexpr std::string_view words[] = {
      "after",   "before",    "despite", "during", "since",     "because", "amid", "ahead",  "until",
      "follow",  "following", "accord",  "wake",   "as",        "besides", "like", "unlike", "than",
      "without", "while",     "if",      "except", "excluding", "but",     "give"};
  static constexpr std::string_view settings[] = {"context", "response", "light",    "face",   "wake",
                                                  "course",  "margin",   "sideline", "spirit", "behalf"};
  if (std::find(std::begin(settings), std::end(settings), reading[token].lemma) != std::end(settings)) return true;
  if (is_given(reading, token) || is_asking(reading, token)) return true;
  switch (reading[token].relation) {
    case Relation::nsubj:
    case Relation::nsubj__pass:
    case Relation::parataxis:
    case Relation::acl__relcl:
    case Relation::conj:
    case Relation::obl__unmarked:
    case Relation::appos:
    case Relation::punct:
      return true;
    default:
      break;
  }
  for (const TokenId child : syntax::children(reading, token)) {
    const Relation relation = reading[child].relation;
    if (relation != Relation::case_ && relation != Relation::mark) continue;
    if (std::find(std::begin(words), std::end(words), reading[child].lemma) != std::end(words)) return true;
  }
  return false;
}

bool is_past_topic(const Reading& reading, TokenId noun, TokenId sister) {
  for (TokenId at = noun; at < sister; at = TokenId(at.value + 1)) {
    const std::string_view lemma = reading[at].lemma;
    const bool topic = lemma == "about" || lemma == "regarding" || lemma == "concerning" || lemma == "on";
    const TokenId matter = reading[at].head;
    if (topic && reading[at].relation == Relation::case_ && matter > noun && reading[matter].head != noun &&
        reading[matter].upos == Upos::NOUN && reading[matter].relation == Relation::obl)
      return true;
  }
  return false;
}

bool happens_during(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  if (token.upos != Upos::NOUN || token.relation != Relation::obl || !token.head) return false;
  const TokenId preposition = syntax::child(reading, noun, Relation::case_);
  if (!preposition) return false;
  const std::string_view lemma = reading[preposition].lemma;
  const bool means = token.lemma == "consultation" && lemma == "in";  // "to extend it in consultation with Chad"
  return !means && (lemma == "during" || lemma == "in" || lemma == "at");
}

}  // namespace bede::events
