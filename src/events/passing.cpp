#include "events/passing.h"

#include <algorithm>
#include <vector>

#include "events/asides.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

// "quoted an official as saying"
bool is_quoted(const Reading& reading, TokenId verb) {
  const TokenId mark = syntax::child(reading, verb, Relation::mark);
  return reading[verb].xpos == "VBG" && mark && reading[mark].lemma == "as";
}

// "rebels fighting Chad fled", "after Chad had attacked", "rallied, demanding a vote", "during talks with Chad".
bool is_background(const Reading& reading, TokenId word) {
  switch (reading[word].relation) {
    case Relation::acl__relcl:  // "it was one that Chad had rejected" tells it
      return reading[word].upos != Upos::NOUN && !syntax::has_child(reading, reading[word].head, Relation::cop);
    case Relation::acl:
    case Relation::amod:
      return reading[word].upos != Upos::NOUN;
    case Relation::obl:
    case Relation::nmod:
      return reading[word].upos == Upos::NOUN;
    case Relation::advcl:  // "came to sign"; "most, ordered out of Chad, stayed"
      if (is_quoted(reading, word)) return false;
      return is_aside(reading, word) || reading[word].xpos == "VB" || reading[word].xpos == "VBG" ||
             (reading[word].xpos == "VBN" && !syntax::has_child(reading, word, Relation::aux__pass));
    default:
      return false;
  }
}

}  // namespace

bool is_told(const Event& event) {
  return event.status != EventStatus::negated && event.status != EventStatus::hypothetical;
}

bool is_main_verb(const Reading& reading, TokenId word) {
  return reading[word].upos == Upos::VERB && !is_in_passing(reading, word);
}

bool tells_main_act(const Reading& reading) {
  return std::any_of(reading.events.begin(), reading.events.end(), [&](const Event& event) {
    const Token& told = reading[event.predicate];
    const bool joined = told.relation == Relation::conj;  // the tree errs most about these
    return is_told(event) && (joined || told.upos == Upos::NOUN || !is_in_passing(reading, event.predicate));
  });
}

bool is_in_passing(const Reading& reading, TokenId predicate) {
  for (TokenId at = predicate; reading[at].head; at = reading[at].head)
    if (is_background(reading, at) && (at == predicate || reading[at].upos != Upos::NOUN)) return true;
  return false;
}

void drop_passing(Reading& reading) {
  std::vector<char> has_main(reading.sentences.size(), 0), passing;
  const auto sentence = [&](const Event& event) { return reading[event.predicate].sentence.value; };
  for (const Event& event : reading.events) {
    passing.push_back(is_in_passing(reading, event.predicate));
    if (!passing.back() && is_told(event)) has_main[sentence(event)] = 1;
  }
  size_t i = 0;
  std::erase_if(reading.events, [&](const Event& event) { return passing[i++] && has_main[sentence(event)]; });
}

}  // namespace bede::events
