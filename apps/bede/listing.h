// What the verbs that ask a book share: the filter of the flags, and how rows are shown.
#pragma once

#include <string>
#include <vector>

#include "bede/store.h"
#include "open.h"

namespace bede::cli {

// The flags of a filter, once for all verbs that take one.
const std::vector<Flag>& filter_flags();
// --json, --csv, --limit, --after, --newest.
const std::vector<Flag>& row_flags();

// Errors: bad_argument.
Result<Filter> filter_of(const Arguments& arguments);

// The book named first, for reading.
Result<Store> open_book(const Arguments& arguments);

// A page of a listing as the flags ask: objects (a line each), CSV, or a table of the columns that people want first.
// Returns the exit code.
int print_found(const Found& found, const std::vector<std::string>& columns, const Arguments& arguments);
int print_listing(const Store& store, Listing listing, const Filter& filter, const Arguments& arguments);

// The listing of the book named first, narrowed by the flags. Returns the exit code.
int list_book(const Arguments& arguments, Listing listing);

// width 0: the last column is not cut.
std::string people_table(const Found& found, const std::vector<std::string>& columns, size_t width);

}  // namespace bede::cli
