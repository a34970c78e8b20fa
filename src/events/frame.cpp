#include "events/frame.h"

#include <algorithm>

#include "base/among.h"
#include "events/clause_signs.h"
#include "events/frame_arguments.h"
#include "events/merit.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

constexpr int kClimb = 6;  // clauses gone up for a subject

bool has_object(const Reading& reading, TokenId verb) { return syntax::has_child(reading, verb, Relation::obj); }

// "is prepared to", "is opposed to", "is engaged in": how somebody is disposed, and nothing done to him.
bool is_disposed(const Reading& reading, TokenId verb) {
  static constexpr std::string_view words[] = {"prepare", "oppose",  "commit", "determine",
                                               "dispose", "resolve", "engage"};
  if (std::find(std::begin(words), std::end(words), reading[verb].lemma) == std::end(words)) return false;
  for (const TokenId child : syntax::children(reading, verb))
    if (reading[child].relation == Relation::obl__agent) return false;
  return true;
}

bool passive_verb(const Reading& reading, TokenId verb) {
  if (is_disposed(reading, verb) || reading[verb].upos == Upos::ADJ) return false;
  if (syntax::has_child(reading, verb, Relation::aux__pass)) return true;
  if (reading[verb].xpos != "VBN" || has_object(reading, verb)) return false;
  const Relation relation = reading[verb].relation;
  return relation == Relation::acl || relation == Relation::advcl ||
         syntax::has_child(reading, verb, Relation::nsubj__pass);
}

// "Q And on Chad, Peru has left": the letter that marks a question on a page of talk.
bool marks_question(const Reading& reading, TokenId word) {
  return reading[word].form == "Q" && word == reading[reading[word].sentence].first;
}

// "Chad's oil strike — oil price is hitting us": who says it breaks off and says it again.
bool breaks_off(const Reading& reading, TokenId subject, TokenId verb) {
  if (reading[subject].upos == Upos::PRON) return false;  // "what we — what our partners do"
  TokenId dash;
  for (const TokenId child : syntax::children(reading, verb)) {
    if (child < subject || verb < child) continue;
    if (among(reading[child].form, {"—", "–", "--"})) dash = child;
    const bool plain = reading[child].relation == Relation::nsubj || reading[child].relation == Relation::nsubj__pass;
    if (child > subject && plain) return static_cast<bool>(dash);
  }
  return false;
}

TokenId own_subject(const Reading& reading, TokenId verb) {
  TokenId mark;  // "Q President Nour said": the subject, for want of another
  for (const TokenId child : syntax::children(reading, verb)) {
    const Relation relation = reading[child].relation;
    if (relation != Relation::nsubj && relation != Relation::nsubj__pass && relation != Relation::nsubj__outer)
      continue;
    if (!marks_question(reading, child) && !breaks_off(reading, child, verb)) return child;
    mark = child;
  }
  return mark;
}

// "... last week and police arrested": a noun between "and" and a coordinated verb is the verb's, wherever the parser
// hangs it.
TokenId subject_before(const Reading& reading, TokenId verb) {
  if (reading[verb].relation != Relation::conj || verb.value == 0) return {};
  const TokenId noun(verb.value - 1);
  const Token& token = reading[noun];
  const bool named = token.upos == Upos::NOUN || token.upos == Upos::PROPN;
  if (!named || token.relation != Relation::conj || token.sentence != reading[verb].sentence) return {};
  return syntax::has_child(reading, noun, Relation::cc) ? noun : TokenId{};
}

// "welcomed Chad agreeing to it", and not "welcomed him, saying"
bool is_welcomed(const Reading& reading, TokenId verb) {
  return among(reading[reading[verb].head].lemma, {"welcome", "appreciate", "applaud"}) && verb.value > 0 &&
         reading.tokens[verb.value - 1].upos != Upos::PUNCT && reading[verb].lemma != "say";
}

// "accused Chad of arming", "quoted an official as saying": what the object of the verb above does, or is kept from
// doing.
bool is_of_object(const Reading& reading, TokenId verb) {
  if (reading[verb].relation != Relation::advcl || reading[verb].xpos != "VBG") return false;
  const TokenId mark = syntax::child(reading, verb, Relation::mark);
  if (!mark) return is_welcomed(reading, verb);
  const std::string_view word = reading[mark].lemma;
  if (word == "with") return reading[reading[verb].head].lemma == "charge";
  return word == "of" || word == "from" || word == "into" || word == "as";
}

// "It is Chad that began it and invaded": Chad did, and not "it".
bool is_cleft(const Reading& reading, TokenId noun, TokenId subject) {
  return reading[noun].upos == Upos::PROPN && (reading[subject].lemma == "it" || reading[subject].lemma == "this") &&
         syntax::has_child(reading, noun, Relation::cop) && syntax::has_child(reading, noun, Relation::acl__relcl);
}

