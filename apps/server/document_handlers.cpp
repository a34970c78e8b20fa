// One report of the book: its record and text, and the record told for people.
#include <charconv>

#include "answers.h"
#include "handlers.h"
#include "questions.h"
#include "text/dates.h"
#include "text/load.h"
#include "told.h"

namespace bede::server {
namespace {

Error no_such_report() {
  return Error{
      ErrorCode::not_found, "", 0, 0, false, "there is no such report", "give a number that /api/v1/documents lists"};
}

Result<int64_t> number_of(const std::string& digits) {
  int64_t out = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  if (error == std::errc() && end == digits.data() + digits.size() && out > 0) return out;
  return Error{
      ErrorCode::not_found, "", 0, 0, false, "there is no such report", "give a number that /api/v1/documents lists"};
}

struct Stored {
  std::string json, text;
  bool has_text = false;
};

Result<Stored> stored(const Book& book, const std::string& digits) {
  const auto number = number_of(digits);
  if (!number) return number.error();
  const auto store = book.borrow();
  if (!store) return store.error();
  const auto json = (*store)->record_json(*number);
  if (!json) return json.error();
  if (!*json) return no_such_report();
  const auto text = (*store)->text(*number);
  if (!text) return text.error();
  return Stored{**json, text->value_or(""), text->has_value()};
}

// The report read anew: explanations and briefs need the sentences, which the book does not keep.
Result<Record> read_anew(const Context& context, const std::string& digits) {
  const auto number = number_of(digits);
  if (!number) return number.error();
  const auto store = context.book->borrow();
  if (!store) return store.error();
  Document document;
  bool there = false;
  const char* sql =
      "SELECT d.id, d.title, d.url, d.published, d.source, t.text FROM documents d JOIN texts t ON t.document = d.key "
      "WHERE d.key = ?";
  const Status done = each_row(**store, sql, {*number}, [&](const std::vector<Cell>& row) {
    there = true;
    document.id = text(row[0]);
    document.title = text(row[1]);
    document.url = text(row[2]);
    document.published = text::parse_date(text(row[3]));
    document.source = text(row[4]);
    document.text = text(row[5]);
  });
  if (!done) return done.error();
  if (!there)
    return Error{ErrorCode::not_found,      "", 0, 0, false, "the text of this report is not in the book",
                 "add it without --no-text"};
  if (auto fits = short_enough(document); !fits) return fits.error();
  text::complete(document);
  Record record = make_record(context.reader.read(std::move(document)), context.reader);
  record.checks = check(record, context.reader);
  return record;
}

}  // namespace

Response get_document(const Context& context, const Request&, const PathValues& values) {
  const auto found = stored(*context.book, values.front());
  if (!found) return problem(found.error());
  JsonWriter json;
  json.begin_object().key("text");
  if (found->has_text)
    json.value(found->text);
  else
    json.null();
  std::string out = json.end_object().take();
  out.pop_back();
  return json_answer(out + ",\"record\":" + found->json + "}");
}

Response get_brief(const Context& context, const Request& request, const PathValues& values) {
  const auto columns = columns_of(request);
  if (!columns) return problem(columns.error());
  const auto record = read_anew(context, values.front());
  if (!record) return problem(record.error());
  JsonWriter json;
  json.begin_object();
  write_brief(json, *record, *columns);
  json.end_object();
  return json_answer(json.take());
}

Response get_explanation(const Context& context, const Request& request, const PathValues& values) {
  const auto record = read_anew(context, values.front());
  return record ? explanation(*record, request) : problem(record.error());
}

}  // namespace bede::server
