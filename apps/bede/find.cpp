// bede find: asks a book.
#include "listing.h"

namespace bede::cli {
namespace {

int fail(const Error& error, int code) {
  complain(error);
  return code;
}

}  // namespace

int list_book(const Arguments& arguments, Listing listing) {
  const auto filter = filter_of(arguments);
  if (!filter) return fail(filter.error(), kUsage);
  const auto store = open_book(arguments);
  if (!store) return fail(store.error(), kSomeFailed);
  return print_listing(*store, listing, *filter, arguments);
}

int find(const Arguments& arguments) {
  const std::string name = arguments.inputs.size() > 1 ? arguments.inputs[1] : "events";
  const auto listing = listing_named(name);
  if (listing) return list_book(arguments, *listing);
  return fail(
      {ErrorCode::bad_argument, "", 0, 0, false, "there is no listing " + name,
       "say events, claims, agreements, stages, votes, contacts, checks, contradictions, groups, actors or documents"},
      kUsage);
}

}  // namespace bede::cli
