// "The Peruvian minister is in Oslo to sign a deal", "was in Oslo for talks": a visit told by where somebody is, and
// what for.
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

}  // namespace bede::record
