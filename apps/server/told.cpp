#include "told.h"

#include <charconv>

#include "report/brief.h"
#include "report/brief_sections.h"
#include "report/explain.h"

namespace bede::server {
namespace {

constexpr size_t kMostToRead = 1u << 20;  // bytes

const char* name_of(report::BriefLine::Form form) {
  switch (form) {
    case report::BriefLine::Form::dated:
      return "dated";
    case report::BriefLine::Form::step:
      return "step";
    case report::BriefLine::Form::warning:
      return "warning";
    case report::BriefLine::Form::plain:
      break;
  }
  return "plain";
}

void write_section(JsonWriter& json, const report::BriefSection& section) {
  json.begin_object().key("heading").value(section.heading).key("lines").begin_array();
  for (const report::BriefLine& line : section.lines) {
    json.begin_object().key("form").value(name_of(line.form)).key("label").value(line.label);
    json.key("text").value(line.text).key("words").value(line.words).key("item").value(line.item).end_object();
  }
  json.end_array().end_object();
}

}  // namespace

void write_brief(JsonWriter& json, const Record& record, size_t columns) {
  json.key("brief").value(report::brief(record, {columns, false})).key("sections").begin_array();
  for (const report::BriefSection& section : report::brief_sections(record)) write_section(json, section);
  json.end_array();
}

Status short_enough(const Document& document) {
  if (document.text.size() <= kMostToRead) return Done{};
  return Error{ErrorCode::too_large,
               "",
               0,
               0,
               false,
               "a text of " + std::to_string(document.text.size()) + " bytes, of which 1048576 are read here at most",
               "read it with bede read"};
}

Result<size_t> columns_of(const Request& request) {
  const std::string said = request.parameter("columns");
  if (said.empty()) return size_t{72};
  size_t out = 0;
  const auto [end, error] = std::from_chars(said.data(), said.data() + said.size(), out);
  if (error == std::errc() && end == said.data() + said.size() && out >= 20 && out <= 1000) return out;
  return Error{ErrorCode::bad_argument, "", 0, 0, false, "columns is not a width", "give 20 to 1000"};
}

Response explanation(const Record& record, const Request& request) {
  const auto columns = columns_of(request);
  if (!columns) return problem(columns.error());
  const bool tree = request.parameter("tree") == "true";
  const auto text = report::explain(record, request.parameter("item"), {*columns, false, tree});
  if (!text) return problem(text.error());
  JsonWriter json;
  json.begin_object().key("explanation").value(*text).end_object();
  return json_answer(json.take());
}

}  // namespace bede::server
