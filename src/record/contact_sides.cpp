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

// "the Chad-Niger-Mali-Togo talks": each after the first, wherever the tree hangs them.
std::vector<TokenId> hyphened_with(const Reading& reading, TokenId first) {
  std::vector<TokenId> found;
  const uint32_t end = reading[reading[first].sentence].last.value;
  for (uint32_t at = first.value + 1; at < end && among(reading.tokens[at].form, {"-", "–"}); at += 2)
    found.emplace_back(at + 1);
  return found;
}

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

// Students, associations, workers: a group that is no power.
bool is_unofficial(const Actor& actor) {
  return actor.kind == ActorKind::group && !actor.sectors.empty() &&
         std::none_of(actor.sectors.begin(), actor.sectors.end(), [](const std::string& one) {
           return among(one, {"GOV", "MIL", "LEG", "PTY", "OPP", "REB", "SPY", "JUD", "COP", "IGO"});
         });
}

// "met Chadian troops there": visited, and no side of a talk.
bool are_troops(const Reading& reading, const Side& side) {
  if (!side.actor || reading[side.actor].sectors != std::vector<std::string>{"MIL"}) return false;
  return among(reading[side.head].lemma,
               {"troop", "troops", "soldier", "sailor", "marine", "member", "veteran", "airman"});
}

// "At the Fish Forum meeting, Chad and Niger agreed": a gathering that has a name, of more than those two.
bool is_named_setting(const Reading& reading, TokenId noun) {
  if (!among(preposition(reading, noun), {"at", "during", "in"})) return false;
  for (const TokenId child : children(reading, noun))
    if (reading[child].relation == Relation::compound && reading[child].upos == Upos::PROPN) return true;
  return false;
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

// "public comment sessions", "a photo session": held with citizens or the press.
bool is_open_to_all(const Reading& reading, TokenId noun) {
  for (const TokenId child : children(reading, noun))
    if (among(reading[child].lemma, {"public", "comment", "input", "listening", "photo", "press"}) && child < noun &&
        (reading[child].relation == Relation::amod || reading[child].relation == Relation::compound))
      return true;
  return false;
}

// "U.S. Mission to Chad", "the size of its mission to Chad"
bool is_embassy(const Reading& reading, TokenId noun) {
  if (reading[noun].form == "Mission") return true;
  return reading[noun].lemma == "mission" && reading[noun].relation == Relation::nmod &&
         preposition(reading, noun) == "of";
}

// "the Rural Ministers' Meeting", in a long list without a verb: a standing body's name.
bool is_of_a_list(const Reading& reading, TokenId noun) {
  constexpr uint32_t kLong = 15;  // tokens; a headline is shorter
  const Sentence& sentence = reading[reading[noun].sentence];
  if (!starts_upper(reading[noun].form) || sentence.last.value - sentence.first.value < kLong || noun.value == 0 ||
      reading.tokens[noun.value - 1].xpos != "POS")
    return false;
  for (TokenId at = sentence.first; at <= sentence.last; at = TokenId(at.value + 1))
    if (among(reading[at].xpos, {"VBD", "VBZ", "VBP", "MD"})) return false;
  return true;
}

std::pair<std::string, bool> kind_of(const DeedWord& line) {
  const bool directed = line.kind.ends_with('>');
  return {directed ? line.kind.substr(0, line.kind.size() - 1) : line.kind, directed};
}

}  // namespace

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

// "held talks with": the subject and the obliques of the verb that carries the noun are its sides.
void ContactSides::add_carrier(TokenId word, Encounter& encounter) const {
  TokenId first = first_conjunct(reading_, word);
  if (reading_[first].relation == Relation::nmod && preposition(reading_, first) == "of") first = reading_[first].head;
  const Token& token = reading_[first];
  if (!token.head || reading_[token.head].upos != Upos::VERB) return;
  const bool object = token.relation == Relation::obj || token.relation == Relation::nsubj__pass;
  const std::string_view before = preposition(reading_, first);
  for (const DeedWord& line : draft_.deeds.contacts(reading_[token.head].lemma)) {
    if (line.kind != "light" && line.kind != "called_off") continue;
    if (line.role == DeedRole::object ? !object : line.second != before) continue;
    encounter.called_off = line.kind == "called_off";
    encounter.carrier = token.head;
    add_sides(encounter.from, subjects(token.head));
    add_sides(encounter.to, obliques(token.head, "with"));
    add_sides(encounter.to, obliques(token.head, "to"));
    return;
  }
}

// "the primacy of dialogue": no talks that anybody holds.
bool ContactSides::is_abstract(TokenId word, const Encounter& encounter) const {
  return encounter.kind == "talks" && encounter.from.empty() && encounter.to.empty() && reading_[word].xpos == "NN" &&
         !syntax::has_child(reading_, word, Relation::det) && !syntax::has_child(reading_, word, Relation::nmod__poss);
}

// "the Norway-Peru-Chad Dialogue": whoever of three or more the tree has lost.
void ContactSides::add_named(TokenId word, std::vector<Side>& sides) const {
  const std::vector<std::string> named = parties_in_name(draft_, word);
  for (const std::string& code : named.size() > 2 && !sides.empty() ? named : std::vector<std::string>{}) {
    const auto same = [&](const Side& side) { return side.code == code; };
    if (std::none_of(sides.begin(), sides.end(), same)) sides.push_back({word, {}, code});
  }
}

