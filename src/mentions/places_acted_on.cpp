#include "mentions/places_acted_on.h"

#include <map>

#include "base/among.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

bool is_acted_on(const Reading& reading, TokenId head) {
  const TokenId first = first_conjunct(reading, head);
  const Relation relation = reading[first].relation;
  if (relation == Relation::obj) return reading[reading[first].head].upos == Upos::VERB;
  if (relation == Relation::nsubj__pass) return true;
  return (relation == Relation::obl || relation == Relation::nmod) &&
         among(preposition_of(reading, first), {"on", "against"});
}

// What the town is named for is nobody: "the Kharkiv plant".
bool is_town(const Reading& reading, const Mention& mention) {
  return !mention.actor && mention.place && !mention.modifier && mention.kind == MentionKind::name &&
         !reading[mention.place].country.empty() && reading[mention.place].located &&
         (mention.entity == EntityKind::place || mention.entity == EntityKind::state);
}

}  // namespace

void make_actors_of_places(Reading& reading) {
  std::map<PlaceId, ActorId> made;
  for (size_t m = 0; m < reading.mentions.size(); ++m) {
    Mention& mention = reading.mentions[m];
    if (!is_town(reading, mention) || !is_acted_on(reading, mention.head)) continue;
    const Place& place = reading[mention.place];
    const auto [at, fresh] = made.try_emplace(mention.place, ActorId(reading.actors.size()));
    if (fresh) {
      Actor actor;
      actor.name = actor.known_as = place.name;
      actor.kind = ActorKind::state;
      actor.country = place.country;
      actor.lexicon_line = place.lexicon_line;
      actor.place_name = true;
      reading.actors.push_back(std::move(actor));
    }
    mention.actor = at->second;
    reading[mention.actor].mentions.push_back(MentionId(m));
  }
}

}  // namespace bede::mentions
