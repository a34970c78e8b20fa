// What agreements and contacts tell is put beside what the coder found, and the two become one.
#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "record/draft.h"
#include "record/gatherings.h"
#include "record/same_act.h"
#include "record/signers.h"
#include "record/span_index.h"

namespace bede::record {
namespace {

using Codes = std::vector<std::string>;

class Acts {
 public:
  explicit Acts(Draft& draft) : draft_(draft), events_(draft.record.events) {}

  void make() {
    if (draft_.reading.own_codes) return;
    for (uint32_t at = 0; at < events_.size(); ++at) index_.add(at, events_[at].evidence);
    for (const Agreement& agreement : draft_.record.agreements) from_agreement(agreement);
    for (const Contact& contact : draft_.record.contacts) from_contact(contact);
  }

 private:
  void from_agreement(const Agreement& agreement) {
    if (agreement.parties.size() < 2 || holds(draft_.guessed_agreements, agreement.id)) return;
    Codes passed;  // several bodies of one state ratify once
    for (const AgreementStage& stage : agreement.stages) {
      const bool by_body = stage.stage == "ratified" || (stage.stage == "approved" && !stage.body.empty());
      const bool by_parties = stage.stage == "signed";
      if ((!by_parties && !by_body) || is_no_signing(draft_, stage.evidence)) continue;
      if (stage.stage == "approved" && !is_between_states(agreement)) continue;  // "the Assembly adopted the treaty"
      const Codes parties = by_body ? without_keeper(agreement.parties) : agreement.parties;
      if (parties.size() < 2) continue;
      RecordEvent act = event(stage, "SUPPORT", "057");
      act.because = "agreement " + agreement.id + ": " + stage.stage;
      const bool by_one = by_body && set_passing(parties, stage, act);
      if (by_body && !by_one && !passed.empty()) continue;  // told again, of the one that did
      if (!by_one) set_all(parties, {}, act);
      if (by_body && holds(passed, act.source)) continue;
      if (by_body) passed.push_back(act.source);
      put(std::move(act), agreement.evidence);
    }
  }

  // A body passes it for its own state, towards the others: "Chad's parliament ratified the treaty with Peru".
  bool set_passing(const Codes& parties, const AgreementStage& stage, RecordEvent& act) const {
    Codes others = parties;
    for (const RecordActor& actor : draft_.record.actors)
      if (!stage.body.empty() && actor.name == stage.body && std::erase(others, actor.country) > 0)
        return set_towards(actor.country, {actor.id}, others, act);
    const std::string owner = ratifier_in(draft_, stage.evidence);
    std::erase(others, owner);
    if (!owner.empty() && !others.empty()) return set_towards(owner, {}, others, act);
    for (const Vote& vote : draft_.record.votes)
      if (vote.id == stage.vote && std::erase(others, vote.body_country) > 0)
        return set_towards(vote.body_country, {}, others, act);
    return false;
  }

  bool set_towards(const std::string& state, Codes doers, const Codes& others, RecordEvent& act) const {
    act.actors = std::move(doers);
    if (act.actors.empty()) add_actors({state}, {}, act.evidence, act.actors);
    add_actors(others, {}, act.evidence, act.recipients);
    for (const std::string& other : others) act.dyads.emplace_back(state, other);
    set_first(act);
    return true;
  }

  // "ratified the United Nations convention": who keeps a treaty of many is no party of it.
  static Codes without_keeper(Codes parties) {
    std::erase_if(parties, [](const std::string& code) { return among(code, {"UNO", "ILO", "IMO", "WHO", "IAEA"}); });
    return parties;
  }

  bool is_between_states(const Agreement& agreement) const {
    return std::all_of(agreement.parties.begin(), agreement.parties.end(),
                       [&](const std::string& code) { return draft_.names.state(code) != nullptr; });
  }

