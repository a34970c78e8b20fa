// Who meets by a noun: "the visit of", "held talks with".
#include <algorithm>
#include <tuple>

#include "base/among.h"
#include "base/strings.h"
#include "record/contact_sides.h"
#include "record/named_parties.h"
#include "syntax/tree.h"

namespace bede::record {

using events::DeedRole;
using events::DeedWord;
using syntax::children;

namespace {

// "the Chad-Niger-Mali-Togo talks": each after the first, wherever the tree hangs them.
std::vector<TokenId> hyphened_with(const Reading& reading, TokenId first) {
  std::vector<TokenId> found;
  const uint32_t end = reading[reading[first].sentence].last.value;
  for (uint32_t at = first.value + 1; at < end && among(reading.tokens[at].form, {"-", "–"}); at += 2)
    found.emplace_back(at + 1);
  return found;
}

// "At the Fish Forum meeting, Chad and Niger agreed": a gathering that has a name, of more than those two.
bool is_named_setting(const Reading& reading, TokenId noun) {
  if (!among(preposition(reading, noun), {"at", "during", "in"})) return false;
  for (const TokenId child : children(reading, noun))
    if (reading[child].relation == Relation::compound && reading[child].upos == Upos::PROPN) return true;
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

}  // namespace

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

}  // namespace bede::record
