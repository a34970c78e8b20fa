// What is no affair between sides is not told: a government's dealings with its own people, and on its own pages also
// what it does to nobody in particular.
#include <algorithm>
#include <iterator>

#include "base/among.h"
#include "events/actors.h"
#include "record/affair_kinds.h"
#include "record/clauses.h"
#include "record/draft.h"
#include "record/no_acts.h"
#include "record/other_senses.h"
#include "record/page_talk.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

class Affairs {
 public:
  explicit Affairs(const Draft& draft)
      : draft_(draft),
        whole_(!draft.home.empty() || draft.reading.sentences.size() >= events::kWholeReport),
        own_page_(!draft.home.empty() || (whole_ && is_of_one_state())) {}

  // Tourists and fighters who go somewhere pay no visit of their state.
  bool is_trip(const RecordEvent& event) const {
    const bool meets = event.cameo == "040" && event.because.starts_with("meet: ");  // "hockey stars met"
    const bool goes = event.cameo == "042" || (event.cameo == "036" && event.mode == "visit");
    const bool sport = event.origin && is_of_sport(draft_.reading, draft_.reading[event.origin].predicate);
    return (goes && (is_by_travellers(event) || sport)) || (meets && sport);
  }

  // "told the paper by telephone"
  static bool is_interview(const RecordEvent& event) {
    return event.plover == "CONSULT" && event.dyads.size() == 1 && event.target.ends_with("JRN");
  }

  // "I thank the premier and our Norwegian guests": of a page's own state and others, the others.
  void drop_own(RecordEvent& event) const {
    const auto own = [&](const auto& dyad) {
      const std::string source = side_of(dyad.first);
      return !source.empty() && source == side_of(dyad.second);
    };
    const bool all = std::all_of(event.dyads.begin(), event.dyads.end(), own);
    const bool words = event.plover == "REJECT" || event.plover == "ACCUSE";
    const bool goes = event.cameo == "042" || event.cameo == "036";  // "will travel to two towns at home and to Peru"
    if (draft_.home.empty() || event.recipients.size() < 2 || all || !(words || goes || is_peaceful(event))) return;
    const std::string side = side_of(event.source);
    std::erase_if(event.dyads, own);
    std::erase_if(event.recipients, [&](const std::string& id) {
      return std::any_of(draft_.record.actors.begin(), draft_.record.actors.end(),
                         [&](const RecordActor& one) { return one.id == id && one.country == side; });
    });
    event.target = event.dyads.front().second;
  }

  // "met with the premier and the speaker of Chad": these two did not meet each other. Its rebels are another side.
  void drop_within(RecordEvent& event) const {
    const auto apart = [](const std::string& code) {
      return code.ends_with("REB") || code.ends_with("OPP") || code.ends_with("SEP");
    };
    const auto within = [&](const auto& dyad) {
      const std::string source = side_of(dyad.first);
      return source.size() == 3 && source == side_of(dyad.second) && !apart(dyad.first) && !apart(dyad.second);
    };
    if (!event.recipients.empty() || std::all_of(event.dyads.begin(), event.dyads.end(), within)) return;
    std::erase_if(event.dyads, within);
    event.source = event.dyads.front().first, event.target = event.dyads.front().second;
  }

  // "strengthening ties with Chad, our neighbour and friend": who is nobody's beside somebody of a state.
  void drop_nobodys(RecordEvent& event) const {
    const auto nobodys = [&](const auto& dyad) { return side_of(dyad.second).empty(); };
    if (!whole_ || !(is_peaceful(event) || event.plover == "AGREE") || event.recipients.size() < 2 ||
        std::all_of(event.dyads.begin(), event.dyads.end(), nobodys))
      return;
    std::erase_if(event.dyads, nobodys);
    std::erase_if(event.recipients, [&](const std::string& id) {
      return std::any_of(draft_.record.actors.begin(), draft_.record.actors.end(), [&](const RecordActor& one) {
        return one.id == id && one.country.empty() && one.unnamed && one.known_as.empty();
      });
    });
    event.target = event.dyads.front().second;
  }

