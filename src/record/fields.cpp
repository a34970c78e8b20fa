// The tables of the record's items. A new field is one line here; the schema and docs/record.md follow (make docs).
#include "record/fields.h"

#include <algorithm>

namespace bede::record_format {

#define FIELDS(Type) \
  template <>        \
  const std::vector<Field<Type>>& fields<Type>()

FIELDS(Origin) {
  static const std::vector<Field<Origin>> table = {
      {"version", "string", "of Bede", [](Pen& pen, const Origin& o) { pen.out.value(o.record.version); }},
      {"lexicon", "string", "SHA-256 of the lexicon's files",
       [](Pen& pen, const Origin& o) { pen.out.value(o.record.lexicon); }},
      {"model", "string", "SHA-256 of the model", [](Pen& pen, const Origin& o) { pen.out.value(o.record.model); }},
  };
  return table;
}

FIELDS(DocumentPart) {
  using D = DocumentPart;
  static const std::vector<Field<D>> table = {
      {"id", "string", "the caller's; else the file's path",
       [](Pen& pen, const D& d) { pen.out.value(d.record.document().id); }},
      {"url", "string?", "where it was published",
       [](Pen& pen, const D& d) { pen.out.value_or_null(d.record.document().url); }},
      {"title", "string?", "known apart from the text",
       [](Pen& pen, const D& d) { pen.out.value_or_null(d.record.document().title); }},
      {"published", "string?",
       "day of publication (ISO 8601): the caller's, else the page's, else that of the dateline or of a line above the "
       "report",
       [](Pen& pen, const D& d) { pen.day_or_null(d.record.document().published); }},
      {"source", "string?", "publisher or agency",
       [](Pen& pen, const D& d) { pen.out.value_or_null(d.record.document().source); }},
      {"byline", "string?", "who wrote it",
       [](Pen& pen, const D& d) { pen.out.value_or_null(d.record.document().byline); }},
      {"language", "string", "of the text (ISO 639-1)",
       [](Pen& pen, const D& d) { pen.out.value(d.record.document().language); }},
      {"sha256", "string", "of the text as stored",
       [](Pen& pen, const D& d) { pen.out.value(d.record.document().sha256); }},
      {"sentences", "integer", "how many",
       [](Pen& pen, const D& d) { pen.out.value(d.record.reading->sentences.size()); }},
      {"words", "integer", "how many tokens that are not punctuation",
       [](Pen& pen, const D& d) {
         const auto& tokens = d.record.reading->tokens;
         pen.out.value(static_cast<int64_t>(
             std::count_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.upos != Upos::PUNCT; })));
       }},
      {"notes", "string[]", "what was cut or converted on the way in",
       [](Pen& pen, const D& d) { pen.strings(d.record.document().notes); }},
  };
  return table;
}

FIELDS(RecordDate) {
  using D = RecordDate;
  static const std::vector<Field<D>> table = {
      {"value", "string", "ISO 8601, as much as is known (\"2025-05\")",
       [](Pen& pen, const D& d) { pen.out.value(d.value); }},
      {"grain", "string", "day, month, year ...", [](Pen& pen, const D& d) { pen.out.value(d.grain); }},
      {"inferred", "boolean", "year or month is not stated, but follows from the text or its date",
       [](Pen& pen, const D& d) { pen.out.value(d.inferred); }},
      {"evidence", "span?", "the words of the date", [](Pen& pen, const D& d) { pen.span_or_null(d.evidence); }},
  };
  return table;
}

FIELDS(RecordPlace) {
  using P = RecordPlace;
  static const std::vector<Field<P>> table = {
      {"name", "string", "the lexicon's name, else the text's", [](Pen& pen, const P& p) { pen.out.value(p.name); }},
      {"country", "string?", "ISO 3166-1 alpha-3", [](Pen& pen, const P& p) { pen.out.value_or_null(p.country); }},
      {"lat", "number?", "degrees north",
       [](Pen& pen, const P& p) { p.located ? pen.out.value(p.latitude) : pen.out.null(); }},
      {"lon", "number?", "degrees east",
       [](Pen& pen, const P& p) { p.located ? pen.out.value(p.longitude) : pen.out.null(); }},
      {"evidence", "span?", "the words of the place", [](Pen& pen, const P& p) { pen.span_or_null(p.evidence); }},
  };
  return table;
}

