// The same act told twice is one event.
#include <algorithm>
#include <map>
#include <tuple>

#include "base/among.h"
#include "record/draft.h"
#include "record/same_act.h"

namespace bede::record {
namespace {

// Acts that may be the same but for their date; an agreement signed and one ratified are two.
using ActKey = std::tuple<std::string, bool, EventStatus, std::vector<std::pair<std::string, std::string>>>;

void join(RecordEvent& into, RecordEvent&& from) {
  if (!into.date || (from.date && from.date->value.size() > into.date->value.size())) into.date = from.date;
  if (!into.place) into.place = from.place;
  for (const Span span : from.evidence) add_once(into.evidence, span);
}

// The line above a report, which ends without a full stop and tells in brief what the text tells; empty where there is
// none.
Span headline_of(const Reading& reading) {
  const auto& sentences = reading.sentences;
  if (sentences.size() < 2 || sentences[0].paragraph == sentences[1].paragraph) return {};
  const std::string_view end = reading[sentences[0].last].form;
  return among(end, {".", ":", ",", ";"}) ? Span{} : sentences[0].span;
}

// One names the state, the other its government; or one does not say who.
bool may_be_same(const std::string& a, const std::string& b) { return a.starts_with(b) || b.starts_with(a); }

bool between_same(const RecordEvent& a, const RecordEvent& b) {
  for (const auto& [source, target] : a.dyads)
    for (const auto& [other_source, other_target] : b.dyads) {
      const bool shared = (!source.empty() && !other_source.empty()) || (!target.empty() && !other_target.empty());
      if (shared && may_be_same(source, other_source) && may_be_same(target, other_target)) return true;
    }
  return false;
}

// What the headline tells is the first act of the text that may be the same.
void join_headline(const Reading& reading, std::vector<RecordEvent>& events) {
  const Span headline = headline_of(reading);
  const auto above = [&](const RecordEvent& event) {
    return std::all_of(event.evidence.begin(), event.evidence.end(),
                       [&](Span span) { return span.end <= headline.end; });
  };
  if (headline.empty()) return;
  std::vector<RecordEvent> told, kept;
  for (RecordEvent& event : events) (above(event) ? told : kept).push_back(std::move(event));
  for (RecordEvent& event : told) {
    const auto same = std::find_if(kept.begin(), kept.end(), [&](const RecordEvent& other) {
      return other.plover == event.plover && other.status == event.status && compatible(other.date, event.date) &&
             between_same(other, event);
    });
    if (same != kept.end()) {
      join(*same, std::move(event));
    } else {
      kept.push_back(std::move(event));
    }
  }
  events = std::move(kept);
}

}  // namespace

bool compatible(const std::optional<RecordDate>& a, const std::optional<RecordDate>& b) {
  return !a || !b || a->value.starts_with(b->value) || b->value.starts_with(a->value);
}

bool overlap(const std::vector<Span>& a, const std::vector<Span>& b) {
  return std::any_of(a.begin(), a.end(), [&](Span one) {
    return std::any_of(b.begin(), b.end(), [&](Span other) { return one.overlaps(other); });
  });
}

bool is_by_body(const RecordEvent& event) {
  return event.because.ends_with(": ratified") || event.because.ends_with(": approved") ||
         event.because.starts_with("ratify") || event.because.starts_with("approve");
}

void join_events(Draft& draft) {
  std::vector<RecordEvent> joined;
  std::map<ActKey, std::vector<size_t>> known;
  for (RecordEvent& event : draft.record.events) {
    if (event.actors.empty() && event.recipients.empty()) continue;  // nobody did it to nobody
    std::vector<size_t>& alike = known[{event.cameo, is_by_body(event), event.status, event.dyads}];
    const auto same =
        std::find_if(alike.begin(), alike.end(), [&](size_t one) { return compatible(joined[one].date, event.date); });
    if (same != alike.end()) {
      if (event.according_to.empty()) joined[*same].according_to.clear();  // told in the report's own voice too
      join(joined[*same], std::move(event));
      continue;
    }
    alike.push_back(joined.size());
    joined.push_back(std::move(event));
  }
  if (!draft.reading.own_codes) join_headline(draft.reading, joined);
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