// "The two leaders discussed their talks with Chad": both of whom they are.
std::vector<Side> ContactSides::those_whose(TokenId word, TokenId whose) const {
  if (reading_[whose].relation != Relation::nmod__poss || lower(reading_[whose].form) != "their") return {};
  const TokenId verb = reading_[word].relation == Relation::obj ? reading_[word].head : TokenId{};
  const TokenId subject = verb ? syntax::child(reading_, verb, Relation::nsubj) : TokenId{};
  if (!subject || !among(reading_[verb].lemma, {"discuss", "review", "recall", "recount"})) return {};
  std::vector<Side> both = sides_.pair_at(subject);
  if (both.empty()) both = sides_.at(subject);
  return both.size() > 1 ? both : std::vector<Side>{};
}

Encounter ContactSides::noun(TokenId word, const DeedWord& line) const {
  Encounter out;
  for (const TokenId child : children(reading_, word))
    if (lower(reading_[child].form).starts_with("intra") && child < word) return out;  // "intra-Chadian talks"
  if (is_embassy(reading_, word)) return out;
  if (is_open_to_all(reading_, word) || is_of_a_list(reading_, word)) return out;
  std::tie(out.kind, out.directed) = kind_of(line);
  if (out.kind == "call" && !obliques(word, "on").empty()) return Encounter{};  // "Chad and Niger call on Peru to"
  for (const TokenId child : children(reading_, word)) {
    const Relation relation = reading_[child].relation;
    if (const std::vector<Side> both = those_whose(word, child); !both.empty()) {
      add_sides(out.from, both);
      continue;
    }
    if (relation == Relation::nmod__poss || relation == Relation::compound || relation == Relation::amod)
      for (const TokenId one : conjuncts(reading_, child)) add_sides(out.from, sides_.in_phrase(one));
    if (relation == Relation::compound)
      for (const TokenId one : hyphened_with(reading_, child)) add_sides(out.from, sides_.at(one));
    if (relation == Relation::nmod__poss && lower(reading_[child].form) == "your") {
      const std::string yours = turns_.addressed_at(word, draft_.home);
      out.guessed = out.guessed || yours.empty();
      if (!yours.empty()) out.from.push_back({child, {}, yours});
    }
    const bool mine =
        relation == Relation::nmod__poss && (reading_[child].lemma == "my" || reading_[child].lemma == "I");
    out.guessed = out.guessed || (mine && turns_.voice_at(word, draft_.home).empty());  // whose is not known
  }
  add_named(word, out.from);
  // "the Madrid Summit", "the NATO Summit": a gathering with a name of its own, not one of its host.
  const bool of_one =
      out.from.size() == 1 && out.from[0].actor && reading_[out.from[0].actor].kind == ActorKind::organisation;
  const bool several = reading_[word].xpos == "NNS" && out.from.size() > 1 &&
                       std::all_of(out.from.begin(), out.from.end(), [&](const Side& side) {
                         return side.actor && reading_[side.actor].kind == ActorKind::organisation;
                       });
  if (several) return Encounter{};  // "the NATO and OSCE summits": each its own
  const bool where = out.kind == "summit" && of_one && !preposition(reading_, word).empty();
  if ((reading_[word].upos == Upos::PROPN && out.from.size() < 2) || where) out.from.clear();
  for (const char* before : {"of", "by", "from", "between", "among", "involve"}) {
    const bool seen = reading_[word].lemma == "tour" && std::string_view(before) == "of";  // "a tour of Oman"
    if (among(reading_[word].lemma, {"discussion", "debate"}) && std::string_view(before) == "of") continue;  // a topic
    add_sides(seen ? out.to : out.from, obliques(word, before));
  }
  add_sides(out.to, obliques(word, "with"));
  if (out.kind != "meeting" && out.kind != "summit") add_sides(out.to, obliques(word, "to"));
  for (const TokenId child :
       children(reading_, word))  // "the visit of the minister to Rome", the goal hung on the guest
    if ((reading_[child].relation == Relation::nmod || reading_[child].relation == Relation::nmod__poss) &&
        !among(lemma_of(child), {"representative", "ambassador", "envoy", "delegate"}))  // "Envoy to Chad"
      add_sides(out.to, obliques(child, "to"));
  if (out.kind == "visit" && out.from.empty()) add_sides(out.from, travellers(word));
  if (out.from.empty() && !out.to.empty() && out.kind != "visit") {
    add_sides(out.from, present(word));
    out.headline = !out.from.empty();
  }
  add_carrier(word, out);
  out.guessed = out.guessed || is_abstract(word, out);
  if (out.kind != "letter" && out.kind != "call" && reading_[word].upos != Upos::PROPN && !where &&
      !is_named_setting(reading_, word))
    add_from_sentence(word, out);
  add_speaker_of_row(word, out);
  add_home(word, out);
  const TokenId above = reading_[word].head;  // "In the second round of talks, they agreed": it was held
  out.headline =
      out.headline || (above && reading_[above].lemma == "round" && reading_[word].relation == Relation::nmod);
  return out;
}

// "the negotiation of the accord" is a stage of the accord's life.
bool ContactSides::is_of_a_text(TokenId word) const {
  for (const TokenId child : children(reading_, word))
    if (reading_[child].relation == Relation::nmod && preposition(reading_, child) == "of" && sides_.is_thing(child))
      return true;
  return false;
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
