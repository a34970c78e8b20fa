// Whose act it is that a state condemns, rejects or welcomes, where only "the attack" or "the accusation" is said: that
// of whoever was told to have done it before.
#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "base/among.h"
#include "record/aim.h"
#include "record/answer_words.h"
#include "record/draft.h"
#include "record/told_near.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

bool is_definite(const Reading& reading, TokenId noun) {
  const TokenId article = syntax::child(reading, noun, Relation::det);
  if (!article) return false;
  const std::string_view lemma = reading[article].lemma;
  const bool points = lemma == "the" || lemma == "this" || lemma == "these" || lemma == "that" || lemma == "those";
  // "the attack on the port" is told in full.
  return points && !syntax::has_child(reading, noun, Relation::nmod) &&
         !syntax::has_child(reading, noun, Relation::nmod__poss) &&
         !syntax::has_child(reading, noun, Relation::acl__relcl);
}

class Answers {
 public:
  explicit Answers(Draft& draft) : draft_(draft), reading_(draft.reading), near_(draft.reading, draft.record.events) {}

  void find() {
    for (RecordEvent& event : draft_.record.events) {
      if (is_at_own_body(event)) open(event);
      if (!is_open(event)) continue;
      const TokenId object = spoken_of(event);
      std::string other = neighbour(event);
      if (other.empty()) other = hit_before(event);
      if (other.empty()) other = helped_before(event);
      if (!other.empty()) {
        aim_at(draft_, event, {other});
        continue;
      }
      if (is_at_home(event))
        aim_at(draft_, event, {side(event.source)});  // at home
      else if (const RecordEvent* act = answered(event))
        aim(event, *act);
      else if (object && is_from_below(draft_, event) && rules(reading_[object].lemma))
        aim_at(draft_, event, {side(event.source)});
      else if (const Agreement* agreement = agreement_of(event, object); agreement && !is_their_own(event, *agreement))
        aim_at(draft_, event, agreement->parties);
    }
  }

 private:
  // Whom citizens protest at, and whom police drive off, where nobody is said.
  bool is_at_home(const RecordEvent& event) const {
    const bool street = event.plover == "PROTEST" || event.cameo == "175";
    return street && event.status == EventStatus::actual && is_from_below(draft_, event);
  }

  // "The attack" of "condemned the attack": what the event is about.
  TokenId object_of(const RecordEvent& event) const {
    const Event& told = reading_[event.origin];
    const TokenId object = syntax::child(reading_, told.predicate, Relation::obj);
    return object ? object : told.object;
  }

  // "The raid was condemned by some of the Union": not at the Union.
  bool is_at_own_body(const RecordEvent& event) const {
    return event.origin && event.plover == "ACCUSE" && event.dyads.size() == 1 && event.source == event.target &&
           !draft_.names.state(side(event.source));
  }

  // "The rebels said they carried out the attack": on whoever was told to have been hit by nobody else.
  std::string hit_before(const RecordEvent& event) {
    const TokenId object = event.plover == "ASSAULT" ? object_of(event) : TokenId{};
    if (!object || !is_definite(reading_, object) || matter_of(reading_[object].lemma) != Matter::violence) return {};
    const RecordEvent* nearest = nullptr;
    near_.before(begins(event), [&](const RecordEvent& act) {
      if (act.plover != "ASSAULT" || (!act.source.empty() && side(act.source) != side(event.source)) ||
          act.target.empty())
        return;
      if (begins(act) < begins(event) && side(act.target) != side(event.source) && is_nearer(act, nearest))
        nearest = &act;
    });
    return nearest ? nearest->target : std::string{};
  }

  // "Chad sent two planes with tents": to whoever others have helped, or who has asked for help.
  std::string helped_before(const RecordEvent& event) {
    if (event.plover != "AID" && !(event.plover == "AGREE" && event.cameo.starts_with("033"))) return {};
    const RecordEvent* nearest = nullptr;
    near_.before(begins(event), [&](const RecordEvent& act) {
      if (begins(event) <= begins(act)) return;
      const bool helped = (act.plover == "AID" || act.cameo.starts_with("033")) && draft_.names.state(side(act.target));
      const bool asked = act.cameo.starts_with("023") && draft_.names.state(side(act.source));
      if (!(helped || asked) || side(helped ? act.target : act.source) == side(event.source)) return;
      if (is_nearer(act, nearest)) nearest = &act;
    });
    if (!nearest) return {};
    return side(nearest->cameo.starts_with("023") ? nearest->source : nearest->target);
  }

