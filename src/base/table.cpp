#include "base/table.h"

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace bede {

Error TableRow::error(std::string reason, std::string remedy) const {
  return {ErrorCode::bad_format, file, line, 0, false, std::move(reason), std::move(remedy)};
}

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (const std::string_view part : split(text, ' '))
    for (const std::string_view word : split(part, '\t'))
      if (!trimmed(word).empty()) words.push_back(trimmed(word));
  return words;
}

Status fill_fields(TableRow& row, std::string_view line, size_t columns) {
  row.fields = split(line, '\t');
  if (row.fields.size() > columns)
    return row.error(std::to_string(row.fields.size()) + " fields where " + std::to_string(columns) + " are expected",
                     "columns are separated by one tab each; see docs/lexicon.md");
  for (std::string_view& field : row.fields) {
    field = trimmed(field);
    if (field == "-") field = {};
  }
  row.fields.resize(columns);
  return Done{};
}

}  // namespace

Status read_table(const std::string& directory, const std::string& name, std::string_view columns,
                  const std::function<Status(const TableRow&)>& each) {
  const auto content = read_file(directory + "/" + name);
  if (!content) return content.error();
  const std::string_view text = *content;
  if (const size_t bad = first_invalid_utf8(text); bad != text.size())
    return Error{
        ErrorCode::bad_encoding,
        name,
        1 + static_cast<uint64_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n')),
        bad,
        true,
        "not UTF-8",
        "save the file as UTF-8"};
  const auto expected = words_of(columns);
  TableRow row;
  row.file = name;
  for (std::string_view line : split(text, '\n')) {
    ++row.line;
    if (trimmed(line).empty() || line[0] == '#') continue;
    if (line.starts_with("!columns")) {
      if (words_of(trimmed(line.substr(8))) != expected)
        return row.error("columns are not those of this kind of file", "expected: " + std::string(columns));
      continue;
    }
    if (auto filled = fill_fields(row, line, expected.size()); !filled) return filled;
    if (auto done = each(row); !done) return done;
  }
  return Done{};
}

Result<std::vector<std::string>> table_names(const std::string& directory, const std::string& folder) {
  auto files = list_files(directory + "/" + folder);
  if (!files) return files.error();
  std::vector<std::string> names;
  for (const std::string& path : *files)
    if (path.ends_with(".tsv")) names.push_back(path.substr(directory.size() + 1));
  return names;
}

}  // namespace bede
