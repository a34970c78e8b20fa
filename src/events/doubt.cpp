#include "events/doubt.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

constexpr uint32_t kReach = 6;  // tokens gone back for a subject

bool nominal(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON || token.upos == Upos::NUM ||
         (token.upos == Upos::ADJ && token.relation != Relation::advmod) || token.upos == Upos::ADJ;
}

bool skipped(const Token& token) {
  return token.upos == Upos::ADV || token.upos == Upos::AUX || token.upos == Upos::PART;
}

// The topmost noun before the verb that the token belongs to: "the premier of Norway called".
TokenId top_before(const Reading& reading, TokenId token, TokenId verb) {
  for (uint32_t step = 0; step < kReach; ++step) {
    const TokenId above = reading[token].head;
    if (!above || above.value >= verb.value || !nominal(reading[above])) break;
    token = above;
  }
  return token;
}

bool after_preposition(const Reading& reading, TokenId token) {
  for (const TokenId child : syntax::children(reading, token))
    if (reading[child].relation == Relation::case_ && child < token && reading[child].lemma != "'s") return true;
  return false;
}

bool has_by(const Frame& frame) {
  for (const auto& [preposition, noun] : frame.obliques)
    if (preposition == "by") return true;
  return false;
}

// "Norway called for talks", read as a passive without its auxiliary or as "Norway, called for talks".
bool active_after_all(const Reading& reading, const Frame& frame, Frame& other) {
  const Token& verb = reading[frame.trigger];
  if (!frame.passive || verb.xpos != "VBN" || syntax::has_child(reading, frame.trigger, Relation::aux__pass) ||
      has_by(frame))
    return false;
  const bool participle = verb.relation == Relation::acl;
  if (participle && reading[verb.head].relation != Relation::root) return false;
  other = frame;
  other.passive = false;
  other.subject = frame.object;
  other.object = syntax::child(reading, frame.trigger, Relation::obj);
  return true;
}

// Whether nothing but the sentence stands above the noun.
bool heads_sentence(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  if (token.relation == Relation::root) return true;
  return (token.relation == Relation::appos || token.relation == Relation::dep) && token.head &&
         reading[token.head].relation == Relation::root && reading[token.head].upos != Upos::VERB;
}

// "students blocked roads", the roads hung on the students without a word between.
bool hangs_bare(const Reading& reading, TokenId noun, TokenId verb) {
  const Token& token = reading[noun];
  return token.relation == Relation::nmod && token.head && token.head < verb &&
         !syntax::has_child(reading, noun, Relation::case_);
}

// "Germany delivered tanks to Ukraine", read as "tanks that Germany delivered"; "Serbia opposed the independence", read
// as "Serbia was the independence".
bool noun_phrase_after_all(const Reading& reading, const Frame& frame, Frame& other) {
  const TokenId trigger = frame.trigger;
  const Token& verb = reading[trigger];
  const bool modifies = verb.relation == Relation::amod || verb.relation == Relation::cop;
  if (!modifies || !verb.head || verb.head < trigger || trigger.value == 0) return false;
  const Token& before = reading.tokens[trigger.value - 1];
  if (before.sentence != verb.sentence) return false;
  const bool perfect = before.lemma == "have" && before.upos == Upos::VERB;  // "have [shared evidence]"
  const bool garden = heads_sentence(reading, verb.head) || hangs_bare(reading, verb.head, trigger);
  if (!perfect && (!garden || !nominal(before))) return false;
  other = {};
  other.trigger = trigger;
  other.subject = before.lemma == "have" ? syntax::child(reading, TokenId(trigger.value - 1), Relation::nsubj)
                                         : top_before(reading, TokenId(trigger.value - 1), trigger);
  other.object = verb.head;
  for (const TokenId child : syntax::children(reading, verb.head)) {
    if (child < verb.head) continue;
    if (reading[child].relation == Relation::nmod || reading[child].relation == Relation::obl)
      for (const TokenId word : syntax::children(reading, child))
        if (reading[word].relation == Relation::case_) other.obliques.emplace_back(reading[word].lemma, child);
    if (reading[child].relation == Relation::acl) other.complements.push_back(child);
  }
  return true;
}

