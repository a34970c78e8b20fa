// Who does it with somebody: those joined, those beside him, and whose the next thing of a row is.
#include <algorithm>

#include "base/among.h"
#include "events/fitting.h"
#include "events/frame_arguments.h"
#include "syntax/tree.h"

namespace bede::events {

// "along with Peru", "alongside Peru"
static bool is_company(const Reading& reading, TokenId noun) {
  for (const TokenId mark : syntax::children(reading, noun)) {
    if (mark > noun || reading[mark].relation != Relation::case_) continue;
    if (reading[mark].lemma == "alongside") return true;
    if (among(reading[mark].lemma, {"along", "together"}) && reading[TokenId(mark.value + 1)].lemma == "with")
      return true;
  }
  return false;
}

// "Chad joined Peru and Mali in urging": these urge as well. Not "prisoners joined protesters", all of one state.
void Fitting::those_joined() {
  const Token& gerund = reading_[frame_.trigger];
  const TokenId mark = syntax::child(reading_, frame_.trigger, Relation::mark);
  const bool in = mark && reading_[mark].lemma == "in";
  if (match_.sources.empty() || !in || !gerund.head || reading_[gerund.head].lemma != "join") return;
  TokenId joined = syntax::child(reading_, gerund.head, Relation::obj);
  for (const TokenId one : syntax::children(reading_, gerund.head)) {  // "joined with Peru in urging"
    const TokenId with = syntax::child(reading_, one, Relation::case_);
    if (!joined && reading_[one].relation == Relation::obl && with && reading_[with].lemma == "with") joined = one;
  }
  if (!joined) return;
  const auto country = [&](MentionId m) -> const std::string& { return reading_[reading_[m].actor].country; };
  const auto known = [&](MentionId m) { return std::find(match_.sources.begin(), match_.sources.end(), m); };
  for (const MentionId one : actors_.at(joined))
    if (!country(one).empty() && country(one) != country(match_.sources[0]) && known(one) == match_.sources.end())
      match_.sources.push_back(one);
}

// "Chad, together with Peru,", "alongside Peru, Chad": who is named with the subject before the verb does it too, and
// does not fight it.
void Fitting::those_beside() {
  const bool fight = match_.pattern->symmetric && match_.pattern->plover == "ASSAULT";
  if (match_.sources.empty() || frame_.passive || is_noun() || fight) return;
  for (const TokenId child : syntax::children(reading_, frame_.trigger)) {
    if (child > frame_.trigger) return;
    const bool together = reading_[child].lemma == "together";
    const TokenId with = together ? syntax::child(reading_, child, Relation::obl) : child;
    if (!with || reading_[with].relation != Relation::obl || !(together || is_company(reading_, with))) continue;
    for (const MentionId one : actors_.at(with))
      if (is_new_state(one)) match_.sources.push_back(one);
  }
}

// Of a state that is on neither side so far.
bool Fitting::is_new_state(MentionId one) const {
  const auto country = [&](MentionId m) -> const std::string& { return reading_[reading_[m].actor].country; };
  const auto same = [&](MentionId other) { return country(other) == country(one); };
  return !country(one).empty() && std::none_of(match_.sources.begin(), match_.sources.end(), same) &&
         std::none_of(match_.targets.begin(), match_.targets.end(), same) &&
         std::none_of(match_.parties.begin(), match_.parties.end(), same);
}

// "support for Chad's reforms and for the efforts of Peru": those whose the things of a row are.
std::vector<MentionId> Fitting::owners_of(TokenId noun) const {
  auto found = actors_.behind(noun, match_.pattern->only_whose, match_.sources);
  const std::string_view mark = case_of(reading_, noun);
  if (found.empty() || mark.empty()) return found;
  for (const TokenId next : syntax::children(reading_, noun)) {
    if (reading_[next].relation != Relation::conj || case_of(reading_, next) != mark) continue;
    const auto more = actors_.behind(next, match_.pattern->only_whose, match_.sources);
    found.insert(found.end(), more.begin(), more.end());
  }
  return found;
}

}  // namespace bede::events
