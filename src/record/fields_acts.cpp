// The tables of sanctions, posts, casualties, forces and deadlines.
#include "record/fields.h"

namespace bede::record_format {
namespace {

// What they all have, after their own fields.
template <class T>
std::vector<Field<T>> with_told(std::vector<Field<T>> own) {
  const std::vector<Field<T>> told = {
      {"date", "Date?", "when", [](Pen& pen, const T& t) { write_or_null(pen, t.date); }},
      {"place", "Place?", "where", [](Pen& pen, const T& t) { write_or_null(pen, t.place); }},
      {"status", "one of actual|future|hypothetical|negated|historical", "what the text says of it",
       [](Pen& pen, const T& t) { pen.out.value(name_of(t.status)); }},
      {"according_to", "string?", "id of the claim that carries it; null: the text's own voice",
       [](Pen& pen, const T& t) { pen.out.value_or_null(t.according_to); }},
      {"evidence", "span[]", "the words of it", [](Pen& pen, const T& t) { pen.spans(t.evidence); }},
  };
  own.insert(own.end(), told.begin(), told.end());
  return own;
}

void write_count(Pen& pen, const std::optional<Cited<int64_t>>& count) {
  count ? pen.out.value(count->value) : pen.out.null();
}

}  // namespace

#define FIELDS(Type) \
  template <>        \
  const std::vector<Field<Type>>& fields<Type>()

FIELDS(Sanction) {
  using S = Sanction;
  static const std::vector<Field<S>> table = with_told<S>({
      {"id", "string", "\"s1\"", [](Pen& pen, const S& s) { pen.out.value(s.id); }},
      {"act", "one of imposed|extended|tightened|eased|lifted", "", [](Pen& pen, const S& s) { pen.out.value(s.act); }},
      {"what", "string", "words of the text: \"arms embargo\"", [](Pen& pen, const S& s) { pen.out.value(s.what); }},
      {"by", "string[]", "codes of who does it", [](Pen& pen, const S& s) { pen.strings(s.by); }},
      {"on", "string[]", "codes of whom it strikes", [](Pen& pen, const S& s) { pen.strings(s.on); }},
      {"on_text", "string?", "words of whom or what it strikes",
       [](Pen& pen, const S& s) { pen.out.value_or_null(s.on_text); }},
  });
  return table;
}

FIELDS(Personnel) {
  using P = Personnel;
  static const std::vector<Field<P>> table = with_told<P>({
      {"id", "string", "\"p1\"", [](Pen& pen, const P& p) { pen.out.value(p.id); }},
      {"act", "one of appointed|elected|dismissed|resigned|expelled|recalled|summoned", "",
       [](Pen& pen, const P& p) { pen.out.value(p.act); }},
      {"person", "string?", "id of the actor, where one is named",
       [](Pen& pen, const P& p) { pen.out.value_or_null(p.person); }},
      {"text", "string", "words of whom", [](Pen& pen, const P& p) { pen.out.value(p.text); }},
      {"office", "string?", "words of the post", [](Pen& pen, const P& p) { pen.out.value_or_null(p.office); }},
      {"country", "string?", "code of the side whose people they are",
       [](Pen& pen, const P& p) { pen.out.value_or_null(p.country); }},
      {"count", "integer?", "how many", [](Pen& pen, const P& p) { write_count(pen, p.count); }},
      {"by", "string[]", "codes of who does it", [](Pen& pen, const P& p) { pen.strings(p.by); }},
  });
  return table;
}

FIELDS(Casualties) {
  using C = Casualties;
  static const std::vector<Field<C>> table = with_told<C>({
      {"id", "string", "\"n1\"", [](Pen& pen, const C& c) { pen.out.value(c.id); }},
      {"kind", "one of killed|wounded|missing|captured|abducted|detained|displaced|freed", "",
       [](Pen& pen, const C& c) { pen.out.value(c.kind); }},
      {"count", "integer", "how many; the least of a range",
       [](Pen& pen, const C& c) { pen.out.value(c.count.value); }},
      {"count_span", "span", "the words of the number", [](Pen& pen, const C& c) { pen.span(c.count.span); }},
      {"most", "integer?", "the most of a range", [](Pen& pen, const C& c) { pen.number_or_null(c.most); }},
      {"approximate", "boolean", "\"at least\", \"some\"", [](Pen& pen, const C& c) { pen.out.value(c.approximate); }},
      {"who", "string?", "words of the text", [](Pen& pen, const C& c) { pen.out.value_or_null(c.who); }},
      {"country", "string?", "code of the side whose people they are",
       [](Pen& pen, const C& c) { pen.out.value_or_null(c.country); }},
      {"by", "string[]", "codes of who did it", [](Pen& pen, const C& c) { pen.strings(c.by); }},
  });
  return table;
}

FIELDS(Movement) {
  using M = Movement;
  static const std::vector<Field<M>> table = with_told<M>({
      {"id", "string", "\"m1\"", [](Pen& pen, const M& m) { pen.out.value(m.id); }},
      {"act", "one of deployed|withdrawn", "", [](Pen& pen, const M& m) { pen.out.value(m.act); }},
      {"forces", "string", "words of the text", [](Pen& pen, const M& m) { pen.out.value(m.forces); }},
      {"count", "integer?", "how many", [](Pen& pen, const M& m) { write_count(pen, m.count); }},
      {"approximate", "boolean", "\"some\", \"up to\"", [](Pen& pen, const M& m) { pen.out.value(m.approximate); }},
      {"by", "string[]", "codes of whose forces", [](Pen& pen, const M& m) { pen.strings(m.by); }},
      {"to", "string?", "name of the place", [](Pen& pen, const M& m) { pen.out.value_or_null(m.to); }},
      {"from", "string?", "name of the place", [](Pen& pen, const M& m) { pen.out.value_or_null(m.from); }},
  });
  return table;
}

FIELDS(Deadline) {
  using D = Deadline;
  static const std::vector<Field<D>> table = with_told<D>({
      {"id", "string", "\"d1\"", [](Pen& pen, const D& d) { pen.out.value(d.id); }},
      {"act", "one of set|extended|met|missed|expired", "", [](Pen& pen, const D& d) { pen.out.value(d.act); }},
      {"by", "string[]", "codes of who sets it", [](Pen& pen, const D& d) { pen.strings(d.by); }},
      {"on", "string[]", "codes of who must meet it", [](Pen& pen, const D& d) { pen.strings(d.on); }},
      {"demand", "string?", "words of what must be done",
       [](Pen& pen, const D& d) { pen.out.value_or_null(d.demand); }},
      {"due_text", "string?", "words of the time", [](Pen& pen, const D& d) { pen.out.value_or_null(d.due_text); }},
      {"due", "Date?", "until when", [](Pen& pen, const D& d) { write_or_null(pen, d.due); }},
  });
  return table;
}

#undef FIELDS

}  // namespace bede::record_format
