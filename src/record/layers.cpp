// The tables of the layers: what the record was made from, for those who measure.
#include "mentions/referents.h"
#include "record/fields.h"

namespace bede::record_format {

namespace {

Span tokens_span(const Reading& reading, TokenId first, TokenId last) {
  return reading[first].span.joined(reading[last].span);
}

// A part list made from a vector of the reading and written as a list.
template <class Part, class Item>
void write_parts(Pen& pen, const Reading& reading, const std::vector<Item>& items) {
  pen.out.begin_array();
  for (const Item& item : items) write(pen, Part{reading, item});
  pen.out.end_array();
}

}  // namespace

#define FIELDS(Type) \
  template <>        \
  const std::vector<Field<Type>>& fields<Type>()

FIELDS(TimeExpression) {
  using T = TimeExpression;
  static const std::vector<Field<T>> table = {
      {"at", "span", "the words", [](Pen& pen, const T& t) { pen.span(t.span); }},
      {"type", "one of DATE|TIME|DURATION|SET", "TIMEX3 type",
       [](Pen& pen, const T& t) { pen.out.value(name_of(t.kind)); }},
      {"value", "string?", "TIMEX3 value", [](Pen& pen, const T& t) { pen.out.value_or_null(t.value); }},
      {"inferred", "boolean", "year or month is not stated", [](Pen& pen, const T& t) { pen.out.value(t.inferred); }},
      {"grain", "string", "year, month, day ...", [](Pen& pen, const T& t) { pen.out.value(name_of(t.grain)); }},
      {"begin", "string?", "first day it covers", [](Pen& pen, const T& t) { pen.day_or_null(t.begin); }},
      {"end", "string?", "last day it covers", [](Pen& pen, const T& t) { pen.day_or_null(t.end); }},
      {"anchor", "string?", "what it was resolved from", [](Pen& pen, const T& t) { pen.out.value_or_null(t.anchor); }},
  };
  return table;
}

FIELDS(PredicatePart) {
  using P = PredicatePart;
  static const std::vector<Field<P>> table = {
      {"at", "span", "the word", [](Pen& pen, const P& p) { pen.span(p.reading[p.predicate.token].span); }},
      {"lemma", "string", "its lemma", [](Pen& pen, const P& p) { pen.out.value(p.reading[p.predicate.token].lemma); }},
      {"status", "one of asserted|hedged|denied|hypothetical|intended|future", "relative to the voice that says it",
       [](Pen& pen, const P& p) { pen.out.value(name_of_predicate(p.predicate.modality)); }},
      {"factuality", "one of CT+|PR+|PS+|CT-|PR-|PS-|Uu", "FactBank's value",
       [](Pen& pen, const P& p) { pen.out.value(p.predicate.factuality); }},
      {"marks", "span[]", "the words that decided it", [](Pen& pen, const P& p) { pen.spans(p.predicate.marks); }},
      {"claim", "string?", "id of the innermost claim that holds it",
       [](Pen& pen, const P& p) { pen.claim_or_null(p.predicate.claim); }},
  };
  return table;
}

FIELDS(MentionPart) {
  using M = MentionPart;
  static const std::vector<Field<M>> table = {
      {"at", "span", "the whole phrase", [](Pen& pen, const M& m) { pen.span(m.mention.span); }},
      {"head", "span", "its head word", [](Pen& pen, const M& m) { pen.span(m.reading[m.mention.head].span); }},
      {"type",
       "one of "
       "person|state|organization|group|people|place|thing|time|abstract|event|object|substance|animal|plant|other",
       "what it refers to", [](Pen& pen, const M& m) { pen.out.value(name_of(m.mention.entity)); }},
      {"kind", "one of name|nominal|pronoun", "", [](Pen& pen, const M& m) { pen.out.value(name_of(m.mention.kind)); }},
      {"chain", "string?", "mentions of one chain refer to one thing",
       [](Pen& pen, const M& m) {
         m.mention.chain > 0 ? pen.out.value("m" + std::to_string(m.mention.chain)) : pen.out.null();
       }},
      {"actor", "string?", "id of the actor", [](Pen& pen, const M& m) { pen.actor_or_null(m.mention.actor); }},
      {"thing", "string?", "name of the thing",
       [](Pen& pen, const M& m) { m.mention.thing ? pen.out.value(m.reading[m.mention.thing].name) : pen.out.null(); }},
      {"place", "string?", "name of the place",
       [](Pen& pen, const M& m) { m.mention.place ? pen.out.value(m.reading[m.mention.place].name) : pen.out.null(); }},
  };
  return table;
}

FIELDS(QuantityPart) {
  using Q = QuantityPart;
  static const std::vector<Field<Q>> table = {
      {"at", "span", "the words", [](Pen& pen, const Q& q) { pen.span(q.quantity.span); }},
      {"low", "number", "the number, or the lower of two", [](Pen& pen, const Q& q) { pen.out.value(q.quantity.low); }},
      {"high", "number", "the number, or the higher of two",
       [](Pen& pen, const Q& q) { pen.out.value(q.quantity.high); }},
      {"kind", "one of count|percent|money|ordinal|ratio", "",
       [](Pen& pen, const Q& q) { pen.out.value(name_of(q.quantity.kind)); }},
      {"unit", "string?", "currency or measure", [](Pen& pen, const Q& q) { pen.out.value_or_null(q.quantity.unit); }},
      {"approximate", "boolean", "\"some 200\", \"at least\"",
       [](Pen& pen, const Q& q) { pen.out.value(q.quantity.approximate); }},
      {"of", "span?", "the noun that is counted",
       [](Pen& pen, const Q& q) { pen.span_or_null(q.quantity.of ? q.reading[q.quantity.of].span : Span{}); }},
  };
  return table;
}

FIELDS(ThingPart) {
  using T = ThingPart;
  static const std::vector<Field<T>> table = {
      {"name", "string", "its shortest full name in the text",
       [](Pen& pen, const T& t) { pen.out.value(t.thing.name); }},
      {"kind", "string", "agreement, bill, resolution ...", [](Pen& pen, const T& t) { pen.out.value(t.thing.kind); }},
      {"mentions", "span[]", "where the text names it",
       [](Pen& pen, const T& t) {
         pen.out.begin_array();
         for (const MentionId id : t.thing.mentions) pen.span(t.reading[id].span);
         pen.out.end_array();
       }},
  };
  return table;
}

FIELDS(NamePart) {
  using N = NamePart;
  static const std::vector<Field<N>> table = {
      {"at", "span", "the name",
       [](Pen& pen, const N& n) { pen.span(tokens_span(n.reading, n.name.first, n.name.last)); }},
      {"kind", "one of person|place|organization|time|abstract|event|object|substance|animal|plant|other",
       "what the model takes it for", [](Pen& pen, const N& n) { pen.out.value(name_of(n.name.kind)); }},
  };
  return table;
}

FIELDS(bede::Place) {
  using P = bede::Place;
  static const std::vector<Field<P>> table = {
      {"name", "string", "the lexicon's name, else the text's", [](Pen& pen, const P& p) { pen.out.value(p.name); }},
      {"country", "string?", "ISO 3166-1 alpha-3", [](Pen& pen, const P& p) { pen.out.value_or_null(p.country); }},
      {"lat", "number?", "degrees north",
       [](Pen& pen, const P& p) { p.located ? pen.out.value(p.latitude) : pen.out.null(); }},
      {"lon", "number?", "degrees east",
       [](Pen& pen, const P& p) { p.located ? pen.out.value(p.longitude) : pen.out.null(); }},
  };
  return table;
}

FIELDS(Layers) {
  using L = Layers;
  static const std::vector<Field<L>> table = {
      {"times", "Time[]", "times, dates, durations", [](Pen& pen, const L& l) { write_all(pen, l.reading.times); }},
      {"predicates", "Predicate[]", "verbs and event nouns, with their status",
       [](Pen& pen, const L& l) { write_parts<PredicatePart>(pen, l.reading, l.reading.predicates); }},
      {"mentions", "Mention[]", "phrases that refer",
       [](Pen& pen, const L& l) { write_parts<MentionPart>(pen, l.reading, mentions::referents(l.reading)); }},
      {"quantities", "Quantity[]", "numbers with what they count",
       [](Pen& pen, const L& l) { write_parts<QuantityPart>(pen, l.reading, l.reading.quantities); }},
      {"places", "Location[]", "places of the text", [](Pen& pen, const L& l) { write_all(pen, l.reading.places); }},
      {"things", "Thing[]", "what acts are about",
       [](Pen& pen, const L& l) { write_parts<ThingPart>(pen, l.reading, l.reading.things); }},
      {"names", "Name[]", "names that the model sees",
       [](Pen& pen, const L& l) { write_parts<NamePart>(pen, l.reading, l.reading.names); }},
  };
  return table;
}

#undef FIELDS

}  // namespace bede::record_format
