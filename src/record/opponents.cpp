// Against whom an act goes that names nobody: whoever the same sentence, an agreement or a visit has beside it, and at
// last whoever the report has at odds with its doer.
#include <algorithm>
#include <map>
#include <string>

#include "base/among.h"
#include "events/act_kinds.h"
#include "events/slot_words.h"
#include "record/aim.h"
#include "record/answer_words.h"
#include "record/same_act.h"
#include "record/sides.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

// What lies between two states: "rejected the note", "closed the crossing", "withdrew its ambassador".
bool lies_between(std::string_view noun) {
  static constexpr std::string_view kWords[] = {
      "note",     "border",      "frontier", "crossing", "embassy",   "consulate", "ambassador", "envoy", "diplomat",
      "airspace", "demarcation", "aid",      "consul",   "ultimatum", "import",    "export",     "visa"};
  return among(noun, kWords);
}

class Opponents {
 public:
  explicit Opponents(const Draft& draft) : draft_(draft), reading_(draft.reading), events_(draft.record.events) {}

  void open_own() {
    for (RecordEvent& event : events_)
      if (is_at_own_envoys(event) || is_at_own_troops(event)) open(event);
  }

  void find() {
    for (RecordEvent& event : events_) {
      if (!is_open(event)) continue;
      if (const Agreement* agreement = agreement_broken(event)) aim_at(draft_, event, agreement->parties);
      if (event.target.empty()) aim_at(draft_, event, called_off(event));
      if (event.target.empty()) aim_at(draft_, event, beside(event));
      if (event.target.empty()) aim_at(draft_, event, quarrelled_with_before(event));
    }
    for (RecordEvent& event : events_)
      if (is_open(event) && is_between_states(event)) aim_at(draft_, event, opponent(event));
  }

 private:
  using Codes = std::vector<std::string>;

  // "recalled its ambassador", "expelled dozens of diplomats": whoever they are, the act is at another state.
  bool is_at_own_envoys(const RecordEvent& event) const {
    if (event.plover != "SANCTION" || !event.origin || event.dyads.size() != 1) return false;
    const bool own = side(event.target) == side(event.source) || event.target == "GOV";
    return own && lies_between(object_of(event));
  }

  // "put its armed forces on alert": they are its own.
  static bool is_at_own_troops(const RecordEvent& event) {
    const std::string own = side(event.source);
    return event.plover == "MOBILIZE" && event.dyads.size() == 1 &&
           among(event.target, {own, own + "MIL", own + "COP", own + "GOV"});
  }

  TokenId verb(const RecordEvent& event) const { return reading_[event.origin].predicate; }

  // "Chad has suspended it": the agreement whose stage this is.
  const Agreement* agreement_broken(const RecordEvent& event) const {
    if (event.plover != "SANCTION" && event.plover != "REJECT") return nullptr;
    for (const Agreement& agreement : draft_.record.agreements)
      for (const AgreementStage& stage : agreement.stages)
        if (among(stage.stage, {"suspended", "withdrawn", "rejected"}) && overlap(stage.evidence, event.evidence))
          return &agreement;
    return nullptr;
  }

  // "cancelled a visit to Guayaquil": whoever the contact is with that will not be.
  Codes called_off(const RecordEvent& event) const {
    if (!among(event.plover, {"REJECT", "SANCTION"})) return {};
    for (const Contact& contact : draft_.record.contacts) {
      if (contact.status != EventStatus::negated || !overlap(contact.evidence, event.evidence)) continue;
      Codes others = contact.to;
      others.insert(others.end(), contact.from.begin(), contact.from.end());
      std::erase_if(others, [&](const std::string& one) { return side(one) == side(event.source); });
      return others;
    }
    return {};
  }

  // "accused Peru of murder and demanded an apology": whoever the first of two joined acts of one doer is aimed at.
  Codes beside(const RecordEvent& event) const {
    const Token& word = reading_[verb(event)];
    const bool joined = word.upos == Upos::VERB && word.relation == Relation::conj &&
                        !syntax::has_child(reading_, verb(event), Relation::nsubj);
    if (!joined || !is_spoken(event)) return {};
    for (const RecordEvent& act : events_) {
      if (!act.origin || verb(act) != word.head || !goes_with(event, act)) continue;
      Codes others;
      for (const auto& dyad : act.dyads)
        if (!dyad.second.empty()) add_once(others, dyad.second);
      Codes named = others;  // "and threatened to close its ports to Peruvian boats"
      std::erase_if(named, [&](const std::string& one) { return !names(verb(event), one); });
      return named.empty() ? others : named;
    }
    return {};
  }

