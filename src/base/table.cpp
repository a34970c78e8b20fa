#include "base/table.h"

#include <algorithm>

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
  row.fields.clear();
  for (size_t begin = 0; begin <= line.size();) {
    const size_t end = std::min(line.find('\t', begin), line.size());
    row.fields.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
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

std::vector<std::string> layers_of(const std::string& directory) {
  std::vector<std::string> layers;
  for (const std::string_view one : split(directory, ':'))
    if (!one.empty()) layers.emplace_back(one);
  return layers;
}

namespace {

Status read_rows(std::string_view text, const std::string& file, std::string_view columns,
                 const std::function<Status(const TableRow&)>& each) {
  if (const size_t bad = first_invalid_utf8(text); bad != text.size())
    return Error{
        ErrorCode::bad_encoding,
        file,
        1 + static_cast<uint64_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n')),
        bad,
        true,
        "not UTF-8",
        "save the file as UTF-8"};
  const auto expected = words_of(columns);
  TableRow row;
  row.file = file;
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

}  // namespace

Status read_table(const std::string& directory, const std::string& name, std::string_view columns,
                  const std::function<Status(const TableRow&)>& each) {
  const auto layers = layers_of(directory);
  bool found = false;
  for (size_t i = 0; i < layers.size(); ++i) {
    const bool last = i + 1 == layers.size();
    const std::string path = layers[i] + "/" + name;
    const auto content = read_file(path);
    if (!content && (!last || found) && content.error().code == ErrorCode::not_found) continue;
    if (!content) return content.error();
    found = true;
    if (auto done = read_rows(*content, last ? name : path, columns, each); !done) return done;
  }
  return Done{};
}

Result<std::vector<std::string>> table_names(const std::string& directory, const std::string& folder) {
  std::vector<std::string> names;
  for (const std::string& layer : layers_of(directory)) {
    const auto files = list_files(layer + "/" + folder);
    if (!files) return files.error();
    for (const std::string& path : *files)
      if (path.ends_with(".tsv")) names.push_back(path.substr(layer.size() + 1));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace bede
