// What was read in a document: sentences, tokens, trees, mentions, times, places, quantities, events, claims.
//
// Plain data. Everything points by span into Document::text and by id into the vectors of Reading. string_views point
// into the document's text or into the reading's own arena and live as long as the Reading (moving it keeps them
// valid).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bede/document.h"
#include "bede/span.h"

namespace bede {

// Universal part-of-speech tags (universaldependencies.org/u/pos).
enum class Upos : uint8_t {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X,
};

// Universal Dependencies relations as English treebanks use them; a double underscore stands for the colon.
enum class Relation : uint8_t {
  root,
  acl,
  acl__relcl,
  advcl,
  advcl__relcl,
  advmod,
  amod,
  appos,
  aux,
  aux__pass,
  case_,
  cc,
  cc__preconj,
  ccomp,
  compound,
  compound__prt,
  conj,
  cop,
  csubj,
  csubj__outer,
  csubj__pass,
  dep,
  det,
  det__predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod__desc,
  nmod__poss,
  nmod__unmarked,
  nsubj,
  nsubj__outer,
  nsubj__pass,
  nummod,
  obj,
  obl,
  obl__agent,
  obl__unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  vocative,
  xcomp,
};

// What a mention refers to, coarsely. `thing` is anything that may act in a record without being an actor (agreement,
// bill, vote); the kinds from `abstract` on are what the syntax model takes a noun for that nothing else claims.
enum class EntityKind : uint8_t {
  person,
  state,
  organisation,
  group,
  people,
  place,
  thing,
  time,
  abstract,
  event,
  object,
  substance,
  animal,
  plant,
  other
};

// One syntactic word. "don't" is one orthographic token and two Tokens that touch: "do" and "n't".
struct Token {
  Span span;
  std::string_view form;   // = span.of(text)
  std::string_view lemma;  // lower case but for proper nouns
  std::string_view xpos;   // Penn tag
  std::string_view feats;  // "Number=Sing|Person=3" or empty
  TokenId head;            // none for the root of its sentence
  SentenceId sentence;
  Upos upos = Upos::X;
  Relation relation = Relation::dep;
  bool continues = false;  // the rest of the orthographic token that the Token before it began (UD multiword token)
  bool space_after = true;
  bool quoted = false;                    // between quotation marks
  EntityKind entity = EntityKind::other;  // of the phrase that it heads, as the syntax model takes it; other: of none
  // Children in text order: child, then Token::next_sibling of it, until none. Filled from heads by
  // syntax::link_children().
  TokenId first_child;
  TokenId next_sibling;
};

struct Sentence {
  Span span;
  TokenId first;  // tokens [first, last]
  TokenId last;
  TokenId root;
  uint32_t paragraph = 0;  // index into Document::paragraphs
  uint32_t size() const { return last.value - first.value + 1; }
};

// A name found by the syntax model's entity head (before the lexicon has its say).
struct NameSpan {
  TokenId first, last;
  EntityKind kind = EntityKind::other;
};

enum class MentionKind : uint8_t { name, nominal, pronoun };

// A phrase that refers: "the Iranian Foreign Minister", "Moscow", "he", "the document". Mentions may nest.
struct Mention {
  Span span;            // the whole noun phrase without its relative clauses
  TokenId first, last;  // tokens of span
  TokenId head;         // syntactic head
  MentionKind kind = MentionKind::nominal;
  EntityKind entity = EntityKind::other;
  ActorId actor;          // resolved actor, where it is one
  ThingId thing;          // or the thing (agreement, bill, body of text ...) it names
  PlaceId place;          // and the place, where the phrase is (also) one
  bool modifier = false;  // an adjective or noun that only modifies: "Iranian" of "Iranian oil"
  uint32_t chain = 0;     // coreference chain, from 1; 0: none
};

enum class ActorKind : uint8_t { person, state, organisation, group, people };

// Somebody or some body that can act, one entry a document however often it is mentioned.
struct Actor {
  std::string name;  // fullest name in the text
  ActorKind kind = ActorKind::group;
  std::string country;  // ISO 3166-1 alpha-3 (KOS for Kosovo), or the short code of an organisation (UNO, EU); or empty
  std::string code;     // CAMEO-style: country + sectors ("IRNGOV")
  std::vector<std::string> sectors;  // "GOV", "MIL", "LEG" ...
  std::string office;                // "President", "Foreign Minister", as in the lexicon; or empty
  std::string office_country;        // country the office belongs to; or empty
  std::string known_as;              // lexicon's name where an entry was matched; or empty
  std::string lexicon_line;          // "actors/states.tsv:12", what decided; or empty
  bool unnamed = false;              // "officials in Tehran", "analysts"
  bool plural = false;
  bool place_name = false;          // named only as a place here: never promoted to an actor by that alone
  std::vector<MentionId> mentions;  // in text order
};

// Something acts are about, kept as one through its names: "agreement", "the document", "the draft law".
struct Thing {
  std::string name;  // shortest full name in the text ("comprehensive agreement")
  std::string kind;  // "agreement", "treaty", "memorandum", "ceasefire", "bill", "resolution", "statement", ...
  std::vector<MentionId> mentions;
};

enum class TimeKind : uint8_t { date, time, duration, set };
enum class TimeGrain : uint8_t { none, year, quarter, month, week, day, part_of_day, hour, minute };

struct TimeExpression {
  Span span;
  TokenId first, last;
  TimeKind kind = TimeKind::date;
  TimeGrain grain = TimeGrain::none;
  std::string value;          // TIMEX3: "2025-01-17", "2025-05", "P3D", "PRESENT_REF"; or empty where unknown
  std::optional<Date> begin;  // the interval it covers, first and last day; empty where unknown
  std::optional<Date> end;
  bool inferred = false;       // year or month not stated but inferred
  bool partial_begin = false;  // "early May": value is the month, begin/end the part meant
  std::string anchor;          // what it was resolved from: "published", "dateline", "text", ""
};

struct Place {
  std::string name;     // lexicon's name, else as in the text
  std::string country;  // ISO alpha-3 or empty
  double latitude = 0, longitude = 0;
  bool located = false;  // latitude and longitude are known
  std::string lexicon_line;
};

enum class QuantityKind : uint8_t { count, percent, money, ordinal, ratio };
struct Quantity {
  Span span;
  TokenId first, last;
  double low = 0, high = 0;  // equal where it is one number
  QuantityKind kind = QuantityKind::count;
  std::string unit;          // "USD", "%", "troops", or empty
  bool approximate = false;  // "some 200", "at least", "nearly"
  TokenId of;                // what is counted: the noun it modifies; none where there is none
};

// How firmly, relative to the voice that says it (author, or source of the claim around it).
enum class Modality : uint8_t { asserted, hedged, denied, hypothetical, intended, future, asked };

// The status of one predicate (verb or nominal event): the ground of event status and of claim status.
struct Predicate {
  TokenId token;
  Modality modality = Modality::asserted;
  const char* factuality = "CT+";  // FactBank value for its voice: CT+ PR+ PS+ CT- PR- PS- Uu
  std::vector<Span> marks;         // hedge words, negation, modals that decided it
  ClaimId claim;                   // innermost claim whose content holds it
};

enum class EventStatus : uint8_t { actual, future, hypothetical, negated, historical };

struct Event {
  TokenId predicate;
  std::string plover;  // "CONSULT"
  std::string mode;    // "visit" or empty
  std::vector<std::string> contexts;
  std::string cameo;              // "042"
  std::vector<MentionId> actors;  // PLOVER sense; symmetric events list all parties here
  std::vector<MentionId> recipients;
  bool symmetric = false;
  TokenId object;  // head of what is acted upon besides the recipient ("agreement" of "sign an agreement")
  TimeId time;
  PlaceId place;
  MentionId place_mention;
  EventStatus status = EventStatus::actual;
  ClaimId according_to;
  std::string pattern;  // "predicates/agree.tsv:12"
  std::string because;  // the pattern's name and the words that matched
  std::vector<Span> evidence;
};

enum class QuoteKind : uint8_t { indirect, direct, mixed };
enum class SourceKind : uint8_t { person, organisation, government, unnamed, document, media };

struct Claim {
  std::vector<Span> source;  // words of the source; empty where the text names none
  MentionId source_mention;
  ActorId source_actor;
  SourceKind source_kind = SourceKind::unnamed;
  Span cue;
  TokenId cue_token;
  std::vector<Span> content;
  QuoteKind quote = QuoteKind::indirect;
  Modality status = Modality::asserted;
  const char* factuality = "CT+";
  std::vector<Span> hedges;
  std::string stance;        // of the cue: "neutral", "doubting", "endorsing"
  ClaimId inside;            // the claim in whose content this one stands
  std::string lexicon_line;  // what decided the cue
};

class Arena;

// Tokens [first, last] are a name of the lexicon: of each of these entries, by their numbers there.
struct LexiconName {
  TokenId first, last;
  std::vector<uint32_t> entries;
};

struct Reading {
  std::shared_ptr<const Document> document;
  std::string home;  // the state whose government's own page it is; empty where none is known
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<NameSpan> names;
  std::vector<LexiconName> lexicon_names;  // the longest, in text order, none overlapping another
  std::vector<Mention> mentions;           // by span begin, longer first
  std::vector<Actor> actors;
  std::vector<Thing> things;
  std::vector<TimeExpression> times;
  std::vector<Place> places;
  std::vector<Quantity> quantities;
  std::vector<Predicate> predicates;  // in text order
  std::vector<Event> events;
  bool own_codes = false;  // the events are those of the user's dictionary of verbs, and no others
  std::vector<Claim> claims;
  std::shared_ptr<Arena> arena;  // owns lemmas and other strings the tokens point to

  std::string_view text() const { return document->text; }
  const Token& operator[](TokenId id) const { return tokens[id.value]; }
  Token& operator[](TokenId id) { return tokens[id.value]; }
  const Sentence& operator[](SentenceId id) const { return sentences[id.value]; }
  const Mention& operator[](MentionId id) const { return mentions[id.value]; }
  Mention& operator[](MentionId id) { return mentions[id.value]; }
  const Actor& operator[](ActorId id) const { return actors[id.value]; }
  Actor& operator[](ActorId id) { return actors[id.value]; }
  const Thing& operator[](ThingId id) const { return things[id.value]; }
  const TimeExpression& operator[](TimeId id) const { return times[id.value]; }
  const Place& operator[](PlaceId id) const { return places[id.value]; }
  const Quantity& operator[](QuantityId id) const { return quantities[id.value]; }
  const Event& operator[](EventId id) const { return events[id.value]; }
  const Claim& operator[](ClaimId id) const { return claims[id.value]; }
};

}  // namespace bede
