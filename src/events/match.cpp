#include "events/match.h"

#include <algorithm>

#include "base/strings.h"
#include "events/complements.h"
#include "events/slot_words.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

class Fitting {
 public:
  Fitting(const Reading& reading, const Actors& actors, const Frame& frame, Match& match)
      : reading_(reading), actors_(actors), frame_(frame), match_(match) {}

  bool run(const Pattern& pattern) {
    start(pattern);
    if (!particle(pattern)) return false;
    for (const Condition& condition : pattern.conditions)
      if (!meets(condition) && (!condition.optional || (condition.strict && frame_.object))) return false;
    if (leaves_object(pattern)) return false;
    if (pattern.told_by_speaker) return told_by_speaker();
    default_source();
    return true;
  }

 private:
  // Afresh, in the room that the match has.
  void start(const Pattern& pattern) {
    for (auto* list : {&match_.sources, &match_.targets, &match_.parties}) list->clear();
    match_.words.assign(1, frame_.trigger);
    match_.pattern = &pattern;
    match_.weight = pattern.weight;
    match_.object = {};
    match_.alone = match_.by_author = false;
    match_.composed = nullptr;
  }

  // "said that Chad was responsible": who says it accuses the subject.
  bool told_by_speaker() {
    const TokenId saying = saying_above(reading_, frame_.trigger);
    match_.weight += kSourceWeight;
    return saying && fill(frame_.subject, Slot::target, true) &&
           fill(frame_of(reading_, saying).subject, Slot::source, true);
  }