  void from_contact(const Contact& contact) {
    const std::string cameo = cameo_of(contact);
    if (cameo.empty() || holds(draft_.guessed_contacts, contact.id)) return;
    if (contact.status == EventStatus::future && is_agreed_on(contact)) return put_agreeing(contact);
    if (contact.kind == "visit" && contact.to.empty() && !draft_.is_line()) return;  // who went to whom is not said
    if (contact.kind == "visit" && is_to_gathering(draft_, contact)) return;
    RecordEvent act = event(contact, "CONSULT", cameo);
    act.because = "contact " + contact.id + ": " + contact.kind;
    act.mode = contact.kind == "visit" ? "visit" : contact.kind == "call" ? "phone" : std::string{};
    if (contact.to.empty())
      set_all(contact.from, contact.persons, act);
    else
      set_directed(contact, act);
    if (contact.status == EventStatus::negated && drop_calling_off(act)) {
      act.because += ", called off";
      return add(std::move(act));
    }
    const bool hosted = act.actors.empty() || is_guest(act.actors.front());
    if (contact.kind == "visit" && !hosted) return;                                  // tourists, fighters
    if (contact.kind == "visit" && contact.to.empty() && !is_exchange(act)) return;  // each visits a third
    if (!is_found(act) && !is_told_by_verb(act) && !holds(draft_.headline_contacts, contact.id))
      return;  // "dialogue", "at a meeting": how two get on, or where
    put(std::move(act), {});
    if (contact.kind == "visit" && !contact.to.empty() && contact.status == EventStatus::actual && hosted &&
        has_guest_rooms(contact))
      put_hosting(contact);
  }

  // "postponed his visit to Chad": the visit that was not is told, and not the postponing.
  bool drop_calling_off(const RecordEvent& act) {
    bool found = false;
    for (const uint32_t at : index_.near(act.evidence)) {
      RecordEvent& event = events_[at];
      if (!event.because.starts_with("postpone") || !overlap(event.evidence, act.evidence)) continue;
      event.actors.clear(), event.recipients.clear();  // join_events drops what nobody does
      found = true;
    }
    return found;
  }

  // "agreed to meet again"
  bool is_agreed_on(const Contact& contact) const {
    const auto& tokens = draft_.reading.tokens;
    return std::any_of(contact.evidence.begin(), contact.evidence.end(), [&](Span span) {
      auto at = std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                                 [](const Token& token, uint32_t begin) { return token.span.begin < begin; });
      for (; at != tokens.end() && at->span.end <= span.end; ++at)  // and not "at a mutually agreed time"
        if (at->lemma == "agree" && at->upos == Upos::VERB && at->relation != Relation::amod) return true;
      return false;
    });
  }

  // Two who agree to meet have agreed; the meeting is to come.
  void put_agreeing(const Contact& contact) {
    RecordEvent act = event(contact, "AGREE", "036");
    act.because = "contact " + contact.id + ": agreed on";
    act.status = EventStatus::actual;
    act.date.reset();
    act.place.reset();
    Codes sides = contact.from;
    for (const std::string& side : contact.to) add_once(sides, side);
    set_all(sides, contact.persons, act);
    if (!is_beside(act, [](const RecordEvent& event) { return event.plover == "AGREE"; })) add(std::move(act));
  }

  // Troops and crowds that arrive are nobody's guests.
  bool is_guest(const std::string& id) const {
    for (const RecordActor& actor : draft_.record.actors)
      if (actor.id == id)
        return actor.kind != "group" || actor.name.ends_with("delegation") ||
               std::find(actor.sectors.begin(), actor.sectors.end(), "GOV") != actor.sectors.end();
    return true;
  }

  // "came to the G7": a gathering receives nobody.
  bool has_guest_rooms(const Contact& contact) const {
    return std::any_of(contact.to.begin(), contact.to.end(),
                       [&](const std::string& code) { return code == "EU" || draft_.names.state(code); });
  }

  // The other half of a visit: the host receives.
  void put_hosting(const Contact& contact) {
    Contact turned = contact;
    std::swap(turned.from, turned.to);
    turned.persons.clear();
    RecordEvent act = event(turned, "CONSULT", "043");
    act.because = "contact " + contact.id + ": host of a visit";
    set_directed(turned, act);
    put(std::move(act), {});
  }

  static bool holds(const Codes& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  }

  static std::string cameo_of(const Contact& contact) {
    if (contact.kind == "visit") return "042";
    if (contact.kind == "call") return "041";
    if (contact.kind == "talks") return contact.to.empty() ? "046" : "040";
    if (contact.kind == "meeting" || contact.kind == "summit") return "040";
    return {};  // a letter may say anything
  }

  template <class Told>
  RecordEvent event(const Told& told, const char* plover, std::string cameo) const {
    RecordEvent act;
    set_code(draft_, act, plover, std::move(cameo));
    act.contexts = {"diplomatic"};
    act.date = told.date;
    act.place = told.place;
    act.status = told.status;
    act.according_to = told.according_to;
    act.evidence = told.evidence;
    return act;
  }