// "Chad used the drones to attack", "the drones were used to attack": the user does, and not the thing.
bool uses(const Reading& reading, TokenId verb) { return among(reading[verb].lemma, {"use", "employ", "utilize"}); }

// "is in Rome to sign": whoever is there signs, and not Rome.
bool is_where_somebody_is(const Reading& reading, TokenId place) {
  return reading[place].upos == Upos::PROPN && syntax::has_child(reading, place, Relation::cop) &&
         syntax::has_child(reading, place, Relation::case_);
}

// "Chad is the only state supplying them", "was the first to leave": Chad does.
bool is_what_somebody_is(const Reading& reading, TokenId noun) {
  if (!syntax::has_child(reading, noun, Relation::cop) ||
      !among(reading[noun].lemma, {"country", "state", "nation", "power", "government", "one", "member", "ally"}))
    return false;
  for (const TokenId child : syntax::children(reading, noun))
    if (among(reading[child].lemma, {"only", "first", "last", "latest"}) && child < noun) return true;
  return false;
}

// "answered the premier's decision to recognize the rebels": whoever decided does it, and not who answers.
TokenId decider(const Reading& reading, TokenId verb) {
  const TokenId to = reading[verb].xpos == "VB" ? syntax::child(reading, verb, Relation::mark) : TokenId{};
  if (!to || reading[to].lemma != "to" || to.value == 0) return {};
  const TokenId noun(to.value - 1);
  if (!among(reading[noun].lemma, {"decision", "action", "move", "attempt", "bid", "effort", "threat", "plan", "choice",
                                   "intention", "intent", "willingness", "readiness", "promise", "pledge"}))
    return {};
  const TokenId whose = syntax::child(reading, noun, Relation::nmod__poss);
  return whose && reading[whose].upos != Upos::PRON ? whose : TokenId{};
}

// "the pledge by Chad and Niger to give grain": theirs, and of nobody who welcomes it.
TokenId pledger(const Reading& reading, TokenId verb) {
  const TokenId above = reading[verb].head;
  if (!is_infinitive(reading, verb) || !above) return {};
  const TokenId object = syntax::child(reading, above, Relation::obj);
  const TokenId noun = reading[verb].relation == Relation::acl ? above : object;
  if (!noun || verb < noun ||
      !among(reading[noun].lemma, {"decision", "pledge", "promise", "offer", "commitment", "plan", "vow"}))
    return {};
  for (const TokenId child : syntax::children(reading, noun))
    if (reading[child].relation == Relation::nmod && child < verb && case_of(reading, child) == "by") return child;
  return {};
}

// The subject of a verb that has none of its own: that of the clause above, or the noun that the clause modifies.
TokenId inherited_subject(const Reading& reading, TokenId verb) {
  if (const TokenId subject = subject_before(reading, verb)) return subject;
  if (const TokenId doer = doer_of_reason(reading, verb)) return doer;
  if (const TokenId doer = decider(reading, verb)) return doer;
  if (const TokenId doer = pledger(reading, verb)) return doer;
  TokenId at = verb;
  for (int step = 0; step < kClimb && reading[at].head; ++step) {
    const Relation relation = reading[at].relation;
    const TokenId above = reading[at].head;
    if (relation == Relation::acl && (is_where_somebody_is(reading, above) || is_what_somebody_is(reading, above)))
      return own_subject(reading, above);
    if (relation == Relation::acl || relation == Relation::acl__relcl) return above;
    if (is_of_object(reading, at) && passive_verb(reading, above)) {  // "rebels suspected of", "was accused of"
      if (reading[above].relation == Relation::acl) return reading[above].head;
    } else if (relation == Relation::xcomp || is_of_object(reading, at)) {
      const bool user = uses(reading, above);
      if (user && passive_verb(reading, above)) return {};
      const bool seen = among(reading[above].lemma, {"see", "watch", "hear", "catch", "find"}) ||
                        (reading[at].xpos == "VBG" && is_welcomed(reading, at));  // "saw rebels firing"
      if (const TokenId object = syntax::child(reading, above, Relation::obj);
          object && !user && (relation == Relation::advcl || reading[verb].xpos != "VBG" || seen))
        return object;
    } else if (relation != Relation::conj && relation != Relation::advcl && relation != Relation::parataxis) {
      return {};
    }
    if (relation == Relation::advcl && reading[at].xpos == "VB" && uses(reading, above) && passive_verb(reading, above))
      return {};
    const TokenId subject = own_subject(reading, above);
    if (subject) return is_cleft(reading, above, subject) ? above : subject;
    at = above;
  }
  return {};
}