// Verbs that nobody does to nothing: "Turkish writer released".
bool needs_object(std::string_view lemma) {
  static constexpr std::string_view words[] = {"release",   "free",     "jail",    "arrest", "detain",
                                               "imprison",  "sentence", "convict", "acquit", "deport",
                                               "extradite", "kidnap",   "abduct",  "indict"};
  return std::find(std::begin(words), std::end(words), lemma) != std::end(words);
}

// "Lawmaker killed in attack": a verb of harm, a preposition that is not its own, and nothing else.
bool ends_headline(const Reading& reading, const Frame& frame) {
  static constexpr std::string_view words[] = {"kill",   "injure", "wound",  "shoot", "outlaw",  "ban",
                                               "murder", "beat",   "behead", "expel", "execute", "charge"};
  const Token& verb = reading[frame.trigger];
  const TokenId next(frame.trigger.value + 1);
  if (verb.relation != Relation::root && verb.relation != Relation::parataxis) return false;
  if (!needs_object(verb.lemma) && std::find(std::begin(words), std::end(words), verb.lemma) == std::end(words))
    return false;
  if (syntax::has_child(reading, frame.trigger, Relation::aux) || !frame.complements.empty()) return false;
  return next.value < reading.tokens.size() && reading[next].upos == Upos::ADP && reading[next].head != frame.trigger;
}

// A headline's participle read as if the one before it did something: it is done to them.
bool passive_after_all(const Reading& reading, const Frame& frame, Frame& other) {
  const Token& verb = reading[frame.trigger];
  if (frame.passive || frame.object || !frame.subject || (verb.xpos != "VBD" && verb.xpos != "VBN")) return false;
  const bool alone = verb.xpos == "VBD" && frame.subject < frame.trigger && needs_object(verb.lemma);
  if (!alone && !ends_headline(reading, frame)) return false;
  if (verb.lemma == "shoot" && reading.tokens[frame.trigger.value + 1].form == "at") return false;
  other = frame;
  other.passive = true;
  other.object = frame.subject;
  other.subject = {};
  for (const auto& [preposition, noun] : frame.obliques)
    if (preposition == "by") other.subject = noun;
  return true;
}

// "up to 16", "at least two", "more than a dozen": words of number before the noun.
bool of_number(const Token& token) {
  static constexpr std::string_view words[] = {"up",   "to",   "at",   "least", "most",
                                               "more", "than", "some", "about", "over"};
  if (token.xpos == "WRB") return false;  // "were killed when Chadian missiles fell"
  if (token.upos == Upos::NUM || token.upos == Upos::DET || token.upos == Upos::ADJ || token.upos == Upos::ADV)
    return true;
  return std::find(std::begin(words), std::end(words), token.lemma) != std::end(words);
}

// The noun phrase right after the verb: "kidnapped up to 16 advisers", read as "kidnapped up, to 16 advisers".
TokenId object_by_position(const Reading& reading, TokenId verb) {
  bool number = false;
  for (uint32_t at = verb.value + 1; at < reading.tokens.size() && at <= verb.value + kReach; ++at) {
    const Token& token = reading.tokens[at];
    if (token.sentence != reading[verb].sentence) return {};
    if (token.upos == Upos::NOUN || token.upos == Upos::PROPN) {
      TokenId top(at);
      while (reading[top].head && reading[top].head.value <= at + 3 && reading[top].head.value > at &&
             reading[top].relation == Relation::compound)
        top = reading[top].head;
      const bool adposition = reading.tokens[verb.value + 1].upos == Upos::ADP;
      return !adposition || number ? top : TokenId{};
    }
    if (!of_number(token)) return {};
    number = number || token.upos == Upos::NUM;
  }
  return {};
}

// A verb without an object whose next words look like one.
bool object_after_all(const Reading& reading, const Frame& frame, Frame& other) {
  if (frame.object || frame.passive) return false;
  const TokenId object = object_by_position(reading, frame.trigger);
  if (!object) return false;
  other = frame;
  other.object = object;
  return true;
}

// "kidnapped up to 16 advisers": an object; "writer released after two years": what stands before it.
bool lacks_object(const Reading& reading, const Frame& frame, Frame& other) {
  const uint32_t next = frame.trigger.value + 1;
  const bool counts = next < reading.tokens.size() && of_number(reading.tokens[next]);
  if (!counts && passive_after_all(reading, frame, other)) return true;
  return object_after_all(reading, frame, other) || (counts && passive_after_all(reading, frame, other));
}