  // "sued its neighbour": the other state of those that the report speaks of most.
  std::string neighbour(const RecordEvent& event) const {
    static constexpr std::string_view kNext[] = {"neighbour", "neighbor", "rival", "foe", "ally"};
    const TokenId object = object_of(event);
    const TokenId whose = object ? syntax::child(reading_, object, Relation::nmod__poss) : TokenId{};
    if (!whose || reading_[whose].upos != Upos::PRON || !among(reading_[object].lemma, kNext)) return {};
    std::map<std::string, size_t> times;
    for (const RecordActor& actor : draft_.record.actors)
      if (actor.country != side(event.source) && draft_.names.state(actor.country))
        times[actor.country] += actor.mentions.size();
    const std::pair<const std::string, size_t>* most = nullptr;
    size_t all = 0;
    for (const auto& one : times) {
      all += one.second;
      if (!most || one.second > most->second) most = &one;
    }
    return most && most->second * 3 >= all * 2 ? most->first : std::string{};
  }

  // "hailed the deal", "denounced the law"
  TokenId spoken_of(const RecordEvent& event) const {
    if (event.plover != "ACCUSE" && event.plover != "REJECT" && event.plover != "SUPPORT") return {};
    const TokenId object = object_of(event);
    return object && is_definite(reading_, object) ? object : TokenId{};
  }

  // "froze the contract with Chad", "denounced the pact between Chad and Niger": its words tell of an agreement.
  const Agreement* agreement_told(const RecordEvent& event) const {
    if (!among(event.plover, {"ACCUSE", "REJECT", "SUPPORT", "SANCTION"})) return nullptr;
    const TokenId object = object_of(event);
    if (!object || !makes_parties(reading_[object].lemma)) return nullptr;
    for (const Agreement& agreement : draft_.record.agreements)
      if (agreement.parties.size() > 1 && holds(agreement.evidence, reading_[object].span)) return &agreement;
    return nullptr;
  }

  static bool holds(const std::vector<Span>& spans, Span one) {
    return std::any_of(spans.begin(), spans.end(), [&](Span span) { return span.overlaps(one); });
  }

  const Agreement* agreement_of(const RecordEvent& event, TokenId object) const {
    const Agreement* told = agreement_told(event);
    return told || !object ? told : agreement_at(object);
  }

  // "Both delegations welcomed the agreement": the one that they have made, whoever else it binds.
  static bool is_their_own(const RecordEvent& event, const Agreement& agreement) {
    std::vector<std::string> doers;
    for (const auto& dyad : event.dyads) add_once(doers, side_of_code(dyad.first));
    return event.plover == "SUPPORT" && doers.size() > 1 &&
           std::any_of(doers.begin(), doers.end(), [&](const std::string& one) {
             return std::find(agreement.parties.begin(), agreement.parties.end(), one) != agreement.parties.end();
           });
  }

  // The agreement of several parties that the text told of last.
  const Agreement* agreement_at(TokenId object) const {
    if (!makes_parties(reading_[object].lemma)) return nullptr;
    const Agreement* last = nullptr;
    for (const Agreement& agreement : draft_.record.agreements) {
      const bool before =
          !agreement.evidence.empty() && agreement.evidence.front().begin <= reading_[object].span.begin;
      const bool later = !last || last->evidence.front().begin < agreement.evidence.front().begin;
      if (before && later && agreement.parties.size() > 1) last = &agreement;
    }
    return last;
  }

  const RecordEvent* answered(const RecordEvent& event) {
    const Matter matter = event.plover == "REQUEST" ? asked_about(event) : answered_matter(event);
    const RecordEvent* nearest = nullptr;
    if (matter == Matter::none) return nullptr;
    const auto ranks = [&](const RecordEvent& act) {  // "the killings": an attack sooner than a border closed
      return std::pair(matter != Matter::violence || act.plover == "ASSAULT", begins(act));
    };
    near_.before(begins(event), [&](const RecordEvent& act) {
      if (is_answer(event, matter, act) && (!nearest || ranks(*nearest) < ranks(act))) nearest = &act;
    });
    return nearest;
  }