  bool is_one(const RecordEvent& event) const {
    if (whole_ && (is_mirrored(event) || is_in_itself(event) || is_in_question(event) || is_unsaid(event) ||
                   is_at_itself(event) || is_defeat(event) || is_to_the_lost(event) || is_housekeeping(event) ||
                   is_no_act(draft_, event) || is_other_sense(draft_, event)))
      return false;
    const bool stays = (is_violent(event) || is_march(event)) && (draft_.home.empty() || hits_others(event));
    if (whole_ && is_without_other(event) && !stays)
      return is_surrender(event) || (!side_of(event.source).empty() && is_told_for_itself(draft_, event)) ||
             (hits_others(event) && is_suffered_in_news(draft_, event));
    if (is_violent(event))
      return is_known(event) &&
             (draft_.home.empty() || (!is_within_one_state(event) && !is_talk_of_page(draft_, event)));
    if (whole_ && is_dispute_at_home(event)) return false;
    if (is_trip(event) || is_interview(event) || (whole_ && is_address(event))) return false;
    if (whole_ && is_vague(event) && !event.because.ends_with(kCalledOff)) return false;
    if (is_at_home(event) || is_talk_of_page(draft_, event)) return false;
    if (!own_page_ && (!is_soft(event) || is_politics(event) || is_from_below(event))) return true;
    return !is_within_one_state(event) || is_between_powers(event);
  }

 private:
  // "The government decided to appoint a panel": what a government does at home, though a line calls it reform.
  bool is_housekeeping(const RecordEvent& event) const {
    static constexpr std::string_view kServants[] = {"GOV", "JUD", "BUS", "MIL", "EDU", "SOC"};
    static constexpr std::string_view kGovernment[] = {"GOV"};
    return event.cameo.starts_with("034") && is_within_one_state(event) && !event.recipients.empty() &&
           std::all_of(event.actors.begin(), event.actors.end(),
                       [&](const auto& id) { return is_of(id, kGovernment); }) &&
           std::all_of(event.recipients.begin(), event.recipients.end(),
                       [&](const auto& id) { return is_of(id, kServants); });
  }

  // "if the opposition tries to reject the treaty": what a party at home might do to its own state.
  bool is_dispute_at_home(const RecordEvent& event) const {
    static constexpr std::string_view kParties[] = {"OPP", "PTY"};
    return event.status == EventStatus::hypothetical && is_within_one_state(event) && !event.actors.empty() &&
           std::all_of(event.actors.begin(), event.actors.end(), [&](const auto& id) { return is_of(id, kParties); });
  }

  // "a party that must be beaten": of parties, in a vote.
  bool is_defeat(const RecordEvent& event) const {
    static constexpr std::string_view kParties[] = {"OPP", "PTY"};
    return event.plover == "ASSAULT" && event.actors.empty() && event.source.empty() && event.origin &&
           draft_.reading[draft_.reading[event.origin].predicate].lemma == "defeat" && !event.recipients.empty() &&
           std::all_of(event.recipients.begin(), event.recipients.end(),
                       [&](const std::string& id) { return is_of(id, kParties); });
  }

  // "condolences to the family of a Hero of the Soviet Union": a state that is no more is thanked for nothing.
  bool is_to_the_lost(const RecordEvent& event) const {
    const auto lost = [&](const std::string& code) { return is_lost(draft_, code); };
    const bool words = event.cameo.starts_with("051") || event.cameo.starts_with("018") || event.plover == "ACCUSE";
    return words && !event.recipients.empty() &&
           std::all_of(event.dyads.begin(), event.dyads.end(), [&](const auto& dyad) {
             return lost(dyad.second) || (side_of(dyad.second).empty() && event.dyads.size() > 1);
           });
  }

  // A whole report that names one state only is of that state's own affairs.
  bool is_of_one_state() const {
    std::string one;
    for (const RecordActor& actor : draft_.record.actors) {
      if (actor.country.empty()) continue;
      if (!one.empty() && actor.country != one) return false;
      one = actor.country;
    }
    return !one.empty();
  }