// "Peru is wary, given Chad's support of the coup": a preposition, and nothing that is given.
bool is_given_that(const Reading& reading, TokenId trigger) {
  const Token& token = reading[trigger];
  return token.lemma == "give" && token.xpos == "VBN" && token.relation == Relation::advcl && token.head < trigger &&
         !syntax::has_child(reading, trigger, Relation::aux__pass) &&
         !syntax::has_child(reading, trigger, Relation::aux);
}

// "He's tried to split them", read as a trial: nobody is tried to do something.
bool is_attempt(const Reading& reading, TokenId trigger) {
  if (reading[trigger].lemma != "try") return false;
  for (const TokenId child : syntax::children(reading, trigger))
    if (reading[child].relation == Relation::xcomp && reading[child].xpos == "VB") return true;
  return false;
}

// "remain committed to and invested in peace", "Chad is invested in its success": a state of mind.
bool is_at_heart(const Reading& reading, TokenId trigger) {
  const Token& token = reading[trigger];
  if (token.lemma != "invest" || token.xpos != "VBN" || syntax::has_child(reading, trigger, Relation::obj))
    return false;
  if (const TokenId who = syntax::child(reading, trigger, Relation::nsubj__pass))
    return reading[who].upos == Upos::PROPN || reading[who].upos == Upos::PRON;
  if (token.relation == Relation::conj) return among(reading[token.head].lemma, {"commit", "interested", "engage"});
  return token.relation == Relation::xcomp && among(reading[token.head].lemma, {"remain", "stay", "be", "become"});
}

}  // namespace

bool like_verb(const Reading& reading, TokenId token) {
  const Token& word = reading[token];
  return word.upos == Upos::ADJ && word.relation == Relation::amod &&
         (word.form.ends_with("ed") || word.form.ends_with("en"));
}

TokenId subject_by_position(const Reading& reading, TokenId verb) {
  const Token& token = reading[verb];
  if (token.xpos == "VB" || token.xpos == "VBG" || syntax::has_child(reading, verb, Relation::mark)) return {};
  if (token.relation == Relation::xcomp || token.relation == Relation::amod) return {};
  for (uint32_t step = 1; step <= kReach && step <= verb.value; ++step) {
    const TokenId at(verb.value - step);
    const Token& before = reading[at];
    if (before.sentence != token.sentence) return {};
    if (skipped(before)) continue;
    if (!nominal(before)) return {};
    const TokenId top = top_before(reading, at, verb);
    if (after_preposition(reading, top)) return {};
    return top;
  }
  return {};
}

std::vector<Frame> possible_frames(const Reading& reading, TokenId trigger) {
  std::vector<Frame> frames{frame_of(reading, trigger)};
  if (reading[trigger].upos != Upos::VERB && !like_verb(reading, trigger)) return frames;
  if (is_given_that(reading, trigger) || is_attempt(reading, trigger) || is_at_heart(reading, trigger)) return {};
  Frame other;
  if (!frames[0].subject && !frames[0].passive && !like_verb(reading, trigger))
    frames[0].subject = subject_by_position(reading, trigger);
  if (active_after_all(reading, frames[0], other) || noun_phrase_after_all(reading, frames[0], other))
    frames.push_back(std::move(other));
  else if (reading[trigger].relation == Relation::amod)
    frames.clear();  // "armed rebels" tells no arming
  else if (lacks_object(reading, frames[0], other))
    frames.push_back(std::move(other));
  return frames;
}

void possible_lemmas(std::string_view form, std::vector<std::string>& lemmas) {
  const std::string word = lower(form);
  lemmas.assign(1, word);
  for (const std::string_view ending : {"ing", "ed", "es", "s", "d"}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 2) continue;
    const std::string stem = word.substr(0, word.size() - ending.size());
    lemmas.push_back(stem);
    lemmas.push_back(stem + "e");
    if (stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2])
      lemmas.push_back(stem.substr(0, stem.size() - 1));
    if (stem.ends_with("i")) lemmas.push_back(stem.substr(0, stem.size() - 1) + "y");
  }
}

bool is_modifier(const Reading& reading, TokenId word) {
  const Token& token = reading[word];
  if (token.upos != Upos::VERB || word.value + 1 >= reading.tokens.size()) return false;
  if (token.relation != Relation::advmod && token.relation != Relation::compound) return false;
  const Upos next = reading.tokens[word.value + 1].upos;
  return next == Upos::NOUN || next == Upos::PROPN;
}

}  // namespace bede::events
