// Who did what to whom: the reading's events with weight, quad class, dyads, day and place.
#include "record/draft.h"

namespace bede::record {
namespace {

std::vector<ActorId> actors_of(const Reading& reading, const std::vector<MentionId>& mentions) {
  std::vector<ActorId> actors;
  for (const MentionId mention : mentions)
    if (mention && reading[mention].actor) add_once(actors, reading[mention].actor);
  return actors;
}

// The CAMEO code; of an organisation inside another, its own short code ("IAEA", not the United Nations').
std::string code_of(const Reading& reading, ActorId id) {
  const Actor& actor = reading[id];
  if (actor.code.empty()) return actor.country;
  const bool organisation = actor.code.size() > 3 && (actor.code.starts_with("IGO") || actor.code.starts_with("NGO"));
  if (organisation && !actor.country.empty() && !actor.code.substr(3).starts_with(actor.country.substr(0, 3)))
    return actor.country;
  return actor.code;
}

using Dyads = std::vector<std::pair<std::string, std::string>>;

// Every ordered pair of different codes.
Dyads symmetric_dyads(const std::vector<std::string>& codes) {
  Dyads dyads;
  for (size_t i = 0; i < codes.size(); ++i)
    for (size_t j = i + 1; j < codes.size(); ++j) {
      add_once(dyads, {codes[i], codes[j]});
      add_once(dyads, {codes[j], codes[i]});
    }
  if (dyads.empty() && !codes.empty()) dyads.push_back({codes.front(), {}});
  return dyads;
}

Dyads directed_dyads(std::vector<std::string> sources, std::vector<std::string> targets) {
  if (sources.empty()) sources.emplace_back();
  if (targets.empty()) targets.emplace_back();
  Dyads dyads;
  for (const std::string& source : sources)
    for (const std::string& target : targets)
      if (!source.empty() || !target.empty()) add_once(dyads, {source, target});
  return dyads;
}

void set_parties(const Draft& draft, const Event& event, RecordEvent& out) {
  std::vector<std::string> sources, targets;
  for (const ActorId actor : actors_of(draft.reading, event.actors)) {
    out.actors.push_back(draft.actor_id(actor));
    add_once(sources, code_of(draft.reading, actor));
  }
  for (const ActorId actor : actors_of(draft.reading, event.recipients)) {
    out.recipients.push_back(draft.actor_id(actor));
    add_once(targets, code_of(draft.reading, actor));
  }
  const bool between_all = event.symmetric && targets.empty();
  out.dyads = between_all ? symmetric_dyads(sources) : directed_dyads(std::move(sources), std::move(targets));
  if (out.dyads.empty()) return;
  out.source = out.dyads.front().first;
  out.target = out.dyads.front().second;
}

void set_codes(const Draft& draft, const Event& event, RecordEvent& out) {
  out.plover = event.plover;
  out.mode = event.mode;
  out.contexts = event.contexts;
  out.cameo = event.cameo;
  if (const events::CameoCode* code = draft.codes.cameo(event.cameo)) out.goldstein = code->goldstein;
  out.quad = draft.codes.quad(event.plover);
}

RecordEvent entry(const Draft& draft, EventId id) {
  const Event& event = draft.reading[id];
  RecordEvent out;
  set_codes(draft, event, out);
  set_parties(draft, event, out);
  out.date = date_of(draft.reading, event.time);
  const Span where = event.place_mention ? draft.reading[event.place_mention].span : Span{};
  out.place = place_of(draft.reading, event.place, where);
  out.status = event.status;
  out.according_to = draft.claim_id(event.according_to);
  out.because = event.because;
  out.evidence = event.evidence;
  out.origin = id;
  return out;
}

}  // namespace

void make_events(Draft& draft) {
  for (size_t i = 0; i < draft.reading.events.size(); ++i) {
    draft.record.events.push_back(entry(draft, EventId(i)));
    draft.record.events.back().id = "e" + std::to_string(i + 1);
  }
}

}  // namespace bede::record
