#include "record/tally.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "record/tally_parts.h"

namespace bede::record {
namespace {

using events::BallotMatch;
using events::BallotRole;

class Teller : private TallyWords {
 public:
  // goes_on: another vote is told of before in the same sentence.
  Teller(const Reading& reading, const Sentence& sentence, const events::BallotsInText& ballots, bool goes_on)
      : TallyWords(reading, sentence, ballots), used_(sentence.size(), false), outcome_(goes_on) {
    for (const Count& count : counts_of(reading, sentence)) counts_.push_back({count});
  }

  Tally tell() {
    look_around();
    if (!counts_.empty()) {
      place_needed(*this, counts_);
      place_wholes(*this, counts_);
      tally_.pair = place_score(*this, counts_, tally_.voting || outcome_);
      place_labels();
      place_rightwards(false);
      place_leftwards();
      place_rightwards(true);
      place_votes();
      place_parties(*this, counts_);
    }
    sum_up();
    place_percents(*this, tally_);
    return tally_;
  }

  // Where the sentence goes on to tell of another vote ("240-190 in the House and 61-38 in the Senate"): its first
  // token; 0 where it does not. To be asked after tell().
  uint32_t next_vote() const {
    uint32_t end = 0;  // past the numbers of the first vote; 0 before those against it
    for (size_t i = 0; i < counts_.size(); ++i) {
      const Placed& placed = counts_[i];
      const bool again = tally_.pair ? is_pair(i) : placed.meaning == Meaning::in_favour && !placed.party;
      if (end != 0 && again) return cut_between(end, placed.count.first.value);
      if (placed.meaning == Meaning::against || end != 0) end = placed.count.last.value + 1;
    }
    return 0;
  }

 private:
  bool is_pair(size_t i) const {
    const uint32_t second = second_of_pair(*this, counts_[i].count.last.value + 1);
    return counts_[i].meaning != Meaning::against && i + 1 < counts_.size() && second != 0 &&
           counts_[i + 1].count.first.value == second;
  }

  uint32_t end_of(size_t i) const { return i + 1 < counts_.size() ? counts_[i + 1].count.first.value : last() + 1; }

  void look_around() {
    tally_.first = TokenId(first());
    tally_.last = TokenId(last());
    tally_.voting = find(BallotRole::ballot) || find(BallotRole::vote) || find(BallotRole::two_thirds) ||
                    find(BallotRole::three_fifths) || find(BallotRole::three_quarters);
    for (uint32_t at = first(); at <= last(); ++at)
      tally_.referendum = tally_.referendum || lemma(at) == "referendum" || lemma(at) == "plebiscite";
    tally_.unanimous = bool(find(BallotRole::unanimous));
    tally_.polled = bool(find(BallotRole::not_vote));
    outcome_ = outcome_ || find(BallotRole::passed) || find(BallotRole::failed) || is_scored_verb();
  }

  // "The amendment failed 48-52", "The motion was carried by 230 to 216": weak verbs count right before a score, where
  // the sentence names a house or what it decides on.
  bool is_scored_verb() const {
    if (!find(BallotRole::matter) && !find(BallotRole::body) && !find(BallotRole::lawmaker)) return false;
    for (const Placed& placed : counts_) {
      uint32_t before = placed.count.first.value - 1;
      if (is(before, "by") || is(before, ",") || is(before, "(")) --before;
      before = before_body(before);
      if (match(BallotRole::failed_voted, before) || match(BallotRole::passed_voted, before)) return true;
    }
    return false;
  }

  // "cleared the House 240-190": the token before the body that ends there.
  uint32_t before_body(uint32_t end) const {
    constexpr uint32_t kLongest = 4;
    for (uint32_t at = end; at > first() && end - at < kLongest; --at)
      if (const BallotMatch body = match(BallotRole::body, at); body && body.last.value >= end)
        return upos(at - 1) == Upos::DET ? at - 2 : at - 1;
    return end;
  }

