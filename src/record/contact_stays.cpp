// Who is at a contact that his verb does not tell: "is in Oslo to sign a deal" is a visit; "in a call with his
// colleague, he said" is one of both.
#include <algorithm>

#include "base/among.h"
#include "record/contact_sides.h"
#include "syntax/tree.h"

namespace bede::record {

using syntax::children;

namespace {

// What takes somebody abroad as his state's.
bool is_errand(std::string_view lemma) {
  static constexpr std::string_view kWords[] = {
      "talk",       "meeting", "summit",  "visit",   "conference", "negotiation", "consultation",
      "discussion", "meet",    "sign",    "discuss", "attend",     "negotiate",   "mediate",
      "hold",       "confer",  "consult", "brief",   "trip",       "tour",        "ceremony"};
  return among(lemma, kWords);
}

bool says_errand(const Reading& reading, TokenId place) {
  for (const TokenId child : children(reading, place)) {
    if (!is_errand(reading[child].lemma)) continue;
    const Relation relation = reading[child].relation;
    const std::string_view before = preposition(reading, child);
    const bool aim = (relation == Relation::acl || relation == Relation::advcl) && reading[child].xpos == "VB";
    const bool phrase = relation == Relation::nmod || relation == Relation::obl;
    if (aim || (phrase && (before == "for" || before == "on"))) return true;
  }
  return false;
}

}  // namespace

std::optional<Encounter> ContactSides::stay(TokenId place) const {
  const Side host = sides_.place_at(place);
  const TokenId guest = syntax::child(reading_, place, Relation::nsubj);
  if (host.code.empty() || !guest || !syntax::has_child(reading_, place, Relation::cop)) return std::nullopt;
  if (preposition(reading_, place) != "in" || !says_errand(reading_, place)) return std::nullopt;
  Encounter out;
  out.kind = "visit";
  out.headline = true;  // no verb need tell it
  out.from = in_phrase(guest);
  std::erase_if(out.from, [](const Side& side) { return !side.actor; });
  out.to.push_back(host);
  if (out.from.empty()) return std::nullopt;
  return out;
}

// "Following a visit to Chad, the minister flew home": whoever the clause is about.
std::vector<Side> ContactSides::travellers(TokenId visit) const {
  const Token& token = reading_[visit];
  const bool beside = (token.relation == Relation::obl || token.relation == Relation::advcl) &&
                      !syntax::has_child(reading_, visit, Relation::nmod__poss);
  if (!beside || !token.head ||
      !among(preposition(reading_, visit), {"following", "follow", "after", "during", "before"}))
    return {};
  return subjects(token.head);
}

// "In a phone call with her Chadian colleague, the minister said": whoever the clause is about, too.
std::vector<Side> ContactSides::present(TokenId noun) const {
  const Token& token = reading_[noun];
  if (token.relation != Relation::obl || !token.head || reading_[token.head].upos != Upos::VERB) return {};
  if (syntax::has_child(reading_, noun, Relation::nmod__poss)) return {};
  if (!among(preposition(reading_, noun), {"in", "at", "during", "after", "following", "before"})) return {};
  std::vector<Side> found = subjects(token.head);
  std::erase_if(found, [&](const Side& side) { return owns_a_thing(side); });
  return found;
}

}  // namespace bede::record
