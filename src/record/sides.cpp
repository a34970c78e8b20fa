#include "record/sides.h"

#include <algorithm>

#include "record/clauses.h"
#include "syntax/tree.h"

namespace bede::record {

Sides::Sides(const Reading& reading)
    : reading_(reading), at_head_(reading.tokens.size()), place_at_head_(reading.tokens.size()) {
  for (size_t i = 0; i < reading.mentions.size(); ++i) {
    const Mention& mention = reading.mentions[i];
    if (!mention.head) continue;
    if (mention.place) place_at_head_[mention.head.value] = mention.place;
    if (!mention.actor) continue;
    MentionId& best = at_head_[mention.head.value];
    if (!best || reading[best].span.size() < mention.span.size()) best = MentionId(i);
  }
}

ActorId Sides::actor_at(TokenId head) const {
  const MentionId mention = at_head_[head.value];
  return mention ? reading_[mention].actor : ActorId{};
}

std::string Sides::code_of(ActorId id) const {
  if (!id) return {};
  const Actor& actor = reading_[id];
  const bool rebels = std::find(actor.sectors.begin(), actor.sectors.end(), "REB") != actor.sectors.end();
  if (rebels && actor.code.size() > 3) return actor.code;
  if (!actor.country.empty()) return actor.country;
  return actor.code.size() == 3 ? std::string{} : actor.code;  // "GOV" alone is nobody's
}

std::string Sides::code_at(TokenId head) const { return code_of(actor_at(head)); }

std::string Sides::place_code_at(TokenId head) const {
  const PlaceId place = place_at_head_[head.value];
  return place ? reading_[place].country : std::string{};
}

void Sides::collect(TokenId head, int depth, std::vector<TokenId>& out) const {
  if (!code_at(head).empty()) {
    out.push_back(head);
    return;
  }
  if (depth == 0) return;
  for (const TokenId child : syntax::children(reading_, head)) {
    const Relation relation = reading_[child].relation;
    const bool part = relation == Relation::nmod || relation == Relation::nmod__poss || relation == Relation::amod ||
                      relation == Relation::compound || relation == Relation::appos ||
                      relation == Relation::nmod__desc || relation == Relation::flat;
    if (!part) continue;
    for (const TokenId one : conjuncts(reading_, child)) collect(one, depth - 1, out);
  }
}

std::vector<TokenId> Sides::in_phrase(TokenId head) const {
  std::vector<TokenId> out;
  for (const TokenId one : conjuncts(reading_, head)) collect(one, 3, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace bede::record
