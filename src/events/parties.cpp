#include "events/parties.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::events {

namespace {

bool is_of(const Actor& actor, std::initializer_list<std::string_view> sectors) {
  return std::any_of(actor.sectors.begin(), actor.sectors.end(), [&](const std::string& one) {
    return std::find(sectors.begin(), sectors.end(), one) != sectors.end();
  });
}

}  // namespace

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

// In a whole report: gunmen and the people whom they kill are where it happens, those whom police hold where the police
// are.
void Parties::house(Match& match, TokenId predicate) {
  if (!scene_) scene_.emplace(reading_);
  std::string there = scene_->country_at(reading_[predicate].sentence);
  const bool away = abroad(match.sources);
  const bool at_home = match.pattern->cameo == "175";  // "its crackdown on activists while it invades Peru"
  if (away && (at_home || (there.empty() && match.pattern->plover == "COERCE")))
    there = reading_[reading_[match.sources[0]].actor].country;
  if (there.empty() && !away) there = scene_->country();
  for (const auto* side : {&match.sources, &match.targets})
    for (const MentionId mention : *side)
      if (!there.empty() && homeless(mention)) move_to(mention, there);
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

void Parties::find_countries(Match& match, TokenId predicate, std::string_view plover) {
  settle_beside(match.sources);
  settle_beside(match.targets);
  if (whole_ && (plover == "ASSAULT" || plover == "COERCE" || plover == "PROTEST")) house(match, predicate);
  if (whole_ && plover == "CONSULT") house_powers(match, predicate);
  if (!match.parties.empty() || reading_[predicate].upos == Upos::NOUN) return;
  for (const MentionId source : match.sources)
    if (homeless(source)) settle(source, actors_.named_below(reading_[source].head, match.sources));
  for (const MentionId source : match.sources)  // "opposition leader Ana Ruiz accused the Peruvian government"
    if (whole_ && homeless_power(source)) settle(source, match.targets);
  if (match.sources.empty() || (match.pattern->symmetric && !match.alone) || match.pattern->only_whose) return;
  const bool topic = whole_ && plover != "REJECT";  // what is refused names who wants it
  if (match.targets.empty()) {
    if (plover == "CONSULT" || topic) return;  // "met in Rome": where, and not with whom
    match.targets = actors_.named_below(predicate, match.sources);
  } else if (std::all_of(match.targets.begin(), match.targets.end(), [&](MentionId t) { return homeless(t); })) {
    if (topic && is_within_state(match.targets[0])) return settle(match.targets[0], match.sources);
    const auto found = actors_.named_below(topic ? reading_[match.targets[0]].head : predicate, match.sources);
    if (plover == "ASSAULT" || plover == "COERCE")
      settle(match.targets[0], found);
    else if (!found.empty())
      match.targets = found;
  }
}

// A government, its forces, its opposition or rebels, of a state that nobody has told.
bool Parties::is_stateless_power(MentionId mention) const {
  const Actor& actor = reading_[reading_[mention].actor];
  return actor.country.empty() && actor.known_as.empty() &&
         is_of(actor, {"GOV", "MIL", "COP", "OPP", "LEG", "PTY", "JUD", "REB"});
}

// "refused to meet the Chadian envoy", "attacked Chad", not "a curfew in Chad": another government.
bool Parties::is_other_state(MentionId mention) const {
  const Actor& actor = reading_[reading_[mention].actor];
  const TokenId place = syntax::child(reading_, reading_[mention].head, Relation::case_);
  return !actor.country.empty() && (is_of(actor, {"GOV", "MIL"}) || actor.kind == ActorKind::state) &&
         !(place && (reading_[place].lemma == "in" || reading_[place].lemma == "at"));
}

void Parties::find_only_country(const Match& match) {
  if (whole_ || match.pattern->plover.empty()) return;
  std::string country;
  const auto abroad = [&](const std::vector<MentionId>& others) {
    return std::any_of(others.begin(), others.end(), [&](MentionId other) { return is_other_state(other); });
  };
  for (const auto* side : {&match.sources, &match.targets, &match.parties})
    for (const MentionId mention : *side) {
      if (!is_stateless_power(mention)) continue;
      if (country.empty()) country = only_country(reading_);
      if (country.empty()) return;
      if (is_of(reading_[reading_[mention].actor], {"GOV", "MIL"}) &&
          abroad(side == &match.sources ? match.targets : match.sources))
        continue;
      Actor& actor = reading_.actors[reading_[mention].actor.value];
      actor.country = country;
      if (!actor.code.empty()) actor.code = country + actor.code;
    }
}

// "The two governments", "both sides": two powers, whoever they are.
bool Parties::is_pair(MentionId mention) const {
  if (are_members(mention)) return true;
  static constexpr std::string_view words[] = {"country", "side",   "government", "nation",    "state",
                                               "party",   "leader", "delegation", "president", "minister"};
  const TokenId head = reading_[mention].head;
  if (std::find(std::begin(words), std::end(words), lower(reading_[head].lemma)) == std::end(words)) return false;
  for (const TokenId child : syntax::children(reading_, head))
    if (reading_[child].lemma == "two" || reading_[child].lemma == "each" ||
        equal_ignoring_case(reading_[child].lemma, "both"))
      return true;
  return false;
}

// "NATO ministers", "the leaders of the African Union": several states, whoever they are.
bool Parties::are_members(MentionId mention) const {
  static constexpr std::string_view words[] = {"minister", "leader", "president", "premier", "ambassador", "member",
                                               "country",  "state",  "head",      "envoy",   "government", "chief"};
  const Token& head = reading_[reading_[mention].head];
  const Actor& actor = reading_[reading_[mention].actor];
  return actor.code.starts_with("IGO") && head.xpos == "NNS" &&
         std::find(std::begin(words), std::end(words), lower(head.lemma)) != std::end(words);
}

bool Parties::has_pair(const std::vector<MentionId>& mentions) const {
  return std::any_of(mentions.begin(), mentions.end(), [&](MentionId m) { return is_pair(m); });
}

bool Parties::is_known(MentionId mention) const {
  if (is_pair(mention)) return true;
  const Actor& actor = reading_[reading_[mention].actor];
  return !actor.country.empty() || !actor.known_as.empty();
}

size_t Parties::known(const std::vector<MentionId>& mentions) const {
  return static_cast<size_t>(std::count_if(mentions.begin(), mentions.end(), [&](MentionId m) { return is_known(m); }));
}

size_t Parties::powers(const std::vector<MentionId>& mentions) const {
  static constexpr std::string_view sectors[] = {"GOV", "MIL", "REB", "OPP", "LEG", "PTY",
                                                 "SPY", "PRM", "UAF", "IGO", "REF"};
  const auto pairs = std::count_if(mentions.begin(), mentions.end(), [&](MentionId m) { return is_pair(m); });
  return static_cast<size_t>(
      pairs + std::count_if(mentions.begin(), mentions.end(), [&](MentionId m) {
        const auto& own = reading_[reading_[m].actor].sectors;
        return is_known(m) || std::any_of(own.begin(), own.end(), [&](const std::string& sector) {
                 return std::find(std::begin(sectors), std::end(sectors), sector) != std::end(sectors);
               });
      }));
}

bool Parties::has_person(const std::vector<MentionId>& mentions) const {
  return std::any_of(mentions.begin(), mentions.end(), [&](MentionId m) {
    const Actor& actor = reading_[reading_[m].actor];
    return actor.kind == ActorKind::person && !actor.unnamed;
  });
}

bool Parties::crosses_border(const Event& event) const {
  if (has_pair(event.actors) || has_pair(event.recipients)) return true;
  std::vector<std::string> sides;
  for (const auto* list : {&event.actors, &event.recipients})
    for (const MentionId mention : *list) {
      const Actor& actor = reading_[reading_[mention].actor];
      if (is_of(actor, {"REB", "OPP", "PTY", "LAB", "UAF", "SEP", "LEG", "JUD"})) return true;
      const bool giver = event.plover == "AID" && actor.kind == ActorKind::organisation;  // a charity of no state
      const bool named = (actor.kind == ActorKind::person || giver) && !actor.unnamed;
      const std::string side = !actor.country.empty()    ? actor.country
                               : !actor.known_as.empty() ? actor.known_as
                               : named                   ? actor.name
                                                         : std::string{};
      if (!side.empty() && std::find(sides.begin(), sides.end(), side) == sides.end()) sides.push_back(side);
    }
  return sides.size() > 1;
}

bool Parties::is_figure(const Event& event) const {
  static constexpr std::string_view ideas[] = {"autonomy",     "institution", "freedom",    "democracy",
                                               "independence", "right",       "value",      "media",
                                               "press",        "reputation",  "credibility"};
  const auto wounded = [&](MentionId m) { return reading_[reading_[m].actor].kind == ActorKind::state; };
  const auto of_idea = [&](MentionId m) {
    const Token& head = reading_[reading_[m].head];
    return head.head && (head.relation == Relation::nmod__poss || head.relation == Relation::nmod) &&
           std::find(std::begin(ideas), std::end(ideas), reading_[head.head].lemma) != std::end(ideas);
  };
  const auto& hit = event.recipients;
  if (event.plover != "ASSAULT" || hit.empty()) return false;
  if (event.cameo == "182" && std::all_of(hit.begin(), hit.end(), wounded)) return true;
  return std::all_of(hit.begin(), hit.end(), of_idea);
}

bool Parties::is_of_people(const Event& event) const {
  const auto of_people = [&](MentionId m) {
    const Actor& actor = reading_[reading_[m].actor];
    const bool many = actor.kind == ActorKind::group && actor.sectors == std::vector<std::string>{"CVL"};
    const bool troops = reading_[reading_[m].head].xpos == "NNS" && actor.sectors == std::vector<std::string>{"MIL"};
    return actor.kind == ActorKind::people || many || troops;
  };
  return reading_.sentences.size() >= kWholeReport && !event.recipients.empty() &&
         std::all_of(event.recipients.begin(), event.recipients.end(), of_people);
}

bool Parties::has_guest(const Event& event) const {
  static constexpr std::string_view deeds[] = {"establishment", "creation",  "formation", "launch",     "opening",
                                               "appointment",   "election",  "release",   "adoption",   "accession",
                                               "signing",       "signature", "return",    "completion", "leadership"};
  return std::any_of(event.recipients.begin(), event.recipients.end(), [&](MentionId mention) {
    const Actor& actor = reading_[reading_[mention].actor];
    const Token& head = reading_[reading_[mention].head];
    const bool deed = std::find(std::begin(deeds), std::end(deeds), head.lemma) != std::end(deeds);
    if (head.xpos == "NNS" && is_of(actor, {"CVL", "REF", "LAB", "AGR", "BUS", "MED", "EDU", "MIL"})) return false;
    return head.relation == Relation::obj && !deed &&
           (actor.kind == ActorKind::person || actor.kind == ActorKind::group);
  });
}

bool Parties::is_official(const Event& event) const {
  return std::all_of(event.actors.begin(), event.actors.end(), [&](MentionId mention) {
    const Actor& actor = reading_[reading_[mention].actor];
    return actor.kind == ActorKind::state || actor.kind == ActorKind::organisation || is_of(actor, {"GOV"});
  });
}

// A group or a person without a name whose country nobody has told.
bool Parties::homeless(MentionId mention) const {
  const Actor& actor = reading_[reading_[mention].actor];
  const bool many = std::find(actor.sectors.begin(), actor.sectors.end(), "IGO") != actor.sectors.end();
  const bool named = actor.kind == ActorKind::person && !actor.unnamed;
  return actor.country.empty() && actor.known_as.empty() && !named && !many;
}

// "blamed the opposition": of the state of whoever blames it.
bool Parties::is_within_state(MentionId mention) const {
  return is_of(reading_[reading_[mention].actor], {"OPP", "LEG", "PTY"});
}

// Of some state's opposition, parliament or party, and nobody has told of which.
bool Parties::homeless_power(MentionId mention) const {
  const Actor& actor = reading_[reading_[mention].actor];
  return actor.country.empty() && actor.known_as.empty() && is_within_state(mention);
}

void Parties::settle(MentionId mention, const std::vector<MentionId>& found) {
  if (found.empty()) return;
  Actor& actor = reading_.actors[reading_[mention].actor.value];
  const Actor& other = reading_[reading_[found[0]].actor];
  if (other.kind == ActorKind::organisation) return;
  if (other.country.empty()) return;
  actor.country = other.country;
  if (!actor.code.empty()) actor.code = actor.country + actor.code;
}

bool Parties::same(MentionId a, MentionId b) const {
  const Actor &one = reading_[reading_[a].actor], &other = reading_[reading_[b].actor];
  const bool states = one.kind == ActorKind::state && other.kind == ActorKind::state && !one.country.empty();
  return reading_[a].actor == reading_[b].actor || (states && one.country == other.country);
}

void Parties::take(const Pattern& pattern, Match& match, Event& event) const {
  const auto in = [&](const std::vector<MentionId>& list, MentionId one) {
    return std::any_of(list.begin(), list.end(), [&](MentionId other) { return same(other, one); });
  };
  std::erase_if(match.targets, [&](MentionId target) { return in(match.sources, target); });
  event.symmetric = !match.composed && !match.alone && (pattern.symmetric || !match.parties.empty());
  event.actors = match.parties.empty() ? match.sources : match.parties;
  if (!event.symmetric) {
    event.recipients = match.targets;
    return;
  }
  for (const auto* more : {&match.sources, &match.targets})
    for (const MentionId mention : *more)
      if (!in(event.actors, mention)) event.actors.push_back(mention);
}

}  // namespace bede::events
