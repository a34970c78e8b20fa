#include "record/tally.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "base/strings.h"
#include "record/counts.h"

namespace bede::record {
namespace {

using events::BallotMatch;
using events::BallotRole;

// A number's meaning, once found.
enum class Meaning : uint8_t { none, in_favour, against, abstained, absent, present, total, votes, taken };

struct Placed {
  Count count;
  Meaning meaning = Meaning::none;
  bool party = false;  // "231 Democrats": a part of the number asked for
};

bool is_for_or_against(Meaning meaning) { return meaning == Meaning::in_favour || meaning == Meaning::against; }

class Teller {
 public:
  Teller(const Reading& reading, const Sentence& sentence, const events::BallotsInText& ballots)
      : reading_(reading), sentence_(sentence), ballots_(ballots), used_(sentence.size(), false) {}

  Tally tell() {
    for (const Count& count : counts_of(reading_, sentence_)) counts_.push_back({count});
    look_around();
    if (!counts_.empty()) {
      place_wholes();
      place_pairs();
      place_labels();
      place_rightwards(false);
      place_leftwards();
      place_rightwards(true);
      place_votes();
    }
    return sum_up();
  }

 private:
  uint32_t first() const { return sentence_.first.value; }
  uint32_t last() const { return sentence_.last.value; }
  bool inside(uint32_t at) const { return at >= first() && at <= last(); }
  std::string_view form(uint32_t at) const { return inside(at) ? reading_[TokenId(at)].form : std::string_view{}; }
  bool is(uint32_t at, std::string_view word) const { return equal_ignoring_case(form(at), word); }
  BallotMatch match(BallotRole role, uint32_t at) const {
    return inside(at) ? ballots_.match(role, TokenId(at), sentence_.last) : BallotMatch{};
  }
  BallotMatch find(BallotRole role) const { return ballots_.find(role, sentence_.first, sentence_.last); }
  uint32_t end_of(size_t i) const { return i + 1 < counts_.size() ? counts_[i + 1].count.first.value : last() + 1; }

  void look_around() {
    tally_.voting = find(BallotRole::ballot) || find(BallotRole::vote);
    tally_.unanimous = bool(find(BallotRole::unanimous));
    tally_.vetoed = bool(find(BallotRole::veto));
    outcome_ = find(BallotRole::passed) || find(BallotRole::failed) || is_scored_verb();
  }

  // "The amendment failed 48-52": weak verbs count right before a score.
  bool is_scored_verb() const {
    for (const Placed& placed : counts_) {
      const uint32_t before = placed.count.first.value - 1;
      if (match(BallotRole::failed_voted, before) || match(BallotRole::passed_voted, before)) return true;
    }
    return false;
  }

  // "71 of the 96 deputies present", "Out of 96 deputies", "a 450-member chamber", "a chamber of 450 seats".
  void place_wholes() {
    for (Placed& placed : counts_) {
      const uint32_t before = placed.count.first.value, after = placed.count.last.value + 1;
      const bool sized = is(after, "-") && (match(BallotRole::seat, after + 1) || match(BallotRole::body, after + 1));
      if (sized)
        placed.meaning = Meaning::total;
      else if (is_whole(before, after))
        placed.meaning = is_presence(after) ? Meaning::present : Meaning::total;
    }
  }

  // Between "of" and the number only "the", "its", "council 's" and the like.
  bool is_whole(uint32_t before, uint32_t after) const {
    const bool people = match(BallotRole::member, after) || match(BallotRole::seat, after) || is_presence(after) ||
                        match(BallotRole::member, after + 1);
    for (uint32_t at = before; at-- > first() && before - at <= 5;) {
      if (is(at, "of")) return (people && may_size(at)) || after_count(at);
      const Token& token = reading_[TokenId(at)];
      const bool may_stand = token.upos == Upos::DET || token.upos == Upos::PRON || token.upos == Upos::PART ||
                             token.upos == Upos::PROPN || token.upos == Upos::NOUN || token.upos == Upos::ADJ;
      if (!may_stand) return false;
    }
    return false;
  }

  // "Of the 290 members", "a chamber of 450 seats"; but not "a gallery of four nations".
  bool may_size(uint32_t of) const {
    if (of == first() || is(of - 1, "out") || reading_[TokenId(of - 1)].upos == Upos::PUNCT) return true;
    return match(BallotRole::body, of - 1) || match(BallotRole::majority, of - 1) || is(of - 1, "membership") ||
           is(of - 1, "total") || is(of - 1, "all") || is(of - 1, "most") || is(of - 1, "presence");
  }