  // ";" before "and" before ",": the first of the best kind in [from, to).
  uint32_t cut_between(uint32_t from, uint32_t to) const {
    uint32_t conjunction = 0, comma = 0;
    for (uint32_t at = to; at-- > from;) {
      if (is(at, ";")) return at;
      if (upos(at) == Upos::CCONJ || is(at, "while") || is(at, "then")) conjunction = at;
      if (is(at, ",")) comma = at;
    }
    return conjunction != 0 ? conjunction : comma;
  }

  // "Yes, 120; no, 30"
  bool is_listed(size_t i) const {
    const uint32_t start = counts_[i].count.first.value, next = counts_[i].count.last.value + 1;
    if (start < first() + 2 || !is(start - 1, ",") || (inside(next) && !is(next, ";") && !is(next, "."))) return false;
    return match(BallotRole::in_favour_alone, start - 2) || match(BallotRole::against_alone, start - 2);
  }

  // "For: 120; against: 30", "abstentions: 5", "Yes 120, no 30".
  void place_labels() {
    for (size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i].meaning != Meaning::none) continue;
      const uint32_t start = counts_[i].count.first.value;
      const bool colon = is(start - 1, ":") || is_dash(start - 1) || is(start - 1, "by") || is_listed(i);
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
    const bool closes = !inside(next) || upos(next) == Upos::PUNCT || is(next, "and");
    if (meaning == Meaning::none || taken(found) || !closes) return false;
    counts_[i].meaning = meaning;
    take(found);
    return true;
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
      if (meaning == Meaning::none && is_vote_to(at)) return {Meaning::in_favour, match(BallotRole::vote, at)};
      if (gives_votes(at)) return {Meaning::in_favour, {nullptr, TokenId(at), TokenId(at)}};
      near = near && (match(BallotRole::ballot, at) || match(BallotRole::vote, at) || match(BallotRole::member, at) ||
                      upos(at) == Upos::PROPN || upos(at) == Upos::AUX || upos(at) == Upos::ADJ ||
                      upos(at) == Upos::ADV || is(at, "of") || is(at, "the"));
    }
    return weak;
  }

  void place_rightwards(bool across) {
    for (size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i].meaning != Meaning::none) continue;
      const uint32_t from = counts_[i].count.last.value + 1;
      auto [meaning, found] = role_right(from, end_of(i), across);
      if (meaning == Meaning::none && followed_by_whole(i)) {
        const uint32_t next = counts_[i + 1].count.last.value + 1;
        std::tie(meaning, found) = role_right(after_presence(next), end_of(i + 1), across);
      }
      if (meaning == Meaning::none || (counts_[i].all && meaning == Meaning::present)) continue;
      counts_[i].meaning = meaning;
      tally_.plain = tally_.plain || tells_plainly(i, found);
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

  // Whether the words tell of a vote without one: "in favour", "said yes", "45 deputies opposed".
  bool tells_plainly(size_t i, const BallotMatch& found) const {
    const bool phrase = found.phrase != nullptr && found.phrase->words.size() > 1;
    return phrase || bool(match(BallotRole::lawmaker, counts_[i].count.last.value + 1));
  }