  Matter answered_matter(const RecordEvent& event) const {
    if (event.cameo == "055") return Matter::blame;
    if (event.plover == "THREATEN") return Matter::harm;  // "promised to respond"
    if (event.plover != "ACCUSE" && event.plover != "REJECT" && event.plover != "SUPPORT") return Matter::none;
    const TokenId object = object_of(event);
    const Matter matter = object && is_definite(reading_, object) ? matter_of(reading_[object].lemma) : Matter::none;
    const bool welcome = matter == Matter::measure || matter == Matter::yielding;
    return welcome == (event.plover == "SUPPORT") || matter == Matter::measure ? matter : Matter::none;
  }

  // "called for restraint", "demanded an inquiry into the killings"
  Matter asked_about(const RecordEvent& event) const {
    for (const TokenId child : syntax::children(reading_, begins(event))) {
      if (calms(reading_[child].lemma)) return Matter::violence;
      if (amends(reading_[child].lemma)) return Matter::harm;
      if (reading_[child].lemma == "release") return Matter::custody;
      for (const TokenId below : syntax::children(reading_, child))
        if (reading_[below].relation == Relation::nmod && reading_[below].lemma != "attack" &&
            is_definite(reading_, below) && matter_of(reading_[below].lemma) == Matter::violence)
          return Matter::violence;
    }
    return Matter::none;
  }

  TokenId begins(const RecordEvent& event) const { return reading_[event.origin].predicate; }

  bool is_nearer(const RecordEvent& act, const RecordEvent* nearest) const {
    return !nearest || begins(*nearest) < begins(act);
  }

  bool is_answer(const RecordEvent& event, Matter matter, const RecordEvent& act) const {
    const bool done = act.status == EventStatus::actual || act.status == EventStatus::future;
    if (begins(event) <= begins(act) || !done || act.source.empty() || act.actors.empty() ||
        side(act.source) == side(event.source))
      return false;
    static constexpr std::string_view kForce[] = {"ASSAULT", "COERCE", "MOBILIZE"};
    static constexpr std::string_view kMeasures[] = {"SANCTION", "COERCE", "THREATEN", "REJECT", "MOBILIZE"};
    static constexpr std::string_view kRequests[] = {"THREATEN", "REQUEST"};
    static constexpr std::string_view kYielding[] = {"RETREAT", "CONCEDE"};
    static constexpr std::string_view kWords[] = {"REQUEST", "ACCUSE", "SANCTION", "COERCE"};  // of a body, in a ruling
    switch (matter) {
      case Matter::violence:
        return among(act.plover, kForce);
      case Matter::measure:
        return among(act.plover, kMeasures) && (event.plover != "SUPPORT" || act.plover != "REJECT");
      case Matter::request:
        return among(act.plover, kRequests) && side(act.target) == side(event.source);
      case Matter::harm:
        return (among(act.plover, kForce) || among(act.plover, kMeasures)) && side(act.target) == side(event.source);
      case Matter::blame:  // "Chad complained. Niger apologised"
        return among(act.plover, {"ACCUSE", "REQUEST"}) && side(act.target) == side(event.source);
      case Matter::custody:
        return act.plover == "COERCE";
      case Matter::yielding:
        return among(act.plover, kYielding);
      case Matter::ruling:
        return among(act.plover, kWords) && side(act.target) == side(event.source) &&
               !draft_.names.state(side(act.source));
      case Matter::none:
        return false;
    }
    return false;
  }

  static std::string side(const std::string& code) { return side_of_code(code); }

  // At whoever did it; what both are asked for, at both.
  static void aim(RecordEvent& event, const RecordEvent& act) {
    std::vector<std::pair<std::string, std::string>> dyads;
    for (const auto& [source, target] : event.dyads)
      for (const auto& [doer, other] : act.dyads) {
        if (!doer.empty()) add_once(dyads, {source, doer});
        if (event.plover == "REQUEST" && !other.empty() && side(other) != side(source))
          add_once(dyads, {source, other});
      }
    if (dyads.empty()) return;
    event.recipients = act.actors;
    if (event.plover == "REQUEST")
      for (const std::string& other : act.recipients) add_once(event.recipients, other);
    event.dyads = std::move(dyads);
    event.target = event.dyads.front().second;
  }

  Draft& draft_;
  const Reading& reading_;
  ToldNear near_;
};

}  // namespace

void find_answered(Draft& draft) { Answers(draft).find(); }

}  // namespace bede::record