  // Whether "of" follows a number: "96 of 120".
  bool after_count(uint32_t of) const {
    const uint32_t at = is(of - 1, "out") ? of - 2 : of - 1;
    return std::any_of(counts_.begin(), counts_.end(), [&](const Placed& p) { return p.count.last.value == at; });
  }

  // Whether those counted are said to be present or voting: "212 deputies present", "votes cast".
  bool is_presence(uint32_t after) const {
    for (uint32_t at = after; inside(at) && at < after + 5; ++at) {
      if (form(at) == "," || form(at) == ";") return false;
      if (match(BallotRole::present, at)) return true;
      if (is(at, "voting") && at > after) return true;
      if (reading_[TokenId(at)].upos == Upos::NUM) return false;
    }
    return false;
  }

  static bool dash(std::string_view form) { return form == "-" || form == "–" || form == "—" || form == "−"; }

  // Where the second number of a pair must start, were the first to end before `at`; 0 where no pair can stand here.
  // spoken: "80 votes to 30", which is no span of numbers.
  uint32_t second_of_pair(uint32_t at, bool& spoken) const {
    if (const BallotMatch votes = match(BallotRole::ballot, at)) {
      spoken = true;
      at = votes.last.value + 1;
      if (is(at, "for") || is(at, "in")) return 0;
    }
    if (is(at, "to") || is(at, "versus") || is(at, "v") || is(at, "vs")) return at + 1;
    if (is(at, "against") && spoken) return at + 1;
    if (!dash(form(at))) return 0;
    if (is(at + 1, "to") && dash(form(at + 2))) return at + 3;
    return spoken ? 0 : at + 1;
  }

  // "31-54-8" in one word.
  void place_joined_score(size_t i) {
    const bool joined = i + 2 < counts_.size() && !counts_[i].count.inside.empty() &&
                        counts_[i].count.first == counts_[i + 2].count.first;
    if (!joined || has_pair_ || !(tally_.voting || outcome_)) return;
    counts_[i].meaning = Meaning::in_favour;
    counts_[i + 1].meaning = Meaning::against;
    counts_[i + 2].meaning = Meaning::abstained;
    has_pair_ = tally_.pair = true;
  }

  void place_pairs() {
    for (size_t i = 0; i < counts_.size(); ++i) place_joined_score(i);
    for (size_t i = 0; i + 1 < counts_.size(); ++i) {
      Placed &one = counts_[i], &two = counts_[i + 1];
      if (one.meaning != Meaning::none || two.meaning != Meaning::none || has_pair_) continue;
      bool spoken = false;
      const uint32_t start = second_of_pair(one.count.last.value + 1, spoken);
      if (start == 0 || two.count.first.value != start || !may_pair(one.count, two.count, spoken)) continue;
      one.meaning = Meaning::in_favour;
      two.meaning = Meaning::against;
      has_pair_ = tally_.pair = true;
      place_third(i + 2);
    }
  }

  bool may_pair(const Count& one, const Count& two, bool spoken) const {
    const uint32_t before = one.first.value - 1, after = two.last.value + 1;
    if (is(before, "from") || is(before, "between") || is(before, "article")) return false;
    const bool counted_things = inside(after) && reading_[TokenId(after)].upos == Upos::NOUN &&
                                !match(BallotRole::ballot, after) && !match(BallotRole::majority, after);
    if (counted_things && match(BallotRole::member, after)) return false;
    return spoken || tally_.voting || outcome_;
  }

  // "52-48-3": the third are those who abstained.
  void place_third(size_t i) {
    if (i >= counts_.size() || counts_[i].meaning != Meaning::none) return;
    const uint32_t start = counts_[i].count.first.value;
    if (dash(form(start - 1)) && counts_[i - 1].count.last.value + 2 == start) counts_[i].meaning = Meaning::abstained;
  }

  // "For: 120; against: 30", "abstentions: 5", "Yes 120, no 30".
  void place_labels() {
    for (size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i].meaning != Meaning::none) continue;
      const uint32_t start = counts_[i].count.first.value;
      const bool colon = is(start - 1, ":") || dash(form(start - 1)) || is(start - 1, "by");
      if (start < first() + (colon ? 2 : 1)) continue;
      const uint32_t label = start - (colon ? 2 : 1);
      const bool opens = label == first() || form(label - 1) == "," || form(label - 1) == ";" || form(label - 1) == ":";
      if (opens && label_opens(i, label)) continue;
      if (!colon && counts_things(i)) continue;
      if (colon || role_right(counts_[i].count.last.value + 1, end_of(i), false).first == Meaning::none)
        if (const auto [meaning, found] = role_at_end(label, colon); meaning != Meaning::none && !taken(found)) {
          counts_[i].meaning = meaning;
          take(found);
        }
    }
  }