// "Instruments of ratification were deposited", "aid to Chad was cut": what hangs on the subject of a passive, as on an
// object; not who did it ("the raid by rebels was condemned").
void add_of_subject(const Reading& reading, TokenId subject, Frame& frame) {
  if (!subject || !syntax::has_child(reading, frame.trigger, Relation::aux__pass)) return;
  for (const TokenId child : syntax::children(reading, subject))
    if (reading[child].relation == Relation::nmod && !among(case_of(reading, child), {"by", "from"})) {
      frame.obliques.emplace_back(case_of(reading, child), child);
      for (const TokenId lower : syntax::children(reading, child))  // "the repair of bridges in Chad was paid for"
        if (reading[lower].relation == Relation::nmod && case_of(reading, lower) == "in")
          frame.obliques.emplace_back("in", lower);
    }
}

// "shelling in Chad killed six": where the one thing was, so was the other.
void add_scene(const Reading& reading, TokenId subject, Frame& frame) {
  if (!subject || reading[subject].upos != Upos::NOUN) return;
  for (const TokenId child : syntax::children(reading, subject))
    if (reading[child].relation == Relation::nmod && case_of(reading, child) == "in")
      frame.obliques.emplace_back("in", child);
}

// A coordinated verb shares what the first one has and it lacks: "signed and ratified the treaty".
void share_with_first(const Reading& reading, TokenId verb, Frame& frame) {
  if (frame.object || frame.passive) return;
  for (const TokenId child : syntax::children(reading, verb))
    if (reading[child].relation == Relation::conj && reading[child].upos == Upos::VERB &&
        !own_subject(reading, child) && child.value <= verb.value + 3)
      if (const TokenId object = syntax::child(reading, child, Relation::obj)) frame.object = object;
}

// "citizens held hostage in Chad": it is done to them.
bool is_taken_hostage(const Reading& reading, TokenId verb, TokenId object) {
  if (reading[verb].xpos != "VBN" || !object || !among(reading[object].lemma, {"hostage", "captive"})) return false;
  const TokenId aux = syntax::child(reading, verb, Relation::aux);
  return !aux || reading[aux].lemma != "have";
}

}  // namespace

TokenId resolved(const Reading& reading, TokenId token) {
  if (!token || reading[token].upos != Upos::PRON || syntax::feature(reading[token], "PronType") != "Rel") return token;
  TokenId at = token;
  for (int step = 0; step < kClimb && reading[at].head; ++step, at = reading[at].head)
    if (reading[at].relation == Relation::acl__relcl) return doer_of_harm(reading, at, reading[at].head);
  return token;
}

Frame frame_of(const Reading& reading, TokenId trigger) {
  Frame frame;
  frame.trigger = trigger;
  for (const TokenId child : syntax::children(reading, trigger)) {
    const std::string_view lemma = reading[child].lemma;
    if (reading[child].relation == Relation::advmod && (lemma == "not" || lemma == "never" || lemma == "n't") &&
        !only_adds(reading, child))
      frame.negated = true;
    if (lemma == "long" || lemma == "longer")  // "no longer"
      for (const TokenId word : syntax::children(reading, child)) frame.negated |= reading[word].lemma == "no";
    if (reading[child].relation == Relation::det && lemma == "no") frame.negated = true;
  }
  if (reading[trigger].upos == Upos::NOUN || reading[trigger].upos == Upos::PROPN) {
    add_noun_arguments(reading, trigger, frame);
    return frame;
  }
  frame.passive = passive_verb(reading, trigger);
  add_verb_arguments(reading, trigger, frame);
  TokenId subject = own_subject(reading, trigger);
  if (!subject) subject = inherited_subject(reading, trigger);
  subject = resolved(reading, subject);
  frame.object = resolved(reading, frame.object);
  share_with_first(reading, trigger, frame);
  if (is_taken_hostage(reading, trigger, frame.object) && subject) {
    frame.second_object = frame.object;
    frame.object = subject;
    return frame;
  }
  if (!frame.passive) {
    frame.subject = subject;
    add_scene(reading, subject, frame);
    return frame;
  }
  if (frame.object && !frame.second_object && reading[frame.object].relation == Relation::obj)
    frame.second_object = subject;  // "Chile was given a loan"
  frame.object = frame.object ? frame.object : subject;
  if (frame.object == subject) {
    add_of_subject(reading, subject, frame);
    subject = {};
  }
  for (const auto& [preposition, noun] : frame.obliques)
    if (preposition == "by" || reading[noun].relation == Relation::obl__agent) frame.subject = noun;
  return frame;
}

}  // namespace bede::events
