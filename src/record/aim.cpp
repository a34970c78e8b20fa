#include "record/aim.h"

#include <algorithm>

namespace bede::record {

bool is_from_below(const Draft& draft, const RecordEvent& event) {
  if (event.plover == "SUPPORT" || !draft.names.state(side_of_code(event.source))) return false;
  return std::all_of(event.actors.begin(), event.actors.end(), [&](const std::string& id) {
    for (const RecordActor& actor : draft.record.actors)
      if (actor.id == id)
        return !actor.sectors.empty() && std::none_of(actor.sectors.begin(), actor.sectors.end(),
                                                      [](const auto& one) { return one == "GOV" || one == "MIL"; });
    return false;
  });
}

bool is_open(const RecordEvent& event) {
  return event.origin && event.recipients.empty() && event.target.empty() && !event.source.empty();
}

void open(RecordEvent& event) {
  event.recipients.clear();
  event.target.clear();
  event.dyads = {{event.source, {}}};
}

void aim_at(const Draft& draft, RecordEvent& event, const std::vector<std::string>& parties) {
  std::vector<std::pair<std::string, std::string>> dyads;
  for (const auto& [source, target] : event.dyads)
    for (const std::string& party : parties)
      if (is_from_below(draft, event) || side_of_code(party) != side_of_code(source)) add_once(dyads, {source, party});
  if (dyads.empty()) return;
  for (const auto& dyad : dyads) {
    const auto& actors = draft.record.actors;
    const auto state = std::find_if(actors.begin(), actors.end(), [&](const RecordActor& one) {
      const bool body = one.country == dyad.second && one.kind == "organisation";
      return body || (one.kind == "state" && one.country == dyad.second && is_whole(draft, one));
    });
    if (state != actors.end()) add_once(event.recipients, state->id);
  }
  event.dyads = std::move(dyads);
  event.target = event.dyads.front().second;
}

}  // namespace bede::record