  // "For 45, against 12": the bare word opens its part of the sentence.
  bool label_opens(size_t i, uint32_t label) {
    const auto [meaning, found] = role_at_end(label, true);
    const uint32_t next = counts_[i].count.last.value + 1;
    const bool closes = !inside(next) || reading_[TokenId(next)].upos == Upos::PUNCT || is(next, "and");
    if (meaning == Meaning::none || taken(found) || !closes) return false;
    counts_[i].meaning = meaning;
    take(found);
    return true;
  }

  // The role of the phrase that ends at the token.
  std::pair<Meaning, BallotMatch> role_at_end(uint32_t end, bool alone) const {
    for (uint32_t start = end + 1; start-- > first() && end - start < 4;) {
      const auto [meaning, found] = role_at(start, alone);
      if (meaning != Meaning::none && found.last.value == end) return {meaning, found};
    }
    return {};
  }

  std::pair<Meaning, BallotMatch> role_at(uint32_t at, bool alone) const {
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

  bool taken(const BallotMatch& found) const {
    for (uint32_t at = found.first.value; at <= found.last.value; ++at)
      if (used_[at - first()]) return true;
    return false;
  }
  void take(const BallotMatch& found) {
    for (uint32_t at = found.first.value; at <= found.last.value; ++at) used_[at - first()] = true;
  }

  // The first role in [from, end), not past a comma unless across is set.
  std::pair<Meaning, BallotMatch> role_right(uint32_t from, uint32_t end, bool across) const {
    std::pair<Meaning, BallotMatch> weak;  // "191 cast their ballots" stands until "in favor" follows
    bool near = true;                      // only votes, members and the like since the number
    for (uint32_t at = from; at < end && inside(at); ++at) {
      if (form(at) == ";" || form(at) == ":" || (form(at) == "," && !across)) break;
      if (at > from && is(at, "after")) break;
      const auto [meaning, found] = role_at(at, near);
      if (meaning == Meaning::present && !taken(found)) {
        if (weak.first == Meaning::none) weak = {meaning, found};
      } else if (meaning != Meaning::none && !taken(found)) {
        return {meaning, found};
      }
      if (meaning == Meaning::none && is_vote_to(at)) return {Meaning::in_favour, vote_at(at)};
      near = near && (match(BallotRole::ballot, at) || match(BallotRole::vote, at) || match(BallotRole::member, at) ||
                      reading_[TokenId(at)].upos == Upos::PROPN || reading_[TokenId(at)].upos == Upos::AUX ||
                      reading_[TokenId(at)].upos == Upos::ADJ || reading_[TokenId(at)].upos == Upos::ADV ||
                      is(at, "of") || is(at, "the"));
    }
    return weak;
  }

  // "voted to expel the ambassador".
  bool is_vote_to(uint32_t at) const {
    return is(at, "voted") && is(at + 1, "to") && inside(at + 2) && reading_[TokenId(at + 2)].upos == Upos::VERB;
  }
  BallotMatch vote_at(uint32_t at) const { return match(BallotRole::vote, at); }

  void place_rightwards(bool across) {
    for (size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i].meaning != Meaning::none) continue;
      const uint32_t from = counts_[i].count.last.value + 1;
      auto [meaning, found] = role_right(from, end_of(i), across);
      if (meaning == Meaning::none && followed_by_whole(i)) {
        const uint32_t next = counts_[i + 1].count.last.value + 1;
        std::tie(meaning, found) = role_right(after_presence(next), end_of(i + 1), across);
      }
      if (meaning == Meaning::none) continue;
      counts_[i].meaning = meaning;
      counts_[i].party = is_party(from);
      tally_.states = tally_.states || is(from, "countries") || is(from, "states") || is(from, "nations") ||
                      (is(from, "member") && is(from + 1, "states"));
      take(found);
    }
  }

  bool followed_by_whole(size_t i) const {
    if (i + 1 >= counts_.size()) return false;
    const Meaning next = counts_[i + 1].meaning;
    if (next != Meaning::present && next != Meaning::total) return false;
    for (uint32_t at = counts_[i].count.last.value + 1; at < counts_[i + 1].count.first.value; ++at)
      if (is(at, "of")) return true;
    return false;
  }

  // Past "deputies present": the word "present" is the whole's, not the number's before it.
  uint32_t after_presence(uint32_t at) const {
    for (uint32_t next = at; inside(next) && next < at + 5; ++next)
      if (const BallotMatch found = match(BallotRole::present, next)) return found.last.value + 1;
    return at;
  }

  // "231 Democrats", "two independents".
  bool is_party(uint32_t at) const {
    if (!inside(at)) return false;
    const Token& token = reading_[TokenId(at)];
    return token.upos == Upos::PROPN || token.lemma == "independent" || is(at, "Republicans") || is(at, "Democrats") ||
           is(at, "Republican") || is(at, "Democrat");
  }

  // "rejected 177 proposals"
  bool counts_things(size_t i) const {
    const uint32_t after = counts_[i].count.last.value + 1;
    if (!inside(after)) return false;
    const Upos upos = reading_[TokenId(after)].upos;
    return (upos == Upos::NOUN || upos == Upos::ADJ) && !match(BallotRole::member, after) &&
           !match(BallotRole::ballot, after) && !match(BallotRole::lawmaker, after);
  }

  void place_leftwards() {
    for (size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i].meaning != Meaning::none) continue;
      const uint32_t start = counts_[i].count.first.value;
      const uint32_t floor = i > 0 ? counts_[i - 1].count.last.value + 1 : first();
      for (uint32_t at = start; at-- > floor;) {
        if (form(at) == "," || form(at) == ";") break;
        const auto [meaning, found] = role_at(at, false);
        if (meaning == Meaning::none || taken(found) || found.last.value >= start) continue;
        if (counts_things(i)) break;
        counts_[i].meaning = meaning;
        take(found);
        break;
      }
    }
  }

  // What is left: "adopted with 220 votes", "212 deputies voted".
  void place_votes() {
    for (size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i].meaning != Meaning::none) continue;
      const uint32_t after = counts_[i].count.last.value + 1;
      if (match(BallotRole::ballot, after) && !is(after + 1, "short") && !is(after + 1, "needed")) {
        counts_[i].meaning = Meaning::votes;
        continue;
      }
      const bool people = match(BallotRole::member, after) && counts_[i].count.value > 1 && !is_party(after);
      for (uint32_t at = after + 1; people && at < end_of(i) && at < after + 4; ++at)
        if (is(at, "voted")) counts_[i].meaning = Meaning::present;
    }
  }

  std::optional<Cited<int64_t>>* field(Meaning meaning) {
    switch (meaning) {
      case Meaning::in_favour:
        return &tally_.in_favour;
      case Meaning::against:
        return &tally_.against;
      case Meaning::abstained:
        return &tally_.abstained;
      case Meaning::absent:
        return &tally_.not_voting;
      case Meaning::present:
        return &tally_.present;
      case Meaning::total:
        return &tally_.total_members;
      default:
        return nullptr;
    }
  }

  // "four members of the council": too few to be the body that gave these votes, and not said to be.
  bool is_too_small(const Placed& whole) const {
    const uint32_t at = whole.count.first.value;
    if (whole.meaning != Meaning::total || is(whole.count.last.value + 1, "-") || after_count(at - 1) ||
        after_count(at - 2))
      return false;
    return std::any_of(counts_.begin(), counts_.end(), [&](const Placed& one) {
      return one.meaning != Meaning::none && one.count.value > whole.count.value;
    });
  }

  Tally sum_up() {
    for (const Placed& placed : counts_) {
      auto* where = field(placed.meaning);
      if (where == nullptr || is_too_small(placed)) continue;
      const Span span = placed.count.span(reading_);
      const bool part = where->has_value() && placed.party && is_for_or_against(placed.meaning) && !has_pair_;
      if (part)
        *where = Cited<int64_t>{(*where)->value + placed.count.value, (*where)->span.joined(span)};
      else if (!where->has_value())
        *where = Cited<int64_t>{placed.count.value, span};
      else
        continue;
      tally_.span = tally_.span.empty() ? span : tally_.span.joined(span);
    }
    for (const Placed& placed : counts_)
      if (placed.meaning == Meaning::votes && !tally_.in_favour && placed.count.value > 1) {
        tally_.in_favour = Cited<int64_t>{placed.count.value, placed.count.span(reading_)};
        tally_.span = tally_.span.empty() ? tally_.in_favour->span : tally_.span.joined(tally_.in_favour->span);
        tally_.only_votes = true;
      }
    return tally_;
  }

  const Reading& reading_;
  const Sentence& sentence_;
  const events::BallotsInText& ballots_;
  std::vector<Placed> counts_;
  std::vector<bool> used_;
  bool has_pair_ = false;
  bool outcome_ = false;
  Tally tally_;
};

}  // namespace

Tally tally_of(const Reading& reading, const Sentence& sentence, const events::BallotsInText& ballots) {
  return Teller(reading, sentence, ballots).tell();
}

}  // namespace bede::record
