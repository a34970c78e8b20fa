#include "base/strings.h"
#include "record/tally_parts.h"

namespace bede::record {

using events::BallotMatch;
using events::BallotRole;

bool TallyWords::is(uint32_t at, std::string_view word) const { return equal_ignoring_case(form(at), word); }

bool TallyWords::is_dash(uint32_t at) const {
  const std::string_view said = form(at);
  return said == "-" || said == "–" || said == "—" || said == "−";
}

BallotMatch TallyWords::match(BallotRole role, uint32_t at) const {
  return inside(at) ? ballots_.match(role, TokenId(at), sentence_.last) : BallotMatch{};
}

BallotMatch TallyWords::find(BallotRole role) const { return ballots_.find(role, sentence_.first, sentence_.last); }

bool TallyWords::is_presence(uint32_t after) const {
  for (uint32_t at = after; inside(at) && at < after + 5; ++at) {
    if (form(at) == "," || form(at) == ";") return false;
    if (match(BallotRole::present, at)) return true;
    if (is(at, "voting") && at > after) return true;
    if (upos(at) == Upos::NUM) return false;
  }
  return false;
}

uint32_t TallyWords::after_presence(uint32_t at) const {
  for (uint32_t next = at; inside(next) && next < at + 5; ++next)
    if (const BallotMatch found = match(BallotRole::present, next)) return found.last.value + 1;
  return at;
}

std::pair<Meaning, BallotMatch> TallyWords::role_at(uint32_t at, bool alone) const {
  static constexpr std::pair<BallotRole, Meaning> kRoles[] = {{BallotRole::absent, Meaning::absent},
                                                              {BallotRole::abstained, Meaning::abstained},
                                                              {BallotRole::against, Meaning::against},
                                                              {BallotRole::in_favour, Meaning::in_favour},
                                                              {BallotRole::present, Meaning::present}};
  std::pair<Meaning, BallotMatch> best;
  for (const auto& [role, meaning] : kRoles)
    if (const BallotMatch found = match(role, at))
      if (!best.second || found.phrase->words.size() > best.second.phrase->words.size()) best = {meaning, found};
  if (best.second && best.first == Meaning::against && is(at - 1, "as")) return {};  // "as opposed to"
  if (best.second || !alone) return best;
  if (const BallotMatch found = match(BallotRole::against_alone, at)) return {Meaning::against, found};
  if (const BallotMatch found = match(BallotRole::in_favour_alone, at)) return {Meaning::in_favour, found};
  return best;
}

std::pair<Meaning, BallotMatch> TallyWords::role_at_end(uint32_t end, bool alone) const {
  for (uint32_t start = end + 1; start-- > first() && end - start < 4;) {
    const auto [meaning, found] = role_at(start, alone);
    if (meaning != Meaning::none && found.last.value == end) return {meaning, found};
  }
  return {};
}

bool TallyWords::is_vote_to(uint32_t at) const {
  return is(at, "voted") && is(at + 1, "to") && upos(at + 2) == Upos::VERB;
}

bool TallyWords::gives_votes(uint32_t at) const {
  if (lemma(at) != "give" && lemma(at) != "lend") return false;
  for (uint32_t next = at + 1; inside(next) && next < at + 8; ++next) {
    if (upos(next) == Upos::VERB || upos(next) == Upos::PUNCT) return false;
    if (is(next, "their")) return match(BallotRole::ballot, next + 1) || match(BallotRole::approval, next + 1);
  }
  return false;
}

bool TallyWords::is_party(uint32_t at) const {
  if (!inside(at)) return false;
  if (match(BallotRole::party, at)) return true;
  return upos(at) == Upos::PROPN && !match(BallotRole::member, at) && !match(BallotRole::body, at) &&
         !match(BallotRole::ballot, at);
}

bool TallyWords::is_people(uint32_t at) const { return match(BallotRole::member, at) || match(BallotRole::seat, at); }

}  // namespace bede::record
