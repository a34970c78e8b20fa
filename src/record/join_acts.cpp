// One act is one event, however many words tell it.
#include <algorithm>
#include <map>
#include <tuple>

#include "record/acts.h"
#include "record/draft.h"

namespace bede::record {

bool compatible(const std::optional<RecordDate>& a, const std::optional<RecordDate>& b) {
  return !a || !b || a->value.starts_with(b->value) || b->value.starts_with(a->value);
}

bool is_by_body(const RecordEvent& event) {
  return event.because.ends_with(": ratified") || event.because.ends_with(": approved") ||
         event.because.starts_with("ratify") || event.because.starts_with("approve");
}

namespace {

// Acts that may be the same but for their date; an agreement signed and one ratified are two.
using ActKey = std::tuple<std::string, bool, EventStatus, std::vector<std::pair<std::string, std::string>>>;

void join(RecordEvent& into, RecordEvent&& from) {
  if (!into.date || (from.date && from.date->value.size() > into.date->value.size())) into.date = from.date;
  if (!into.place) into.place = from.place;
  for (const Span span : from.evidence) add_once(into.evidence, span);
}

}  // namespace

void join_events(Draft& draft) {
  std::vector<RecordEvent> joined;
  std::map<ActKey, std::vector<size_t>> known;
  for (RecordEvent& event : draft.record.events) {
    if (event.actors.empty() && event.recipients.empty()) continue;  // nobody did it to nobody
    std::vector<size_t>& alike = known[{event.cameo, is_by_body(event), event.status, event.dyads}];
    const auto same =
        std::find_if(alike.begin(), alike.end(), [&](size_t one) { return compatible(joined[one].date, event.date); });
    if (same != alike.end()) {
      join(joined[*same], std::move(event));
      continue;
    }
    alike.push_back(joined.size());
    joined.push_back(std::move(event));
  }
  const auto begins = [](const RecordEvent& event) {
    return event.evidence.empty() ? 0 : event.evidence.front().begin;
  };
  for (RecordEvent& event : joined) std::sort(event.evidence.begin(), event.evidence.end());
  std::stable_sort(joined.begin(), joined.end(),
                   [&](const RecordEvent& a, const RecordEvent& b) { return begins(a) < begins(b); });
  for (size_t i = 0; i < joined.size(); ++i) joined[i].id = "e" + std::to_string(i + 1);
  draft.record.events = std::move(joined);
}

}  // namespace bede::record
