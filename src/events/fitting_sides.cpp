// Who does it to whom, of a pattern whose conditions are met.
#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "events/complements.h"
#include "events/fitting.h"
#include "events/slot_words.h"
#include "syntax/tree.h"

namespace bede::events {

// "Chad's leadership on climate", "its presidency of the council": what somebody does or is, and nobody himself.
static bool is_standing(const Reading& reading, TokenId noun) {
  const std::string_view lemma = reading[noun].lemma;
  if (!syntax::has_child(reading, noun, Relation::nmod__poss)) return false;
  if (lemma == "presidency" || lemma == "candidacy" || lemma == "chairmanship" || lemma == "membership") return true;
  return lemma == "leadership" &&
         (syntax::has_child(reading, noun, Relation::nmod) || syntax::has_child(reading, noun, Relation::acl));
}

// "exchanged views, with a focus on Chad": what they spoke of.
static bool is_stress(std::string_view lemma) {
  return bede::among(lemma, {"focus", "emphasis", "attention", "stress", "accent", "regard", "consideration"});
}

// behind: also those whose the noun is.
bool Fitting::fill(TokenId noun, Slot slot, bool behind) {
  if (slot == Slot::target && is_reciprocal(reading_, noun)) return true;         // the record does it both ways
  if (!noun || syntax::feature(reading_[noun], "Reflex") == "Yes") return false;  // "as they defend themselves"
  noun = resolved(reading_, noun);
  if (slot == Slot::target && is_stress(reading_[noun].lemma)) return false;
  if (!behind && is_standing(reading_, noun)) return false;
  auto found = actors_.at(noun);
  if (found.empty() && behind) found = owners_of(noun);
  if (const TokenId of = found.empty() && behind ? measured(reading_, noun) : TokenId{})  // "a load of Polish tanks"
    found = actors_.behind(of, match_.pattern->only_whose, match_.sources);
  if (found.empty()) return false;
  auto& list = slot == Slot::source ? match_.sources : slot == Slot::target ? match_.targets : match_.parties;
  for (const MentionId mention : found)
    if (std::find(list.begin(), list.end(), mention) == list.end()) list.push_back(mention);
  return true;
}

// "shelling in Chad killed six", "a raid on Chad", "the shelling of Chad": where the thing was, and not whose it is.
void Fitting::drop_scene() {
  if (!frame_.subject || reading_[frame_.subject].upos != Upos::NOUN || !asks_subject()) return;
  for (const TokenId child : syntax::children(reading_, frame_.subject)) {
    const TokenId mark = syntax::child(reading_, child, Relation::case_);
    const bool done_to = reading_[frame_.subject].lemma.ends_with("ing");
    if (reading_[child].relation != Relation::nmod || !mark) continue;
    const bool scene = bede::among(reading_[mark].lemma, {"in", "on", "at", "against", "near", "outside"});
    if (!scene && !(done_to && reading_[mark].lemma == "of")) continue;
    std::erase_if(match_.sources, [&](MentionId m) { return syntax::dominates(reading_, child, reading_[m].head); });
  }
}

bool Fitting::asks_subject() const {
  const auto& all = match_.pattern->conditions;
  return std::any_of(all.begin(), all.end(), [](const Condition& one) { return one.kind == Condition::Kind::subject; });
}

void Fitting::default_source() {
  if (match_.sources.empty() && match_.parties.empty()) {
    if (is_noun())
      noun_source();
    else if (!on_behalf() && !owner_of_gerund() && (!frame_.subject || !fill(frame_.subject, Slot::source, true)) &&
             !fill(cargo_of(reading_, frame_.subject), Slot::source, true))
      source_above();
    if (match_.sources.empty() && frame_.passive) source_of_passive();
    drop_scene();
  }
  those_joined();
  those_beside();
  complete_parties();
  if (!match_.sources.empty()) match_.weight += kSourceWeight;
  if (match_.pattern->symmetric && match_.sources.size() + match_.parties.size() > 1) match_.weight += kTogether;
  const bool together = match_.pattern->symmetric &&
                        (match_.sources.size() + match_.parties.size() > 1 || match_.pattern->plover == "CONSULT");
  if (match_.targets.empty() && embedded_ && !together) embedded_target();  // not "met to discuss Chad"
  if (match_.targets.empty() && match_.pattern->plover == "THREATEN") target_of_condition();
  std::erase_if(match_.targets, [&](MentionId target) {  // "was told to leave Chad": Chad is not told
    return frame_.passive && std::find(match_.sources.begin(), match_.sources.end(), target) != match_.sources.end();
  });
  if (match_.targets.empty() && match_.parties.empty() && !match_.pattern->symmetric) target_behind();
}

// "On behalf of the Peruvian people, I thank": whoever speaks for them.
bool Fitting::on_behalf() {
  const std::string_view who = frame_.subject ? reading_[frame_.subject].lemma : std::string_view{};
  if (!equal_ignoring_case(who, "I") && !equal_ignoring_case(who, "we")) return false;
  for (const TokenId child : syntax::children(reading_, frame_.trigger))
    if (reading_[child].lemma == "behalf")
      for (const TokenId whose : syntax::children(reading_, child))
        if (reading_[whose].relation == Relation::nmod && fill(whose, Slot::source, true)) return true;
  return false;
}

// Two are needed where an act is theirs together; the tree may have lost one.
void Fitting::complete_parties() {
  auto& list = match_.parties.empty() ? match_.sources : match_.parties;
  const bool alone = match_.pattern->symmetric ? list.size() + match_.targets.size() == 1 : match_.parties.size() == 1;
  if (!alone || list.empty()) return;
  const auto more = actors_.beside(list[0]);
  list.insert(list.end(), more.begin(), more.end());
}

// "It builds on Chad's success in concluding agreements": Chad's, whatever builds on it.
bool Fitting::owner_of_gerund() {
  if (reading_[frame_.trigger].xpos != "VBG") return false;
  if (frame_.subject && reading_[frame_.subject].head == frame_.trigger) return false;
  const TokenId mark = syntax::child(reading_, frame_.trigger, Relation::mark);
  if (!mark || reading_[mark].lemma != "in" || mark.value == 0) return false;
  const TokenId noun(mark.value - 1);
  const TokenId whose =
      reading_[noun].upos == Upos::NOUN ? syntax::child(reading_, noun, Relation::nmod__poss) : TokenId{};
  return whose && fill(whose, Slot::source);
}

// "issued a declaration demanding": who acts above; "launched an attack": who does what the noun tells. "We" are
// whoever says so, and nobody else who stands above.
void Fitting::source_above() {
  TokenId at = frame_.trigger;
  const bool pronoun = frame_.subject && reading_[frame_.subject].upos == Upos::PRON;
  const bool spoken = pronoun && syntax::feature(reading_[frame_.subject], "Person") == "1";
  const bool apart = spoken && reading_[frame_.subject].head == at &&  // "Chad left, and we will work with Peru"
                     !(match_.pattern->symmetric && match_.targets.empty());
  if (frame_.passive || reading_[at].relation == Relation::acl__relcl) return;
  for (int step = 0; step < kAbove && reading_[at].head; ++step) {
    const Relation relation = reading_[at].relation;
    if (relation != Relation::acl && relation != Relation::advcl && relation != Relation::xcomp &&
        relation != Relation::obj && relation != Relation::conj && !(pronoun && relation == Relation::ccomp))
      return;
    if (spoken && (relation == Relation::acl || relation == Relation::advcl)) return;
    at = reading_[at].head;
    if (apart && relation == Relation::conj && !syntax::has_child(reading_, at, Relation::ccomp)) continue;
    if (reading_[at].upos == Upos::VERB && fill(frame_of(reading_, at).subject, Slot::source)) return;
  }
}

// "gave a speech after the arrest of her son": when he did it, and not what.
static bool tells_when(const Reading& reading, TokenId noun) {
  const TokenId mark = syntax::child(reading, noun, Relation::case_);
  return mark &&
         bede::among(reading[mark].lemma, {"after", "before", "since", "following", "amid", "despite", "until"});
}

void Fitting::light_verb_source() {
  const Token& noun = reading_[frame_.trigger];
  if (tells_when(reading_, frame_.trigger)) return;
  if ((noun.relation != Relation::obj && noun.relation != Relation::obl) || !noun.head) return;
  if (!is_light(reading_[noun.head].lemma) || is_served(reading_, frame_.trigger)) return;
  const Frame above = frame_of(reading_, noun.head);
  fill(above.subject, Slot::source, true);
  if (match_.targets.empty() && noun.relation == Relation::obj)
    for (const auto& [preposition, other] : above.obliques)
      if ((preposition == "on" || preposition == "against" || preposition == "to" || preposition == "with") &&
          fill(other, Slot::target, true))
        return;
}

void Fitting::noun_source() {
  named_source();
  if (match_.sources.empty()) light_verb_source();
  if (match_.sources.empty()) place_of_arrest();
}

// "the arrest of a Peruvian reporter in Chad": Chad holds him. Not "of Chadians in Chad", which tells where they are.
void Fitting::place_of_arrest() {
  static constexpr std::string_view kHolds[] = {"arrest", "detention", "imprisonment", "jailing", "sentencing"};
  if (!bede::among(reading_[frame_.trigger].lemma, kHolds)) return;
  for (const auto& [preposition, noun] : frame_.obliques)
    if (preposition == "in" && fill(noun, Slot::source)) return;
}

void Fitting::named_source() {
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

// "expressed Chad's opposition": whose stance it is, nobody whom it is aimed at.
static bool is_stance(std::string_view lemma) {
  return bede::among(lemma, {"opposition", "objection", "rejection", "disapproval"});
}

// "filed suit in court", "the use of force": where and how it was done, and nobody whom it hit.
static bool is_manner(const Reading& reading, TokenId noun) {
  const TokenId mark = syntax::child(reading, noun, Relation::case_);
  if (reading[noun].lemma == "court") return mark && reading[mark].lemma == "in";
  return reading[noun].form == "force" && mark && reading[mark].lemma == "of";
}

// "arrested Russian sailors", by a pattern that asks for sailors: whose they are.
void Fitting::target_behind() {
  for (size_t i = 1; i < match_.words.size(); ++i) {
    const TokenId word = match_.words[i];
    const bool noun = reading_[word].upos == Upos::NOUN || reading_[word].upos == Upos::PROPN;
    const bool own = match_.pattern->plover == "MOBILIZE" && syntax::has_child(reading_, word, Relation::nmod__poss) &&
                     reading_[syntax::child(reading_, word, Relation::nmod__poss)].upos == Upos::PRON;
    if (own) continue;  // "put its guards on alert"
    if (noun && word != embedded_ && word != frame_.subject && !is_stance(reading_[word].lemma) &&
        reading_[word].lemma != "intelligence" && !is_manner(reading_, word) &&
        !(word == frame_.object && names_giver(word)) && fill(word, Slot::target, true))
      return;
  }
}

// "threatened to attack Iran": the object below is the target.
void Fitting::embedded_target() {
  const Frame below = frame_of(reading_, embedded_);
  const bool shared = below.object && reading_[below.object].lemma == "intelligence";  // with whom, not whose
  if (below.object && !shared && fill(below.object, Slot::target)) return;
  for (const auto& [preposition, noun] : below.obliques)
    if (!bede::among(preposition, {"in", "on", "at", "through", "via", "within"}) && fill(noun, Slot::target)) return;
}

// "vowed to retaliate if Chad attacks": who is kept from doing it is threatened.
void Fitting::target_of_condition() {
  for (const TokenId verb : match_.words) {
    for (const TokenId clause : syntax::children(reading_, verb)) {
      const TokenId mark = syntax::child(reading_, clause, Relation::mark);
      const Relation relation = reading_[clause].relation;
      if ((relation != Relation::advcl && relation != Relation::ccomp) || !mark ||
          (reading_[mark].lemma != "if" && reading_[mark].lemma != "unless"))
        continue;
      const TokenId who = syntax::child(reading_, clause, Relation::nsubj);
      const auto acts = [&](MentionId one) {
        return std::any_of(match_.sources.begin(), match_.sources.end(),
                           [&](MentionId source) { return reading_[source].actor == reading_[one].actor; });
      };
      const auto found = actors_.at(who);
      if (std::none_of(found.begin(), found.end(), acts) && fill(who, Slot::target, true)) return;
    }
  }
}

}  // namespace bede::events
