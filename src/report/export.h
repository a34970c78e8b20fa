// A book in the forms that others read: event tables in the field's columns, networks, linked data, plain tables.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bede/store.h"

namespace bede::report {

// Takes bytes for the file of that name: in order, one file after another.
using Sink = std::function<Status(const std::string& file, std::string_view bytes)>;

struct ExportKind {
  const char* name;     // "icews"
  const char* meaning;  // for --help and the manifest
};
const std::vector<ExportKind>& export_kinds();

// Writes the book (events of the filter's days only) in that form, then manifest.json: what made the book and the
// files, their counts and hashes. The same book and lexicon (whose names of countries and acts are used) give the same
// bytes. Errors: bad_argument (no such kind; days that the kind does not take), bad_format (reports that are not linked
// yet), those of the lexicon, what sink returns.
Status export_book(const Store& store, const std::string& lexicon_directory, const std::string& kind,
                   const Filter& days, const std::string& command, const Sink& sink);

}  // namespace bede::report
