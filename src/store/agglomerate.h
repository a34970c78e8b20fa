// Joins items by the mean score of their pairs, the closest first.
#pragma once

#include <cstdint>
#include <vector>

namespace bede::store {

struct ScoredPair {
  uint32_t one = 0, other = 0;  // one < other
  double score = 0;             // above the floor
};

// For items 0..count-1: the smallest item of the group that each belongs to. Pairs that are not given score floor. Two
// groups are joined while the mean of the pairs between them is at least join; ties go to the smaller items, so that
// the outcome depends on the numbering alone. Cost: pairs * log pairs.
std::vector<uint32_t> agglomerate(uint32_t count, const std::vector<ScoredPair>& pairs, double floor, double join);

}  // namespace bede::store
