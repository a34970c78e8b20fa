#include "claims/sources.h"

#include <algorithm>

#include "base/table.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

constexpr std::string_view kKinds[] = {"person", "organisation", "government", "unnamed", "document", "media"};

Status kind_from(const TableRow& row, SourceKind& out) {
  for (size_t i = 0; i < std::size(kKinds); ++i)
    if (kKinds[i] == row.fields[0]) {
      out = static_cast<SourceKind>(i);
      return Done{};
    }
  return row.error("no such kind of source: " + std::string(row.fields[0]));
}

bool names_somebody(const Token& token) {
  if (token.upos == Upos::PROPN) return true;
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return token.upos == Upos::NOUN && token.form.size() > 2 &&
         std::all_of(token.form.begin(), token.form.end(), capital);
}

bool personal_pronoun(std::string_view lemma) {
  constexpr std::string_view kPronouns[] = {"he", "she", "they", "we", "I", "i", "you", "who"};
  return std::find(std::begin(kPronouns), std::end(kPronouns), lemma) != std::end(kPronouns);
}

// "geologist", "historian", "fisherman": what the ending makes a person; not "shortlist".
bool person_by_ending(std::string_view lemma) {
  if (lemma.size() < 7) return false;
  if (lemma.ends_with("list")) {
    const char before = lemma[lemma.size() - 5];
    return before == 'a' || before == 'e' || before == 'i' || before == 'c';
  }
  return lemma.ends_with("ist") || lemma.ends_with("ian") || lemma.ends_with("man") || lemma.ends_with("woman") ||
         lemma.ends_with("person");
}

// Whether a person's name ends at the token. Names stand in text order; one is not longer than twelve words.
bool ends_name(const Reading& reading, TokenId head) {
  const uint32_t from = head.value > 12 ? head.value - 12 : 0;
  auto name = std::lower_bound(reading.names.begin(), reading.names.end(), from,
                               [](const NameSpan& span, uint32_t first) { return span.first.value < first; });
  for (; name != reading.names.end() && name->first <= head; ++name)
    if (name->last == head && name->kind == NameKind::person) return true;
  return false;
}

SourceKind kind_of_actor(const Actor& actor) {
  switch (actor.kind) {
    case ActorKind::person:
      return actor.unnamed ? SourceKind::unnamed : SourceKind::person;
    case ActorKind::state:
      return SourceKind::government;
    case ActorKind::organisation: {
      const bool governs = std::find(actor.sectors.begin(), actor.sectors.end(), "GOV") != actor.sectors.end();
      return governs ? SourceKind::government : SourceKind::organisation;
    }
    default:
      return actor.unnamed ? SourceKind::unnamed : SourceKind::organisation;
  }
}

}  // namespace

Result<Sources> Sources::open(const std::string& lexicon_directory) {
  Sources sources;
  const auto done =
      read_table(lexicon_directory, "words/sources.tsv", "kind nouns", [&](const TableRow& row) -> Status {
        SourceKind kind{};
        if (auto known = kind_from(row, kind); !known) return known;
        for (const std::string_view noun : split(row.fields[1], '|'))
          sources.nouns_[std::string(trimmed(noun))].push_back(kind);
        return Done{};
      });
  if (!done) return done.error();
  return sources;
}

const SourceKind* Sources::noun(const Token& token) const {
  const auto found = nouns_.find(lower(token.lemma));
  return found == nouns_.end() ? nullptr : &found->second.front();
}

bool Sources::can_speak(const Reading& reading, TokenId head) const {
  const Token& token = reading[head];
  if (names_somebody(token) || personal_pronoun(token.lemma)) return true;
  const auto found = nouns_.find(lower(token.lemma));
  if (found == nouns_.end()) return token.upos == Upos::NOUN && person_by_ending(token.lemma);
  return std::any_of(found->second.begin(), found->second.end(),
                     [](SourceKind kind) { return kind != SourceKind::document; });
}

