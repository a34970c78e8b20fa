#include "events/frame.h"

#include <algorithm>

#include "base/among.h"
#include "events/asides.h"
#include "events/called_so.h"
#include "events/clause_signs.h"
#include "events/merit.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

constexpr int kClimb = 6;  // clauses gone up for a subject

std::string_view case_of(const Reading& reading, TokenId noun) {
  std::string_view found;
  for (const TokenId child : syntax::children(reading, noun))
    if (reading[child].relation == Relation::case_ && (child < noun || found.empty())) {
      const TokenId rest = syntax::child(reading, child, Relation::fixed);
      found = reading[rest && reading[child].lemma == "out" ? rest : child].lemma;  // "out of", as one word or two
    }
  return found;
}

// "withdrew monitors and aid workers from Chad": what follows the last of the coordinated objects is said of all.
void add_of_all(const Reading& reading, TokenId noun, Frame& frame) {
  TokenId last;
  for (const TokenId child : syntax::children(reading, noun))
    if (reading[child].relation == Relation::conj) last = child;
  if (!last) return;
  for (const TokenId child : syntax::children(reading, last))
    if (reading[child].relation == Relation::nmod && case_of(reading, child) != "of")
      frame.obliques.emplace_back(case_of(reading, child), child);
}

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

TokenId own_subject(const Reading& reading, TokenId verb) {
  for (const TokenId child : syntax::children(reading, verb)) {
    const Relation relation = reading[child].relation;
    if (relation == Relation::nsubj || relation == Relation::nsubj__pass || relation == Relation::nsubj__outer)
      return child;
  }
  return {};
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

// "accused Chad of arming", "quoted an official as saying": what the object of the verb above does, or is kept from
// doing.
bool is_of_object(const Reading& reading, TokenId verb) {
  if (reading[verb].relation != Relation::advcl || reading[verb].xpos != "VBG") return false;
  const TokenId mark = syntax::child(reading, verb, Relation::mark);
  if (!mark) return false;
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

// The subject of a verb that has none of its own: that of the clause above, or the noun that the clause modifies.
TokenId inherited_subject(const Reading& reading, TokenId verb) {
  if (const TokenId subject = subject_before(reading, verb)) return subject;
  if (const TokenId doer = doer_of_reason(reading, verb)) return doer;
  TokenId at = verb;
  for (int step = 0; step < kClimb && reading[at].head; ++step) {
    const Relation relation = reading[at].relation;
    const TokenId above = reading[at].head;
    if (relation == Relation::acl || relation == Relation::acl__relcl) return above;
    if (is_of_object(reading, at) && passive_verb(reading, above)) {  // "rebels suspected of", "was accused of"
      if (reading[above].relation == Relation::acl) return reading[above].head;
    } else if (relation == Relation::xcomp || is_of_object(reading, at)) {
      const bool user = uses(reading, above);
      if (user && passive_verb(reading, above)) return {};
      if (const TokenId object = syntax::child(reading, above, Relation::obj);
          object && !user && (relation == Relation::advcl || reading[verb].xpos != "VBG"))
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

// "a report on the accession of Chad to the pact": what it is about has phrases of its own.
bool is_topic_of(const Reading& reading, TokenId noun) {
  return among(case_of(reading, noun), {"on", "about", "regarding", "concerning"});
}

// The same of what hangs on it: "a report on the Kingdom of Chad's accession to the pact".
bool is_in_topic(const Reading& reading, TokenId noun) {
  for (int step = 0; step < kClimb && noun; ++step, noun = reading[noun].head) {
    if (is_topic_of(reading, noun)) return true;
    if (reading[noun].relation != Relation::nmod) return false;
  }
  return false;
}

// What hangs by a preposition on a noun that is an argument itself: "hold talks with X", "give in to the demands of X",
// "tons of aid for X".
void add_below(const Reading& reading, TokenId noun, Frame& frame) {
  for (const TokenId child : syntax::children(reading, noun)) {
    const bool rivals = among(reading[child].lemma, {"competition", "rivalry"});  // whose "with" is their own
    if (reading[child].relation == Relation::nmod && !rivals)
      for (const TokenId lower : syntax::children(reading, child))
        if (reading[lower].relation == Relation::nmod &&
            (!is_topic_of(reading, child) || case_of(reading, lower) != "to"))
          frame.obliques.emplace_back(case_of(reading, lower), lower);
    if (reading[child].relation == Relation::nmod || reading[child].relation == Relation::obl)
      frame.obliques.emplace_back(case_of(reading, child), child);
    if (reading[child].relation == Relation::acl) frame.complements.push_back(child);
  }
}

// "an attack on Chad by rebels": whom "by" brings does it, though the tree hangs him on Chad.
void add_doers(const Reading& reading, TokenId noun, Frame& frame) {
  if (reading[noun].upos != Upos::PROPN) return;  // not "violations by the army"
  for (const TokenId child : syntax::children(reading, noun))
    if (reading[child].relation == Relation::nmod && case_of(reading, child) == "by")
      frame.obliques.emplace_back("by", child);
}

// "asked for aid to Chad", where the tree hangs the phrase right after the noun on the verb.
void add_next(const Reading& reading, TokenId noun, Frame& frame) {
  const Token& token = reading[noun];
  if (!token.head || (token.relation != Relation::obj && token.relation != Relation::obl)) return;
  for (const TokenId other : syntax::children(reading, token.head))
    if (other > noun && reading[other].relation == Relation::obl &&
        syntax::child(reading, other, Relation::case_).value == noun.value + 1)
      frame.obliques.emplace_back(case_of(reading, other), other);
}

void add_noun_arguments(const Reading& reading, TokenId noun, Frame& frame) {
  for (const TokenId child : syntax::children(reading, noun)) {
    switch (reading[child].relation) {
      case Relation::nmod:
      case Relation::obl:
        frame.obliques.emplace_back(case_of(reading, child), child);
        break;
      case Relation::nmod__poss:
      case Relation::amod:
      case Relation::compound:
      case Relation::nmod__desc:
      case Relation::nmod__unmarked:
        frame.modifiers.push_back(child);
        break;
      case Relation::acl:
      case Relation::acl__relcl:
        frame.complements.push_back(child);
        break;
      default:
        break;
    }
  }
  add_next(reading, noun, frame);
  const size_t direct = frame.obliques.size();
  for (size_t i = 0; i < direct; ++i)
    if (frame.obliques[i].first == "of" || frame.obliques[i].first == "for")
      add_below(reading, frame.obliques[i].second, frame);
    else
      add_doers(reading, frame.obliques[i].second, frame);
}

// "called off a strike", read with the particle as a preposition: a noun after the verb without one is its object.
TokenId object_read_as_oblique(const Reading& reading, const Frame& frame) {
  for (const auto& [preposition, noun] : frame.obliques)
    if (preposition.empty() && frame.trigger < noun && reading[noun].upos == Upos::NOUN &&
        reading[noun].relation == Relation::obl && syntax::has_child(reading, frame.trigger, Relation::compound__prt))
      return noun;
  return {};
}

void add_verb_arguments(const Reading& reading, TokenId verb, Frame& frame) {
  for (const TokenId child : syntax::children(reading, verb)) {
    switch (reading[child].relation) {
      case Relation::obj:
        if (frame.object) frame.second_object = frame.object;  // "gave Chile a loan", read with two objects
        frame.object = child;
        break;
      case Relation::iobj:
        frame.second_object = child;
        break;
      case Relation::obl:
      case Relation::obl__agent:
      case Relation::nmod:
        frame.obliques.emplace_back(case_of(reading, child), child);
        break;
      case Relation::xcomp:
      case Relation::ccomp:
      case Relation::advcl:
        frame.complements.push_back(child);
        break;
      default:
        break;
    }
  }
  if (!frame.object && !frame.passive) frame.object = object_read_as_oblique(reading, frame);
  if (!frame.object || reading[frame.object].form == "what")
    if (const TokenId named = called_so(reading, verb)) frame.object = named;
  const size_t own = frame.obliques.size();
  if (frame.object) {
    add_below(reading, frame.object, frame);
    add_of_all(reading, frame.object, frame);
  }
  const size_t direct = frame.obliques.size();
  for (size_t i = 0; i < direct; ++i) {
    const TokenId noun = frame.obliques[i].second;
    if (is_aside(reading, noun)) continue;
    const auto before = static_cast<std::ptrdiff_t>(frame.obliques.size());
    add_below(reading, noun, frame);
    if (i < own || !is_in_topic(reading, noun)) continue;
    frame.obliques.erase(std::remove_if(frame.obliques.begin() + before, frame.obliques.end(),
                                        [](const auto& one) { return one.first == "to"; }),
                         frame.obliques.end());
  }
}

// "Instruments of ratification were deposited": what the subject of a passive is of.
void add_of_subject(const Reading& reading, TokenId subject, Frame& frame) {
  if (!subject || !syntax::has_child(reading, frame.trigger, Relation::aux__pass)) return;
  for (const TokenId child : syntax::children(reading, subject))
    if (reading[child].relation == Relation::nmod && case_of(reading, child) == "of")
      frame.obliques.emplace_back("of", child);
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
    if (reading[at].relation == Relation::acl__relcl) return reading[at].head;
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
