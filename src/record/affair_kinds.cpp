#include "record/affair_kinds.h"

#include <algorithm>

#include "base/among.h"

namespace bede::record {

bool is_soft(const RecordEvent& event) {
  static constexpr std::string_view kSoft[] = {"AGREE",   "SUPPORT",   "REQUEST", "CONCEDE",
                                               "CONSULT", "COOPERATE", "AID",     "RETREAT"};
  return among(event.plover, kSoft);
}

bool is_peaceful(const RecordEvent& event) {
  return event.plover == "SUPPORT" || event.plover == "CONSULT" || event.plover == "COOPERATE" ||
         event.plover == "AID" || event.plover == "RETREAT" || event.plover == "CONCEDE";
}

bool is_vague(const RecordEvent& event) {
  if (event.cameo == "057" && event.status == EventStatus::negated) return false;  // "has not ratified it"
  const bool open = event.status == EventStatus::hypothetical || event.status == EventStatus::negated;
  return open && (event.plover == "CONSULT" || event.plover == "COOPERATE" || event.plover == "SUPPORT" ||
                  event.plover == "AID");
}

bool is_violent(const RecordEvent& event) {
  return event.plover == "ASSAULT" || event.plover == "COERCE" || event.plover == "PROTEST";
}

bool is_politics(const RecordEvent& event) {
  const char matter = event.cameo.size() > 2 ? event.cameo[2] : '0';
  return event.plover == "RETREAT" || event.plover == "CONCEDE" ||
         ((event.plover == "REQUEST" || event.plover == "AGREE") && (matter == '4' || matter == '5'));
}

bool is_lost(const Draft& draft, const std::string& code) {
  const std::optional<Date> day = draft.reading.document->published;
  const auto* state = code.size() < 3 ? nullptr : draft.names.state(code.substr(0, 3));
  return day && state && state->to && state->to->year < day->year;
}

bool leaves_out_home(const Draft& draft, const std::vector<std::string>& codes) {
  return !draft.home.empty() && std::none_of(codes.begin(), codes.end(), [&](const std::string& code) {
    return code == draft.home || is_lost(draft, code);
  });
}

}  // namespace bede::record
