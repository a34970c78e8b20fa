#include "mentions/towns.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/among.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

constexpr int kNested = 3;  // phrases within phrases: "a hospital in the suburbs of Aleppo"

bool is_blow(const Token& token) {
  static constexpr std::string_view kVerbs[] = {
      "attack", "bomb",     "shell",   "hit",      "strike",  "bombard",  "pound",    "capture",
      "seize",  "occupy",   "besiege", "storm",    "overrun", "retake",   "conquer",  "recapture",
      "invade", "raid",     "target",  "surround", "kill",    "wound",    "injure",   "shoot",
      "fire",   "enter",    "abduct",  "kidnap",   "arrest",  "detain",   "jail",     "sentence",
      "ambush", "massacre", "murder",  "assault",  "destroy", "liberate", "loot",     "burn",
      "launch", "mount",    "carry",   "clash",    "advance", "push",     "encircle", "take"};
  static constexpr std::string_view kNouns[] = {"attack",    "strike",     "assault",  "raid",    "bombardment",
                                                "shelling",  "bombing",    "siege",    "capture", "airstrike",
                                                "offensive", "occupation", "invasion", "seizure", "incursion",
                                                "ambush",    "massacre",   "fighting", "clash"};
  return token.upos == Upos::VERB ? among(token.lemma, kVerbs) : among(token.lemma, kNouns);
}

// Whose object it is, or on, in, at or near which something is done.
bool is_where_it_falls(const Reading& reading, TokenId noun) {
  const Relation relation = reading[noun].relation;
  if (relation == Relation::obj || relation == Relation::nsubj__pass) return true;
  if (relation != Relation::obl && relation != Relation::nmod) return false;
  return among(preposition_of(reading, noun), {"on", "of", "in", "at", "near", "against", "into", "outside"});
}

bool is_hit(const Reading& reading, TokenId town) {
  TokenId at = first_conjunct(reading, town);
  for (int step = 0; step < kNested && reading[at].head && is_where_it_falls(reading, at); ++step) {
    at = reading[at].head;
    if (is_blow(reading[at])) return true;
    if (reading[at].upos == Upos::VERB) return false;
  }
  return false;
}

class States {
 public:
  States(Reading& reading, const ActorLexicon& lexicon) : reading_(reading), lexicon_(lexicon) {
    for (uint32_t i = 0; i < reading.actors.size(); ++i) {
      const Actor& actor = reading.actors[i];
      if (actor.kind == ActorKind::state && actor.sectors.empty()) known_.try_emplace(actor.country, ActorId(i));
    }
  }

  // The actor that is the whole state, made where nobody named it; none of a country that the lexicon does not know.
  ActorId of(const std::string& country) {
    if (const auto at = known_.find(country); at != known_.end()) return at->second;
    const Entry* entry = lexicon_.state(country);
    if (!entry) return {};
    Actor state;
    state.kind = ActorKind::state;
    state.name = state.known_as = entry->name;
    state.lexicon_line = entry->line;
    state.country = state.code = country;
    reading_.actors.push_back(std::move(state));
    return known_[country] = ActorId(reading_.actors.size() - 1);
  }

 private:
  Reading& reading_;
  const ActorLexicon& lexicon_;
  std::map<std::string, ActorId> known_;  // by country
};

}  // namespace

void give_towns_states(Reading& reading, const ActorLexicon& lexicon) {
  States states(reading, lexicon);
  for (uint32_t m = 0; m < reading.mentions.size(); ++m) {
    Mention& mention = reading.mentions[m];
    if (!mention.place || mention.actor || mention.modifier || mention.kind != MentionKind::name) continue;
    if (reading[mention.place].country.size() != 3 || !is_hit(reading, mention.head)) continue;
    mention.actor = states.of(reading[mention.place].country);
    if (mention.actor) reading[mention.actor].mentions.push_back(MentionId(m));
  }
  for (Actor& actor : reading.actors) std::sort(actor.mentions.begin(), actor.mentions.end());
}

}  // namespace bede::mentions
