// Events with who takes part and who does it to whom; claims; findings.
#include "base/strings.h"
#include "record/fields.h"
#include "store/columns.h"

namespace bede::store {
namespace {

using record_format::name_of;
using record_format::name_of_claim;

struct EventItem {
  const Context& context;
  const RecordEvent& event;
};

const std::vector<ColumnOf<EventItem>>& event_columns() {
  using E = EventItem;
  static const std::vector<ColumnOf<E>> all = {
      {"key", "integer", "document * 2^20 + the number in id",
       [](const E& e) { return Cell(e.context.key(e.event.id)); }},
      {"document", "integer", "documents.key", [](const E& e) { return Cell(e.context.document); }},
      {"id", "text", "in its record (\"e1\")", [](const E& e) { return Cell(e.event.id); }},
      {"sentence", "integer?", "sentences.key of its words",
       [](const E& e) { return key_or_null(e.context.sentence_of(e.event.evidence)); }},
      {"day", "text", "for sorting: first day of date; else the day of publication; else empty",
       [](const E& e) { return Cell(e.context.day(e.event.date)); }},
      {"date", "text?", "when, as much as the text says (\"2025-05\")",
       [](const E& e) { return e.event.date ? text_or_null(e.event.date->value) : Cell(); }},
      {"date_grain", "text?", "day, month, year ...",
       [](const E& e) { return e.event.date ? text_or_null(e.event.date->grain) : Cell(); }},
      {"date_inferred", "integer?", "1: year or month is not stated, but follows",
       [](const E& e) { return e.event.date ? truth(e.event.date->inferred) : Cell(); }},
      {"plover", "text", "PLOVER event type", [](const E& e) { return Cell(e.event.plover); }},
      {"mode", "text?", "PLOVER mode", [](const E& e) { return text_or_null(e.event.mode); }},
      {"contexts", "text", "PLOVER contexts, parted by blanks",
       [](const E& e) { return words_cell(e.event.contexts); }},
      {"cameo", "text", "CAMEO code", [](const E& e) { return Cell(e.event.cameo); }},
      {"cameo_root", "text", "its first two digits", [](const E& e) { return Cell(e.event.cameo.substr(0, 2)); }},
      {"cameo_base", "text", "its first three digits", [](const E& e) { return Cell(e.event.cameo.substr(0, 3)); }},
      {"goldstein", "real", "the code's value on Goldstein's scale",
       [](const E& e) { return Cell(e.event.goldstein); }},
      {"quad", "text", "verbal or material, cooperation or conflict", [](const E& e) { return Cell(e.event.quad); }},
      {"source", "text?", "CAMEO code of the first dyad's source",
       [](const E& e) { return text_or_null(e.event.source); }},
      {"target", "text?", "and of its target", [](const E& e) { return text_or_null(e.event.target); }},
      {"place", "text?", "where",
       [](const E& e) { return e.event.place ? text_or_null(e.event.place->name) : Cell(); }},
      {"place_country", "text?", "ISO 3166-1 alpha-3",
       [](const E& e) { return e.event.place ? text_or_null(e.event.place->country) : Cell(); }},
      {"lat", "real?", "degrees north",
       [](const E& e) { return e.event.place && e.event.place->located ? Cell(e.event.place->latitude) : Cell(); }},
      {"lon", "real?", "degrees east",
       [](const E& e) { return e.event.place && e.event.place->located ? Cell(e.event.place->longitude) : Cell(); }},
      {"status", "text", "actual, future, hypothetical, negated or historical",
       [](const E& e) { return Cell(name_of(e.event.status)); }},
      {"according_to", "integer?", "claims.key of the claim that carries it; null: the text's own voice",
       [](const E& e) { return key_or_null(e.context.key(e.event.according_to)); }},
      {"because", "text", "the rule and the words that matched", [](const E& e) { return Cell(e.event.because); }},
      {"words", "text", "the words of it", [](const E& e) { return Cell(e.context.words(e.event.evidence)); }},
  };
  return all;
}

struct SideItem {
  const Context& context;
  const RecordEvent& event;
  const RecordActor& actor;
  const char* role;
};

const std::vector<ColumnOf<SideItem>>& side_columns() {
  using S = SideItem;
  static const std::vector<ColumnOf<S>> all = {
      {"event", "integer", "events.key", [](const S& s) { return Cell(s.context.key(s.event.id)); }},
      {"role", "text", "actor or recipient", [](const S& s) { return Cell(std::string(s.role)); }},
      {"actor", "integer", "actors.key", [](const S& s) { return Cell(s.context.key(s.actor.id)); }},
      {"name", "text", "known_as, else name of the actor", [](const S& s) { return Cell(book_name(s.actor)); }},
      {"country", "text?", "of the actor", [](const S& s) { return text_or_null(s.actor.country); }},
      {"code", "text?", "of the actor", [](const S& s) { return text_or_null(s.actor.code); }},
      {"sector", "text?", "the actor's first",
       [](const S& s) { return s.actor.sectors.empty() ? Cell() : Cell(s.actor.sectors.front()); }},
      {"day", "text", "of the event", [](const S& s) { return Cell(s.context.day(s.event.date)); }},
  };
  return all;
}

void add_sides(const Context& context, const RecordEvent& event, const std::vector<std::string>& ids, const char* role,
               std::vector<std::vector<Cell>>& out) {
  for (const std::string& id : ids)
    if (const RecordActor* actor = context.actor(id))
      out.push_back(row(side_columns(), SideItem{context, event, *actor, role}));
}

struct DyadItem {
  const Context& context;
  const RecordEvent& event;
  size_t number;
  const std::string& source() const { return event.dyads[number].first; }
  const std::string& target() const { return event.dyads[number].second; }
};

const std::vector<ColumnOf<DyadItem>>& dyad_columns() {
  using D = DyadItem;
  static const std::vector<ColumnOf<D>> all = {
      {"event", "integer", "events.key", [](const D& d) { return Cell(d.context.key(d.event.id)); }},
      {"number", "integer", "from 1", [](const D& d) { return Cell(int64_t(d.number) + 1); }},
      {"source", "text?", "CAMEO code of who does it", [](const D& d) { return text_or_null(d.source()); }},
      {"target", "text?", "and of whom it is done to", [](const D& d) { return text_or_null(d.target()); }},
      {"source_country", "text?", "country of the source",
       [](const D& d) { return text_or_null(d.context.country_of_code(d.source())); }},
      {"target_country", "text?", "country of the target",
       [](const D& d) { return text_or_null(d.context.country_of_code(d.target())); }},
      {"day", "text", "of the event", [](const D& d) { return Cell(d.context.day(d.event.date)); }},
  };
  return all;
}

struct ClaimItem {
  const Context& context;
  const RecordClaim& claim;
  const RecordActor* source() const { return context.actor(claim.source); }
};

const std::vector<ColumnOf<ClaimItem>>& claim_columns() {
  using C = ClaimItem;
  static const std::vector<ColumnOf<C>> all = {
      {"key", "integer", "document * 2^20 + the number in id",
       [](const C& c) { return Cell(c.context.key(c.claim.id)); }},
      {"document", "integer", "documents.key", [](const C& c) { return Cell(c.context.document); }},
      {"id", "text", "in its record (\"c1\")", [](const C& c) { return Cell(c.claim.id); }},
      {"sentence", "integer?", "sentences.key of its content",
       [](const C& c) { return key_or_null(c.context.sentence_of(c.claim.content)); }},
      {"day", "text", "day of publication; empty where it is not known",
       [](const C& c) { return Cell(c.context.day({})); }},
      {"source", "integer?", "actors.key of who says it",
       [](const C& c) { return key_or_null(c.context.key(c.claim.source)); }},
      {"source_text", "text?", "the words of the source", [](const C& c) { return text_or_null(c.claim.source_text); }},
      {"source_name", "text?", "known_as, else name of who says it",
       [](const C& c) { return c.source() ? Cell(book_name(*c.source())) : Cell(); }},
      {"source_country", "text?", "of who says it",
       [](const C& c) { return c.source() ? text_or_null(c.source()->country) : Cell(); }},
      {"source_code", "text?", "of who says it",
       [](const C& c) { return c.source() ? text_or_null(c.source()->code) : Cell(); }},
      {"source_kind", "text", "person, organisation, government, unnamed, document or media",
       [](const C& c) { return Cell(name_of(c.claim.source_kind)); }},
      {"inside", "integer?", "claims.key of the claim around it: X says that Y said",
       [](const C& c) { return c.claim.chain.empty() ? Cell() : key_or_null(c.context.key(c.claim.chain.back())); }},
      {"cue", "text?", "the words that attribute",
       [](const C& c) { return text_or_null(c.context.words(c.claim.cue)); }},
      {"content", "text", "what is claimed", [](const C& c) { return Cell(c.context.words(c.claim.content)); }},
      {"quote", "text", "direct, indirect or mixed", [](const C& c) { return Cell(name_of(c.claim.quote)); }},
      {"status", "text", "asserted, hedged, denied, intended or asked",
       [](const C& c) { return Cell(name_of_claim(c.claim.status)); }},
      {"hedges", "text?", "the words that make it less than firm",
       [](const C& c) { return text_or_null(c.context.words(c.claim.hedges)); }},
      {"factuality", "text", "FactBank's value, as the source has it",
       [](const C& c) { return Cell(c.claim.factuality); }},
      {"stance", "text?", "neutral, doubting or endorsing", [](const C& c) { return text_or_null(c.claim.stance); }},
  };
  return all;
}

struct FindingItem {
  const Context& context;
  const Finding& finding;
};

const std::vector<ColumnOf<FindingItem>>& finding_columns() {
  using F = FindingItem;
  static const std::vector<ColumnOf<F>> all = {
      {"key", "integer", "document * 2^20 + the number in id",
       [](const F& f) { return Cell(f.context.key(f.finding.id)); }},
      {"document", "integer", "documents.key", [](const F& f) { return Cell(f.context.document); }},
      {"id", "text", "in its record (\"x1\")", [](const F& f) { return Cell(f.finding.id); }},
      {"day", "text", "day of publication; empty where it is not known",
       [](const F& f) { return Cell(f.context.day({})); }},
      {"kind", "text", "tally, name, office, date, sum, contradiction or duplicate",
       [](const F& f) { return Cell(f.finding.kind); }},
      {"severity", "text", "note, warning or error", [](const F& f) { return Cell(name_of(f.finding.severity)); }},
      {"message", "text", "one plain sentence", [](const F& f) { return Cell(f.finding.message); }},
      {"items", "text", "ids of what it is about, parted by blanks",
       [](const F& f) { return words_cell(f.finding.items); }},
      {"fact", "text?", "the line of the lexicon that it rests on",
       [](const F& f) { return text_or_null(f.finding.fact); }},
      {"words", "text", "the words of it", [](const F& f) { return Cell(f.context.words(f.finding.evidence)); }},
  };
  return all;
}

}  // namespace

Shape events_shape() {
  return {{"events", "who did what to whom, coded", "key", plain(event_columns())}, [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (const RecordEvent& event : c.record.events) out.push_back(row(event_columns(), EventItem{c, event}));
            return out;
          }};
}

Shape event_actors_shape() {
  return {{"event_actors", "who takes part in an event; what parties do together, each of them does to the others",
           "event, role, actor", plain(side_columns())},
          [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (const RecordEvent& event : c.record.events) {
              add_sides(c, event, event.actors, "actor", out);
              const bool symmetric = event.recipients.empty() && event.actors.size() > 1;
              add_sides(c, event, symmetric ? event.actors : event.recipients, "recipient", out);
            }
            return out;
          }};
}

Shape dyads_shape() {
  return {{"dyads", "every source and target of an event, by code", "event, number", plain(dyad_columns())},
          [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (const RecordEvent& event : c.record.events)
              for (size_t i = 0; i < event.dyads.size(); ++i) out.push_back(row(dyad_columns(), DyadItem{c, event, i}));
            return out;
          }};
}

Shape claims_shape() {
  return {{"claims", "what the text gives on another's word", "key", plain(claim_columns())}, [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (const RecordClaim& claim : c.record.claims) out.push_back(row(claim_columns(), ClaimItem{c, claim}));
            return out;
          }};
}

Shape checks_shape() {
  return {{"checks", "what does not add up within one report", "key", plain(finding_columns())}, [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (const Finding& finding : c.record.checks)
              out.push_back(row(finding_columns(), FindingItem{c, finding}));
            return out;
          }};
}

}  // namespace bede::store
