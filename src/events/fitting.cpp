#include "events/fitting.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "events/complements.h"
#include "events/slot_words.h"
#include "syntax/tree.h"

namespace bede::events {

bool Fitting::run(const Pattern& pattern) {
  start(pattern);
  if (!particle(pattern)) return false;
  for (const Condition& condition : pattern.conditions)
    if (!meets(condition) && (!condition.optional || (condition.strict && frame_.object))) return false;
  if (leaves_object(pattern)) return false;
  if (pattern.told_by_speaker) return told_by_speaker();
  default_source();
  return true;
}

// Afresh, in the room that the match has.
void Fitting::start(const Pattern& pattern) {
  for (auto* list : {&match_.sources, &match_.targets, &match_.parties}) list->clear();
  match_.words.assign(1, frame_.trigger);
  match_.pattern = &pattern;
  match_.weight = pattern.weight;
  match_.object = {};
  match_.alone = match_.by_author = false;
  match_.composed = nullptr;
}

// "said that Chad was responsible", "that the raid was an insult": of whom or of whose deed it is said.
TokenId Fitting::judged() const {
  if (is_noun() && syntax::has_child(reading_, frame_.trigger, Relation::case_)) return {};  // "is in danger"
  const TokenId subject = is_noun() ? syntax::child(reading_, frame_.trigger, Relation::nsubj) : frame_.subject;
  if (!subject || reading_[subject].lemma != "it") return subject;
  for (const TokenId deed : frame_.complements)  // "it was wrong for Chad to"
    if (const TokenId doer = syntax::child(reading_, deed, Relation::nsubj)) return doer;
  return {};
}

// Who says it accuses the subject, or whoever did what it names ("the attack was an insult").
bool Fitting::told_by_speaker() {
  const TokenId saying = saying_above(reading_, frame_.trigger);
  match_.weight += kSourceWeight;
  const auto& asked = match_.pattern->conditions;
  const bool denied = frame_.negated && std::none_of(asked.begin(), asked.end(), [](const Condition& one) {
                        return one.kind == Condition::Kind::negated;
                      });
  if (!saying || denied || !fill(frame_of(reading_, saying).subject, Slot::source, true)) return false;
  return fill(judged(), Slot::target, true) || asks_subject();
}

// "demonstrated progress" is no demonstration; "submitted the bill to parliament" no submitting to parliament: a
// pattern that asks only for a preposition does not fit a verb with an object of its own, unless that is somebody.
bool Fitting::leaves_object(const Pattern& pattern) const {
  if (pattern.upos != Upos::VERB || !frame_.object) return false;
  bool asks_preposition = false;
  for (const Condition& condition : pattern.conditions) {
    if (condition.kind == Condition::Kind::object || condition.kind == Condition::Kind::complement) return false;
    asks_preposition = asks_preposition || (condition.kind == Condition::Kind::preposition &&
                                            condition.slot == Slot::target && !condition.optional);
  }
  if (asks_preposition) return actors_.at(frame_.object).empty();
  return !frame_.passive && pattern.particle.empty();
}

bool Fitting::particle(const Pattern& pattern) {
  if (pattern.particle.empty()) return true;
  for (const TokenId child : syntax::children(reading_, frame_.trigger)) {
    const Relation relation = reading_[child].relation;
    const bool kind = relation == Relation::compound__prt || relation == Relation::advmod ||
                      relation == Relation::case_ || relation == Relation::obl;
    if (kind && equal_ignoring_case(reading_[child].lemma, pattern.particle)) {
      match_.words.push_back(child);
      return true;
    }
  }
  const TokenId next(frame_.trigger.value + 1);
  if (next.value >= reading_.tokens.size() || !equal_ignoring_case(reading_[next].form, pattern.particle)) return false;
  if (reading_[next].relation == Relation::case_) after_particle_ = reading_[next].head;  // "took in refugees"
  match_.words.push_back(next);
  return true;
}

bool Fitting::meets(const Condition& condition) {
  switch (condition.kind) {
    case Condition::Kind::object:
      return object(condition);
    case Condition::Kind::preposition:
      return preposition(condition);
    case Condition::Kind::possessor:
      return possessor(condition);
    case Condition::Kind::subject:
      return subject(condition);
    case Condition::Kind::complement:
      return complement(condition);
    case Condition::Kind::clause:
      return clause(condition);
    case Condition::Kind::above:
      return above(condition);
    case Condition::Kind::copula:
      return copula(condition);
    case Condition::Kind::negated:
      return frame_.negated;
  }
  return false;
}

// "air strikes killed": the strikes are told with the killing.
bool Fitting::subject(const Condition& condition) {
  TokenId who = match_.pattern->told_by_speaker ? judged() : frame_.subject;
  if (!noun_is(reading_, who, condition.fill)) who = cargo_of(reading_, who);
  if (!noun_is(reading_, who, condition.fill)) return false;
  if (match_.pattern->told_by_speaker) match_.object = who;
  match_.words.push_back(who);
  return true;
}

// "the requests for assistance that Chad received": what came was the request.
static bool is_asked_for(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  const TokenId mark = token.relation == Relation::nmod ? syntax::child(reading, noun, Relation::case_) : TokenId{};
  return mark && reading[mark].lemma == "for" &&
         bede::among(reading[token.head].lemma, {"request", "appeal", "plea", "application", "bid"});
}

bool Fitting::object(const Condition& condition) {
  if (is_noun()) return noun_object(condition);
  if (frame_.object && reading_[frame_.trigger].lemma == "receive" && is_asked_for(reading_, frame_.object))
    return false;
  if (condition.anything) return frame_.object && took(frame_.object);
  if (condition.slot == Slot::none) {
    for (const TokenId noun : {frame_.object, after_particle_, frame_.second_object, called(frame_.object)})
      if (noun_is(reading_, noun, condition.fill) || is_ruler_by_name(noun, condition)) return took(noun);
    for (const TokenId said : frame_.complements)  // "held Chad responsible"
      if (is_predicate(reading_, said) && noun_is(reading_, said, condition.fill)) return took(said);
    for (const TokenId said : syntax::children(reading_, frame_.trigger)) {  // the same, read as an adverb
      const Relation relation = reading_[said].relation;
      const bool bare = relation == Relation::advmod || relation == Relation::obl__unmarked;  // "a disgrace", "a week"
      if (said > frame_.trigger && bare && named_by(reading_[said], condition.fill)) return took(said);
    }
    return false;
  }
  if (frame_.second_object && fill(frame_.second_object, condition.slot)) return true;
  const bool behind = !condition.strict && !names_giver(frame_.object);
  if (frame_.object) return fill(frame_.object, condition.slot, behind);
  return after_particle_ && fill(after_particle_, condition.slot, true);
}

// "provides Chadian assistance": an adjective says from whom it is, and not to whom.
bool Fitting::names_giver(TokenId given) const {
  const auto& all = match_.pattern->conditions;
  const bool asks_gift = std::any_of(all.begin(), all.end(), [](const Condition& one) {
    return one.kind == Condition::Kind::object && one.slot == Slot::none;
  });
  if (!given || match_.pattern->plover != "AID" || !asks_gift) return false;
  const TokenId whose = syntax::child(reading_, given, Relation::amod);
  return whose && !actors_.at(whose).empty();
}

// "toppled Mr Holm", who holds or held the office: where a pattern asks for a president.
bool Fitting::is_ruler_by_name(TokenId noun, const Condition& condition) const {
  if (!noun || reading_[noun].upos != Upos::PROPN || !among(condition.fill, "president")) return false;
  const auto found = actors_.at(noun);
  return std::any_of(found.begin(), found.end(), [&](MentionId m) {
    const Actor& who = reading_[reading_[m].actor];
    return who.kind == ActorKind::person && !who.unnamed && bede::among(who.office, {"President", "Prime Minister"});
  });
}

// "the opposition Unity Party", read as "the opposition, Unity Party".
TokenId Fitting::called(TokenId noun) const {
  return noun ? syntax::child(reading_, noun, Relation::appos) : TokenId{};
}

// Of a noun: "release of prisoners", "prisoner release"; the target by "of", possessor or adjective.
bool Fitting::noun_object(const Condition& condition) {
  if (condition.slot != Slot::none) {
    for (const auto& [preposition, noun] : frame_.obliques)
      if (preposition == "of" && fill(noun, condition.slot)) return true;
    return false;
  }
  for (const auto& [preposition, noun] : frame_.obliques)
    if (preposition == "of" && noun_is(reading_, noun, condition.fill)) return took(noun);
  for (const TokenId noun : frame_.modifiers)
    if (noun_is(reading_, noun, condition.fill)) return took(noun);
  return false;
}

bool Fitting::took(TokenId noun) {
  match_.object = noun;
  match_.words.push_back(noun);
  return true;
}

bool Fitting::possessor(const Condition& condition) {
  for (const TokenId modifier : frame_.modifiers)
    if (fill(modifier, condition.slot)) return true;
  return false;
}

bool Fitting::complement(const Condition& condition) {
  for (const TokenId verb : frame_.complements) {
    if (is_finite(reading_, verb) || is_beside(reading_, verb) || steps_up(reading_, verb) ||
        !among(condition.fill, reading_[verb].lemma) || syntax::has_child(reading_, verb, Relation::det) ||
        holds_to_account(reading_, verb))
      continue;
    const bool participle = reading_[verb].xpos == "VBN";
    if (condition.participle && !participle && reading_[verb].xpos != "VBD") continue;
    if (!condition.participle && participle && !syntax::has_child(reading_, verb, Relation::mark))
      continue;  // "a meeting held"
    if (!condition.below.empty() && !noun_is(reading_, frame_of(reading_, verb).object, condition.below)) continue;
    match_.words.push_back(verb);
    embedded_ = verb;
    return true;
  }
  return false;
}

// "alleged that Chad had armed": who acts in the clause.
bool Fitting::clause(const Condition& condition) {
  for (const TokenId verb : frame_.complements)
    if ((reading_[verb].relation == Relation::ccomp ||
         ((is_noun() || match_.object) && reading_[verb].relation == Relation::acl)) &&
        (condition.anything || fill(frame_of(reading_, verb).subject, condition.slot, true)))
      return true;
  return false;
}

// "talks collapsed": of a noun, the verb whose subject it is.
bool Fitting::above(const Condition& condition) {
  const Token& noun = reading_[frame_.trigger];
  if (!noun.head || !syntax::is_subject(noun.relation) || !among(condition.fill, reading_[noun.head].lemma))
    return false;
  match_.words.push_back(noun.head);
  return true;
}

// "are on strike", "guards on strike": of a noun, the preposition between it and "be" or whoever is so.
bool Fitting::copula(const Condition& condition) {
  const TokenId mark = syntax::child(reading_, frame_.trigger, Relation::case_);
  const Token& noun = reading_[frame_.trigger];
  if (!mark || !among(condition.fill, reading_[mark].lemma)) return false;
  if (noun.relation == Relation::nmod && noun.head) fill(noun.head, Slot::source);
  return noun.relation == Relation::nmod || syntax::has_child(reading_, frame_.trigger, Relation::cop);
}

bool Fitting::is_noun() const {
  const Upos upos = reading_[frame_.trigger].upos;
  return upos == Upos::NOUN || upos == Upos::PROPN;
}

bool fits(const Reading& reading, const Actors& actors, const Frame& frame, const Pattern& pattern, Match& match) {
  return Fitting(reading, actors, frame, match).run(pattern);
}

}  // namespace bede::events
