#include "events/parties.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/strings.h"
#include "events/act_kinds.h"
#include "syntax/tree.h"

namespace bede::events {

void Parties::find_countries(Match& match, TokenId predicate, std::string_view plover) {
  settle_beside(match.sources);
  settle_beside(match.targets);
  const bool verdict = match.pattern->cameo == "116";
  if (plover == "ASSAULT" || plover == "COERCE" || plover == "PROTEST" || verdict) house(match, predicate);
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

static bool is_word_of_place(std::string_view lemma) {
  static constexpr std::string_view words[] = {"in", "at", "across", "throughout", "around"};
  return std::find(std::begin(words), std::end(words), lemma) != std::end(words);
}

// "refused to meet the Chadian envoy", "attacked Chad", not "a curfew in Chad": another government.
bool Parties::is_other_state(MentionId mention) const {
  const Actor& actor = reading_[reading_[mention].actor];
  const TokenId place = syntax::child(reading_, reading_[mention].head, Relation::case_);
  return !actor.country.empty() && (is_of(actor, {"GOV", "MIL"}) || actor.kind == ActorKind::state) &&
         !(place && is_word_of_place(reading_[place].lemma));
}

// Workers, pupils, gunmen of no state said, where nobody on the other side is of one.
bool Parties::is_crowd_at_home(MentionId mention, const std::vector<MentionId>& others) const {
  const Actor& actor = reading_[reading_[mention].actor];
  return actor.country.empty() && actor.known_as.empty() && actor.kind == ActorKind::group &&
         is_of(actor, {"LAB", "EDU", "CVL", "AGR", "MED", "UAF", "CRM"}) &&
         std::none_of(others.begin(), others.end(), [&](MentionId other) { return is_known(other); });
}

void Parties::find_only_country(const Match& match) {
  if (whole_ || match.pattern->plover.empty()) return;
  std::string country;
  const auto abroad = [&](const std::vector<MentionId>& others) {
    return std::any_of(others.begin(), others.end(), [&](MentionId other) { return is_other_state(other); });
  };
  for (const auto* side : {&match.sources, &match.targets, &match.parties})
    for (const MentionId mention : *side) {
      const bool crowd = side == &match.sources && reading_[match.words[0]].upos == Upos::VERB &&
                         is_crowd_at_home(mention, match.targets);
      if ((!crowd && !is_stateless_power(mention)) || is_weapon(reading_, mention)) continue;
      if (country.empty()) country = only_country(reading_);
      if (country.empty()) return;
      const bool passes = match.pattern->plover == "SUPPORT" || match.pattern->plover == "AGREE";
      if ((is_of(reading_[reading_[mention].actor], {"GOV", "MIL"}) ||
           (passes && is_of(reading_[reading_[mention].actor], {"LEG"}))) &&  // "lawmakers passed the pact with Chad"
          abroad(side == &match.sources ? match.targets : match.sources))
        continue;
      Actor& actor = reading_.actors[reading_[mention].actor.value];
      actor.country = country;
      if (!actor.code.empty()) actor.code = country + actor.code;
    }
}

// "The Prime Ministers", "the Presidents", who were told before: no state has two of them.
static bool is_the_heads(const Reading& reading, MentionId mention) {
  const TokenId head = reading[mention].head;
  const std::string office = lower(reading[head].lemma);
  if ((office != "minister" && office != "president") || !reading[head].xpos.ends_with("S")) return false;
  bool the = false, prime = office == "president";
  for (const TokenId child : syntax::children(reading, head)) {
    if (child > head) continue;
    const std::string word = lower(reading[child].form);
    if (word != "the" && word != "prime" && word != "foreign") return false;
    the = the || word == "the";
    prime = prime || word != "the";
  }
  return the && prime && !syntax::has_child(reading, head, Relation::nmod);
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
  return is_the_heads(reading_, mention);
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
  if (actor.kind == ActorKind::state && other.country.size() != 3) return;  // "many lands in Europe" are no Union
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
  if (event.plover == "ASSAULT")  // "hit by rockets": by nobody said
    std::erase_if(match.sources, [&](MentionId source) { return homeless(source) && is_weapon(reading_, source); });
  std::erase_if(match.targets, [&](MentionId target) { return in(match.sources, target); });
  const bool with_others = event.plover == "CONSULT" && known(match.sources) > 1 &&
                           !match.targets.empty() &&  // "Chad and Niger met with refugees"
                           std::all_of(match.targets.begin(), match.targets.end(), [&](MentionId target) {
                             return homeless(target) && !homeless_power(target) && !is_pair(target);
                           });
  const bool together = pattern.symmetric && !with_others;
  event.symmetric = !match.composed && !match.alone && (together || !match.parties.empty());
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