  // The state or organisation that a code is of; empty for a code of sectors alone ("GOV").
  std::string side_of(const std::string& code) const {
    if (code.size() >= 3 && draft_.names.state(code.substr(0, 3))) return code.substr(0, 3);
    const bool of_nobody = std::any_of(
        draft_.record.actors.begin(), draft_.record.actors.end(),
        [&](const RecordActor& one) { return one.code == code && one.country.empty() && one.known_as.empty(); });
    return of_nobody ? std::string{} : code;
  }

  // A person known by name, of whatever state; on a government's own page that says too little.
  bool names_somebody(const std::vector<std::string>& ids) const {
    if (!draft_.home.empty()) return false;
    return std::any_of(draft_.record.actors.begin(), draft_.record.actors.end(), [&](const RecordActor& one) {
      return one.kind == "person" && !one.unnamed && std::find(ids.begin(), ids.end(), one.id) != ids.end();
    });
  }

  // Nobody, or somebody of no known state, on one of the sides.
  bool is_without_other(const RecordEvent& event) const {
    const bool doer = !is_soft(event) && names_somebody(event.actors);  // "Ms Holt criticised the government"
    return std::all_of(event.dyads.begin(), event.dyads.end(), [&](const auto& dyad) {
      return (side_of(dyad.first).empty() && !doer) || side_of(dyad.second).empty();
    });
  }

  // "The premier resigned", "the junta lifted the curfew": a power gives in at home.
  bool is_surrender(const RecordEvent& event) const {
    const bool gives_in = event.plover == "CONCEDE" || event.plover == "RETREAT" || event.cameo.starts_with("035");
    const bool people = event.source.ends_with("CVL");  // who adopt a constitution give in to nobody
    const bool allows = event.because.find("{permission}") != std::string::npos;  // "granted his approval"
    return gives_in && !people && !allows && draft_.home.empty() && event.status == EventStatus::actual &&
           event.recipients.empty() && side_of(event.source).size() == 3 && event.source.size() > 3;
  }

  // Troops that a known state moves, at whomever.
  bool is_march(const RecordEvent& event) const {
    return event.plover == "MOBILIZE" && event.status == EventStatus::actual &&
           draft_.names.state(event.source.substr(0, 3));
  }

  // Some side is a state or organisation, or of one.
  bool is_known(const RecordEvent& event) const {
    return std::any_of(event.dyads.begin(), event.dyads.end(),
                       [&](const auto& dyad) { return !side_of(dyad.first).empty() || !side_of(dyad.second).empty(); });
  }

  // Done to somebody of a known state that is not the one whose page it is.
  bool hits_others(const RecordEvent& event) const {
    return std::any_of(event.dyads.begin(), event.dyads.end(), [&](const auto& dyad) {
      const std::string target = side_of(dyad.second);
      return !target.empty() && target != draft_.home;
    });
  }

  bool is_within_one_state(const RecordEvent& event) const {
    bool known = false;  // a pair of which both are
    for (const auto& [first, second] : event.dyads) {
      const std::string source = side_of(first), target = side_of(second);
      if (source.empty() || target.empty()) continue;
      if (source != target) return false;
      known = true;
    }
    return known;
  }

  // What a government's own page tells of its parliament, parties and regions: politics at home.
  bool is_at_home(const RecordEvent& event) const {
    return !draft_.home.empty() && is_within_one_state(event) && side_of(event.source) == draft_.home;
  }

  // One of them is no part of the government and stands against it or over it.
  bool is_between_powers(const RecordEvent& event) const {
    for (const auto* side : {&event.actors, &event.recipients})
      for (const std::string& id : *side)
        for (const RecordActor& actor : draft_.record.actors)
          if (actor.id == id && stands_apart(actor, event)) return true;
    return false;
  }

