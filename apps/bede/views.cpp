// bede timeline, agreements, votes, dossier: what people ask of a book.
#include <set>

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

// One row a real event: the first of those that tell the same.
void keep_first_of_groups(Found& found) {
  std::set<int64_t> told;
  std::vector<std::vector<Cell>> kept;
  for (size_t i = 0; i < found.rows.size(); ++i) {
    const int64_t group = store::Row(found, i).integer("group_key");
    if (group == 0 || told.insert(group).second) kept.push_back(std::move(found.rows[i]));
  }
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
  keep_first_of_groups(*found);
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
  const auto page = report::dossier(*store, arguments.inputs[1], arguments.inputs[2], *filter);
  if (!page) return fail(page.error());
  return print(*page) ? kDone : kSomeFailed;
}

}  // namespace bede::cli
