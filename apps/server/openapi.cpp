#include "openapi.h"

#include "base/json.h"
#include "routes.h"
#include "schemas.h"

namespace bede::server {
namespace {

std::string id_of(const Route& route) { return route.name; }

bool is_media_type(std::string_view text) { return text.find('/') != std::string_view::npos; }

void write_schema_of(JsonWriter& json, const Parameter& parameter) {
  json.key("schema").begin_object().key("type").value(parameter.type);
  if (!parameter.choices.empty()) {
    json.key("enum").begin_array();
    for (const std::string& choice : parameter.choices) json.value(choice);
    json.end_array();
  }
  json.end_object();
}

void write_parameter(JsonWriter& json, const Parameter& parameter, bool in_path) {
  json.begin_object().key("name").value(parameter.name).key("in").value(in_path ? "path" : "query");
  if (in_path) json.key("required").value(true);
  json.key("description").value(parameter.meaning);
  write_schema_of(json, parameter);
  json.end_object();
}

void write_path_parameters(JsonWriter& json, std::string_view path) {
  for (size_t open = path.find('{'); open != std::string_view::npos; open = path.find('{', open + 1)) {
    const std::string_view name = path.substr(open + 1, path.find('}', open) - open - 1);
    const bool number = name == "number";
    write_parameter(json, {std::string(name), number ? "integer" : "string", {}, path_meaning(name)}, true);
  }
}

void write_body(JsonWriter& json, const Route& route) {
  if (route.body.empty()) return;
  json.key("requestBody").begin_object().key("required").value(true).key("content").begin_object();
  for (const char* type : route.body) {
    json.key(type).begin_object().key("schema").begin_object();
    if (std::string_view(type) == "application/json")
      json.key("$ref").value("#/components/schemas/Report");
    else
      json.key("type").value("string");
    json.end_object().end_object();
  }
  json.end_object().end_object();
}

void write_answer(JsonWriter& json, const char* status, const char* description, std::string_view answer) {
  json.key(status).begin_object().key("description").value(description).key("content").begin_object();
  json.key(is_media_type(answer) ? answer : "application/json").begin_object().key("schema").begin_object();
  if (is_media_type(answer))
    json.key("type").value("string");
  else
    json.key("$ref").value("#/components/schemas/" + std::string(answer));
  json.end_object().end_object().end_object().end_object();
}

void write_operation(JsonWriter& json, const Route& route) {
  json.key(std::string_view(route.method) == "GET" ? "get" : "post").begin_object();
  json.key("operationId").value(id_of(route)).key("summary").value(route.summary);
  json.key("parameters").begin_array();
  write_path_parameters(json, route.path);
  for (const Parameter& parameter : route.parameters) write_parameter(json, parameter, false);
  json.end_array();
  write_body(json, route);
  json.key("responses").begin_object();
  write_answer(json, "200", "the answer", route.answer);
  if (route.kind == Route::kept)
    json.key("304").begin_object().key("description").value("not changed since").end_object();
  write_answer(json, "default", "what went wrong", "Problem");
  json.end_object();
  if (route.kind == Route::open) json.key("security").begin_array().end_array();
  json.end_object();
}

void write_info(JsonWriter& json, const std::string& version) {
  json.key("openapi").value("3.1.0").key("info").begin_object();
  json.key("title").value("Bede").key("version").value(version);
  json.key("description")
      .value("The record of reports of international affairs: read, kept and asked. Spans count code points.");
  json.end_object();
  json.key("security").begin_array().begin_object().key("token").begin_array().end_array().end_object().end_array();
}

void write_components(JsonWriter& json) {
  json.key("components").begin_object();
  json.key("securitySchemes").begin_object().key("token").begin_object();
  json.key("type").value("http").key("scheme").value("bearer");
  json.key("description").value("The token of `bede serve --token`; on a loopback address none is needed.");
  json.end_object().end_object();
  json.key("schemas").begin_object();
  write_schemas(json);
  json.end_object().end_object();
}

}  // namespace

std::string openapi(const std::string& version) {
  JsonWriter json(true);
  json.begin_object();
  write_info(json, version);
  json.key("paths").begin_object();
  for (const Route& route : routes()) {
    json.key(route.path).begin_object();
    write_operation(json, route);
    json.end_object();
  }
  json.end_object();
  write_components(json);
  json.end_object();
  return json.take();
}

std::string routes_in_markdown() {
  std::string out = "| | address | answer | what |\n| --- | --- | --- | --- |\n";
  for (const Route& route : routes())
    out +=
        std::string("| ") + route.method + " | `" + route.path + "` | " + route.answer + " | " + route.summary + " |\n";
  return out + "\n";
}

}  // namespace bede::server
