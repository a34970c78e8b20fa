#include "record/affair_kinds.h"

#include <algorithm>

#include "base/among.h"
#include "events/act_kinds.h"
#include "record/clauses.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

// "rejected", "has rejected"
bool is_done(const Reading& reading, TokenId verb) {
  if (reading[verb].xpos == "VBD") return true;
  const TokenId have = syntax::child(reading, verb, Relation::aux);
  return reading[verb].xpos == "VBN" && have && reading[have].lemma == "have" && !is_passive(reading, verb);
}

// Of its own sentence, or of what is told in one.
bool is_main(const Reading& reading, TokenId verb) {
  while (reading[verb].relation == Relation::conj && reading[verb].head) verb = reading[verb].head;
  const Relation relation = reading[verb].relation;
  return relation == Relation::root || relation == Relation::parataxis || relation == Relation::ccomp;
}

// "both voiced concern over Chad", "granted his approval", "many have left their jobs": no act of one's own.
bool is_slight(const RecordEvent& event) {
  return (event.plover == "RETREAT" && event.source.ends_with("CVL")) ||
         event.because.find("{criticism}") != std::string::npos ||
         event.because.find("{permission}") != std::string::npos;
}

}  // namespace

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

bool is_told_for_itself(const Draft& draft, const RecordEvent& event) {
  static constexpr std::string_view kTold[] = {"SANCTION", "REJECT",  "ACCUSE",  "REQUEST",
                                               "THREATEN", "CONCEDE", "RETREAT", "COERCE"};
  const bool kind = among(event.plover, kTold) || event.cameo.starts_with("034") || event.cameo.starts_with("035");
  if (!kind || !draft.home.empty() || !event.origin || event.status != EventStatus::actual) return false;
  if (!event.recipients.empty() || is_slight(event)) return false;
  const TokenId verb = draft.reading[event.origin].predicate;
  return is_done(draft.reading, verb) && is_main(draft.reading, verb);
}

bool is_suffered_in_news(const Draft& draft, const RecordEvent& event) {
  const bool told = event.status == EventStatus::actual || event.status == EventStatus::historical ||
                    (event.cameo.starts_with("084") && event.status == EventStatus::future);
  return told && draft.home.empty() && event.origin && event.actors.empty() &&
         events::is_suffered(draft.reading, draft.reading[event.origin].predicate, event.cameo);
}

}  // namespace bede::record
