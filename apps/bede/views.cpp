// bede timeline, agreements, votes, dossier: what people ask of a book.
#include "listing.h"
#include "report/board.h"
#include "report/dossier.h"
#include "store/rows.h"

namespace bede::cli {
namespace {

int fail(const Error& error) {
  complain(error);
  return error.code == ErrorCode::bad_argument ? kUsage : kSomeFailed;
}

// One row a real event.
void keep_one_of_each_group(Found& found) {
  std::vector<std::vector<Cell>> kept;
  for (const size_t at : store::one_of_each_group(found)) kept.push_back(std::move(found.rows[at]));
  found.rows = std::move(kept);
}

}  // namespace

int timeline(const Arguments& arguments) {
  const auto filter = filter_of(arguments);
  if (!filter) return fail(filter.error());
  const auto store = open_book(arguments);
  if (!store) return fail(store.error());
  auto found = store->find(Listing::events, *filter);
  if (!found) return fail(found.error());
  keep_one_of_each_group(*found);
  return print_found(*found, {"day", "quad", "source", "target", "plover", "status", "place", "sources", "words"},
                     arguments);
}

int agreements(const Arguments& arguments) {
  const auto filter = filter_of(arguments);
  if (!filter) return fail(filter.error());
  const auto store = open_book(arguments);
  if (!store) return fail(store.error());
  if (arguments.has("--csv")) return print_listing(*store, Listing::stages, *filter, arguments);
  const auto all = report::board(*store, *filter);
  if (!all) return fail(all.error());
  return print(arguments.has("--json") ? report::board_json(*all) : report::board_text(*all)) ? kDone : kSomeFailed;
}

int votes(const Arguments& arguments) { return list_book(arguments, Listing::votes); }

int dossier(const Arguments& arguments) {
  const auto filter = filter_of(arguments);
  if (!filter) return fail(filter.error());
  const auto store = open_book(arguments);
  if (!store) return fail(store.error());
  const auto names = report::NameTables::open(lexicon_folder(arguments));
  if (!names) return fail(names.error());
  const auto page = report::dossier(*store, *names, arguments.inputs[1], arguments.inputs[2], *filter);
  if (!page) return fail(page.error());
  return print(*page) ? kDone : kSomeFailed;
}

}  // namespace bede::cli
