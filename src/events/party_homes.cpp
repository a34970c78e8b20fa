// Where gunmen, villagers, lawmakers of no state said are at home: where it happens, or where those are whom they are
// named beside.
#include <algorithm>
#include <iterator>
#include <string>

#include "events/act_kinds.h"
#include "events/frame.h"
#include "events/parties.h"
#include "events/stances.h"
#include "syntax/tree.h"

namespace bede::events {

bool is_of(const Actor& actor, std::initializer_list<std::string_view> sectors) {
  return std::any_of(actor.sectors.begin(), actor.sectors.end(), [&](const std::string& one) {
    return std::find(sectors.begin(), sectors.end(), one) != sectors.end();
  });
}

// The others of the same name may be elsewhere: "people" in Peru and in Chad. Those of one country are one.
void Parties::move_to(MentionId mention, const std::string& country) {
  const ActorId old = reading_[mention].actor;
  const auto [at, fresh] = moved_.try_emplace({old.value, country}, ActorId(reading_.actors.size()));
  if (fresh) {
    Actor actor = reading_[old];
    actor.country = country;
    actor.code = country + actor.code;
    actor.mentions.clear();
    reading_.actors.push_back(std::move(actor));
  }
  std::erase(reading_.actors[old.value].mentions, mention);
  reading_.actors[at->second.value].mentions.push_back(mention);
  reading_.mentions[mention.value].actor = at->second;
}

// A state, or its forces, may act anywhere; its police do so at home.
bool Parties::abroad(const std::vector<MentionId>& sources) const {
  return std::any_of(sources.begin(), sources.end(), [&](MentionId source) {
    const Actor& actor = reading_[reading_[source].actor];
    return !actor.country.empty() && !is_of(actor, {"COP", "JUD"});
  });
}

// A village, a post: what troops enter.
bool Parties::is_ground(const Match& match) const {
  static constexpr std::string_view words[] = {"village", "town", "post", "base", "checkpoint", "outpost", "position"};
  return std::all_of(match.targets.begin(), match.targets.end(), [&](MentionId target) {
    const TokenId head = reading_[target].head;
    return std::find(std::begin(words), std::end(words), reading_[head].lemma) != std::end(words) &&
           !syntax::has_child(reading_, head, Relation::nmod__poss);
  });
}

// "Chad said that soldiers of Niger had entered a village": a village of whoever says so.
std::string Parties::speaker_country(const Match& match, TokenId predicate) const {
  const TokenId saying = saying_above(reading_, predicate);
  const auto speakers = saying ? actors_.at(frame_of(reading_, saying).subject) : std::vector<MentionId>{};
  const std::string said = speakers.empty() ? std::string{} : reading_[reading_[speakers[0]].actor].country;
  const bool own = std::any_of(match.sources.begin(), match.sources.end(),
                               [&](MentionId source) { return reading_[reading_[source].actor].country == said; });
  return own || said.size() != 3 || said == "UNO" ? std::string{} : said;
}

// In a line: of whom police and courts hold, unless it is somebody on the move.
std::string Parties::home_of_police(const Match& match) const {
  static constexpr std::string_view kMoving[] = {"tourist",  "migrant",    "foreigner", "sailor",
                                                 "refugee",  "traveller",  "crew",      "fisherman",
                                                 "smuggler", "trafficker", "passenger"};
  for (const MentionId target : match.targets)
    if (std::find(std::begin(kMoving), std::end(kMoving), reading_[reading_[target].head].lemma) != std::end(kMoving))
      return {};
  for (const MentionId source : match.sources)
    if (const Actor& actor = reading_[reading_[source].actor];
        is_of(actor, {"COP", "JUD"}) && actor.kind != ActorKind::organisation)
      return actor.country;
  return {};
}

// Gunmen and the people whom they kill are where it happens; in a whole report those whom police hold are where the
// police are.
void Parties::house(Match& match, TokenId predicate) {
  if (!scene_) scene_.emplace(reading_);
  std::string there = scene_->country_at(reading_[predicate].sentence);
  const bool away = abroad(match.sources);
  const bool at_home = away && match.pattern->cameo == "175";  // "its crackdown on activists while it invades Peru"
  if (whole_ && at_home) there = reading_[reading_[match.sources[0]].actor].country;
  if (there.empty() && whole_ && !away) there = scene_->country();
  if (there.empty() && !whole_ && (match.pattern->plover == "COERCE" || match.pattern->cameo == "116"))
    there = home_of_police(match);
  if (whole_ && there == reading_.home) there.clear();  // a government's page tells of violence elsewhere
  if (there.empty() && whole_ && away && match.pattern->plover == "COERCE")
    there = reading_[reading_[match.sources[0]].actor].country;
  if (there.empty() && whole_ && away && is_ground(match)) there = speaker_country(match, predicate);
  for (const auto* side : {&match.sources, &match.targets})
    for (const MentionId mention : *side)
      if (!there.empty() && homeless(mention) && !is_weapon(reading_, mention)) move_to(mention, there);
}

// "The Chadian envoy met opposition leaders": those of the state where the report is.
void Parties::house_powers(Match& match, TokenId predicate) {
  if (!scene_) scene_.emplace(reading_);
  std::string there = scene_->country_at(reading_[predicate].sentence);
  if (there.empty()) there = scene_->country();
  for (const auto* side : {&match.parties, &match.sources, &match.targets})
    for (const MentionId mention : *side)
      if (!there.empty() && homeless_power(mention)) move_to(mention, there);
}

// "the people and government of Chad", "Chadian girls and their families": of one state.
void Parties::settle_beside(const std::vector<MentionId>& mentions) {
  for (const MentionId one : mentions) {
    if (!homeless(one) || reading_[reading_[one].actor].code.empty()) continue;
    static constexpr std::string_view whole[] = {"people", "government", "leader", "authority", "citizen", "nation"};
    const TokenId head = reading_[one].head;
    const bool all = std::find(std::begin(whole), std::end(whole), reading_[head].lemma) != std::end(whole);
    const TokenId whose = syntax::child(reading_, head, Relation::nmod__poss);
    for (const MentionId other : mentions) {
      const TokenId beside = reading_[other].head;
      if (homeless(other) || reading_[beside].upos != Upos::NOUN) continue;
      const bool before = all && reading_[beside].head == head && reading_[beside].relation == Relation::conj;
      const bool after = reading_[head].head == beside && reading_[head].relation == Relation::conj && whose &&
                         reading_[whose].upos == Upos::PRON;
      if (!before && !after) continue;
      settle(one, {other});
      break;
    }
  }
}

}  // namespace bede::events
