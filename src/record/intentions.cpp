// Meetings and visits to come are what the sides mean to do: PLOVER and CAMEO code the intention, not the talk.
#include <algorithm>

#include "record/draft.h"

namespace bede::record {
namespace {

bool is_to_come(const RecordEvent& event) {
  return event.plover == "CONSULT" && event.status == EventStatus::future && !event.because.ends_with(kCalledOff);
}

// A signing to come that no verb tells: a step of the agreement, of which nobody has said that he will take it.
bool is_step_to_come(const RecordEvent& event) {
  return event.cameo == "057" && event.status == EventStatus::future && event.because.starts_with("agreement ");
}

}  // namespace

void tell_intentions(Draft& draft, const events::Coder& coder) {
  auto& events = draft.record.events;
  std::erase_if(events, [&](const RecordEvent& event) {  // whoever will be visited means nothing more by it
    return (is_to_come(event) && event.because.ends_with("host of a visit")) ||
           (is_step_to_come(event) && !draft.is_line());
  });
  for (RecordEvent& event : events) {
    const events::Composed* meant = is_to_come(event) ? coder.meant(event.cameo, event.plover) : nullptr;
    if (!meant) continue;
    set_code(draft, event, meant->plover, meant->cameo);
    event.because += "; only intended";
  }
}

}  // namespace bede::record
