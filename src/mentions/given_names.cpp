#include "mentions/given_names.h"

#include <algorithm>

#include "syntax/tree.h"

namespace bede::mentions {
namespace {

constexpr uint32_t kLongest = 3;  // words behind the given name

// The last word of the name that the given name modifies; none where it heads its name, or it is another's.
TokenId last_of_name(const Reading& reading, TokenId given) {
  const Token& token = reading[given];
  const bool modifies = token.relation == Relation::compound || token.relation == Relation::nmod__desc;
  if (token.upos != Upos::PROPN || !modifies || token.head <= given || token.head.value > given.value + kLongest)
    return {};
  TokenId last = token.head;
  for (const TokenId child : syntax::children(reading, last))
    if (child > last && reading[child].relation == Relation::flat) last = child;
  for (uint32_t t = given.value + 1; t <= last.value; ++t)
    if (reading.tokens[t].upos != Upos::PROPN) return {};
  const bool apart = !syntax::hangs_within(reading, token.head, given, last);  // else turning it would make a ring
  return apart && starts_upper(reading[last].form) ? last : TokenId{};
}

// The syntax model takes one of the two for a person, and none for anything else.
bool is_person(const Reading& reading, TokenId given) {
  const EntityKind own = reading[given].entity, other = reading[reading[given].head].entity;
  const auto may = [](EntityKind kind) { return kind == EntityKind::person || kind == EntityKind::other; };
  return may(own) && may(other) && (own == EntityKind::person || other == EntityKind::person);
}

bool is_persons(const NameMatch& match, const ActorLexicon& lexicon) {
  return std::any_of(match.entries.begin(), match.entries.end(), [&](uint32_t entry) {
    return lexicon[entry].kind == EntryKind::person || lexicon[entry].kind == EntryKind::family;
  });
}

// The names of the lexicon that may share words with what begins at `from`. Names come in text order, without overlap.
auto names_from(const Reading& reading, TokenId from) {
  return std::partition_point(reading.lexicon_names.begin(), reading.lexicon_names.end(),
                              [&](const NameMatch& match) { return match.last < from; });
}

// The lexicon has the whole name as a person's; else the model takes it for one, and the lexicon has none of the words
// in the name of something else.
bool is_name(const Reading& reading, const ActorLexicon& lexicon, TokenId first, TokenId last) {
  bool person = is_person(reading, first);
  for (auto match = names_from(reading, first); match != reading.lexicon_names.end() && match->first <= last; ++match) {
    if (!is_persons(*match, lexicon)) return false;
    person = person || (match->first <= first && match->last >= last);
  }
  return person;
}

void turn(Reading& reading, TokenId given, TokenId last) {
  const TokenId top = reading[given].head;
  Sentence& sentence = reading.sentences[reading[given].sentence.value];
  reading[given].relation = reading[top].relation;
  reading[given].head = reading[top].head;
  reading[given].entity = EntityKind::person;
  for (uint32_t t = sentence.first.value; t <= sentence.last.value; ++t)
    if (reading.tokens[t].head > given && reading.tokens[t].head <= last) reading.tokens[t].head = given;
  for (uint32_t t = given.value + 1; t <= last.value; ++t) {
    reading.tokens[t].head = given;
    reading.tokens[t].relation = Relation::flat;
  }
  if (sentence.root == top) sentence.root = given;
}

void name_person(Reading& reading, TokenId given, TokenId last) {
  auto& names = reading.names;
  const auto at =
      std::partition_point(names.begin(), names.end(), [&](const NameSpan& name) { return name.last < given; });
  if (at == names.end() || at->first != given) return;
  *at = {given, last, EntityKind::person};
  names.erase(at + 1, std::find_if(at + 1, names.end(), [&](const NameSpan& name) { return name.first > last; }));
}

}  // namespace

void mend_given_names(Reading& reading, const ActorLexicon& lexicon) {
  bool moved = false;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    const TokenId given(i), last = last_of_name(reading, given);
    if (!last || !lexicon.given_name(reading[given].form)) continue;
    if (!is_name(reading, lexicon, given, last)) continue;
    turn(reading, given, last);
    name_person(reading, given, last);
    moved = true;
  }
  if (moved) syntax::link_children(reading);
}

}  // namespace bede::mentions
