#include "events/complements.h"

#include <algorithm>

#include "base/among.h"
#include "syntax/tree.h"

namespace bede::events {

bool is_finite(const Reading& reading, TokenId verb) {
  const std::string_view tag = reading[verb].xpos;
  if (tag == "VBD" || tag == "VBZ" || tag == "VBP") return true;
  for (const TokenId child : syntax::children(reading, verb)) {
    if (reading[child].relation != Relation::aux) continue;
    const std::string_view lemma = reading[child].lemma;
    if (reading[child].xpos == "MD" || lemma == "will" || lemma == "have" || lemma == "be") return true;
  }
  return false;
}

bool steps_up(const Reading& reading, TokenId verb) {
  const TokenId particle = syntax::child(reading, verb, Relation::compound__prt);
  return reading[verb].lemma == "step" && particle && reading[particle].lemma == "up";
}

bool is_beside(const Reading& reading, TokenId verb) {
  if (reading[verb].relation != Relation::advcl || reading[verb].xpos != "VBG") return false;
  const TokenId mark = syntax::child(reading, verb, Relation::mark);
  if (!mark) return true;
  const std::string_view lemma = reading[mark].lemma;
  return lemma == "before" || lemma == "after" || lemma == "while" || lemma == "when" || lemma == "since";
}

bool is_told_below(const Reading& reading, TokenId verb) {
  if (reading[verb].lemma != "retaliate") return false;
  for (const TokenId how : syntax::children(reading, verb)) {
    const TokenId mark = syntax::child(reading, how, Relation::mark);
    if (reading[how].xpos == "VBG" && mark && reading[mark].lemma == "by") return true;
  }
  return false;
}

bool holds_to_account(const Reading& reading, TokenId verb) {
  if (reading[verb].lemma != "hold") return false;
  for (const TokenId said : syntax::children(reading, verb))
    if (said > verb && among(reading[said].lemma, {"accountable", "responsible", "account", "liable"})) return true;
  return false;
}

bool is_light(std::string_view lemma) {
  static constexpr std::string_view words[] = {
      "launch",  "mount",     "stage",  "conduct",   "carry",    "make",   "begin",   "start",   "hold",    "give",
      "issue",   "order",     "impose", "complete",  "continue", "resume", "engage",  "resort",  "take",    "initiate",
      "perform", "wage",      "commit", "intensify", "pursue",   "open",   "unleash", "extend",  "provide", "offer",
      "send",    "undertake", "step",   "announce",  "deliver",  "put",    "end",     "declare", "halt",    "stop",
      "cease",   "suspend",   "cancel", "abandon",   "finish",   "agree"};
  return std::find(std::begin(words), std::end(words), lemma) != std::end(words);
}

}  // namespace bede::events
