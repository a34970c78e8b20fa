#include "record/contact_sides.h"

#include <algorithm>
#include <tuple>

#include "base/among.h"
#include "base/strings.h"
#include "events/topics.h"
#include "record/named_parties.h"
#include "syntax/tree.h"

namespace bede::record {

using events::DeedRole;
using events::DeedWord;
using syntax::children;

namespace {

bool has_second(const Reading& reading, TokenId word, std::string_view second) {
  for (const TokenId child : children(reading, word)) {
    if (reading[child].lemma == second) return true;
    for (const TokenId below : children(reading, child))
      if (reading[child].relation != Relation::conj && reading[below].lemma == second) return true;
  }
  return false;
}

// Lines that help to find contacts, and are none.
bool is_contact(const DeedWord& line) {
  return line.kind != "light" && line.kind != "called_off" && line.kind != "pair" && line.kind != "asked" &&
         line.kind != "plural" && line.kind != "mediated";
}

bool is_noun(const Token& token) { return token.upos == Upos::NOUN || token.upos == Upos::PROPN; }

// Whose picture or report it is.
bool is_press(const Reading& reading, const Side& side) {
  if (!side.actor) return false;
  const auto& sectors = reading[side.actor].sectors;
  return std::find(sectors.begin(), sectors.end(), "JRN") != sectors.end();
}

// "welcomed Chadians fleeing the war": taken in, and not met.
bool is_people(const Reading& reading, const Side& side) {
  if (!side.actor) return false;
  const auto& sectors = reading[side.actor].sectors;
  return reading[side.actor].kind == ActorKind::people ||
         std::any_of(sectors.begin(), sectors.end(),
                     [](const std::string& one) { return one == "REF" || one == "CVL"; });
}

// "met with refugees from Chad", "a group of Chadian students": of its people, and not for it.
bool is_crowd(const Reading& reading, const Side& side) {
  if (!side.actor || reading[side.actor].kind != ActorKind::group) return false;
  const auto& sectors = reading[side.actor].sectors;
  return !sectors.empty() && std::all_of(sectors.begin(), sectors.end(), [](const std::string& one) {
    return among(one, {"CVL", "REF", "EDU", "LAB", "AGR", "MED"});
  });
}

bool is_unofficial(const Actor& actor) { return actor.kind == ActorKind::group && are_of_no_power(actor.sectors); }

// "met Chadian troops there": visited, and no side of a talk.
bool are_troops(const Reading& reading, const Side& side) {
  if (!side.actor || reading[side.actor].sectors != std::vector<std::string>{"MIL"}) return false;
  return among(reading[side.head].lemma,
               {"troop", "troops", "soldier", "sailor", "marine", "member", "veteran", "airman"});
}

// "urged Chad to engage in talks", "there should be talks": its verb says how it is told.
bool goes_into(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  if (!token.head || !is_noun(token)) return false;
  if (token.relation == Relation::obl)
    return preposition(reading, noun) == "in" && reading[token.head].lemma == "engage";
  return token.relation == Relation::nsubj && syntax::has_child(reading, token.head, Relation::expl);
}

// "came to an accord", "has come to a new stage": nobody travels.
bool is_reached(const Reading& reading, TokenId verb) {
  if (reading[verb].lemma != "come" && reading[verb].lemma != "return") return false;
  for (const TokenId child : children(reading, verb))
    if (reading[child].relation == Relation::obl && preposition(reading, child) == "to" &&
        among(reading[child].lemma, {"accord", "agreement", "understanding", "conclusion", "decision", "compromise",
                                     "consensus", "stage", "point", "level", "view", "power"}))
      return true;
  return false;
}

}  // namespace

std::pair<std::string, bool> ContactSides::kind_of(const DeedWord& line) {
  const bool directed = line.kind.ends_with('>');
  return {directed ? line.kind.substr(0, line.kind.size() - 1) : line.kind, directed};
}

// "welcomed refugees", "welcomed Chad concluding the deal": whoever is no person or delegation is not received.
bool ContactSides::is_guest(const Side& side) const {
  if (!side.actor) return false;
  const Actor& actor = reading_[side.actor];
  return actor.kind == ActorKind::person ||
         (actor.kind == ActorKind::group &&
          std::none_of(actor.sectors.begin(), actor.sectors.end(), [](const auto& one) {
            return among(one, {"CVL", "REF", "LAB", "AGR", "BUS", "MED", "EDU", "MIL"});
          }));
}

std::optional<Encounter> ContactSides::verb(TokenId word, const DeedWord& line) const {
  if (is_done_to_a_thing(word, line) || (reading_[word].lemma == "call" && has_second(reading_, word, "home")))
    return std::nullopt;  // "firms that call Chad home"
  Encounter out;
  std::tie(out.kind, out.directed) = kind_of(line);
  if (line.role == DeedRole::object) out.to = objects(word);
  if (line.role == DeedRole::object && among(reading_[word].lemma, {"welcome", "receive", "host"}))
    std::erase_if(out.to, [&](const Side& side) { return is_people(reading_, side); });
  std::erase_if(out.to, [&](const Side& side) {  // "the towns that host them", "when Chad hosts APEC"
    const bool them = reading_[side.head].upos == Upos::PRON && among(reading_[word].lemma, {"receive", "host"});
    if (reading_[word].lemma == "host" && among(reading_[side.head].form, {"APEC", "G20", "G7", "G8", "BRICS"}))
      return true;
    return (them || reading_[word].lemma == "welcome") && !is_guest(side);
  });
  if (line.role == DeedRole::oblique) out.to = obliques(word, line.second);
  const bool moves_it = line.role == DeedRole::oblique && out.kind == "visit" && reading_[word].lemma == "return" &&
                        syntax::has_child(reading_, word, Relation::obj);
  if (moves_it || (line.role == DeedRole::oblique && out.kind == "visit" && is_reached(reading_, word)))
    return std::nullopt;  // "returned the icons to Chad"
  out.apart = line.role == DeedRole::oblique && times_told(word, line.second) > 1;
  if (line.role != DeedRole::subject && out.to.empty()) return std::nullopt;
  for (const TokenId child : children(reading_, word))  // "when it comes to Iran"
    if (reading_[child].lemma == "it" && reading_[word].lemma == "come" && child < word) return std::nullopt;
  if (line.role == DeedRole::subject && !line.second.empty() && !has_second(reading_, word, line.second))
    return std::nullopt;
  if (line.role == DeedRole::subject && line.second.empty() && syntax::has_child(reading_, word, Relation::obj))
    return std::nullopt;  // "met the challenge"
  if (out.kind == "visit" && is_done_by_a_thing(word)) return std::nullopt;
  out.from = subjects(word);
  if (out.kind == "visit" && is_march(word, out.from)) return std::nullopt;
  if (line.role == DeedRole::subject) out.to = obliques(word, "with");
  if (line.role == DeedRole::object) add_sides(out.to, obliques(word, "and"));
  if (out.from.empty()) add_speaking_home(word, out);
  add_speaker_of_row(word, out);
  add_addressed(word, out);
  if (out.from.empty() && out.to.size() > 1) return std::nullopt;  // "those who host Chadians and Malians"
  return out;
}

// Persons of two sides who sign or exchange a text together have met; states may do it apart.
std::optional<Encounter> ContactSides::ceremony(TokenId word) const {
  Encounter out;
  out.kind = "meeting";
  out.from = subjects(word);
  bool persons = false, two = false;
  for (const Side& side : out.from) {
    if (side.actor && reading_[side.actor].kind == ActorKind::state && !is_modifier(side.head)) return std::nullopt;
    persons = persons || (side.actor && reading_[side.actor].kind == ActorKind::person);
    two = two || side.code != out.from.front().code;
  }
  if (!persons || !two || objects(word).size() > 1) return std::nullopt;
  return out;
}

// "Norway's minister", "his partners from Norway": the state is not who acts.
bool ContactSides::is_modifier(TokenId head) const {
  const Relation relation = reading_[first_conjunct(reading_, head)].relation;
  return relation == Relation::nmod || relation == Relation::nmod__poss || relation == Relation::compound ||
         relation == Relation::amod || relation == Relation::nmod__desc || relation == Relation::flat;
}

// Names of rounds and rows of meetings are written large: "the Strategic Stability Dialogue".
std::string ContactSides::lemma_of(TokenId word) const {
  return reading_[word].upos == Upos::PROPN ? lower(reading_[word].lemma) : std::string(reading_[word].lemma);
}

bool ContactSides::is_called(TokenId word, std::string_view kind) const {
  const auto& lines = draft_.deeds.contacts(lemma_of(word));
  return std::any_of(lines.begin(), lines.end(), [&](const DeedWord& line) { return line.kind == kind; });
}

bool ContactSides::is_asked_for(TokenId word) const {
  TokenId at = word;
  for (int steps = 0; steps < 5 && reading_[at].head; ++steps) {
    if (is_predicate(reading_, at))
      for (const TokenId child : children(reading_, at))
        if (reading_[child].relation == Relation::aux &&
            (reading_[child].lemma == "should" || reading_[child].lemma == "must"))
          return true;
    const Relation relation = reading_[at].relation;
    const std::string_view before = preposition(reading_, at);
    const bool wanted = relation == Relation::obj || relation == Relation::ccomp || relation == Relation::xcomp ||
                        relation == Relation::acl || relation == Relation::nsubj__pass || before == "for" ||
                        (relation == Relation::nmod && before == "of") || relation == Relation::conj ||
                        goes_into(reading_, at);
    at = reading_[at].head;
    if (among(before, {"on", "upon"}) && relation == Relation::obl && reading_[at].lemma == "call") return true;
    if (wanted && (is_called(at, "asked") || among(reading_[at].lemma, {"love", "wish"}))) return true;
    if (!wanted) return false;
  }
  return false;
}

std::optional<Encounter> ContactSides::at(TokenId word) const {
  std::optional<Encounter> found = told(word);
  if (!found || is_asked_for(word)) return std::nullopt;
  if (is_with_crowd(word, *found)) return std::nullopt;
  const auto press = [&](const Side& side) { return is_press(reading_, side); };
  std::erase_if(found->from, press);
  std::erase_if(found->to, [&](const Side& side) {
    return press(side) || is_crowd(reading_, side) || are_troops(reading_, side);
  });
  found->topic = is_spoken_of(word, *found);
  return found;
}

// "Mr Ney and Ms Ruiz talked to Chadian students": the two with these, which is no talk of theirs with each other.
bool ContactSides::is_with_crowd(TokenId verb, const Encounter& encounter) const {
  const auto other = [&](const Side& side) { return side.code != encounter.from.front().code; };
  if (reading_[verb].upos != Upos::VERB || std::none_of(encounter.from.begin(), encounter.from.end(), other))
    return false;
  if (encounter.to.empty()) {
    for (const TokenId child : children(reading_, verb))
      if (reading_[child].relation == Relation::obl && among(preposition(reading_, child), {"with", "to"}) &&
          reading_[child].xpos == "NNS" && sides_.actor_at(child))
        return true;  // "refugees", of whatever state
    return false;
  }
  return std::all_of(encounter.to.begin(), encounter.to.end(), [&](const Side& side) {
    return are_troops(reading_, side) || (side.actor ? is_unofficial(reading_[side.actor]) : is_modifier(side.head));
  });
}

bool ContactSides::is_spoken_of(TokenId word, const Encounter& encounter) const {
  if (events::is_topic(reading_, word) || reading_[word].lemma == "ceremony") return true;
  if (!encounter.carrier && is_noun(reading_[word]) && events::is_standing(reading_, word, true)) return true;
  if (reading_[word].relation == Relation::compound && reading_[word].head)  // "the meeting rooms"
    for (const char* thing : {"room", "hall", "place", "schedule", "agenda", "table"})
      if (reading_[reading_[word].head].lemma == thing) return true;
  if (is_noun(reading_[word]) && among(lemma_of(word), {"contact", "communication"}))
    return true;  // "the schedule of contacts", "trade and communications"
  if (encounter.kind != "talks" || !encounter.directed) return false;
  const std::string_view tag = reading_[word].xpos;
  return tag == "VBZ" || tag == "VBP" || tag == "VBG" ||
         (tag == "VB" && !syntax::has_child(reading_, word, Relation::aux));
}

std::optional<Encounter> ContactSides::told(TokenId word) const {
  const Token& token = reading_[word];
  const bool noun_here = is_noun(token);
  if (!noun_here && token.upos != Upos::VERB) return std::nullopt;
  if (auto found = token.upos == Upos::PROPN ? stay(word) : std::nullopt) return found;
  const DeedWord* plain = nullptr;
  for (const DeedWord& line : draft_.deeds.contacts(lemma_of(word))) {
    if (!is_contact(line) || (line.role == DeedRole::noun) != noun_here) continue;
    if (line.kind == "ceremony") {
      if (line.second.empty() || has_second(reading_, word, line.second)) return ceremony(word);
      continue;
    }
    if (!noun_here) {
      if (auto found = verb(word, line)) return found;
      continue;
    }
    if (!line.second.empty() && has_second(reading_, word, line.second)) return noun(word, line);
    if (line.second.empty() && !plain) plain = &line;
  }
  if (!plain || (plain->kind == "talks" && is_of_a_text(word))) return std::nullopt;
  if ((token.xpos == "NN" || token.xpos == "NNP") && is_called(word, "plural")) return std::nullopt;  // a speech
  return noun(word, *plain);
}

}  // namespace bede::record
