#include "claims/reach.h"

#include <algorithm>

namespace bede::claims {
namespace {

constexpr uint32_t kLongestAside = 25;

}  // namespace

uint32_t after_day(const Ground& ground, TokenRange clause) {
  for (uint32_t i = clause.first; i <= clause.last && i < clause.first + 4; ++i) {
    const Token& token = ground.token(i);
    if (token.form == "that" && i > clause.first) return i;
    const bool when = token.form.ends_with("day") || token.form.ends_with("night") || token.form == "morning" ||
                      token.form == "week" || token.form == "month" || token.form == "year" || token.form == "last" ||
                      token.form == "this" || token.upos == Upos::ADV;
    if (!when) break;
  }
  return clause.first;
}

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