bool Sources::is_text(const Reading& reading, TokenId head) const {
  const auto found = nouns_.find(lower(reading[head].lemma));
  if (found == nouns_.end()) return false;
  return std::find(found->second.begin(), found->second.end(), SourceKind::document) != found->second.end();
}

SourceKind Sources::kind(const Reading& reading, TokenId head, MentionId mention) const {
  const Token& token = reading[head];
  const SourceKind* noun_kind = noun(token);
  if (noun_kind && token.upos != Upos::PROPN && (*noun_kind == SourceKind::document || *noun_kind == SourceKind::media))
    return *noun_kind;
  if (mention && reading[mention].actor) return kind_of_actor(reading[reading[mention].actor]);
  if (noun_kind && token.upos != Upos::PROPN) {
    const bool named = ends_name(reading, head);
    return *noun_kind == SourceKind::person && !named ? SourceKind::unnamed : *noun_kind;
  }
  if (noun_kind) return *noun_kind;
  return token.upos == Upos::PROPN || token.upos == Upos::PRON ? SourceKind::person : SourceKind::unnamed;
}

namespace {

// Neighbouring subjects of the same verb are one phrase that the parser cut.
void join_twins(const Reading& reading, const Extents& extents, TokenId head, TokenRange& range) {
  const TokenId governor = reading[head].head;
  if (!governor) return;
  for (const TokenId sibling : syntax::children(reading, governor)) {
    const TokenRange twin = extents.of(sibling);
    if (sibling == head || !syntax::is_subject(reading[sibling].relation)) continue;
    if (twin.last + 1 == range.first && reading.tokens[twin.last].upos != Upos::PUNCT) range.first = twin.first;
    if (twin.first == range.last + 1) range.last = twin.last;
  }
}

// "Berg on Tuesday": the day is of the verb.
void drop_day(const Reading& reading, const Extents& extents, TokenId head, TokenRange& range) {
  for (const TokenId c : syntax::children(reading, head)) {
    const TokenRange day = extents.of(c);
    const bool named = reading[c].upos == Upos::PROPN && reading[c].form.ends_with("day");
    const bool period =
        reading[c].relation == Relation::nmod__unmarked || reading[c].relation == Relation::obl__unmarked;
    if (period && day.last == range.last && day.first > head.value) range.last = day.first - 1;
    if (named && c.value > head.value && day.last == range.last && reading.tokens[day.first].lemma == "on")
      range.last = day.first - 1;
  }
}

bool opens_with_preposition(const Reading& reading, TokenRange range, TokenId head) {
  const Token& first = reading.tokens[range.first];
  return range.first < head.value && first.head == head &&
         (first.relation == Relation::case_ || first.relation == Relation::mark || first.relation == Relation::cc);
}

}  // namespace

TokenRange noun_phrase(const Reading& reading, const Extents& extents, TokenId head, TokenRange limit) {
  if (personal_pronoun(reading[head].lemma) || reading[head].lemma == "it") return {head.value, head.value};
  TokenRange range = extents.of(head);
  join_twins(reading, extents, head, range);
  range.first = std::max(range.first, limit.first);
  range.last = std::min(range.last, limit.last);
  // "A report released last year found": a participle that the parser hung elsewhere.
  if (range.last < limit.last && head.value < limit.last) {
    const std::string_view tag = reading.tokens[range.last + 1].xpos;
    bool plain = tag == "VBN" || tag == "VBG";
    for (uint32_t i = range.last + 1; i <= limit.last && plain; ++i) plain = reading.tokens[i].upos != Upos::PUNCT;
    if (plain && limit.last - range.last < 12) range.last = limit.last;
  }
  drop_day(reading, extents, head, range);
  range = stripped(reading, range);
  if (!range.empty() && opens_with_preposition(reading, range, head)) ++range.first;
  return range;
}

}  // namespace bede::claims