  bool is_by_travellers(const RecordEvent& event) const {
    static constexpr std::string_view kTravellers[] = {"CVL", "REF", "REB", "EDU", "MED", "JRN", "LAB", "AGR"};
    const auto travels = [](const std::string& sector) { return among(sector, kTravellers); };
    return !event.actors.empty() && std::all_of(event.actors.begin(), event.actors.end(), [&](const std::string& id) {
      for (const RecordActor& actor : draft_.record.actors) {
        if (actor.id != id) continue;
        const auto count = std::count_if(actor.sectors.begin(), actor.sectors.end(), travels);
        const bool named = actor.kind == "person" && !actor.unnamed;
        return count > 0 && (!named || (actor.office.empty() && count == std::ssize(actor.sectors)));
      }
      return false;
    });
  }

  // Citizens who turn to those who rule them, or to nobody in particular.
  bool is_from_below(const RecordEvent& event) const {
    static constexpr std::string_view kGovernment[] = {"GOV"};
    static constexpr std::string_view kPowers[] = {"GOV", "MIL", "LEG", "JUD", "COP", "SPY"};
    return std::none_of(event.actors.begin(), event.actors.end(),
                        [&](const auto& id) { return is_of(id, kGovernment); }) &&
           (event.recipients.empty() || std::any_of(event.recipients.begin(), event.recipients.end(),
                                                    [&](const auto& id) { return is_of(id, kPowers); }));
  }

  // Of one of the sectors, or of none that is known.
  template <size_t count>
  bool is_of(const std::string& id, const std::string_view (&sectors)[count]) const {
    for (const RecordActor& actor : draft_.record.actors)
      if (actor.id == id && !actor.sectors.empty())
        return std::any_of(actor.sectors.begin(), actor.sectors.end(),
                           [&](const auto& one) { return among(one, sectors); });
    return true;
  }

  // An accusation that is only to come, or is not made; inquiries and charges are announced.
  static bool is_unsaid(const RecordEvent& event) {
    if ((event.plover == "REQUEST" || event.plover == "THREATEN") && event.status == EventStatus::hypothetical)
      return true;
    return (event.cameo.starts_with("111") || (event.cameo.starts_with("112") && event.cameo != "1121")) &&
           event.status != EventStatus::actual && event.status != EventStatus::historical;
  }

  // "Members of the Union condemned its plan": an organisation with itself.
  bool is_in_itself(const RecordEvent& event) const {
    return !event.dyads.empty() && std::all_of(event.dyads.begin(), event.dyads.end(), [&](const auto& dyad) {
      return dyad.first == dyad.second && !draft_.names.state(dyad.first.substr(0, 3));
    });
  }

  // "Chad quit the body", "Peru demanded his release": whom a state is said to hit or ask is not itself.
  bool is_at_itself(const RecordEvent& event) const {
    const bool hits = event.plover == "SANCTION" || event.cameo == "1053" || event.cameo == "192" ||
                      event.plover == "THREATEN" || (event.cameo == "1722" && whole_);
    if (!hits || event.recipients.empty() || !is_within_one_state(event)) return false;
    static constexpr std::string_view kOwn[] = {"GOV", "BUS", "MIL"};
    const auto plain = [&](const std::string& id) {
      for (const RecordActor& actor : draft_.record.actors)
        if (actor.id == id)
          return std::all_of(actor.sectors.begin(), actor.sectors.end(),
                             [](const auto& one) { return among(one, kOwn); });
      return false;
    };
    return std::all_of(event.actors.begin(), event.actors.end(), plain) &&
           std::all_of(event.recipients.begin(), event.recipients.end(), plain);
  }

  // "encourages all Australians to take part", "sent its staff": a government and its own people or servants.
  bool is_address(const RecordEvent& event) const {
    static constexpr std::string_view kOwn[] = {"CVL", "LAB", "BUS", "EDU", "MED"};
    if (event.plover != "REQUEST" && event.plover != "MOBILIZE") return false;
    return is_within_one_state(event) && !event.recipients.empty() &&
           std::all_of(event.recipients.begin(), event.recipients.end(), [&](const std::string& id) {
             return std::any_of(draft_.record.actors.begin(), draft_.record.actors.end(), [&](const RecordActor& one) {
               return one.id == id && !one.sectors.empty() &&
                      std::all_of(one.sectors.begin(), one.sectors.end(),
                                  [&](const auto& s) { return among(s, kOwn); });
             });
           });
  }

