#include "schemas.h"

#include <vector>

namespace bede::server {
namespace {

struct Member {
  const char* name;
  const char* type;  // of JSON Schema, or the name of an object; "[]" after it: a list; "?" at the end: may be missing
  const char* meaning;
};

struct Object {
  const char* name;
  const char* meaning;
  std::vector<Member> members;
};

const std::vector<Object>& objects() {
  static const std::vector<Object> all = {
      {"Problem", "what went wrong", {{"error", "ProblemDetail", ""}}},
      {"ProblemDetail",
       "the same three parts as on the command line",
       {{"code", "string", "a word for programs"},
        {"reason", "string", "what is wrong"},
        {"remedy", "string", "what to do"}}},
      {"Health", "the server answers", {{"status", "string", "ok"}, {"version", "string", "of Bede"}}},
      {"OpenApi",
       "an OpenAPI 3.1 document",
       {{"openapi", "string", ""}, {"info", "object", ""}, {"paths", "object", ""}}},
      {"Report",
       "a report to read",
       {{"text", "string", ""},
        {"title", "string?", ""},
        {"date", "string?", "of publication"},
        {"url", "string?", ""},
        {"id", "string?", ""}}},
      {"Read",
       "a report read",
       {{"record", "Record", "as `bede read --format json` writes it"},
        {"text", "string", "the text as read: spans count its code points"},
        {"brief", "string", "the record for people, in lines of fixed width"},
        {"sections", "BriefSection[]", "the same, not laid out"}}},
      {"BriefSection",
       "a part of a brief",
       {{"heading", "string", "What happened"}, {"lines", "BriefLine[]", "at least one"}}},
      {"BriefLine",
       "a line of a brief",
       {{"form", "string", "plain, dated, step (below the line before it) or warning"},
        {"label", "string", "what stands before it: a date, or nothing"},
        {"text", "string", ""},
        {"words", "string", "of the report, cut; may be empty"},
        {"item", "string", "id in the record (e1)"}}},
      {"Book",
       "what the book holds",
       {{"version", "string", "of Bede that serves"},
        {"counts", "object", "rows of each table"},
        {"first_day", "string|null", ""},
        {"last_day", "string|null", ""},
        {"countries", "object[]", "the sixty that act most: code, events"}}},
      {"Page",
       "a page of rows; docs/store-format.md tells their columns",
       {{"items", "object[]", ""}, {"next", "string|null", "the cursor of the next page (after); null at the end"}}},
      {"Sums", "sums over the book", {{"items", "object[]", ""}}},
      {"Document",
       "a report of the book",
       {{"record", "Record", "as it was added"}, {"text", "string|null", "null where it was added without its text"}}},
      {"Brief",
       "the record for people",
       {{"brief", "string", "in lines of fixed width"}, {"sections", "BriefSection[]", "the same, not laid out"}}},
      {"Explanation", "why", {{"explanation", "string", "lines of fixed width"}}},
  };
  return all;
}

void write_type(JsonWriter& json, std::string_view type) {
  if (type.ends_with("[]")) {
    json.key("type").value("array").key("items").begin_object();
    write_type(json, type.substr(0, type.size() - 2));
    json.end_object();
  } else if (type.front() >= 'A' && type.front() <= 'Z') {
    json.key("$ref").value("#/components/schemas/" + std::string(type));
  } else if (const size_t bar = type.find('|'); bar != std::string_view::npos) {
    json.key("type").begin_array().value(type.substr(0, bar)).value(type.substr(bar + 1)).end_array();
  } else {
    json.key("type").value(type);
  }
}

void write_object(JsonWriter& json, const Object& object) {
  json.key(object.name).begin_object().key("type").value("object").key("description").value(object.meaning);
  json.key("properties").begin_object();
  std::vector<const char*> required;
  for (const Member& member : object.members) {
    std::string_view type = member.type;
    if (type.ends_with('?'))
      type.remove_suffix(1);
    else
      required.push_back(member.name);
    json.key(member.name).begin_object();
    write_type(json, type);
    if (*member.meaning) json.key("description").value(member.meaning);
    json.end_object();
  }
  json.end_object().key("required").begin_array();
  for (const char* name : required) json.value(name);
  json.end_array().end_object();
}

}  // namespace

void write_schemas(JsonWriter& json) {
  for (const Object& object : objects()) write_object(json, object);
  json.key("Record").begin_object().key("$ref").value("record.schema.json").end_object();
}

std::string path_meaning(std::string_view name) {
  return name == "number" ? "The document's number in the book." : "A country or the code of an actor.";
}

}  // namespace bede::server