  // "rejected 177 proposals"
  bool counts_things(size_t i) const {
    const uint32_t after = counts_[i].count.last.value + 1;
    return (upos(after) == Upos::NOUN || upos(after) == Upos::ADJ) && !match(BallotRole::member, after) &&
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
        tally_.plain = tally_.plain || tells_plainly(i, found);
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
      if (match(BallotRole::ballot, after) || is_bare_number_of_votes(counts_[i].count)) {
        counts_[i].meaning = Meaning::votes;
        continue;
      }
      const bool people = match(BallotRole::member, after) && counts_[i].count.value > 1 && !is_party(after);
      for (uint32_t at = after + 1; people && at < end_of(i) && at < after + 4; ++at)
        if (is(at, "voted")) counts_[i].meaning = Meaning::present;
    }
  }

  // "was adopted with 117", "passed with just 117"
  bool is_bare_number_of_votes(const Count& count) const {
    const uint32_t after = count.last.value + 1;
    uint32_t at = count.first.value - 1;
    while (is(at, "just") || is(at, "only") || is(at, "exactly")) --at;
    const bool closes = !inside(after) || upos(after) == Upos::PUNCT || is(after, "of");
    return closes && is(at, "with") && (match(BallotRole::passed, at - 1) || match(BallotRole::failed, at - 1));
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
      case Meaning::needed:
        return &tally_.needed;
      case Meaning::margin:
        return &tally_.margin;
      default:
        return nullptr;
    }
  }

  // "four members of the council": too few to be the body that gave these votes, and not said to be.
  bool is_too_small(const Placed& whole) const {
    if (whole.meaning != Meaning::total || is(whole.count.last.value + 1, "-")) return false;
    const uint32_t of = whole.count.first.value;
    for (const Placed& one : counts_)
      if (one.count.last.value + 2 == of || one.count.last.value + 3 == of) return false;
    return std::any_of(counts_.begin(), counts_.end(), [&](const Placed& one) {
      return is_for_or_against(one.meaning) && one.count.value > whole.count.value;
    });
  }

  void set(std::optional<Cited<int64_t>>& into, const Cited<int64_t>& number) {
    into = number;
    tally_.span = tally_.span.empty() ? number.span : tally_.span.joined(number.span);
  }

  void sum_up() {
    size_t sides = 0, of_parties = 0;
    for (const Placed& placed : counts_) {
      auto* where = field(placed.meaning);
      if (where == nullptr || is_too_small(placed)) continue;
      const Cited<int64_t> number{placed.count.value, placed.count.span(reading())};
      sides += is_for_or_against(placed.meaning);
      of_parties += is_for_or_against(placed.meaning) && placed.party;
      const bool part = where->has_value() && placed.party && is_for_or_against(placed.meaning) && !tally_.pair;
      if (part)
        set(*where, {(*where)->value + number.value, (*where)->span.joined(number.span)});
      else if (!where->has_value())
        set(*where, number);
    }
    tally_.by_party = sides > 0 && sides == of_parties;
    count_votes();
    count_all();
  }

  void count_votes() {
    for (const Placed& placed : counts_)
      if (placed.meaning == Meaning::votes && !tally_.in_favour && placed.count.value > 1) {
        set(tally_.in_favour, {placed.count.value, placed.count.span(reading())});
        tally_.only_votes = true;
      }
  }

  // "All 99 deputies present voted for it": 99 for, of 99.
  void count_all() {
    for (const Placed& placed : counts_) {
      if (!placed.all || tally_.present || tally_.total_members || placed.party) continue;
      const bool only = (!tally_.in_favour || !tally_.against) && is_for_or_against(placed.meaning);
      if (!only) continue;
      const bool there = is_presence(placed.count.last.value + 1);
      set(there ? tally_.present : tally_.total_members, {placed.count.value, placed.count.span(reading())});
    }
  }

  std::vector<Placed> counts_;
  std::vector<bool> used_;
  bool outcome_;
  Tally tally_;
};

}  // namespace

std::vector<Tally> tallies_of(const Reading& reading, const Sentence& sentence, const events::BallotsInText& ballots) {
  std::vector<Tally> tallies;
  Sentence part = sentence;
  while (true) {
    Teller whole(reading, part, ballots, !tallies.empty());
    const Tally tally = whole.tell();
    const uint32_t next = whole.next_vote();
    if (next <= part.first.value || next > part.last.value) {
      tallies.push_back(tally);
      return tallies;
    }
    Sentence front = part;
    front.last = TokenId(next - 1);
    tallies.push_back(Teller(reading, front, ballots, !tallies.empty()).tell());
    part.first = TokenId(next);
  }
}

}  // namespace bede::record
