#include "mentions/publishers.h"

#include <algorithm>

#include "base/strings.h"
#include "base/table.h"

namespace bede::mentions {

Result<Publishers> Publishers::open(const std::string& lexicon_directory) {
  Publishers publishers;
  const auto read =
      read_table(lexicon_directory, "words/publishers.tsv", "country hosts", [&](const TableRow& row) -> Status {
        for (const std::string_view host : split(row.fields[1], '|')) {
          if (trimmed(host).empty()) return row.error("an empty host", "take out the bar that is too much");
          publishers.states_[std::string(trimmed(host))] = std::string(row.fields[0]);
        }
        return Done{};
      });
  if (!read) return read.error();
  return publishers;
}

std::string Publishers::of(std::string_view url) const {
  const size_t scheme = url.find("://");
  std::string host = lower(scheme == std::string_view::npos ? url : url.substr(scheme + 3));
  host.resize(std::min(host.size(), host.find_first_of("/:?#")));
  for (std::string_view end = host; !end.empty();) {  // "www.state.gov", "state.gov", "gov"
    if (const auto at = states_.find(end); at != states_.end()) return at->second;
    const size_t dot = end.find('.');
    end = dot == std::string_view::npos ? std::string_view{} : end.substr(dot + 1);
  }
  return {};
}

}  // namespace bede::mentions
