#include "mentions/state_rows.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/among.h"
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

bool is_state(const ActorLexicon& lexicon, const NameMatch& name) {
  return std::any_of(name.entries.begin(), name.entries.end(),
                     [&](uint32_t entry) { return lexicon[entry].kind == EntryKind::state; });
}

// "Peru, Chile sign pact": a headline's row of two, of which the tree makes two of different kinds.
bool join_headline(Reading& reading, const NameMatch& one, const NameMatch& two) {
  const Sentence& sentence = reading[reading[one.first].sentence];
  if (one.first != sentence.first || two.first.value != one.last.value + 2 || two.last >= sentence.last) return false;
  const TokenId verb(two.last.value + 1), comma(one.last.value + 1);
  const TokenId first = head_of(reading, one), second = head_of(reading, two);
  if (reading[comma].form != "," || reading[verb].upos != Upos::VERB || !first || !second) return false;
  const bool of_verb = reading[second].head == verb || (reading[second].head == first && reading[first].head == verb);
  if (!of_verb || syntax::dominates(reading, first, verb)) return false;
  reading.tokens[first.value].head = verb;
  reading.tokens[first.value].relation = Relation::nsubj;
  reading.tokens[second.value].head = first;
  reading.tokens[second.value].relation = Relation::conj;
  return true;
}

// The state called "North Korea", of "North and South Korea"; none where no state is called so.
std::vector<uint32_t> entries_called(const ActorLexicon& lexicon, const std::string& name) {
  std::vector<uint32_t> found;
  for (uint32_t entry = 0; entry < lexicon.size(); ++entry)
    if (lexicon[entry].kind == EntryKind::state && lexicon[entry].name == name) found.push_back(entry);
  return found;
}

// "North and South Korea": the first word is a state's name, too, and heads the row.
bool split_twins(Reading& reading, const ActorLexicon& lexicon, const NameMatch& name, NameMatch& twin) {
  if (name.last.value != name.first.value + 1 || name.first.value < 2 || !is_state(lexicon, name)) return false;
  const TokenId word(name.first.value - 2), joiner(name.first.value - 1), last = name.last;
  if (reading[joiner].form != "and" || reading[word].sentence != reading[last].sentence) return false;
  if (!among(reading[word].form, {"North", "South", "East", "West"})) return false;
  twin = {word, word, entries_called(lexicon, std::string(reading[word].form) + " " + std::string(reading[last].form))};
  if (twin.entries.empty() || reading[last].head == name.first || !syntax::dominates(reading, last, word)) return false;
  reading.tokens[word.value].head = reading[last].head;
  reading.tokens[word.value].relation = reading[last].relation;
  for (uint32_t t = reading[reading[last].sentence].first.value; t < word.value; ++t)
    if (reading.tokens[t].head == last) reading.tokens[t].head = word;
  reading.tokens[joiner.value].head = reading.tokens[name.first.value].head = last;
  reading.tokens[name.first.value].relation = Relation::compound;
  reading.tokens[last.value].head = word;
  reading.tokens[last.value].relation = Relation::conj;
  return true;
}

// New names first: what follows looks at all of them.
bool mend_twins(Reading& reading, const ActorLexicon& lexicon) {
  bool moved = false;
  std::vector<NameMatch> all;
  for (NameMatch& name : reading.lexicon_names) {
    NameMatch twin;
    if (split_twins(reading, lexicon, name, twin)) {
      syntax::link_children(reading, reading[reading[twin.first].sentence]);
      all.push_back(std::move(twin));
      moved = true;
    }
    all.push_back(std::move(name));
  }
  reading.lexicon_names = std::move(all);
  for (size_t i = 1; i < reading.lexicon_names.size(); ++i) {
    const NameMatch &one = reading.lexicon_names[i - 1], &two = reading.lexicon_names[i];
    if (!is_state(lexicon, one) || !is_state(lexicon, two) || !join_headline(reading, one, two)) continue;
    syntax::link_children(reading, reading[reading[one.first].sentence]);
    moved = true;
  }
  return moved;
}

}  // namespace

void mend_state_rows(Reading& reading, const ActorLexicon& lexicon) {
  bool moved = mend_twins(reading, lexicon);
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
