// Who is in the record: everybody the text names or lets act; a mere place is not.
#include "record/draft.h"

namespace bede::record {
namespace {

const char* name_of(ActorKind kind) {
  static constexpr const char* kNames[] = {"person", "state", "organisation", "group", "people"};
  return kNames[static_cast<size_t>(kind)];
}

std::vector<bool> acting(const Reading& reading) {
  std::vector<bool> acts(reading.actors.size(), false);
  const auto mark = [&](MentionId mention) {
    if (mention && reading[mention].actor) acts[reading[mention].actor.value] = true;
  };
  for (const Event& event : reading.events) {
    for (const MentionId mention : event.actors) mark(mention);
    for (const MentionId mention : event.recipients) mark(mention);
  }
  for (const Claim& claim : reading.claims)
    if (claim.source_actor) acts[claim.source_actor.value] = true;
  return acts;
}

bool is_named(const Reading& reading, const Actor& actor) {
  if (actor.place_name) return false;
  if (!actor.known_as.empty() || !actor.country.empty()) return true;
  for (const MentionId mention : actor.mentions)
    if (reading[mention].kind == MentionKind::name) return true;
  return false;
}

RecordActor entry(const Reading& reading, ActorId id) {
  const Actor& actor = reading[id];
  RecordActor out;
  out.name = actor.name;
  out.kind = name_of(actor.kind);
  out.country = actor.country;
  out.code = actor.code.empty() ? actor.country : actor.code;
  out.sectors = actor.sectors;
  out.office = actor.office;
  out.known_as = actor.known_as;
  out.unnamed = actor.unnamed;
  out.origin = id;
  for (const MentionId mention : actor.mentions) out.mentions.push_back(reading[mention].span);
  return out;
}

}  // namespace

void make_actors(Draft& draft) {
  const Reading& reading = draft.reading;
  const std::vector<bool> acts = acting(reading);
  draft.actor_ids.resize(reading.actors.size());
  for (size_t i = 0; i < reading.actors.size(); ++i) {
    if (!acts[i] && !is_named(reading, reading.actors[i])) continue;
    RecordActor actor = entry(reading, ActorId(i));
    actor.id = "a" + std::to_string(draft.record.actors.size() + 1);
    draft.actor_ids[i] = actor.id;
    draft.record.actors.push_back(std::move(actor));
  }
}

}  // namespace bede::record
