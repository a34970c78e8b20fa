// From scores of arcs to one tree.
#pragma once

#include <cstdint>
#include <vector>

namespace bede::syntax {

// scores[head * stride + dependent]: head 0 is the root, head i the word i from 1; dependent j the word j + 1 (from 0).
// Fills heads[dependent] with a tree of exactly one root. Cost: one pass over the scores; where the best heads are no
// tree, Chu-Liu-Edmonds, quadratic in count for each cycle. Ties go to the earlier head.
void best_tree(const int32_t* scores, uint32_t stride, uint32_t count, std::vector<uint32_t>& heads);

}  // namespace bede::syntax
