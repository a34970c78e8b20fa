// Text in, record out.
#include "answers.h"
#include "handlers.h"
#include "text/dates.h"
#include "text/load.h"
#include "told.h"

namespace bede::server {
namespace {

Result<text::Format> format_of(const Request& request) {
  const std::string* said = request.header("content-type");
  const std::string_view type = said ? std::string_view(*said).substr(0, said->find(';')) : "text/plain";
  if (type == "text/plain") return text::Format::plain;
  if (type == "text/html") return text::Format::html;
  if (type == "application/json") return text::Format::json;
  return Error{
      ErrorCode::bad_argument, "", 0, 0, false, "Content-Type is none of text/plain, text/html, application/json",
      "say what the body is"};
}

Status date_into(const std::string& date, Document& document) {
  if (date.empty() || document.published) return Done{};
  const std::optional<Date> day = text::parse_date(date);
  if (!day || day->day == 0)
    return Error{ErrorCode::bad_argument, "", 0, 0, false, "date is not a day", "write it like 2025-05-21"};
  document.published = *day;
  return Done{};
}

Result<Record> read_body(const Context& context, const Request& request) {
  const auto format = format_of(request);
  if (!format) return format.error();
  auto document = text::load(request.body, "report", {*format, request.body.size() + 1});
  if (!document) return document.error();
  if (auto fits = short_enough(*document); !fits) return fits.error();
  if (document->title.empty()) document->title = request.parameter("title");
  const Status dated = date_into(request.parameter("date"), *document);
  if (!dated) return dated.error();
  Record record = make_record(context.reader.read(*std::move(document)), context.reader);
  record.checks = check(record, context.reader);
  return record;
}

}  // namespace

Response post_read(const Context& context, const Request& request, const PathValues&) {
  const auto columns = columns_of(request);
  if (!columns) return problem(columns.error());
  const auto record = read_body(context, request);
  if (!record) return problem(record.error());
  std::string out = "{\"record\":" + to_json(*record);
  JsonWriter rest;
  rest.begin_object().key("text").value(record->document().text);
  write_brief(rest, *record, *columns);
  rest.end_object();
  out += "," + rest.take().substr(1);
  return json_answer(std::move(out));
}

Response post_explain(const Context& context, const Request& request, const PathValues&) {
  const auto record = read_body(context, request);
  return record ? explanation(*record, request) : problem(record.error());
}

}  // namespace bede::server
