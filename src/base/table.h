// The lexicon's files: tab-separated lines that people read and mend.
//
// '#' at a line's start is a comment; empty lines are skipped; fields are trimmed; "-" or nothing means empty. A first
// line
// "!columns name name ..." is checked against what the loader expects, so that a reordered file is an error and not
// nonsense.
//
// A directory may be several, parted by ':': the user's own before ours. A file that stands in several is read from
// each, in their order; what is looked up by name is found in the first.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bede/result.h"

namespace bede {

struct TableRow {
  std::string file;                      // relative to the last directory: "actors/states.tsv"; of others with its path
  uint64_t line = 0;                     // from 1
  std::vector<std::string_view> fields;  // as many as there are columns; missing ones at the end are empty

  std::string place() const { return file + ":" + std::to_string(line); }
  // An error about this row.
  Error error(std::string reason, std::string remedy = "mend the line") const;
};

// Reads directory/name and calls each for every row; stops at the first error. columns are separated by blanks.
Status read_table(const std::string& directory, const std::string& name, std::string_view columns,
                  const std::function<Status(const TableRow&)>& each);

// The directories that the path names, in order.
std::vector<std::string> layers_of(const std::string& directory);

// The names of the files in directory/folder that end in ".tsv", sorted, as "folder/name.tsv".
Result<std::vector<std::string>> table_names(const std::string& directory, const std::string& folder);

}  // namespace bede