FIELDS(RecordActor) {
  using A = RecordActor;
  static const std::vector<Field<A>> table = {
      {"id", "string", "\"a1\"", [](Pen& pen, const A& a) { pen.out.value(a.id); }},
      {"name", "string", "the fullest name in the text", [](Pen& pen, const A& a) { pen.out.value(a.name); }},
      {"kind", "one of person|state|organisation|group|people", "",
       [](Pen& pen, const A& a) { pen.out.value(a.kind); }},
      {"country", "string?", "ISO 3166-1 alpha-3, or the code of an international organisation",
       [](Pen& pen, const A& a) { pen.out.value_or_null(a.country); }},
      {"code", "string?", "as in CAMEO: country and sectors (\"IRNGOV\")",
       [](Pen& pen, const A& a) { pen.out.value_or_null(a.code); }},
      {"sectors", "string[]", "GOV, MIL, LEG ...", [](Pen& pen, const A& a) { pen.strings(a.sectors); }},
      {"office", "string?", "as the lexicon calls it", [](Pen& pen, const A& a) { pen.out.value_or_null(a.office); }},
      {"known_as", "string?", "the lexicon's entry, where one was matched",
       [](Pen& pen, const A& a) { pen.out.value_or_null(a.known_as); }},
      {"unnamed", "boolean", "\"officials in Tehran\", \"analysts\"",
       [](Pen& pen, const A& a) { pen.out.value(a.unnamed); }},
      {"mentions", "span[]", "where the text names it, in order", [](Pen& pen, const A& a) { pen.spans(a.mentions); }},
  };
  return table;
}

FIELDS(RecordEvent) {
  using E = RecordEvent;
  static const std::vector<Field<E>> table = {
      {"id", "string", "\"e1\"", [](Pen& pen, const E& e) { pen.out.value(e.id); }},
      {"plover", "string", "PLOVER event type", [](Pen& pen, const E& e) { pen.out.value(e.plover); }},
      {"mode", "string?", "PLOVER mode", [](Pen& pen, const E& e) { pen.out.value_or_null(e.mode); }},
      {"contexts", "string[]", "PLOVER contexts", [](Pen& pen, const E& e) { pen.strings(e.contexts); }},
      {"cameo", "string", "CAMEO code", [](Pen& pen, const E& e) { pen.out.value(e.cameo); }},
      {"goldstein", "number", "the code's value on Goldstein's scale",
       [](Pen& pen, const E& e) { pen.out.value(e.goldstein); }},
      {"quad", "string", "verbal or material, cooperation or conflict",
       [](Pen& pen, const E& e) { pen.out.value(e.quad); }},
      {"actors", "string[]", "ids of who acts; for a symmetric event, all parties",
       [](Pen& pen, const E& e) { pen.strings(e.actors); }},
      {"recipients", "string[]", "ids of whom it is done to", [](Pen& pen, const E& e) { pen.strings(e.recipients); }},
      {"source", "string?", "CAMEO code of the first dyad's source",
       [](Pen& pen, const E& e) { pen.out.value_or_null(e.source); }},
      {"target", "string?", "and of its target", [](Pen& pen, const E& e) { pen.out.value_or_null(e.target); }},
      {"dyads", "dyad[]", "every source and target, by code",
       [](Pen& pen, const E& e) {
         pen.out.begin_array();
         for (const auto& [source, target] : e.dyads)
           pen.out.begin_array().value_or_null(source).value_or_null(target).end_array();
         pen.out.end_array();
       }},
      {"date", "Date?", "when", [](Pen& pen, const E& e) { write_or_null(pen, e.date); }},
      {"place", "Place?", "where", [](Pen& pen, const E& e) { write_or_null(pen, e.place); }},
      {"status", "one of actual|future|hypothetical|negated|historical", "what the text says of it",
       [](Pen& pen, const E& e) { pen.out.value(name_of(e.status)); }},
      {"according_to", "string?", "id of the claim that carries it; null: the text's own voice",
       [](Pen& pen, const E& e) { pen.out.value_or_null(e.according_to); }},
      {"because", "string", "the rule and the words that matched",
       [](Pen& pen, const E& e) { pen.out.value(e.because); }},
      {"evidence", "span[]", "the words of it", [](Pen& pen, const E& e) { pen.spans(e.evidence); }},
  };
  return table;
}

