#include "claims/reach.h"

#include <algorithm>

namespace bede::claims {
namespace {

constexpr uint32_t kLongestAside = 25;

}  // namespace

void pass_aside(const Ground& ground, Draft& draft) {
  if (draft.content.size() != 1 || draft.content.front().first != draft.content.front().last) return;
  TokenRange& range = draft.content.front();
  const uint32_t end = ground.sentence_of(range.last).last;
  if (ground.token(range.last).form != "that" || range.last + 3 > end || range.last < draft.cue.value) return;
  if (ground.token(range.last + 1).form != ",") return;
  uint32_t comma = range.last + 2;
  while (comma < std::min(end, range.last + kLongestAside) && ground.token(comma).form != ",") ++comma;
  bool finite = false;
  for (uint32_t i = comma + 1; i <= end; ++i) finite = finite || is_finite(ground.token(i));
  if (ground.token(comma).form != "," || !finite) return;
  range.last = end;
  draft.clause = true;
}

}  // namespace bede::claims