  // "Chad accused Niger of a raid. It demanded an apology": whom its doer quarrels with in the sentence before, where
  // the one of the act names no other state.
  Codes quarrelled_with_before(const RecordEvent& event) const {
    if (!is_demand(event) && !(among(event.plover, {"SANCTION", "REJECT"}) && lies_between(object_of(event))))
      return {};
    const uint32_t sentence = reading_[verb(event)].sentence.value;
    for (const RecordEvent& act : events_) {
      const bool quarrel = act.origin && act.dyads.size() == 1 && act.status == EventStatus::actual &&
                           events::is_hostile(act.plover) && side(act.source) == side(event.source);
      if (!quarrel || reading_[verb(act)].sentence.value + 1 != sentence) continue;
      const std::string other = other_side(act, side(event.source));
      if (!other.empty() && names_no_third(sentence, {side(event.source), other})) return {other};
    }
    return {};
  }

  // What is asked of somebody, or threatened him with; not what a law at home is to be.
  bool is_demand(const RecordEvent& event) const {
    if (is_from_below(draft_, event) || event.status != EventStatus::actual) return false;
    if (event.cameo == "0256" || event.cameo == "026") return false;  // "called for restraint": of both
    return event.plover == "REQUEST" || event.plover == "THREATEN";
  }

  bool names_no_third(uint32_t sentence, const Codes& two) const {
    const Sentence& words = reading_.sentences[sentence];
    for (TokenId at = words.first; at <= words.last; at = TokenId(at.value + 1))
      for (const Side& one : draft_.sides.at(at))
        if (draft_.names.state(side(one.code)) && !among(side(one.code), {two[0], two[1]})) return false;
    return true;
  }

  bool names(TokenId from, const std::string& code) const {
    const TokenId last = reading_[reading_[from].sentence].last;
    for (TokenId at = from; at <= last; at = TokenId(at.value + 1))
      for (const Side& one : draft_.sides.at(at))
        if (side(one.code) == side(code)) return true;
    return false;
  }

  static bool is_spoken(const RecordEvent& event) {
    return among(event.plover, {"REQUEST", "THREATEN", "ACCUSE", "REJECT", "SANCTION", "AGREE"});
  }

  bool goes_with(const RecordEvent& event, const RecordEvent& act) const {
    const bool alike = events::is_hostile(event.plover) == events::is_hostile(act.plover);
    return alike && act.source == event.source;
  }

  bool is_between_states(const RecordEvent& event) const {
    if (!among(event.plover, {"REJECT", "SANCTION", "COERCE"}) || is_from_below(draft_, event)) return false;
    if (!draft_.names.state(side(event.source))) return false;
    return lies_between(object_of(event));
  }

  std::string_view object_of(const RecordEvent& event) const {
    const TokenId object = syntax::child(reading_, verb(event), Relation::obj);
    const TokenId of = object ? events::measured(reading_, object) : TokenId{};
    const TokenId kind = object ? syntax::child(reading_, object, Relation::compound) : TokenId{};
    if (kind && lies_between(reading_[kind].lemma)) return reading_[kind].lemma;  // "suspended aid shipments"
    return of ? reading_[of].lemma : object ? reading_[object].lemma : std::string_view{};
  }

  // The state with which more than half of the doer's quarrels are.
  Codes opponent(const RecordEvent& event) const {
    std::map<std::string, int> quarrels;
    int all = 0;
    for (const RecordEvent& act : events_) {
      if (!events::is_hostile(act.plover)) continue;
      const std::string other = other_side(act, side(event.source));
      if (other.empty()) continue;
      ++quarrels[other];
      ++all;
    }
    for (const auto& [state, times] : quarrels)
      if (2 * times > all) return {state};
    return {};
  }

  std::string other_side(const RecordEvent& act, const std::string& own) const {
    for (const auto& [source, target] : act.dyads) {
      if (side(source) == own && side(target) != own && draft_.names.state(side(target))) return side(target);
      if (side(target) == own && side(source) != own && draft_.names.state(side(source))) return side(source);
    }
    return {};
  }

  static std::string side(const std::string& code) { return side_of_code(code); }

  const Draft& draft_;
  const Reading& reading_;
  std::vector<RecordEvent>& events_;
};

}  // namespace

void find_opponents(Draft& draft) {
  Opponents opponents(draft);
  opponents.open_own();
  if (!draft.is_line()) opponents.find();
}

}  // namespace bede::record