FIELDS(RecordClaim) {
  using C = RecordClaim;
  static const std::vector<Field<C>> table = {
      {"id", "string", "\"c1\"", [](Pen& pen, const C& c) { pen.out.value(c.id); }},
      {"source", "string?", "id of the actor who says it",
       [](Pen& pen, const C& c) { pen.out.value_or_null(c.source); }},
      {"source_text", "string?", "the words of the source",
       [](Pen& pen, const C& c) { pen.out.value_or_null(c.source_text); }},
      {"source_kind", "one of person|organisation|government|unnamed|document|media", "",
       [](Pen& pen, const C& c) { pen.out.value(name_of(c.source_kind)); }},
      {"chain", "string[]", "ids of the claims around it, outermost first: X says that Y said",
       [](Pen& pen, const C& c) { pen.strings(c.chain); }},
      {"source_span", "span?", "where the source stands (its first piece)",
       [](Pen& pen, const C& c) { pen.span_or_null(c.source_spans.empty() ? Span{} : c.source_spans.front()); }},
      {"source_spans", "span[]", "all its pieces", [](Pen& pen, const C& c) { pen.spans(c.source_spans); }},
      {"cue", "span?", "the words that attribute", [](Pen& pen, const C& c) { pen.span_or_null(c.cue); }},
      {"content", "span[]", "what is claimed, in one piece or more",
       [](Pen& pen, const C& c) { pen.spans(c.content); }},
      {"quote", "one of direct|indirect|mixed", "", [](Pen& pen, const C& c) { pen.out.value(name_of(c.quote)); }},
      {"status", "one of asserted|hedged|denied|intended|asked", "how the source puts it",
       [](Pen& pen, const C& c) { pen.out.value(name_of_claim(c.status)); }},
      {"hedges", "span[]", "the words that make it less than firm", [](Pen& pen, const C& c) { pen.spans(c.hedges); }},
      {"factuality", "one of CT+|PR+|PS+|CT-|PR-|PS-|Uu", "FactBank's value, as the source has it",
       [](Pen& pen, const C& c) { pen.out.value(c.factuality.empty() ? "Uu" : c.factuality); }},
      {"stance", "string?", "what the cue says of the claim: neutral, doubting, endorsing",
       [](Pen& pen, const C& c) { pen.out.value_or_null(c.stance); }},
      {"evidence", "span[]", "source, cue and content", [](Pen& pen, const C& c) { pen.spans(c.evidence); }},
  };
  return table;
}

FIELDS(AgreementStage) {
  using S = AgreementStage;
  static const std::vector<Field<S>> table = {
      {"stage",
       "one of "
       "proposed|negotiating|initialled|signed|submitted|approved|ratified|in_force|suspended|withdrawn|rejected|"
       "expired",
       "", [](Pen& pen, const S& s) { pen.out.value(s.stage); }},
      {"body", "string?", "who took it there", [](Pen& pen, const S& s) { pen.out.value_or_null(s.body); }},
      {"date", "Date?", "when", [](Pen& pen, const S& s) { write_or_null(pen, s.date); }},
      {"place", "Place?", "where", [](Pen& pen, const S& s) { write_or_null(pen, s.place); }},
      {"vote", "string?", "id of the vote", [](Pen& pen, const S& s) { pen.out.value_or_null(s.vote); }},
      {"status", "one of actual|future|hypothetical|negated|historical", "",
       [](Pen& pen, const S& s) { pen.out.value(name_of(s.status)); }},
      {"according_to", "string?", "id of the claim that carries it",
       [](Pen& pen, const S& s) { pen.out.value_or_null(s.according_to); }},
      {"evidence", "span[]", "the words of it", [](Pen& pen, const S& s) { pen.spans(s.evidence); }},
  };
  return table;
}

FIELDS(Agreement) {
  using A = Agreement;
  static const std::vector<Field<A>> table = {
      {"id", "string", "\"g1\"", [](Pen& pen, const A& a) { pen.out.value(a.id); }},
      {"name", "string", "as the text calls it", [](Pen& pen, const A& a) { pen.out.value(a.name); }},
      {"kind", "string", "treaty, agreement, memorandum, ceasefire, contract ...",
       [](Pen& pen, const A& a) { pen.out.value(a.kind); }},
      {"parties", "string[]", "codes of countries and organisations",
       [](Pen& pen, const A& a) { pen.strings(a.parties); }},
      {"sectors", "string[]", "what it is about", [](Pen& pen, const A& a) { pen.strings(a.sectors); }},
      {"stages", "Stage[]", "in order of life, then of text", [](Pen& pen, const A& a) { write_all(pen, a.stages); }},
      {"evidence", "span[]", "where the text names it", [](Pen& pen, const A& a) { pen.spans(a.evidence); }},
  };
  return table;
}