  // The state itself where the record has it, else who was there, its government, or who is at its head; else a part of
  // it, or the first of the rest; of the state whose page it is only who stands in the words that tell the act.
  std::string actor_of(const std::string& code, const Codes& persons, const std::vector<Span>& told) const {
    std::string governs, there, head, part, other;
    const auto first = [](std::string& into, bool fits, const RecordActor& actor) {
      if (fits && into.empty()) into = actor.id;
    };
    for (const RecordActor& actor : draft_.record.actors) {
      if (actor.country != code && actor.code != code) continue;
      if (actor.kind == "state" && is_whole(draft_, actor)) return actor.id;
      first(there, holds(persons, actor.id), actor);
      first(governs, actor.code == code + "GOV" && actor.kind != "person" && !actor.unnamed, actor);
      first(head, actor.country == code && among(actor.office, {"President", "Prime Minister", "King"}), actor);
      first(part, actor.kind == "state", actor);
      first(other, code != draft_.home || overlap(actor.mentions, told), actor);
    }
    for (const std::string& id : {there, head, governs, part})
      if (!id.empty()) return id;
    return other;
  }

  void add_actors(const Codes& codes, const Codes& persons, const std::vector<Span>& told, Codes& ids) const {
    for (const std::string& code : codes)
      if (std::string id = actor_of(code, persons, told); !id.empty()) add_once(ids, std::move(id));
  }

  void set_all(const Codes& codes, const Codes& persons, RecordEvent& act) const {
    add_actors(codes, persons, act.evidence, act.actors);
    for (size_t i = 0; i < codes.size(); ++i)
      for (size_t j = i + 1; j < codes.size(); ++j) {
        act.dyads.emplace_back(codes[i], codes[j]);
        act.dyads.emplace_back(codes[j], codes[i]);
      }
    set_first(act);
  }

  void set_directed(const Contact& contact, RecordEvent& act) const {
    for (const RecordActor& actor : draft_.record.actors)
      if (holds(contact.persons, actor.id) && !holds(contact.to, actor.country)) add_once(act.actors, actor.id);
    if (act.actors.empty()) add_actors(contact.from, contact.persons, act.evidence, act.actors);
    add_actors(contact.to, contact.persons, act.evidence, act.recipients);
    for (const std::string& from : contact.from)
      for (const std::string& to : contact.to) act.dyads.emplace_back(from, to);
    set_first(act);
  }

  static void set_first(RecordEvent& act) {
    if (act.dyads.empty()) return;
    act.source = act.dyads.front().first;
    act.target = act.dyads.front().second;
  }

  static bool is_of_kind(const RecordEvent& event, const RecordEvent& act) {
    if (act.cameo == "057") return event.cameo == "057" || event.cameo.starts_with("05");
    if (act.cameo == "043") return event.cameo == "043";
    return event.plover == "CONSULT" && event.cameo != "043";
  }

  // "IRNGOV" and "IRN" are of one side, "IGOEUR" and "EU" too.
  bool same_side(const std::string& a, const std::string& b) const {
    return a.empty() || b.empty() || a.starts_with(b) || b.starts_with(a) || draft_.names.organisation_code(b) == a;
  }

  // Every side that the event names is one of the act's.
  bool is_part(const RecordEvent& event, const RecordEvent& act) const {
    const auto named = [&](const std::string& code) {
      return code.empty() || std::any_of(act.dyads.begin(), act.dyads.end(), [&](const auto& dyad) {
               return same_side(code, dyad.first) || same_side(code, dyad.second);
             });
    };
    return std::all_of(event.dyads.begin(), event.dyads.end(),
                       [&](const auto& dyad) { return named(dyad.first) && named(dyad.second); });
  }

  // "exchanged views and mean to hold talks": its own verb says that it was.
  bool is_told_as_done(const RecordEvent& event) const {
    const Reading& reading = draft_.reading;
    return event.status == EventStatus::actual && event.origin &&
           reading[reading[event.origin].predicate].xpos == "VBD";
  }

  // Its words stand among those of the act; or, of an agreement's own name, it tells nothing but that there is one.
  bool tells(size_t at, const RecordEvent& act, const std::vector<Span>& names) const {
    const RecordEvent& event = events_[at];
    const bool done = event.status == EventStatus::actual && !event.origin;  // another contact, that was
    if (act.status == EventStatus::future && (done || is_told_as_done(event))) return false;
    if (!is_of_kind(event, act) || !compatible(event.date, act.date) || !is_part(event, act)) return false;
    const bool ratifying = is_by_body(event);
    if (act.cameo == "057" && ratifying != is_by_body(act) && (ratifying || taken_[at])) return false;
    if (overlap(event.evidence, act.evidence)) return !taken_[at] || event.cameo == act.cameo;
    return !taken_[at] && event.cameo == "057" && overlap(event.evidence, names);
  }

