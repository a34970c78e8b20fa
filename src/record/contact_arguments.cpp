// Whom the arguments of a word of contact name, and whether a thing is meant.
#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "events/slot_words.h"
#include "record/contact_sides.h"
#include "syntax/tree.h"

namespace bede::record {

using events::DeedRole;
using events::DeedWord;
using syntax::children;

namespace {

bool is_finite(const Token& token) {
  return token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP" || token.xpos == "MD";
}

}  // namespace

void add_sides(std::vector<Side>& out, const std::vector<Side>& more) {
  for (const Side& side : more) add_once(out, side);
}

std::vector<Side> ContactSides::in_phrase(TokenId head) const {
  std::vector<Side> found = sides_.in_phrase(head);
  if (found.empty() && !sides_.place_at(head).code.empty()) found.push_back(sides_.place_at(head));
  return found;
}

// What the phrase itself is, not what belongs to it: "received the Iranian minister", not "received Iranian oil".
std::vector<Side> ContactSides::in_head(TokenId head) const {
  std::vector<Side> found;
  for (const TokenId one : conjuncts(reading_, head)) {
    add_sides(found, sides_.at(one));
    if (sides_.at(one).empty() && !sides_.place_at(one).code.empty()) add_once(found, sides_.place_at(one));
  }
  return found;
}

std::vector<Side> ContactSides::subjects(TokenId verb) const {
  std::vector<Side> found;
  for (const TokenId subject : subjects_of(reading_, verb)) add_sides(found, in_phrase(subject));
  return found.empty() ? standing_before(verb) : found;
}

// Where the tree gives a finite verb no subject with a side: the actors between it and the verb before it that stand in
// no phrase with a preposition.
std::vector<Side> ContactSides::standing_before(TokenId verb) const {
  std::vector<Side> found;
  if (!is_finite(reading_[verb])) return found;
  const Sentence& sentence = reading_[reading_[verb].sentence];
  for (uint32_t i = verb.value; i-- > sentence.first.value;) {
    const TokenId at(i);
    if (is_finite(reading_[at])) break;
    const std::string_view before = preposition(reading_, at);
    if (!before.empty() && before != "on") continue;  // "on Tuesday Mr Holm met": the day's preposition
    for (const Side& side : sides_.at(at))
      if (side.actor) add_once(found, side);
  }
  std::reverse(found.begin(), found.end());
  return found;
}

std::vector<Side> ContactSides::objects(TokenId verb) const {
  std::vector<Side> found;
  for (const TokenId child : children(reading_, verb))
    if (reading_[child].relation == Relation::obj || reading_[child].relation == Relation::nsubj__pass)
      add_sides(found, in_head(child));
  return found;
}

// "spoke with a Chadian accent": how, and not with whom.
bool ContactSides::is_manner(TokenId noun) const {
  if (among(reading_[noun].lemma, {"respect", "regard", "view", "focus", "emphasis", "membership", "inclusion",
                                   "participation", "accession"}))
    return true;  // "with respect to Iran", "the group's growth with the membership of Iran"
  return reading_[noun].upos == Upos::NOUN && reading_[noun].entity == EntityKind::abstract && in_head(noun).empty() &&
         sides_.pair_at(noun).empty() && !syntax::has_child(reading_, noun, Relation::nmod);
}

// "discussed the rivalry with Chad": with whom that is, and not with whom they spoke.
bool ContactSides::is_of_the_matter(TokenId verb, TokenId other) const {
  const TokenId object = syntax::child(reading_, verb, Relation::obj);
  const TokenId with = syntax::child(reading_, other, Relation::case_);
  if (!object || !with || with.value != object.value + 1) return false;
  return among(reading_[object].lemma, {"competition", "rivalry", "relation", "relationship", "tie", "war", "conflict",
                                        "border", "trade", "dispute", "engagement", "alliance", "tension"});
}

std::vector<Side> ContactSides::obliques(TokenId word, std::string_view before) const {
  std::vector<Side> found;
  bool told = false;
  for (const TokenId child : children(reading_, word)) {
    const Relation relation = reading_[child].relation;
    if (relation != Relation::obl && relation != Relation::nmod && relation != Relation::obl__agent) continue;
    const std::string_view own = preposition(reading_, child);
    if (own == before && before == "with" &&
        (is_manner(child) || is_of_the_matter(word, child) ||
         events::is_beside_doer(reading_, word, syntax::child(reading_, child, Relation::case_))))
      continue;
    told = own == before || (told && own == "include");  // "to three states, including Iran"
    if (told) add_sides(found, in_phrase(child));
  }
  return found;
}

int ContactSides::times_told(TokenId word, std::string_view before) const {
  int times = 0;
  for (const TokenId child : children(reading_, word))
    times += reading_[child].relation == Relation::obl && preposition(reading_, child) == before ? 1 : 0;
  return times;
}

// "returned a painting to Peru", "were flown to Peru": somebody sends it; "called the envoy a fool", "what it calls": a
// name is given.
bool ContactSides::is_done_to_a_thing(TokenId verb, const DeedWord& line) const {
  const bool goes = line.role == DeedRole::oblique && line.kind == "visit";
  const bool names = line.role == DeedRole::object && line.kind == "call";
  const Token& token = reading_[verb];
  if (names && syntax::has_child(reading_, verb, Relation::compound__prt)) return true;  // "called out his aides"
  if (names && token.relation == Relation::acl__relcl && reading_[token.head].lemma == "what") return true;
  const TokenId joined = first_conjunct(reading_, verb);  // "a ship seized and towed to Peru"
  const bool done_to = reading_[joined].relation == Relation::acl ||
                       syntax::has_child(reading_, joined, Relation::aux__pass);  // "that was saved and returned"
  if (goes && done_to && reading_[verb].xpos == "VBN" && reading_[joined].xpos == "VBN") return true;
  int objects = 0;
  for (const TokenId child : children(reading_, verb)) {
    const Relation relation = reading_[child].relation;
    objects += relation == Relation::obj ? 1 : 0;
    if (names && objects > 1) return true;
    if (token.lemma == "welcome" && line.role == DeedRole::object && preposition(reading_, child) == "as") return true;
    if (goes && (relation == Relation::obj || relation == Relation::nsubj__pass)) return true;
    if (names && relation == Relation::xcomp && reading_[child].upos != Upos::VERB) return true;
    if (names && relation == Relation::obj && among(lower(reading_[child].form), {"it", "this", "that"})) return true;
  }
  return false;
}

// "flights from Chad arrive", "the applause goes to the king"
bool ContactSides::is_done_by_a_thing(TokenId verb) const {
  const std::vector<TokenId> subjects = subjects_of(reading_, verb);
  return !subjects.empty() && std::all_of(subjects.begin(), subjects.end(), [&](TokenId subject) {
    static constexpr std::string_view kMoney[] = {
        "fund",    "money",    "dollar", "grant", "dose",    "vaccine", "aid",  "drone",      "missile", "million",
        "billion", "trillion", "sum",    "$",     "capital", "cash",    "loan", "investment", "shipment"};
    if (among(reading_[subject].lemma, kMoney)) return true;
    return reading_[subject].upos == Upos::NOUN && in_head(subject).empty() && sides_.pair_at(subject).empty() &&
           !sides_.actor_at(subject);
  });
}

// "Peru went to Chad": a state that goes somewhere marches in, or is spoken of in a figure.
bool ContactSides::is_march(TokenId verb, const std::vector<Side>& from) const {
  const std::string_view lemma = reading_[verb].lemma;
  if (lemma != "go" && lemma != "come" && lemma != "return" && lemma != "get") return false;
  return !from.empty() && std::all_of(from.begin(), from.end(), [&](const Side& side) {
    return side.actor && reading_[side.actor].kind == ActorKind::state && !is_modifier(side.head);
  });
}

// Whether some subject of the sentence is both sides: "In the second round of talks, Chad and Niger agreed".
bool ContactSides::is_subject_of_both(const Sentence& sentence, const std::vector<std::string>& codes) const {
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
    if (!syntax::is_subject(reading_.tokens[i].relation)) continue;
    const std::vector<Side> both = sides_.in_phrase(TokenId(i));
    const auto among = [&](const std::string& code) {
      return std::any_of(both.begin(), both.end(), [&](const Side& side) { return side.code == code; });
    };
    if (std::all_of(codes.begin(), codes.end(), among)) return true;
  }
  return false;
}

