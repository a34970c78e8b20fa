#include "store/pair_score.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace bede::store {
namespace {

// Log odds, fitted on mentions that people had judged (docs/grouping.md). A pair starts unlikely; what it shares speaks
// for it.
constexpr double kStart = -5.15;
constexpr double kSameSentence = 4.6;
constexpr double kNextSentence = 2.9;
constexpr double kBothSides = 5.0;
constexpr double kOneSide = 2.6;
constexpr double kBothAgents = 1.6;
constexpr double kOneAgent = 1.25;
constexpr double kDay = -1.2;  // times ln(1 + days apart)
constexpr double kUnknownDays = 3;
constexpr double kSameBase = -0.5;  // codes that differ after the third digit
constexpr double kSameRoot = -2.0;  // and after the second

bool share(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  auto one = a.begin();
  for (const uint32_t other : b) {
    while (one != a.end() && *one < other) ++one;
    if (one != a.end() && *one == other) return true;
  }
  return false;
}

struct Shared {
  int sides = 0, agents = 0;
};

// Who did it to whom may be told the other way round ("A met B", "B met A").
Shared shared(const CodedMention& a, const CodedMention& b) {
  const int straight = share(a.sources, b.sources) + share(a.targets, b.targets);
  const int turned = share(a.sources, b.targets) + share(a.targets, b.sources);
  if (turned > straight)
    return {turned, share(a.source_agents, b.target_agents) + share(a.target_agents, b.source_agents)};
  return {straight, share(a.source_agents, b.source_agents) + share(a.target_agents, b.target_agents)};
}

double days_apart(const CodedMention& a, const CodedMention& b) {
  return a.dated && b.dated ? std::abs(a.day - b.day) : kUnknownDays;
}

double code_score(const CodedMention& a, const CodedMention& b, bool near_codes) {
  if (a.code == b.code) return 0;
  if (!near_codes || a.digits.compare(0, 2, b.digits, 0, 2) != 0) return 2 * kFloor + kStart - 20;
  return a.digits.compare(0, 3, b.digits, 0, 3) == 0 ? kSameBase : kSameRoot;
}

double place_score(const CodedMention& a, const CodedMention& b) {
  if (a.document != b.document) return 0;
  const int64_t apart = std::abs(a.sentence - b.sentence);
  return apart == 0 ? kSameSentence : apart == 1 ? kNextSentence : 0;
}

}  // namespace

double pair_score(const CodedMention& a, const CodedMention& b, bool near_codes) {
  const Shared both = shared(a, b);
  double score = kStart + code_score(a, b, near_codes) + place_score(a, b) + kDay * std::log1p(days_apart(a, b));
  score += both.sides == 2 ? kBothSides : both.sides == 1 ? kOneSide : 0;
  score += both.agents == 2 ? kBothAgents : both.agents == 1 ? kOneAgent : 0;
  return std::max(score, kFloor);
}

std::string pair_reason(const CodedMention& a, const CodedMention& b) {
  const Shared both = shared(a, b);
  std::string out = a.code == b.code ? "same code" : "codes " + a.digits + " and " + b.digits;
  out += both.sides == 2 ? ", both sides the same" : both.sides == 1 ? ", one side the same" : ", other sides";
  if (both.agents == 2) out += ", same agents";
  if (a.document == b.document && std::abs(a.sentence - b.sentence) <= 1)
    out += a.sentence == b.sentence ? ", same sentence" : ", next sentence";
  if (!a.dated || !b.dated) return out + ", a day not known";
  const int32_t days = std::abs(a.day - b.day);
  return out + (days == 0 ? ", same day" : days == 1 ? ", 1 day apart" : ", " + std::to_string(days) + " days apart");
}

double probability(double score) { return 1 / (1 + std::exp(-score)); }

}  // namespace bede::store
