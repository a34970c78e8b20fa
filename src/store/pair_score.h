// How much two mentions speak for being the same event.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bede::store {

// A mention with its words replaced by numbers: the same word, the same number.
struct CodedMention {
  uint32_t document = 0, code = 0;
  std::string digits;  // of the code
  int64_t sentence = 0;
  int32_t day = 0;  // from an arbitrary one
  bool dated = false;
  std::vector<uint32_t> sources, targets;              // names, sorted, each once
  std::vector<uint32_t> source_agents, target_agents;  // sorted, each once; 0: none stated
};

// Beyond these a pair scores the floor, whatever else it shares.
constexpr double kFloor = -3;
constexpr int32_t kWindow = 40;  // days, for mentions of different reports
// Groups are joined while the mean of their pairs reaches this.
constexpr double kJoin = -0.5;

// At least kFloor. Symmetric.
double pair_score(const CodedMention& a, const CodedMention& b, bool near_codes);

// The same in words: "same code, both sides the same, same agents, 1 day apart".
std::string pair_reason(const CodedMention& a, const CodedMention& b);

// 0 to 1.
double probability(double score);

}  // namespace bede::store
