// Agreements with their stages, contradictions with the words of both sides, items with the sentences they rest on.
#include "answers.h"
#include "filters.h"
#include "handlers.h"
#include "passages.h"
#include "questions.h"
#include "report/rows.h"
#include "store/rows.h"

namespace bede::server {
namespace {

Status write_stages(JsonWriter& json, const Store& store, const store::Row& agreement) {
  json.key("stages").begin_array();
  const char* sql =
      "SELECT stage, body, date, place, status, words, day FROM stages WHERE agreement = ? ORDER BY number";
  const Status done = each_row(store, sql, {agreement["key"]}, [&](const std::vector<Cell>& row) {
    json.begin_object().key("stage").value(text(row[0])).key("body").value_or_null(text(row[1]));
    json.key("date").value_or_null(text(row[2])).key("place").value_or_null(text(row[3]));
    json.key("status").value(text(row[4])).key("words").value(text(row[5])).key("day").value_or_null(text(row[6]));
    json.key("document").value(agreement.integer("document")).key("report").value(agreement.text("report"));
    json.key("item").value(agreement.text("id")).end_object();
  });
  json.end_array();
  return done;
}

// Of a contradiction about an agreement the stage that it is about: its message ends with it.
std::string stage_of(const store::Row& contradiction) {
  const std::string message = contradiction.text("message");
  return message.substr(message.rfind(' ') + 1);
}

// The words of one side of a contradiction: of the item that it is about.
Status write_side(JsonWriter& json, const Store& store, const store::Row& contradiction, const std::string& side) {
  const int64_t document = contradiction.integer(side + "_document");
  const std::string id = contradiction.text(side + "_item");
  const int64_t item = item_key(document, id);
  std::string words, day;
  for (const char* table : {"events", "claims", "votes", "agreements", "contacts"}) {
    const bool claims = std::string_view(table) == "claims";
    const std::string sql =
        std::string("SELECT ") + (claims ? "content" : "words") + ", day FROM " + table + " WHERE key = ? AND id = ?";
    const Status done = each_row(store, sql, {item, id}, [&](const std::vector<Cell>& row) {
      words = text(row[0]);
      day = text(row[1]);
    });
    if (!done) return done;
  }
  json.key(side).begin_object().key("document").value(document);
  const Status done = each_row(store, "SELECT id, title, source, published FROM documents WHERE key = ?", {document},
                               [&](const std::vector<Cell>& row) {
                                 json.key("report").value(text(row[0])).key("title").value_or_null(text(row[1]));
                                 json.key("publisher").value_or_null(text(row[2]));
                                 json.key("published").value_or_null(text(row[3]));
                               });
  if (!done) return done;
  json.key("item").value(id).key("day").value_or_null(day).key("words").value(words).key("passages");
  const Status told = write_passages(json, store, document, id, id.starts_with('g') ? stage_of(contradiction) : "");
  json.end_object();
  return told;
}

using WriteMore = Status (*)(JsonWriter&, const Store&, const store::Row&);

// A page of a listing, each row with more members.
Response enriched(const Context& context, const Request& request, Listing listing, WriteMore write_more) {
  const auto filter = filter_of(request);
  if (!filter) return problem(filter.error());
  const auto store = context.book->borrow();
  if (!store) return problem(store.error());
  const auto found = (*store)->find(listing, *filter);
  if (!found) return problem(found.error());
  JsonWriter json;
  json.begin_object().key("items").begin_array();
  for (size_t i = 0; i < found->rows.size(); ++i) {
    json.begin_object();
    report::write_row(json, found->columns, found->rows[i]);
    if (auto done = write_more(json, **store, store::Row(*found, i)); !done) return problem(done.error());
    json.end_object();
  }
  json.end_array().key("next").value_or_null(found->next).end_object();
  return json_answer(json.take());
}

}  // namespace

Response get_board(const Context& context, const Request& request, const PathValues&) {
  return enriched(context, request, Listing::agreements, write_stages);
}

Response get_conflicts(const Context& context, const Request& request, const PathValues&) {
  return enriched(context, request, Listing::contradictions,
                  [](JsonWriter& json, const Store& store, const store::Row& row) {
                    if (auto done = write_side(json, store, row, "first"); !done) return done;
                    return write_side(json, store, row, "second");
                  });
}

Response get_passages(const Context& context, const Request& request, Listing listing) {
  return enriched(context, request, listing, [](JsonWriter& json, const Store& store, const store::Row& row) {
    json.key("passages");
    return write_passages(json, store, row.integer("document"), row.text("id"));
  });
}

}  // namespace bede::server