namespace {

using Counted = std::optional<Cited<int64_t>>;

void write_count(Pen& pen, const Counted& count) { count ? pen.out.value(count->value) : pen.out.null(); }

void write_share(Pen& pen, const std::optional<Cited<double>>& share) {
  share ? pen.out.value(share->value) : pen.out.null();
}

int64_t counted(const Vote& v) {
  int64_t sum = 0;
  for (const Counted& count : {v.in_favour, v.against, v.abstained, v.not_voting}) sum += count ? count->value : 0;
  return sum;
}

void write_citations(Pen& pen, const Vote& v) {
  const std::pair<const char*, const Counted&> all[] = {
      {"total_members", v.total_members}, {"present", v.present},       {"for", v.in_favour}, {"against", v.against},
      {"abstained", v.abstained},         {"not_voting", v.not_voting}, {"needed", v.needed}, {"margin", v.margin}};
  pen.out.begin_object();
  for (const auto& [name, count] : all) {
    if (!count) continue;
    pen.out.key(name);
    pen.span(count->span);
  }
  for (const auto& [name, share] : {std::pair{"percent_for", v.percent_for}, {"percent_against", v.percent_against}}) {
    if (!share) continue;
    pen.out.key(name);
    pen.span(share->span);
  }
  pen.out.end_object();
}

}  // namespace

FIELDS(Vote) {
  using V = Vote;
  static const std::vector<Field<V>> table = {
      {"id", "string", "\"v1\"", [](Pen& pen, const V& v) { pen.out.value(v.id); }},
      {"body", "string?", "who voted", [](Pen& pen, const V& v) { pen.out.value_or_null(v.body); }},
      {"body_country", "string?", "of which country",
       [](Pen& pen, const V& v) { pen.out.value_or_null(v.body_country); }},
      {"subject", "string?", "id of an agreement, else words of the text",
       [](Pen& pen, const V& v) { pen.out.value_or_null(v.subject); }},
      {"outcome", "one of passed|failed?", "", [](Pen& pen, const V& v) { pen.out.value_or_null(v.outcome); }},
      {"total_members", "integer?", "seats of the body",
       [](Pen& pen, const V& v) { write_count(pen, v.total_members); }},
      {"present", "integer?", "", [](Pen& pen, const V& v) { write_count(pen, v.present); }},
      {"for", "integer?", "", [](Pen& pen, const V& v) { write_count(pen, v.in_favour); }},
      {"against", "integer?", "", [](Pen& pen, const V& v) { write_count(pen, v.against); }},
      {"abstained", "integer?", "", [](Pen& pen, const V& v) { write_count(pen, v.abstained); }},
      {"not_voting", "integer?", "", [](Pen& pen, const V& v) { write_count(pen, v.not_voting); }},
      {"needed", "integer?", "votes it would take, where the text says so",
       [](Pen& pen, const V& v) { write_count(pen, v.needed); }},
      {"margin", "integer?", "by how many votes it was carried or lost, as the text says",
       [](Pen& pen, const V& v) { write_count(pen, v.margin); }},
      {"percent_for", "number?", "share of the votes for, as the text says",
       [](Pen& pen, const V& v) { write_share(pen, v.percent_for); }},
      {"percent_against", "number?", "share of the votes against, as the text says",
       [](Pen& pen, const V& v) { write_share(pen, v.percent_against); }},
      {"vetoed_by", "string[]", "codes of those who stopped it by a veto",
       [](Pen& pen, const V& v) { pen.strings(v.vetoed_by); }},
      {"counted", "integer", "for, against, abstained and not voting together",
       [](Pen& pen, const V& v) { pen.out.value(counted(v)); }},
      {"unaccounted", "integer?", "present less counted",
       [](Pen& pen, const V& v) { pen.number_or_null(v.unaccounted); }},
      {"adds_up", "boolean?", "null where the text does not give enough to say",
       [](Pen& pen, const V& v) { v.adds_up ? pen.out.value(*v.adds_up) : pen.out.null(); }},
      {"cited", "Cited", "the words each number comes from", [](Pen& pen, const V& v) { write_citations(pen, v); }},
      {"date", "Date?", "when", [](Pen& pen, const V& v) { write_or_null(pen, v.date); }},
      {"status", "one of actual|future|hypothetical|negated|historical", "",
       [](Pen& pen, const V& v) { pen.out.value(name_of(v.status)); }},
      {"according_to", "string?", "id of the claim that carries it",
       [](Pen& pen, const V& v) { pen.out.value_or_null(v.according_to); }},
      {"evidence", "span[]", "the words of it", [](Pen& pen, const V& v) { pen.spans(v.evidence); }},
  };
  return table;
}

