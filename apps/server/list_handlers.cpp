// The listings of the book, a page at a time or whole.
#include "answers.h"
#include "filters.h"
#include "handlers.h"
#include "report/rows.h"

namespace bede::server {
namespace {

constexpr uint32_t kPiece = 500;  // rows of a piece of a whole listing

// All rows from filter.after on, piece by piece; what fails on the way cuts the answer short.
class Whole {
 public:
  Whole(const Book& book, Listing listing, Filter filter, bool as_csv)
      : book_(&book), listing_(listing), filter_(std::move(filter)), csv_(as_csv) {
    filter_.limit = kPiece;
  }

  Result<std::string> next() {
    if (done_) return std::string();
    const auto store = book_->borrow();
    if (!store) return store.error();
    const auto found = (*store)->find(listing_, filter_);
    if (!found) return found.error();
    filter_.after = found->next;
    done_ = found->next.empty();
    const bool header = !std::exchange(begun_, true);
    return csv_ ? report::csv(*found, header) : report::json_lines(*found);
  }

 private:
  const Book* book_;
  Listing listing_;
  Filter filter_;
  bool csv_, begun_ = false, done_ = false;
};

Response whole_listing(const Context& context, Listing listing, const Filter& filter, bool as_csv) {
  auto rows = std::make_shared<Whole>(*context.book, listing, filter, as_csv);
  const auto first = rows->next();
  if (!first) return problem(first.error());
  Response response;
  response.type = as_csv ? "text/csv; charset=utf-8" : "application/x-ndjson";
  response.headers.emplace_back("Content-Disposition", std::string("attachment; filename=\"") + name_of(listing) +
                                                           (as_csv ? ".csv\"" : ".jsonl\""));
  response.body = *first;
  response.more = [rows] {
    const auto piece = rows->next();
    return piece ? *piece : std::string();
  };
  return response;
}

}  // namespace

Response get_listing(const Context& context, const Request& request, const PathValues&) {
  const Listing listing = *listing_named(request.path.substr(request.path.rfind('/') + 1));
  const auto filter = filter_of(request);
  if (!filter) return problem(filter.error());
  const std::string format = request.parameter("format");
  if (format == "csv" || format == "jsonl") return whole_listing(context, listing, *filter, format == "csv");
  if (request.parameter("passages") == "true") return get_passages(context, request, listing);
  const auto store = context.book->borrow();
  if (!store) return problem(store.error());
  const auto found = (*store)->find(listing, *filter);
  if (!found) return problem(found.error());
  JsonWriter json;
  json.begin_object().key("items");
  report::write_rows(json, *found);
  json.key("next").value_or_null(found->next).end_object();
  return json_answer(json.take());
}

}  // namespace bede::server