// "After talks with Norway, Chad's pipeline will not open", a third government says: whose the thing is met nobody.
bool ContactSides::owns_a_thing(const Side& side) const {
  const TokenId owner = side.head, thing = reading_[owner].head;
  if (draft_.home.empty() || !thing || reading_[owner].relation != Relation::nmod__poss) return false;
  if (!side.actor || reading_[side.actor].kind != ActorKind::state) return false;
  return reading_[thing].upos == Upos::NOUN && thing > owner && sides_.at(thing).empty() &&
         draft_.deeds.contacts(reading_[thing].lemma).empty();
}

// Where a contact names no two sides and its sentence speaks of two only, they are the two.
void ContactSides::add_from_sentence(TokenId word, Encounter& encounter) const {
  std::vector<std::string> codes;
  for (const Side& side : encounter.from) add_once(codes, side.code);
  for (const Side& side : encounter.to) add_once(codes, side.code);
  if (codes.size() > 1) return;
  std::vector<Side> more;
  const Sentence& sentence = reading_[reading_[word].sentence];
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
    if (is_where(preposition(reading_, TokenId(i))) || !sides_.place_at(TokenId(i)).code.empty()) continue;
    for (const Side& side : sides_.at(TokenId(i))) {
      if (owns_a_thing(side)) continue;
      if (std::count(codes.begin(), codes.end(), side.code) == 0) more.push_back(side);
      add_once(codes, side.code);
    }
  }
  if (codes.size() != 2) return;
  add_sides(encounter.from, more);
  encounter.guessed = encounter.guessed || (!more.empty() && !is_subject_of_both(sentence, codes));
}

}  // namespace bede::record
