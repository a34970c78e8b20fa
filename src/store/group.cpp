#include "bede/group.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <numeric>

#include "store/agglomerate.h"
#include "store/pair_score.h"

namespace bede {
namespace {

using store::CodedMention;
using store::ScoredPair;

// Days since 1 March of the year 0, by the proleptic Gregorian calendar.
int32_t day_number(int year, int month, int day) {
  if (month <= 2) --year, month += 12;
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + day;
}

bool read_day(const std::string& text, int32_t& out) {
  int parts[3] = {0, 0, 0};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  constexpr size_t kBegins[] = {0, 5, 8}, kEnds[] = {4, 7, 10};
  for (size_t i = 0; i < 3; ++i) {
    const auto [end, error] = std::from_chars(text.data() + kBegins[i], text.data() + kEnds[i], parts[i]);
    if (error != std::errc() || end != text.data() + kEnds[i]) return false;
  }
  if (parts[1] < 1 || parts[1] > 12 || parts[2] < 1 || parts[2] > 31) return false;
  out = day_number(parts[0], parts[1], parts[2]);
  return true;
}

class Coder {
 public:
  CodedMention code(const EventMention& mention) {
    CodedMention out;
    out.document = number(mention.document);
    out.code = number(mention.code);
    out.digits = mention.code;
    out.sentence = mention.sentence;
    out.dated = read_day(mention.day, out.day);
    code_side(mention.sources, out.sources, out.source_agents);
    code_side(mention.targets, out.targets, out.target_agents);
    return out;
  }

 private:
  uint32_t number(const std::string& word) {
    return word.empty() ? 0 : numbers_.emplace(word, static_cast<uint32_t>(numbers_.size()) + 1).first->second;
  }

  static void tidy(std::vector<uint32_t>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }

  void code_side(const std::vector<Participant>& side, std::vector<uint32_t>& names, std::vector<uint32_t>& agents) {
    for (const Participant& one : side) {
      if (!one.name.empty()) names.push_back(number(one.name));
      agents.push_back(number(one.agent));
    }
    tidy(names);
    tidy(agents);
  }

  std::map<std::string, uint32_t> numbers_;
};

// Pairs that may score above the floor: of one report in the same or the next sentence, or with a shared name within
// the window. Each pair once.
class Candidates {
 public:
  Candidates(const std::vector<CodedMention>& mentions, bool near_codes)
      : mentions_(mentions), near_codes_(near_codes) {
    for (uint32_t i = 0; i < mentions.size(); ++i) {
      const CodedMention& m = mentions[i];
      const std::string act = near_codes ? m.digits.substr(0, 2) : m.digits;
      reports_[{act, m.document}].push_back(i);
      for (const uint32_t name : names_of(m)) lanes_[{act, name}].push_back(i);
    }
  }

  std::vector<ScoredPair> score() {
    for (const auto& [key, members] : reports_) score_report(members);
    for (auto& [key, members] : lanes_) score_lane(members, key.second);
    return std::move(pairs_);
  }

 private:
  static std::vector<uint32_t> names_of(const CodedMention& m) {
    std::vector<uint32_t> out;
    std::set_union(m.sources.begin(), m.sources.end(), m.targets.begin(), m.targets.end(), std::back_inserter(out));
    return out;
  }

  void add(uint32_t a, uint32_t b) {
    const double score = store::pair_score(mentions_[a], mentions_[b], near_codes_);
    if (score > store::kFloor) pairs_.push_back({std::min(a, b), std::max(a, b), score});
  }

  void score_report(const std::vector<uint32_t>& members) {
    for (size_t i = 0; i < members.size(); ++i)
      for (size_t j = i + 1; j < members.size(); ++j) add(members[i], members[j]);
  }

  // The first name that two mentions share has their pair.
  bool is_lane_of(const CodedMention& a, const CodedMention& b, uint32_t name) const {
    const auto one = names_of(a), other = names_of(b);
    for (const uint32_t each : one)
      if (std::binary_search(other.begin(), other.end(), each)) return each == name;
    return false;
  }

  void score_lane(std::vector<uint32_t>& members, uint32_t name) {
    const auto day = [&](uint32_t i) { return mentions_[i].dated ? mentions_[i].day : INT32_MIN; };
    std::sort(members.begin(), members.end(),
              [&](uint32_t a, uint32_t b) { return std::pair(day(a), a) < std::pair(day(b), b); });
    for (size_t i = 0; i < members.size(); ++i) {
      const CodedMention& a = mentions_[members[i]];
      for (size_t j = i + 1; j < members.size(); ++j) {
        const CodedMention& b = mentions_[members[j]];
        if (a.dated && b.day - a.day > store::kWindow) break;
        if (a.document != b.document && is_lane_of(a, b, name)) add(members[i], members[j]);
      }
    }
  }

  const std::vector<CodedMention>& mentions_;
  const bool near_codes_;
  std::map<std::pair<std::string, uint32_t>, std::vector<uint32_t>> reports_, lanes_;
  std::vector<ScoredPair> pairs_;
};

// For every mention the best pair within its group.
std::vector<Membership> memberships(const std::vector<CodedMention>& mentions, const std::vector<uint32_t>& groups,
                                    const std::vector<ScoredPair>& pairs) {
  std::vector<Membership> out(mentions.size());
  std::vector<const ScoredPair*> best(mentions.size(), nullptr);
  const auto better = [](const ScoredPair& a, const ScoredPair* b) {
    return !b || a.score > b->score || (a.score == b->score && std::pair(a.one, a.other) < std::pair(b->one, b->other));
  };
  for (const ScoredPair& pair : pairs) {
    if (groups[pair.one] != groups[pair.other]) continue;
    for (const uint32_t at : {pair.one, pair.other})
      if (better(pair, best[at])) best[at] = &pair;
  }
  for (size_t i = 0; i < out.size(); ++i) {
    out[i].first = groups[i];
    if (!best[i]) continue;
    out[i].score = store::probability(best[i]->score);
    out[i].reason = store::pair_reason(mentions[best[i]->one], mentions[best[i]->other]);
  }
  return out;
}

}  // namespace

std::vector<Membership> group_mentions(const std::vector<EventMention>& mentions, const GroupOptions& options) {
  std::vector<uint32_t> order(mentions.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return mentions[a].id < mentions[b].id; });
  Coder coder;
  std::vector<CodedMention> coded;
  coded.reserve(mentions.size());
  for (const uint32_t at : order) coded.push_back(coder.code(mentions[at]));
  const std::vector<ScoredPair> pairs = Candidates(coded, options.near_codes).score();
  const auto groups = store::agglomerate(static_cast<uint32_t>(coded.size()), pairs, store::kFloor, store::kJoin);
  std::vector<Membership> in_order = memberships(coded, groups, pairs), out(mentions.size());
  for (size_t i = 0; i < order.size(); ++i) {
    in_order[i].first = order[in_order[i].first];
    out[order[i]] = std::move(in_order[i]);
  }
  return out;
}

}  // namespace bede
