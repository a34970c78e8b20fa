#include "text/words.h"

#include "base/table.h"
#include "text/characters.h"

namespace bede::text {
namespace {

// A lower-cased copy of a short word on the stack.
template <size_t N>
std::string_view lowered(std::string_view word, char (&buffer)[N]) {
  for (size_t i = 0; i < word.size(); ++i) buffer[i] = lower(word[i]);
  return {buffer, word.size()};
}

Abbreviation kind_from(std::string_view name) {
  if (name == "title") return Abbreviation::title;
  if (name == "month") return Abbreviation::month;
  if (name == "number") return Abbreviation::number;
  if (name == "inside") return Abbreviation::inside;
  return name == "end" ? Abbreviation::end : Abbreviation::none;
}

}  // namespace

Result<Words> Words::open(const std::string& lexicon) {
  Words words;
  auto read = read_table(lexicon, "words/abbreviations.tsv", "abbreviation kind", [&](const TableRow& row) -> Status {
    const Abbreviation kind = kind_from(row.fields[1]);
    if (kind == Abbreviation::none || row.fields[0].empty() || row.fields[0].size() > kLongest)
      return row.error("not a word of at most 16 bytes and one of title, month, number, inside, end");
    auto& kinds = starts_upper(row.fields[0]) ? words.capital_ : words.any_;
    kinds.try_emplace(bede::lower(row.fields[0]), kind);
    return Done{};
  });
  if (!read) return read.error();
  read = read_table(lexicon, "words/joined_prefixes.tsv", "prefix", [&](const TableRow& row) -> Status {
    words.prefixes_.add(bede::lower(row.fields[0]));
    return Done{};
  });
  if (!read) return read.error();
  return words;
}

Abbreviation Words::abbreviation(std::string_view word) const {
  if (word.empty() || word.size() > kLongest) return Abbreviation::none;
  char buffer[kLongest];
  const std::string_view key = lowered(word, buffer);
  if (starts_upper(word)) {
    const auto found = capital_.find(key);
    if (found != capital_.end()) return found->second;
    if (word.size() == 1) return Abbreviation::none;  // an initial, not "p. 7"
  }
  const auto found = any_.find(key);
  return found != any_.end() ? found->second : Abbreviation::none;
}

bool Words::is_joined_prefix(std::string_view word) const {
  char buffer[kLongest];
  return word.size() <= kLongest && prefixes_.contains(lowered(word, buffer));
}

}  // namespace bede::text