  // "demonstrated progress" is no demonstration; "submitted the bill to parliament" no submitting to parliament: a
  // pattern that asks only for a preposition does not fit a verb with an object of its own, unless that is somebody.
  bool leaves_object(const Pattern& pattern) const {
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

  bool particle(const Pattern& pattern) {
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
    if (next.value >= reading_.tokens.size() || !equal_ignoring_case(reading_[next].form, pattern.particle))
      return false;
    if (reading_[next].relation == Relation::case_) after_particle_ = reading_[next].head;  // "took in refugees"
    match_.words.push_back(next);
    return true;
  }

  bool meets(const Condition& condition) {
    switch (condition.kind) {
      case Condition::Kind::object:
        return object(condition);
      case Condition::Kind::preposition:
        return preposition(condition);
      case Condition::Kind::possessor:
        return possessor(condition);
      case Condition::Kind::subject:
        return noun_is(reading_, frame_.subject, condition.fill);
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

  // "responsible", "called Chad a liar".
  bool is_predicate(TokenId word) const {
    const Token& token = reading_[word];
    return token.upos == Upos::ADJ || (token.upos == Upos::NOUN && token.relation == Relation::xcomp);
  }

  bool object(const Condition& condition) {
    if (is_noun()) return noun_object(condition);
    if (condition.slot == Slot::none) {
      for (const TokenId noun : {frame_.object, after_particle_})
        if (noun_is(reading_, noun, condition.fill)) return took(noun);
      for (const TokenId said : frame_.complements)  // "held Chad responsible"
        if (is_predicate(said) && named_by(reading_[said], condition.fill)) return took(said);
      return false;
    }
    if (frame_.second_object && fill(frame_.second_object, condition.slot)) return true;
    if (frame_.object) return fill(frame_.object, condition.slot, !condition.strict);
    return after_particle_ && fill(after_particle_, condition.slot, true);
  }

  // Of a noun: "release of prisoners", "prisoner release"; the target by "of", possessor or adjective.
  bool noun_object(const Condition& condition) {
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

  bool took(TokenId noun) {
    match_.object = noun;
    match_.words.push_back(noun);
    return true;
  }

  static bool says(const Condition& condition, std::string_view preposition) {
    if (equal_ignoring_case(preposition, condition.word)) return true;
    if (condition.word.find('|') == std::string::npos) return false;
    const auto words = split(condition.word, '|');
    return std::find(words.begin(), words.end(), lower(preposition)) != words.end();
  }

  bool preposition(const Condition& condition) {
    for (const auto& [preposition, noun] : frame_.obliques) {
      if (!says(condition, preposition) || is_matter_with(preposition, noun)) continue;
      if (condition.slot == Slot::none ? noun_is(reading_, noun, condition.fill) : fill(noun, condition.slot, true)) {
        if (condition.slot == Slot::none) match_.words.push_back(noun);
        return true;
      }
    }
    return condition.slot == Slot::target && !condition.optional && preposition_of_object(condition);
  }

  // "discussed cooperation with Peru": what they spoke of, and not with whom.
  bool is_matter_with(std::string_view preposition, TokenId noun) const {
    static constexpr std::string_view words[] = {"cooperation", "relation", "tie",      "partnership", "trade",
                                                 "interaction", "dialogue", "contact",  "link",        "relationship",
                                                 "agreement",   "border",   "conflict", "friendship",  "integration"};
    if (reading_[frame_.trigger].lemma != "discuss" || preposition != "with") return false;
    const TokenId above = reading_[noun].head;
    return above && above != frame_.trigger &&
           std::find(std::begin(words), std::end(words), reading_[above].lemma) != std::end(words);
  }

  // "blamed the vote on the lawmakers", where the tree hangs the phrase on the vote.
  bool preposition_of_object(const Condition& condition) {
    if (is_noun() || frame_.passive || !frame_.object || !actors_.at(frame_.object).empty()) return false;
    for (const TokenId noun : syntax::children(reading_, frame_.object)) {
      if (reading_[noun].relation != Relation::nmod || is_matter_with(condition.word, noun)) continue;
      const TokenId mark = syntax::child(reading_, noun, Relation::case_);
      if (mark && says(condition, reading_[mark].lemma) && fill(noun, condition.slot, true)) return true;
    }
    return false;
  }

  bool possessor(const Condition& condition) {
    for (const TokenId modifier : frame_.modifiers)
      if (fill(modifier, condition.slot)) return true;
    return false;
  }

  bool complement(const Condition& condition) {
    for (const TokenId verb : frame_.complements) {
      if (is_finite(reading_, verb) || is_beside(reading_, verb) || steps_up(reading_, verb) ||
          !among(condition.fill, reading_[verb].lemma))
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
  bool clause(const Condition& condition) {
    for (const TokenId verb : frame_.complements)
      if ((reading_[verb].relation == Relation::ccomp || (is_noun() && reading_[verb].relation == Relation::acl)) &&
          fill(frame_of(reading_, verb).subject, condition.slot, true))
        return true;
    return false;
  }

  // "talks collapsed": of a noun, the verb whose subject it is.
  bool above(const Condition& condition) {
    const Token& noun = reading_[frame_.trigger];
    if (!noun.head || !syntax::is_subject(noun.relation) || !among(condition.fill, reading_[noun.head].lemma))
      return false;
    match_.words.push_back(noun.head);
    return true;
  }

  // "are on strike": of a noun, the preposition between it and "be".
  bool copula(const Condition& condition) const {
    const TokenId mark = syntax::child(reading_, frame_.trigger, Relation::case_);
    return mark && among(condition.fill, reading_[mark].lemma) &&
           syntax::has_child(reading_, frame_.trigger, Relation::cop);
  }

  // behind: also those whose the noun is.
  bool fill(TokenId noun, Slot slot, bool behind = false) {
    if (!noun || syntax::feature(reading_[noun], "Reflex") == "Yes") return false;  // "as they defend themselves"
    noun = resolved(reading_, noun);
    auto found = actors_.at(noun);
    if (found.empty() && behind) found = actors_.behind(noun, match_.pattern->only_whose, match_.sources);
    if (found.empty()) return false;
    auto& list = slot == Slot::source ? match_.sources : slot == Slot::target ? match_.targets : match_.parties;
    for (const MentionId mention : found)
      if (std::find(list.begin(), list.end(), mention) == list.end()) list.push_back(mention);
    return true;
  }

  bool is_noun() const {
    const Upos upos = reading_[frame_.trigger].upos;
    return upos == Upos::NOUN || upos == Upos::PROPN;
  }

  void default_source() {
    if (match_.sources.empty() && match_.parties.empty()) {
      if (is_noun())
        noun_source();
      else if (!on_behalf() && (!frame_.subject || !fill(frame_.subject, Slot::source, true)))
        source_above();
    }
    complete_parties();
    if (!match_.sources.empty()) match_.weight += kSourceWeight;
    if (match_.pattern->symmetric && match_.sources.size() + match_.parties.size() > 1) match_.weight += kTogether;
    if (match_.targets.empty() && embedded_) embedded_target();
    if (match_.targets.empty() && match_.parties.empty() && !match_.pattern->symmetric) target_behind();
  }

  // "On behalf of the Peruvian people, I thank": whoever speaks for them.
  bool on_behalf() {
    const std::string_view who = frame_.subject ? reading_[frame_.subject].lemma : std::string_view{};
    if (!equal_ignoring_case(who, "I") && !equal_ignoring_case(who, "we")) return false;
    for (const TokenId child : syntax::children(reading_, frame_.trigger))
      if (reading_[child].lemma == "behalf")
        for (const TokenId whose : syntax::children(reading_, child))
          if (reading_[whose].relation == Relation::nmod && fill(whose, Slot::source, true)) return true;
    return false;
  }

  // Two are needed where an act is theirs together; the tree may have lost one.
  void complete_parties() {
    auto& list = match_.parties.empty() ? match_.sources : match_.parties;
    const bool alone =
        match_.pattern->symmetric ? list.size() + match_.targets.size() == 1 : match_.parties.size() == 1;
    if (!alone || list.empty()) return;
    const auto more = actors_.beside(list[0]);
    list.insert(list.end(), more.begin(), more.end());
  }

  // "issued a declaration demanding": who acts above; "launched an attack": who does what the noun tells.
  void source_above() {
    TokenId at = frame_.trigger;
    const bool pronoun = frame_.subject && reading_[frame_.subject].upos == Upos::PRON;
    if (frame_.passive || reading_[at].relation == Relation::acl__relcl) return;
    for (int step = 0; step < kAbove && reading_[at].head; ++step) {
      const Relation relation = reading_[at].relation;
      if (relation != Relation::acl && relation != Relation::advcl && relation != Relation::xcomp &&
          relation != Relation::obj && relation != Relation::conj && !(pronoun && relation == Relation::ccomp))
        return;
      at = reading_[at].head;
      if (reading_[at].upos == Upos::VERB && fill(frame_of(reading_, at).subject, Slot::source)) return;
    }
  }

  // "steps up its support to the invasion": whoever invades.
  bool is_served(TokenId noun) const {
    const TokenId mark = syntax::child(reading_, noun, Relation::case_);
    const bool to = mark && (reading_[mark].lemma == "to" || reading_[mark].lemma == "for");
    return to && syntax::has_child(reading_, reading_[noun].head, Relation::obj);
  }

  void light_verb_source() {
    const Token& noun = reading_[frame_.trigger];
    if ((noun.relation != Relation::obj && noun.relation != Relation::obl) || !noun.head) return;
    if (!is_light(reading_[noun.head].lemma) || is_served(frame_.trigger)) return;
    const Frame above = frame_of(reading_, noun.head);
    fill(above.subject, Slot::source, true);
    if (match_.targets.empty() && noun.relation == Relation::obj)
      for (const auto& [preposition, other] : above.obliques)
        if ((preposition == "on" || preposition == "against" || preposition == "to" || preposition == "with") &&
            fill(other, Slot::target, true))
          return;
  }

  void noun_source() {
    named_source();
    if (match_.sources.empty()) light_verb_source();
  }

  void named_source() {
    for (const auto& [preposition, noun] : frame_.obliques)
      if (preposition == "by" && fill(noun, Slot::source)) return;
    if (syntax::has_child(reading_, frame_.trigger, Relation::cop))  // "Chad is in talks with"
      if (const TokenId who = syntax::child(reading_, frame_.trigger, Relation::nsubj); who && fill(who, Slot::source))
        return;
    for (const TokenId modifier : frame_.modifiers) {
      const auto found = actors_.at(modifier);
      const bool taken = std::any_of(found.begin(), found.end(), [&](MentionId m) {
        return std::find(match_.targets.begin(), match_.targets.end(), m) != match_.targets.end();
      });
      if (!taken && fill(modifier, Slot::source)) return;
    }
  }

  // "arrested Russian sailors", by a pattern that asks for sailors: whose they are.
  void target_behind() {
    for (size_t i = 1; i < match_.words.size(); ++i) {
      const TokenId word = match_.words[i];
      if (reading_[word].upos == Upos::NOUN && word != embedded_ && fill(word, Slot::target, true)) return;
    }
  }

  // "threatened to attack Iran": the object below is the target.
  void embedded_target() {
    const Frame below = frame_of(reading_, embedded_);
    if (below.object && fill(below.object, Slot::target)) return;
    for (const auto& [preposition, noun] : below.obliques)
      if (preposition != "in" && preposition != "on" && preposition != "at" && fill(noun, Slot::target)) return;
  }

  const Reading& reading_;
  const Actors& actors_;
  const Frame& frame_;
  Match& match_;
  static constexpr int kAbove = 3;
  TokenId embedded_;
  TokenId after_particle_;
};

}  // namespace

bool fits(const Reading& reading, const Actors& actors, const Frame& frame, const Pattern& pattern, Match& match) {
  return Fitting(reading, actors, frame, match).run(pattern);
}

}  // namespace bede::events
