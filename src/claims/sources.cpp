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

// Whether a person's name stands in the phrase. Names stand in text order; one is not longer than twelve words.
bool names_person(const Reading& reading, TokenRange phrase) {
  const uint32_t from = phrase.first > 12 ? phrase.first - 12 : 0;
  auto name = std::lower_bound(reading.names.begin(), reading.names.end(), from,
                               [](const NameSpan& span, uint32_t first) { return span.first.value < first; });
  for (; name != reading.names.end() && name->first.value <= phrase.last; ++name)
    if (phrase.holds(name->last.value) && name->kind == EntityKind::person) return true;
  return false;
}

// "the two presidents", "the Belarusian leader", "he": holders of an office that the report tells apart; not "a
// minister", "officials".
bool is_known_holder(const Reading& reading, const Actor& actor, TokenRange phrase) {
  const Token& first = reading.tokens[phrase.first];
  const bool told_apart =
      first.upos == Upos::PRON || first.upos == Upos::PROPN || first.lemma == "the" || first.lemma == "both";
  return !actor.office.empty() && told_apart;
}

bool has_sector(const Actor& actor, std::string_view sector) {
  return std::find(actor.sectors.begin(), actor.sectors.end(), sector) != actor.sectors.end();
}

bool governs(const Actor& actor) {
  return has_sector(actor, "GOV") || has_sector(actor, "LEG") || has_sector(actor, "JUD") || has_sector(actor, "MIL");
}

SourceKind kind_of_actor(const Actor& actor) {
  switch (actor.kind) {
    case ActorKind::person:
      return actor.unnamed ? SourceKind::unnamed : SourceKind::person;
    case ActorKind::state:
      return SourceKind::government;
    case ActorKind::organisation:
      if (has_sector(actor, "MED")) return SourceKind::media;
      return governs(actor) ? SourceKind::government : SourceKind::organisation;
    default:
      return actor.unnamed ? SourceKind::unnamed : SourceKind::organisation;
  }
}

}  // namespace

Result<Sources> Sources::open(const std::string& lexicon_directory) {
  Sources sources;
  const auto done =
      read_table(lexicon_directory, "words/sources.tsv", "kind nouns", [&](const TableRow& row) -> Status {
        if (row.fields[0] == "media-name") {
          for (const std::string_view name : split(row.fields[1], '|')) sources.media_names_.emplace(trimmed(name));
          return Done{};
        }
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
  if (token.upos == Upos::NUM && token.relation == Relation::nsubj) return true;  // "Two said ..."
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

// "Speaker Ana Ruiz": a noun for a person stands in the phrase.
bool Sources::names_title(const Reading& reading, TokenRange phrase) const {
  for (uint32_t i = phrase.first; i <= phrase.last; ++i)
    if (const SourceKind* known = noun(reading.tokens[i]); known && *known == SourceKind::person) return true;
  return false;
}

bool Sources::is_media_name(const Reading& reading, TokenId head) const {
  if (head.value > 0 && reading.tokens[head.value - 1].head == head &&
      names_person(reading, {head.value - 1, head.value}))
    return false;
  return reading[head].upos == Upos::PROPN && media_names_.contains(lower(reading[head].form));
}

SourceKind Sources::kind(const Reading& reading, TokenId head, MentionId mention, TokenRange phrase) const {
  const Token& token = reading[head];
  const SourceKind* known = noun(token);
  const bool named = !phrase.empty() && names_person(reading, phrase);
  const bool article =
      !phrase.empty() && (reading.tokens[phrase.first].lemma == "the" || reading.tokens[phrase.first].lemma == "this");
  if (is_media_name(reading, head)) return SourceKind::media;
  if (known && token.upos == Upos::PROPN && *known != SourceKind::government)
    if (*known != SourceKind::document || !article || named) known = nullptr;  // "the Treaty", not "Bill"
  if (known && (*known == SourceKind::document || *known == SourceKind::media)) return *known;
  const bool person = !known || *known == SourceKind::person || *known == SourceKind::unnamed;
  if (mention && reading[mention].actor) {
    const Actor& actor = reading[reading[mention].actor];
    const SourceKind kind = kind_of_actor(actor);
    const bool crowd = kind == SourceKind::person && known && actor.plural;  // "political observers"
    if (named && names_title(reading, phrase)) return SourceKind::person;
    if (kind != SourceKind::unnamed && !crowd) return kind;
    if (!person) return *known;
    return !phrase.empty() && is_known_holder(reading, actor, phrase) ? SourceKind::person : SourceKind::unnamed;
  }
  if (known) return !person ? *known : named ? SourceKind::person : SourceKind::unnamed;
  return token.upos == Upos::PROPN || token.upos == Upos::PRON ? SourceKind::person : SourceKind::unnamed;
}

namespace {

// Neighbouring subjects of the same verb are one phrase that the parser cut.
void join_twins(const Reading& reading, const Extents& extents, TokenId head, TokenRange& range) {
  const TokenId governor = reading[head].head;
  if (!governor) return;
  for (const TokenId sibling : syntax::children(reading, governor)) {
    const TokenRange twin = extents.of(sibling);
    if (sibling == head || !syntax::is_subject(reading[sibling].relation) || reading[sibling].xpos == "WP") continue;
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
  const bool label = !range.empty() && range.first < head.value && reading.tokens[range.first].form == "Q" &&
                     reading.tokens[range.first + 1].form != ".";
  if (label) ++range.first;  // "Q A member of the crew said": the mark of a question in a transcript
  return range;
}

}  // namespace bede::claims
