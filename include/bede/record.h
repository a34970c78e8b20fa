// The record: actors, events, claims, agreements, votes, contacts, sanctions, posts, casualties, forces,
// deadlines, and the findings about them; JSON and CSV.
//
// Plain data made from a Reading. Spans are bytes here; to_json() converts them once to code points. Ids are stable for
// the same text, version, lexicon and model: "a1", "e1", "c1", "g1", "v1", "k1", "s1" (sanctions), "p1" (personnel),
// "n1" (casualties), "m1", "d1", "x1".
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bede/check.h"
#include "bede/document.h"
#include "bede/reading.h"

namespace bede {

struct RecordDate {
  std::string value;  // ISO 8601, may be partial ("2025-05")
  std::string grain;  // "day", "month", ...
  Span evidence;
  bool inferred = false;
};

struct RecordPlace {
  std::string name;
  std::string country;
  bool located = false;
  double latitude = 0, longitude = 0;
  Span evidence;
};

struct RecordActor {
  std::string id, name, kind, country, code;
  std::vector<std::string> sectors;
  std::string office, known_as;
  bool unnamed = false;
  std::vector<Span> mentions;
  ActorId origin;  // the reading's actor
};

struct RecordEvent {
  std::string id, plover, mode;
  std::vector<std::string> contexts;
  std::string cameo;
  double goldstein = 0;
  std::string quad;
  std::vector<std::string> actors, recipients;  // actor ids
  std::string source, target;                   // CAMEO codes of the first dyad
  std::vector<std::pair<std::string, std::string>> dyads;
  std::optional<RecordDate> date;
  std::optional<RecordPlace> place;
  EventStatus status = EventStatus::actual;
  std::string according_to;  // claim id or empty
  std::string because;
  std::vector<Span> evidence;
  EventId origin;  // the reading's event
};

struct RecordClaim {
  std::string id, source;  // actor id or empty
  std::string source_text;
  SourceKind source_kind = SourceKind::unnamed;
  std::vector<std::string> chain;  // outermost first
  std::vector<Span> source_spans;
  Span cue;
  std::vector<Span> content;
  QuoteKind quote = QuoteKind::indirect;
  Modality status = Modality::asserted;
  std::vector<Span> hedges;
  std::string factuality, stance;
  std::vector<Span> evidence;
  ClaimId origin;  // the reading's claim
};

struct AgreementStage {
  std::string stage;  // proposed negotiating initialled signed submitted approved ratified in_force suspended withdrawn
                      // rejected expired
  std::string body;   // or empty
  std::optional<RecordDate> date;
  std::optional<RecordPlace> place;
  std::string vote;  // vote id or empty
  EventStatus status = EventStatus::actual;
  std::string according_to;
  std::vector<Span> evidence;
};

struct Agreement {
  std::string id, name, kind;
  std::vector<std::string> parties;  // country or organisation codes
  std::vector<std::string> sectors;
  std::vector<AgreementStage> stages;  // in order of life, then of text
  std::vector<Span> evidence;
};

struct Vote {
  std::string id, body, body_country;
  std::string subject;  // agreement id, or words of the text
  std::string outcome;  // "passed", "failed" or empty
  std::optional<Cited<int64_t>> total_members, present, in_favour, against, abstained, not_voting;
  std::optional<Cited<int64_t>> needed;                       // votes it would take, where the text says so
  std::optional<Cited<int64_t>> margin;                       // "carried by 14 votes"
  std::optional<Cited<double>> percent_for, percent_against;  // "58 percent voted for it"
  std::vector<std::string> vetoed_by;                         // codes
  std::optional<int64_t> unaccounted;                         // present - (for + against + abstained + not voting)
  std::optional<bool> adds_up;
  std::optional<RecordDate> date;
  EventStatus status = EventStatus::actual;
  std::string according_to;
  std::vector<Span> evidence;
};

struct Contact {
  std::string id, kind;                // visit meeting call letter talks summit
  std::vector<std::string> from, to;   // codes
  std::vector<std::string> persons;    // actor ids
  std::vector<std::string> mediators;  // codes of who brought them together
  std::optional<RecordDate> date;
  std::optional<RecordPlace> place;
  EventStatus status = EventStatus::actual;
  std::string according_to;
  std::vector<Span> evidence;
};

// When, where, how firmly and on whose word an act is told.
struct Told {
  std::optional<RecordDate> date;
  std::optional<RecordPlace> place;
  EventStatus status = EventStatus::actual;
  std::string according_to;
  std::vector<Span> evidence;
};

struct Sanction : Told {
  std::string id, act;              // imposed extended tightened eased lifted
  std::string what;                 // words of the text: "arms embargo"
  std::vector<std::string> by, on;  // codes
  std::string on_text;              // words of whom or what it strikes
};

struct Personnel : Told {
  std::string id, act;  // appointed elected dismissed resigned expelled recalled summoned
  std::string person;   // actor id or empty
  std::string text;     // words of whom
  std::string office;   // words of the post, or empty
  std::string country;  // code of the side whose people they are, or empty
  std::optional<Cited<int64_t>> count;
  std::vector<std::string> by;  // codes
};

struct Casualties : Told {
  std::string id, kind;  // killed wounded missing captured abducted detained displaced freed
  Cited<int64_t> count;
  std::optional<int64_t> most;  // of a range
  bool approximate = false;     // "at least", "some"
  std::string who;              // words of the text
  std::string country;          // code or empty
  std::vector<std::string> by;  // codes of who did it
};

struct Movement : Told {
  std::string id, act;  // deployed withdrawn
  std::string forces;   // words of the text
  std::optional<Cited<int64_t>> count;
  bool approximate = false;
  std::vector<std::string> by;  // codes of whose forces
  std::string to, from;         // names of places, or empty
};

struct Deadline : Told {
  std::string id, act;              // set extended met missed expired
  std::vector<std::string> by, on;  // codes
  std::string demand;               // words of what must be done, or empty
  std::string due_text;             // words of the time
  std::optional<RecordDate> due;
};

struct Record {
  std::shared_ptr<const Reading> reading;     // what it was made from (layers, words, text)
  std::string version, lexicon, model;        // hashes: what made it
  std::map<std::string, std::string> states;  // names of the states whose codes stand in it; not in its JSON
  std::vector<RecordActor> actors;
  std::vector<RecordEvent> events;
  std::vector<RecordClaim> claims;
  std::vector<Agreement> agreements;
  std::vector<Vote> votes;
  std::vector<Contact> contacts;
  std::vector<Sanction> sanctions;
  std::vector<Personnel> personnel;
  std::vector<Casualties> casualties;
  std::vector<Movement> movements;
  std::vector<Deadline> deadlines;
  std::vector<Finding> checks;  // empty until checked: see check()

  const Document& document() const { return *reading->document; }
};

class Reader;

// The record of a reading, without findings (record.checks = check(record, reader) adds them). Pure; cost small beside
// the reading's.
Record make_record(Reading reading, const Reader& reader);

struct JsonOptions {
  bool layers = false;  // add "layers": times, predicates, mentions
  bool pretty = false;  // indented, for people; else one line
};

// The record as one JSON object (docs/record.md, docs/record.schema.json). Spans become code points. Cost: linear in
// text + record.
std::string to_json(const Record& record, JsonOptions options = {});

}  // namespace bede
