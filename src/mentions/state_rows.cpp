#include "mentions/state_rows.h"

#include <algorithm>

#include "syntax/tree.h"

namespace bede::mentions {
namespace {

bool is_party(const Entry& entry) {
  return entry.kind == EntryKind::state || entry.kind == EntryKind::territory || entry.kind == EntryKind::organisation;
}

// The word of the name that hangs outside it; none where several do.
TokenId head_of(const Reading& reading, const NameMatch& name) {
  TokenId found;
  for (uint32_t t = name.first.value; t <= name.last.value; ++t) {
    const TokenId above = reading.tokens[t].head;
    if (above && name.first <= above && above <= name.last) continue;
    if (found) return {};
    found = TokenId(t);
  }
  return found;
}

// "met the envoy in Basel, Switzerland": the state says where the town is, and not whose the envoy.
bool hang_on_town(Reading& reading, TokenId state) {
  if (state.value < 2 || reading[state].relation != Relation::appos || reading.tokens[state.value - 1].form != ",")
    return false;
  const TokenId town(state.value - 2);
  const bool place = reading[town].upos == Upos::PROPN && reading[town].sentence == reading[state].sentence &&
                     syntax::has_child(reading, town, Relation::case_);
  if (!place || reading[state].head == town || reading[state].head > town) return false;
  if (syntax::dominates(reading, state, town)) return false;
  reading.tokens[state.value].head = town;
  return true;
}

}  // namespace

void mend_state_rows(Reading& reading, const ActorLexicon& lexicon) {
  bool moved = false;
  for (const NameMatch& name : reading.lexicon_names) {
    const bool party =
        std::any_of(name.entries.begin(), name.entries.end(), [&](uint32_t entry) { return is_party(lexicon[entry]); });
    if (party && name.first == name.last && hang_on_town(reading, name.first)) moved = true;
    const TokenId head = party && name.first < name.last ? head_of(reading, name) : TokenId{};
    if (!head) continue;
    const uint32_t end = reading[reading[head].sentence].last.value;
    for (uint32_t t = name.last.value + 1; t <= end; ++t) {
      Token& token = reading.tokens[t];
      const bool inside = token.head && token.head != head && name.first <= token.head && token.head <= name.last;
      if (!inside || token.relation != Relation::conj) continue;
      token.head = head;
      moved = true;
    }
  }
  if (moved) syntax::link_children(reading);
}

}  // namespace bede::mentions
