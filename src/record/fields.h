// Every field of the record's JSON, once: its name, type, meaning, and how it is written. to_json(),
// docs/record.schema.json and the tables of docs/record.md are all made from these tables, so that they cannot
// disagree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/utf8.h"
#include "bede/record.h"

namespace bede::record_format {

// Writes values the way the record wants them: spans in code points, null for what is not known.
class Pen {
 public:
  Pen(JsonWriter& writer, const Record& record);

  void span(Span span);
  void span_or_null(Span span);
  void spans(const std::vector<Span>& spans);
  void strings(const std::vector<std::string>& strings);
  void day_or_null(const std::optional<Date>& date);
  void number_or_null(const std::optional<int64_t>& number);
  // The record's id of a thing of the reading, or null where the record does not keep it.
  void actor_or_null(ActorId id);
  void claim_or_null(ClaimId id);

  JsonWriter& out;

 private:
  CodePoints points_;
  std::vector<std::string_view> actors_, claims_;  // the record's ids by the reading's
};

// type: "string", "integer", "number", "boolean", "span", the name of an object, or "one of a|b|c"; "[]" after it: a
// list of them;
// "?" at the end: or null. meaning is for people.
template <class T>
struct Field {
  const char* name;
  const char* type;
  const char* meaning;
  void (*write)(Pen&, const T&);
};

// The fields of one kind of object, in the order in which they are written.
template <class T>
const std::vector<Field<T>>& fields();

template <class T>
void write(Pen& pen, const T& item) {
  pen.out.begin_object();
  for (const Field<T>& field : fields<T>()) {
    pen.out.key(field.name);
    field.write(pen, item);
  }
  pen.out.end_object();
}

template <class T>
void write_all(Pen& pen, const std::vector<T>& items) {
  pen.out.begin_array();
  for (const T& item : items) write(pen, item);
  pen.out.end_array();
}

template <class T>
void write_or_null(Pen& pen, const std::optional<T>& item) {
  if (item) {
    write(pen, *item);
  } else {
    pen.out.null();
  }
}

// The same tables without their types, for the documents.
struct ShownField {
  std::string name, type, meaning;
};
struct ShownObject {
  std::string name, meaning;
  std::vector<ShownField> fields;
};
std::vector<ShownObject> shown();

// docs/record.schema.json (JSON Schema 2020-12) and the tables of docs/record.md.
std::string json_schema();
std::string markdown_tables();
// The tables of fields as JSON, [{"name","meaning","fields":[{"name","type","meaning"}]}], for generators of other
// languages' types.
std::string objects_json();

// The words of the record for values of the reading.
const char* name_of(EventStatus status);
const char* name_of(QuoteKind kind);
const char* name_of(SourceKind kind);
const char* name_of(Severity severity);
const char* name_of(TimeKind kind);
const char* name_of(TimeGrain grain);
const char* name_of(MentionKind kind);
const char* name_of(EntityKind kind);
const char* name_of(QuantityKind kind);
const char* name_of_predicate(Modality status);
const char* name_of_claim(Modality status);  // a claim's five: hypothetical counts as hedged, future as intended
std::string name_of(Date date);              // "2025-01-17", "2025-01", "2025"

// Stand-ins for the parts of the record that have no struct of their own.
struct Origin {
  const Record& record;
};
struct DocumentPart {
  const Record& record;
};
struct Layers {
  const Reading& reading;
};
struct MentionPart {
  const Reading& reading;
  const Mention& mention;
};
struct PredicatePart {
  const Reading& reading;
  const Predicate& predicate;
};
struct QuantityPart {
  const Reading& reading;
  const Quantity& quantity;
};
struct ThingPart {
  const Reading& reading;
  const Thing& thing;
};
struct NamePart {
  const Reading& reading;
  const NameSpan& name;
};

template <>
const std::vector<Field<Record>>& fields<Record>();
template <>
const std::vector<Field<Origin>>& fields<Origin>();
template <>
const std::vector<Field<DocumentPart>>& fields<DocumentPart>();
template <>
const std::vector<Field<RecordDate>>& fields<RecordDate>();
template <>
const std::vector<Field<RecordPlace>>& fields<RecordPlace>();
template <>
const std::vector<Field<RecordActor>>& fields<RecordActor>();
template <>
const std::vector<Field<RecordEvent>>& fields<RecordEvent>();
template <>
const std::vector<Field<RecordClaim>>& fields<RecordClaim>();
template <>
const std::vector<Field<AgreementStage>>& fields<AgreementStage>();
template <>
const std::vector<Field<Agreement>>& fields<Agreement>();
template <>
const std::vector<Field<Vote>>& fields<Vote>();
template <>
const std::vector<Field<Contact>>& fields<Contact>();
template <>
const std::vector<Field<Sanction>>& fields<Sanction>();
template <>
const std::vector<Field<Personnel>>& fields<Personnel>();
template <>
const std::vector<Field<Casualties>>& fields<Casualties>();
template <>
const std::vector<Field<Movement>>& fields<Movement>();
template <>
const std::vector<Field<Deadline>>& fields<Deadline>();
template <>
const std::vector<Field<Finding>>& fields<Finding>();
template <>
const std::vector<Field<Layers>>& fields<Layers>();
template <>
const std::vector<Field<TimeExpression>>& fields<TimeExpression>();
template <>
const std::vector<Field<PredicatePart>>& fields<PredicatePart>();
template <>
const std::vector<Field<MentionPart>>& fields<MentionPart>();
template <>
const std::vector<Field<QuantityPart>>& fields<QuantityPart>();
template <>
const std::vector<Field<ThingPart>>& fields<ThingPart>();
template <>
const std::vector<Field<NamePart>>& fields<NamePart>();
template <>
const std::vector<Field<Place>>& fields<Place>();

}  // namespace bede::record_format