FIELDS(Contact) {
  using C = Contact;
  static const std::vector<Field<C>> table = {
      {"id", "string", "\"k1\"", [](Pen& pen, const C& c) { pen.out.value(c.id); }},
      {"kind", "one of visit|meeting|call|letter|talks|summit", "",
       [](Pen& pen, const C& c) { pen.out.value(c.kind); }},
      {"from", "string[]", "codes of who came, called or wrote", [](Pen& pen, const C& c) { pen.strings(c.from); }},
      {"to", "string[]", "codes of whom it was with", [](Pen& pen, const C& c) { pen.strings(c.to); }},
      {"persons", "string[]", "ids of the persons named", [](Pen& pen, const C& c) { pen.strings(c.persons); }},
      {"mediators", "string[]", "codes of who brought them together",
       [](Pen& pen, const C& c) { pen.strings(c.mediators); }},
      {"date", "Date?", "when", [](Pen& pen, const C& c) { write_or_null(pen, c.date); }},
      {"place", "Place?", "where", [](Pen& pen, const C& c) { write_or_null(pen, c.place); }},
      {"status", "one of actual|future|hypothetical|negated|historical", "",
       [](Pen& pen, const C& c) { pen.out.value(name_of(c.status)); }},
      {"according_to", "string?", "id of the claim that carries it",
       [](Pen& pen, const C& c) { pen.out.value_or_null(c.according_to); }},
      {"evidence", "span[]", "the words of it", [](Pen& pen, const C& c) { pen.spans(c.evidence); }},
  };
  return table;
}

FIELDS(Finding) {
  using F = Finding;
  static const std::vector<Field<F>> table = {
      {"id", "string", "\"x1\"", [](Pen& pen, const F& f) { pen.out.value(f.id); }},
      {"kind", "string", "tally, name, office, date, sum, place, member, contradiction",
       [](Pen& pen, const F& f) { pen.out.value(f.kind); }},
      {"check", "string", "the check that found it (`bede check --list`)",
       [](Pen& pen, const F& f) { pen.out.value(f.check); }},
      {"severity", "one of note|warning|error", "", [](Pen& pen, const F& f) { pen.out.value(name_of(f.severity)); }},
      {"message", "string", "one plain sentence", [](Pen& pen, const F& f) { pen.out.value(f.message); }},
      {"items", "string[]", "ids of what it is about", [](Pen& pen, const F& f) { pen.strings(f.items); }},
      {"fact", "string?", "the line of the lexicon that it rests on",
       [](Pen& pen, const F& f) { pen.out.value_or_null(f.fact); }},
      {"evidence", "span[]", "the words of it", [](Pen& pen, const F& f) { pen.spans(f.evidence); }},
  };
  return table;
}

FIELDS(Record) {
  using R = Record;
  static const std::vector<Field<R>> table = {
      {"bede", "Origin", "what made the record", [](Pen& pen, const R& r) { write(pen, Origin{r}); }},
      {"document", "Document", "what was read", [](Pen& pen, const R& r) { write(pen, DocumentPart{r}); }},
      {"actors", "Actor[]", "who is named", [](Pen& pen, const R& r) { write_all(pen, r.actors); }},
      {"events", "Event[]", "who did what to whom", [](Pen& pen, const R& r) { write_all(pen, r.events); }},
      {"claims", "Claim[]", "on whose word", [](Pen& pen, const R& r) { write_all(pen, r.claims); }},
      {"agreements", "Agreement[]", "what was agreed, and how far it got",
       [](Pen& pen, const R& r) { write_all(pen, r.agreements); }},
      {"votes", "Vote[]", "who voted how", [](Pen& pen, const R& r) { write_all(pen, r.votes); }},
      {"contacts", "Contact[]", "who met, called or wrote to whom",
       [](Pen& pen, const R& r) { write_all(pen, r.contacts); }},
      {"sanctions", "Sanction[]", "what was imposed, eased or lifted",
       [](Pen& pen, const R& r) { write_all(pen, r.sanctions); }},
      {"personnel", "Personnel[]",
       "who was put into a post or taken out of one; diplomats expelled, recalled, summoned",
       [](Pen& pen, const R& r) { write_all(pen, r.personnel); }},
      {"casualties", "Casualties[]", "how many were killed, wounded, missing, taken, driven out",
       [](Pen& pen, const R& r) { write_all(pen, r.casualties); }},
      {"movements", "Movement[]", "forces sent or taken back",
       [](Pen& pen, const R& r) { write_all(pen, r.movements); }},
      {"deadlines", "Deadline[]", "ultimatums and deadlines",
       [](Pen& pen, const R& r) { write_all(pen, r.deadlines); }},
      {"checks", "Finding[]", "what does not add up", [](Pen& pen, const R& r) { write_all(pen, r.checks); }},
      {"layers", "Layers", "what the record was made from; only with --layers",
       [](Pen& pen, const R& r) { write(pen, Layers{*r.reading}); }},
  };
  return table;
}

#undef FIELDS

}  // namespace bede::record_format
