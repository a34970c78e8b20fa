#include "mentions/called_before.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

// "minister for foreign affairs" says all that "foreign minister" does.
bool says_all(const std::string& role, const std::string& words) {
  const auto said = split(role, ' ');
  const auto asked = split(words, ' ');
  return asked.size() > 1 && std::all_of(asked.begin(), asked.end(), [&](std::string_view word) {
           return std::find(said.begin(), said.end(), word) != said.end();
         });
}

// "the Norwegian Minister for Fish": no Prime Minister who was named before.
bool has_portfolio(const Reading& reading, TokenId minister) {
  for (const TokenId child : syntax::children(reading, minister))
    if (reading[child].relation == Relation::nmod && preposition_of(reading, child) == "for") return true;
  return false;
}

}  // namespace

void CalledBefore::remember(ActorId id, const Identity& who) {
  if (who.supplanted || who.former || who.sectors == std::vector<std::string>{"ELI"})
    return;  // who held the office once
  const auto call = [&](std::string_view role) {
    if (role.empty()) return;
    holders_[lower(role) + "/"] = id;
    if (!who.country.empty()) holders_[lower(role) + "/" + who.country] = id;
  };
  call(who.role);
  call(who.office);
  note_role(id, who);
  const size_t last = who.role.rfind(' ');
  const bool of_state = lower(who.role).starts_with("secretary of");  // "the Secretary"; a "Foreign Secretary" is not
  const bool taken = who.role.ends_with("secretary") && holders_.count("secretary/") && secretary_of_state_;
  if (of_state) call("secretary"), secretary_of_state_ = true;
  if (lower(who.role).starts_with("deputy ")) call("deputy");
  if (last != std::string::npos && !who.role.ends_with("president") && !taken)
    call(std::string_view(who.role).substr(last + 1));
}

void CalledBefore::note_role(ActorId id, const Identity& who) {
  for (const std::string& called : {who.role, who.office})
    if (!called.empty()) roles_.emplace_back(lower(called), id);
}

ActorId CalledBefore::holder(const Identity& who, const Mention& mention) const {
  if (who.country.empty() && !before_.definite(mention)) return {};
  const bool told_of = reading_[mention.head].relation == Relation::appos;  // "Holm, a minister"
  if (!told_of && among(reading_[mention.first].lemma, {"a", "an", "any", "every"})) return {};
  if (lower(who.role) == "minister" && has_portfolio(reading_, mention.head)) return {};
  for (const std::string_view called : {std::string_view(who.role), std::string_view(who.office)}) {
    if (called.empty()) continue;
    if (const auto at = holders_.find(lower(called) + "/" + who.country); at != holders_.end()) return at->second;
  }
  return {};
}

ActorId CalledBefore::joined(const Identity& who, const Mention& mention) const {
  if (!who.open_country || first_conjunct(reading_, mention.head) == mention.head) return {};
  ActorId guest;
  for (const bool exactly : {true, false})
    for (const auto& [role, id] : roles_) {
      if (exactly ? role != lower(who.role) : !says_all(role, lower(who.role))) continue;
      if (reading_[id].country == who.country) return {};
      if (!guest) guest = id;
    }
  return guest;
}

bool CalledBefore::knows(std::string_view role, std::string_view country) const {
  return holders_.count(lower(role) + "/" + std::string(country)) > 0;
}

bool CalledBefore::was_named_lately(std::string_view role, const Mention& mention) const {
  constexpr uint32_t kLately = 12;  // sentences
  const auto at = holders_.find(lower(role) + "/");
  const uint32_t here = reading_[mention.head].sentence.value;
  for (size_t i = reading_.mentions.size(); at != holders_.end() && i-- > 0;) {
    const Mention& before = reading_.mentions[i];
    if (reading_[before.head].sentence.value + kLately < here) return false;
    if (before.actor == at->second) return true;
  }
  return false;
}

std::string CalledBefore::holder_country(const Identity& who) const {
  if (who.plural || who.person_name || who.role.empty() || !who.home.empty()) return {};
  const auto at = holders_.find(lower(who.role) + "/");
  if (at == holders_.end() || reading_[at->second].code.starts_with("IGO")) return {};
  return reading_[at->second].country;
}

}  // namespace bede::mentions
