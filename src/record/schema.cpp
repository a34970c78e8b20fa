// The record's JSON Schema and the tables of docs/record.md, from the tables of fields.
#include "base/strings.h"
#include "record/fields.h"

namespace bede::record_format {
namespace {

constexpr const char* kSpanMeaning = "[begin, end) in Unicode code points of the document's text";

template <class T>
ShownObject shown_as(const char* name, const char* meaning) {
  ShownObject out{name, meaning, {}};
  for (const Field<T>& field : fields<T>()) out.fields.push_back({field.name, field.type, field.meaning});
  return out;
}

// "Date?" is a Date or null; "Stage[]" a list.
struct Type {
  std::string name;
  std::vector<std::string> choices;
  bool list = false, nullable = false;
};

Type type_from(std::string_view text) {
  Type out;
  if (text.ends_with('?')) {
    out.nullable = true;
    text.remove_suffix(1);
  }
  if (text.ends_with("[]")) {
    out.list = true;
    text.remove_suffix(2);
  }
  if (text.starts_with("one of ")) {
    for (const std::string_view choice : split(text.substr(7), '|')) out.choices.emplace_back(choice);
  } else {
    out.name = text;
  }
  return out;
}

bool is_plain(const std::string& name) {
  return name == "string" || name == "integer" || name == "number" || name == "boolean";
}

void add_choices(JsonWriter& out, const Type& type) {
  out.begin_object().key("enum").begin_array();
  for (const std::string& choice : type.choices) out.value(choice);
  if (type.nullable) out.null();
  out.end_array().end_object();
}

void add_type(JsonWriter& out, const Type& type) {
  if (type.list) {
    Type item = type;
    item.list = false;
    out.begin_object().key("type").value("array").key("items");
    add_type(out, item);
    out.end_object();
  } else if (!type.choices.empty()) {
    add_choices(out, type);
  } else if (is_plain(type.name) && type.nullable) {
    out.begin_object().key("type").begin_array().value(type.name).value("null").end_array().end_object();
  } else if (is_plain(type.name)) {
    out.begin_object().key("type").value(type.name).end_object();
  } else if (type.nullable) {
    out.begin_object().key("anyOf").begin_array().begin_object().key("$ref").value("#/$defs/" + type.name).end_object();
    out.begin_object().key("type").value("null").end_object().end_array().end_object();
  } else {
    out.begin_object().key("$ref").value("#/$defs/" + type.name).end_object();
  }
}

void add_object(JsonWriter& out, const ShownObject& object) {
  out.key("description").value(object.meaning).key("type").value("object").key("properties").begin_object();
  for (const ShownField& field : object.fields) {
    out.key(field.name);
    add_type(out, type_from(field.type));
  }
  out.end_object().key("required").begin_array();
  for (const ShownField& field : object.fields)
    if (field.name != "layers") out.value(field.name);
  out.end_array().key("additionalProperties").value(false);
}

void add_pair(JsonWriter& out, const char* name, const char* meaning, const char* type) {
  out.key(name).begin_object().key("description").value(meaning).key("type").value("array").key("items");
  add_type(out, type_from(type));
  out.key("minItems").value(2).key("maxItems").value(2).end_object();
}

void add_cited(JsonWriter& out) {
  out.key("Cited")
      .begin_object()
      .key("description")
      .value("spans by the name of the number")
      .key("type")
      .value("object");
  out.key("additionalProperties").begin_object().key("$ref").value("#/$defs/span").end_object().end_object();
}

std::string shown_type(const std::string& type) {
  const Type parsed = type_from(type);
  std::string out = parsed.choices.empty() ? parsed.name : "`" + join(parsed.choices, "` `") + "`";
  if (parsed.list) out = "list of " + out;
  return parsed.nullable ? out + ", or null" : out;
}

}  // namespace

std::vector<ShownObject> shown() {
  return {shown_as<Record>("Record", "one document's record"),
          shown_as<Origin>("Origin", "what made the record: the same three and the same text give the same record"),
          shown_as<DocumentPart>("Document", "what was read"),
          shown_as<RecordActor>("Actor", "somebody or some body that can act"),
          shown_as<RecordEvent>("Event", "who did what to whom, coded"),
          shown_as<RecordClaim>("Claim", "what the text gives on another's word"),
          shown_as<Agreement>("Agreement", "what was agreed"),
          shown_as<AgreementStage>("Stage", "a step in the life of an agreement"),
          shown_as<Vote>("Vote", "a vote and its numbers, as the text gives them: never repaired"),
          shown_as<Contact>("Contact", "a visit, meeting, call, letter"),
          shown_as<Sanction>("Sanction", "a measure against a side: sanctions, embargo, tariff, ban"),
          shown_as<Personnel>("Personnel", "somebody put into a post or taken out of one"),
          shown_as<Casualties>("Casualties", "a number of people and what befell them, as the text gives it"),
          shown_as<Movement>("Movement", "forces sent or taken back"),
          shown_as<Deadline>("Deadline", "until when somebody must do something"),
          shown_as<Finding>("Finding", "something that does not add up"),
          shown_as<RecordDate>("Date", "a date of the record"),
          shown_as<RecordPlace>("Place", "a place of the record"),
          shown_as<Layers>("Layers", "what the record was made from"),
          shown_as<TimeExpression>("Time", "a time, date, duration or repeated time"),
          shown_as<PredicatePart>("Predicate", "a verb or event noun and how firmly it is said"),
          shown_as<MentionPart>("Mention", "a phrase that refers"),
          shown_as<QuantityPart>("Quantity", "a number and what it counts"),
          shown_as<bede::Place>("Location", "a place named in the text"),
          shown_as<ThingPart>("Thing", "what acts are about, kept as one through its names"),
          shown_as<NamePart>("Name", "a name, as the model sees it")};
}

std::string json_schema() {
  const auto objects = shown();
  JsonWriter out(true);
  out.begin_object()
      .key("$schema")
      .value("https://json-schema.org/draft/2020-12/schema")
      .key("title")
      .value("Bede's record");
  add_object(out, objects.front());
  out.key("$defs").begin_object();
  add_pair(out, "span", kSpanMeaning, "integer");
  add_pair(out, "dyad", "source and target, by code", "string?");
  add_cited(out);
  for (size_t i = 1; i < objects.size(); ++i) {
    out.key(objects[i].name).begin_object();
    add_object(out, objects[i]);
    out.end_object();
  }
  out.end_object().end_object();
  return out.take() + "\n";
}

std::string objects_json() {
  JsonWriter out(true);
  out.begin_array();
  for (const ShownObject& object : shown()) {
    out.begin_object().key("name").value(object.name).key("meaning").value(object.meaning).key("fields").begin_array();
    for (const ShownField& field : object.fields) {
      out.begin_object().key("name").value(field.name).key("type").value(field.type);
      out.key("meaning").value(field.meaning).end_object();
    }
    out.end_array().end_object();
  }
  out.end_array();
  return out.take() + "\n";
}

std::string markdown_tables() {
  std::string out;
  for (const ShownObject& object : shown()) {
    out += "### " + object.name + "\n\n" + object.meaning + "\n\n| field | type | meaning |\n| --- | --- | --- |\n";
    for (const ShownField& field : object.fields)
      out += "| `" + field.name + "` | " + shown_type(field.type) + " | " + field.meaning + " |\n";
    out += "\n";
  }
  return out;
}

}  // namespace bede::record_format
