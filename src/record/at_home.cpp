// Rebels, strikers, parties of no state said: in a report that is of one state above all, they are that state's where
// they have to do with it.
#include <algorithm>
#include <map>
#include <string>

#include "base/among.h"
#include "events/act_kinds.h"
#include "record/aim.h"
#include "record/draft.h"

namespace bede::record {
namespace {

class AtHome {
 public:
  explicit AtHome(Draft& draft) : draft_(draft), main_(main_state()) {}

  void place() {
    if (main_.empty()) return;
    for (RecordEvent& event : draft_.record.events) {
      if (!event.plover.empty() && is_with_home(event) && !is_about_own_forces(event)) place(event);
      if (is_held_at_home(event)) hold(event);
    }
  }

 private:
  // The state that more than half of the mentions of states and their people are of.
  std::string main_state() const {
    std::map<std::string, size_t> times;
    size_t all = 0;
    for (const RecordActor& actor : draft_.record.actors) {
      if (!draft_.names.state(actor.country)) continue;
      times[actor.country] += actor.mentions.size();
      all += actor.mentions.size();
    }
    for (const auto& [state, count] : times)
      if (2 * count > all && count > 1) return state;
    return {};
  }

  static bool is_of_a_state(std::string_view sector) {
    return among(sector, {"REB", "OPP", "LAB", "PTY", "COP", "MIL", "CVL", "EDU", "LEG", "JUD", "SEP"});
  }

  // One side is the main state's government or forces, or it itself; the other a group of no state.
  bool is_with_home(const RecordEvent& event) const {
    return event.dyads.size() == 1 && ((is_home(event.source) && is_of_a_state(event.target)) ||
                                       (is_of_a_state(event.source) && is_home(event.target)));
  }

  // "Ten people were arrested", "the bishop has been charged": by whoever rules there.
  bool is_held_at_home(const RecordEvent& event) const {
    static constexpr std::string_view kHolds[] = {"arrest",   "detain", "jail",  "imprison",
                                                  "sentence", "charge", "indict"};
    return event.origin && event.source.empty() && event.actors.empty() && event.dyads.size() == 1 &&
           is_home(event.target) && among(event.plover, {"COERCE", "ACCUSE", "SANCTION"}) &&
           among(draft_.reading[draft_.reading[event.origin].predicate].lemma, kHolds);
  }

  void hold(RecordEvent& event) const {
    for (const RecordActor& actor : draft_.record.actors)
      if (actor.kind == "state" && actor.country == main_ && is_whole(draft_, actor)) add_once(event.actors, actor.id);
    event.source = event.dyads.front().first = main_;
  }

  // "withdrew troops", "deployed officers": its own. Soldiers among Palestinians are another state's.
  bool is_about_own_forces(const RecordEvent& event) const {
    const bool moved = !among(event.plover, {"ASSAULT", "COERCE", "ACCUSE", "PROTEST", "REQUEST", "THREATEN"});
    const auto armed = [](const std::string& code) { return code == "MIL" || code == "COP"; };
    return (moved && armed(event.target)) || (main_ == "PSE" && armed(event.source)) || is_by_weapons(event);
  }

  // "A depot was hit by rockets": nobody's own.
  bool is_by_weapons(const RecordEvent& event) const {
    if (!event.origin || is_home(event.source)) return false;
    const auto& actors = draft_.reading[event.origin].actors;
    return std::any_of(actors.begin(), actors.end(),
                       [&](MentionId actor) { return events::is_weapon(draft_.reading, actor); });
  }

  bool is_home(const std::string& code) const { return side_of_code(code) == main_; }

  // "Russian shells killed three people in Kharkiv": those of where it was, and where that is not said, of home.
  void place(RecordEvent& event) const {
    const bool elsewhere = event.place && event.place->country.size() == 3 && event.place->country != main_;
    const std::string state = elsewhere ? event.place->country : main_;
    auto& [source, target] = event.dyads.front();
    if (is_of_a_state(source)) place(state, source, event.actors);
    if (is_of_a_state(target)) place(state, target, event.recipients);
    event.source = source;
    event.target = target;
  }

  void place(const std::string& state, std::string& code, const std::vector<std::string>& ids) const {
    for (RecordActor& actor : draft_.record.actors)
      if (actor.code == code && actor.country.empty() && std::find(ids.begin(), ids.end(), actor.id) != ids.end())
        actor.country = state, actor.code = state + code;
    code = state + code;
  }

  Draft& draft_;
  const std::string main_;
};

}  // namespace

void place_at_home(Draft& draft) {
  if (draft.home.empty() && !draft.is_line()) AtHome(draft).place();
}

}  // namespace bede::record
