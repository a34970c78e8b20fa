#include "events/topics.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

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

bool has_mark(const Reading& reading, TokenId verb, std::initializer_list<std::string_view> words) {
  const auto says = [&](TokenId word) {
    return std::find(words.begin(), words.end(), reading[word].lemma) != words.end();
  };
  for (const TokenId child : syntax::children(reading, verb)) {
    if (reading[child].relation != Relation::mark) continue;
    const TokenId more = syntax::child(reading, child, Relation::fixed);  // "including on", as one
    if (says(child) || (more && says(more))) return true;
  }
  return false;
}

// "continue to coordinate on challenges, including helping Chad"
bool is_spoken_of(const Reading& reading, TokenId act) {
  static constexpr std::string_view verbs[] = {"continue", "discuss",   "coordinate", "speak",
                                               "talk",     "engage",    "consult",    "address",
                                               "cover",    "emphasize", "stress",     "underscore"};
  const TokenId above = reading[act].head;
  return above && std::find(std::begin(verbs), std::end(verbs), reading[above].lemma) != std::end(verbs);
}

// "coordination, including on helping Chad and holding talks": the first of a row of gerunds; what one is done by.
TokenId first_gerund(const Reading& reading, TokenId verb) {
  for (int step = 0; step < 3 && reading[verb].xpos == "VBG" && reading[verb].head; ++step) {
    const TokenId above = reading[verb].head;
    const bool joined = reading[verb].relation == Relation::conj;
    const bool means = reading[verb].relation == Relation::advcl && has_mark(reading, verb, {"by"});
    if ((!joined && !means) || reading[above].xpos != "VBG") break;
    verb = above;
  }
  return verb;
}

}  // namespace

bool is_topic(const Reading& reading, TokenId act) {
  const TokenId at = first_gerund(reading, clause_of(reading, act));
  if (has_mark(reading, at, {"include"}) && (has_mark(reading, at, {"on", "about", "in"}) || is_spoken_of(reading, at)))
    return true;
  const Token& token = reading[at];
  for (const TokenId child : syntax::children(reading, at))  // "steps towards strengthening"
    if (child < at && (reading[child].lemma == "towards" || reading[child].lemma == "toward")) return true;
  if (!token.head || !is_about_nothing_done(reading[token.head].lemma)) return false;
  if (token.relation == Relation::acl) return !is_chance_taken(reading, at);
  const TokenId mark = syntax::child(reading, at, Relation::case_);
  return token.relation == Relation::nmod && mark && (reading[mark].lemma == "of" || reading[mark].lemma == "for");
}

}  // namespace bede::events