  // What the coder found of the act gives its words and its rule; the act gives the sides.
  void put(RecordEvent act, const std::vector<Span>& names) {
    taken_.resize(events_.size(), false);
    size_t first = events_.size();
    SpanIndex::Items near = index_.near(act.evidence);
    index_.collect(names, near);
    for (const uint32_t at : near) {  // those behind it that what it takes brings near are looked at as well
      if (!tells(at, act, names)) continue;
      take(events_[at], act);
      index_.collect(events_[at].evidence, near);
      if (first == events_.size())
        first = at;
      else
        events_[at].actors.clear(), events_[at].recipients.clear();  // join_events drops what nobody does
    }
    if (first == events_.size()) {
      if (told_otherwise(act)) return;
      events_.emplace_back();
    }
    events_[first] = std::move(act);
    index_.add(static_cast<uint32_t>(first), events_[first].evidence);
    taken_.resize(events_.size(), false);
    taken_[first] = true;
  }

  void add(RecordEvent act) {
    index_.add(static_cast<uint32_t>(events_.size()), act.evidence);
    events_.push_back(std::move(act));
  }

  // Whether an event of which the test is true shares words with the act.
  template <class Test>
  bool is_beside(const RecordEvent& act, const Test& test) const {
    const SpanIndex::Items near = index_.near(act.evidence);
    return std::any_of(near.begin(), near.end(),
                       [&](uint32_t at) { return overlap(events_[at].evidence, act.evidence) && test(events_[at]); });
  }

  bool is_found(const RecordEvent& act) const {
    return is_beside(act, [](const RecordEvent& event) { return event.plover == "CONSULT"; });
  }

  // "The two ministers will exchange visits", "mutual visits"
  bool is_exchange(const RecordEvent& act) const {
    return std::any_of(act.evidence.begin(), act.evidence.end(), [&](Span span) {
      const std::string words = lower(span.of(draft_.reading.text()));
      return words.find("exchange") != std::string::npos || words.find("mutual") != std::string::npos ||
             words.find("reciprocal") != std::string::npos || words.find("between") != std::string::npos;
    });
  }

  bool is_told_by_verb(const RecordEvent& act) const {
    const auto& tokens = draft_.reading.tokens;
    return std::any_of(act.evidence.begin(), act.evidence.end(), [&](Span span) {
      auto at = std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                                 [](const Token& token, uint32_t begin) { return token.span.begin < begin; });
      for (; at != tokens.end() && at->span.begin < span.end; ++at)
        if (at->upos == Upos::VERB) return true;
      return false;
    });
  }

  // What is only to come is coded by what is done about it now ("agreed to meet", "called off the talks"); so is what
  // the coder took for another act of the same sides.
  bool told_otherwise(const RecordEvent& act) const {
    return is_beside(act, [&](const RecordEvent& event) {
      if (!event.origin) return false;
      if (act.cameo == "057" && event.plover == "CONSULT") return false;                  // signed during a visit
      if (event.because.starts_with("mediate ") && act.plover == "CONSULT") return true;  // no talks of those two alone
      return act.status != EventStatus::actual || (act.cameo != "043" && is_part(event, act));
    });
  }

  static void take(const RecordEvent& found, RecordEvent& act) {
    if (!act.origin) act.origin = found.origin;
    if (!found.because.empty()) act.because = found.because + "; " + act.because;
    if (!act.date) act.date = found.date;
    if (!act.place) act.place = found.place;
    if (found.according_to.empty() && !overlap(found.evidence, act.evidence))
      act.according_to.clear();  // told elsewhere in the report's own voice
    else if (act.according_to.empty())
      act.according_to = found.according_to;
    for (const Span span : found.evidence) add_once(act.evidence, span);
    if (act.cameo == "040" && found.cameo.size() == 3 && found.cameo != "043") act.cameo = found.cameo;
  }

  Draft& draft_;
  std::vector<RecordEvent>& events_;
  std::vector<bool> taken_;  // by an act already
  SpanIndex index_;          // of events_, by evidence
};

}  // namespace

void complete_events(Draft& draft) { Acts(draft).make(); }

}  // namespace bede::record