  // "The two ministers thanked their envoys", "the leaders welcomed the visit of the minister": somebody's own, of all
  // that the act is aimed at.
  bool is_at_own(const RecordEvent& event) const {
    if (event.plover != "SUPPORT" && event.plover != "REQUEST") return false;
    const auto within = [&](const auto& dyad) {
      const std::string target = side_of(dyad.second);
      return target.size() == 3 && std::any_of(event.dyads.begin(), event.dyads.end(),
                                               [&](const auto& other) { return side_of(other.first) == target; });
    };
    const bool two = std::any_of(event.dyads.begin(), event.dyads.end(), [&](const auto& dyad) {
      return side_of(dyad.first) != side_of(event.dyads.front().first);
    });
    return two && std::all_of(event.dyads.begin(), event.dyads.end(), within);
  }

  // Both are asked for what both do ("confirmed that Chad and Niger should work together"); "all parties" of whom the
  // speaker would be one.
  bool is_mirrored(const RecordEvent& event) const {
    const auto count = event.dyads.size();
    if (count < 2 || event.recipients.empty()) return false;
    if (std::any_of(event.dyads.begin(), event.dyads.end(), [](const auto& dyad) { return dyad.first == dyad.second; }))
      return true;
    if (is_at_own(event)) return true;
    return std::all_of(event.dyads.begin(), event.dyads.end(), [&](const auto& dyad) {
      return dyad.first == dyad.second || std::any_of(event.dyads.begin(), event.dyads.end(), [&](const auto& other) {
               return other.first == dyad.second && other.second == dyad.first;
             });
    });
  }

  // What a reporter asks after, nobody has told.
  bool is_in_question(const RecordEvent& event) const {
    const Reading& reading = draft_.reading;
    if (event.evidence.empty()) return false;
    const Sentence* sentence = syntax::sentence_at(reading, event.evidence.front().begin);
    return sentence && reading[sentence->last].form == "?";
  }

  // What parties at home want, promise and threaten each other with.
  static bool is_campaign(const RecordEvent& event) {
    return event.plover == "AGREE" || event.plover == "THREATEN" || event.plover == "SANCTION";
  }

  // "asked the deputies to hurry": a request, and no demand made of an opponent.
  bool is_asking(const RecordEvent& event) const {
    return event.plover == "REQUEST" && event.origin &&
           draft_.reading[draft_.reading[event.origin].predicate].lemma == "ask";
  }

  // Thanks to workers and meetings with lawmakers are everyday life on a government's own page.
  bool stands_apart(const RecordActor& actor, const RecordEvent& event) const {
    if (!draft_.home.empty() && (is_peaceful(event) || is_campaign(event) || is_asking(event))) return false;
    static constexpr std::string_view kApart[] = {"REB", "OPP", "PTY", "UAF", "SEP", "LEG"};
    static constexpr std::string_view kElsewhere[] = {"JUD", "COP", "LAB"};  // everyday life on a government's own page
    return std::any_of(actor.sectors.begin(), actor.sectors.end(), [&](const std::string& sector) {
      if (among(sector, kApart)) return true;
      return draft_.home.empty() && among(sector, kElsewhere) && !(sector == "LAB" && is_peaceful(event));
    });
  }

  const Draft& draft_;
  bool whole_;     // a whole report: both sides of an act can be expected in it
  bool own_page_;  // of a government, or as good as one
};

}  // namespace

void keep_affairs(Draft& draft) {
  if (!draft.reading.document->between.empty())
    return;  // the two are given: whatever happens between them is asked for
  const Affairs affairs(draft);
  const auto is_none = [&](const RecordEvent& event) { return !event.plover.empty() && !affairs.is_one(event); };
  auto& events = draft.record.events;
  for (RecordEvent& event : events) affairs.drop_own(event), affairs.drop_within(event), affairs.drop_nobodys(event);
  if (draft.is_line() && std::all_of(events.begin(), events.end(), is_none))
    std::erase_if(events, [&](const RecordEvent& event) { return affairs.is_trip(event); });
  else
    std::erase_if(events, is_none);
}

}  // namespace bede::record
