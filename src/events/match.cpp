#include "events/match.h"

#include <algorithm>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

bool partitive(std::string_view lemma) {
  static constexpr std::string_view words[] = {
      "group",    "dozen",  "number",     "score",    "hundred",    "thousand", "member", "part",   "series",
      "majority", "some",   "one",        "two",      "three",      "four",     "five",   "many",   "several",
      "most",     "rest",   "crowd",      "million",  "team",       "wave",     "convoy", "column", "unit",
      "side",     "leader", "government", "position", "stronghold", "target",   "area"};
  return std::find(std::begin(words), std::end(words), lemma) != std::end(words);
}

bool among(const std::vector<std::string>& words, std::string_view lemma) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return equal_ignoring_case(word, lemma); });
}

// The noun's lemma, or with the noun before it: "peace talk", is one of the words.
bool noun_is(const Reading& reading, TokenId noun, const std::vector<std::string>& words) {
  if (!noun) return false;
  if (among(words, reading[noun].lemma)) return true;
  if (noun.value == 0) return false;
  const Token& before = reading.tokens[noun.value - 1];
  if (before.sentence != reading[noun].sentence) return false;
  for (const std::string& word : words) {
    const size_t blank = word.find_last_of(" _");
    if (blank != std::string::npos && equal_ignoring_case(std::string_view(word).substr(0, blank), before.lemma) &&
        equal_ignoring_case(std::string_view(word).substr(blank + 1), reading[noun].lemma))
      return true;
  }
  return false;
}

class Fitting {
 public:
  Fitting(const Reading& reading, const Actors& actors, const Frame& frame, Match& match)
      : reading_(reading), actors_(actors), frame_(frame), match_(match) {}

  bool run(const Pattern& pattern) {
    match_ = {};
    match_.pattern = &pattern;
    match_.weight = pattern.weight;
    match_.words.push_back(frame_.trigger);
    if (!particle(pattern)) return false;
    for (const Condition& condition : pattern.conditions)
      if (!meets(condition) && !condition.optional) return false;
    noun_ = pattern.upos != Upos::VERB;
    default_source();
    return true;
  }

 private:
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
      case Condition::Kind::complement:
        return complement(condition);
      case Condition::Kind::negated:
        return frame_.negated;
    }
    return false;
  }

  bool object(const Condition& condition) {
    if (is_noun()) return noun_object(condition);
    if (condition.slot == Slot::none) {
      if (!noun_is(reading_, frame_.object, condition.fill)) return false;
      match_.object = frame_.object;
      match_.words.push_back(frame_.object);
      return true;
    }
    if (frame_.second_object && fill(frame_.second_object, condition.slot)) return true;
    return frame_.object && fill(frame_.object, condition.slot);
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

  bool preposition(const Condition& condition) {
    for (const auto& [preposition, noun] : frame_.obliques) {
      if (!equal_ignoring_case(preposition, condition.word)) continue;
      if (condition.slot == Slot::none ? noun_is(reading_, noun, condition.fill) : fill(noun, condition.slot)) {
        if (condition.slot == Slot::none) match_.words.push_back(noun);
        return true;
      }
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
      if (!among(condition.fill, reading_[verb].lemma)) continue;
      match_.words.push_back(verb);
      embedded_ = verb;
      return true;
    }
    return false;
  }

  bool fill(TokenId noun, Slot slot) {
    const auto found = actors_.at(resolved(reading_, noun));
    if (found.empty()) return false;
    auto& list = slot == Slot::source ? match_.sources : slot == Slot::target ? match_.targets : match_.parties;
    for (const MentionId mention : found)
      if (std::find(list.begin(), list.end(), mention) == list.end()) list.push_back(mention);
    return true;
  }

  bool is_noun() const {
    return reading_[frame_.trigger].upos == Upos::NOUN || reading_[frame_.trigger].upos == Upos::PROPN;
  }

  void default_source() {
    if (match_.sources.empty() && match_.parties.empty()) {
      if (is_noun())
        noun_source();
      else if (frame_.subject)
        fill(frame_.subject, Slot::source);
    }
    if (match_.targets.empty() && embedded_ && match_.pattern->upos == Upos::VERB) embedded_target();
  }

  void noun_source() {
    for (const auto& [preposition, noun] : frame_.obliques)
      if (preposition == "by" && fill(noun, Slot::source)) return;
    for (const TokenId modifier : frame_.modifiers) {
      const auto found = actors_.at(modifier);
      const bool taken = std::any_of(found.begin(), found.end(), [&](MentionId m) {
        return std::find(match_.targets.begin(), match_.targets.end(), m) != match_.targets.end();
      });
      if (!taken && fill(modifier, Slot::source)) return;
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
  TokenId embedded_;
  bool noun_ = false;
};

}  // namespace

Actors::Actors(const Reading& reading) : reading_(reading), first_(reading.tokens.size() + 1, 0) {
  for (const Mention& mention : reading.mentions)
    if (mention.actor) ++first_[mention.head.value + 1];
  for (size_t t = 1; t < first_.size(); ++t) first_[t] += first_[t - 1];
  by_head_.resize(first_.back());
  std::vector<uint32_t> next(first_.begin(), first_.end() - 1);
  for (uint32_t m = 0; m < reading.mentions.size(); ++m)
    if (reading.mentions[m].actor) by_head_[next[reading.mentions[m].head.value]++] = MentionId(m);
}

void Actors::add(TokenId noun, std::vector<MentionId>& found) const {
  const size_t before = found.size();
  for (uint32_t i = first_[noun.value]; i < first_[noun.value + 1]; ++i) found.push_back(by_head_[i]);
  if (found.size() > before) return;
  for (const TokenId child : syntax::children(reading_, noun)) {
    const Relation relation = reading_[child].relation;
    const bool part = relation == Relation::nmod && partitive(reading_[noun].lemma);
    const bool same = relation == Relation::appos || relation == Relation::flat || relation == Relation::nmod__desc;
    if (!part && !same) continue;
    for (uint32_t i = first_[child.value]; i < first_[child.value + 1]; ++i) found.push_back(by_head_[i]);
    if (found.size() > before) return;
  }
}

std::vector<MentionId> Actors::at(TokenId noun) const {
  std::vector<MentionId> found;
  if (!noun) return found;
  add(noun, found);
  for (const TokenId child : syntax::children(reading_, noun))
    if (reading_[child].relation == Relation::conj && reading_[child].upos != Upos::VERB) add(child, found);
  return found;
}

bool fits(const Reading& reading, const Actors& actors, const Frame& frame, const Pattern& pattern, Match& match) {
  return Fitting(reading, actors, frame, match).run(pattern);
}

}  // namespace bede::events
