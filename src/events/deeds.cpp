#include "events/deeds.h"

#include <algorithm>

#include "base/strings.h"
#include "base/table.h"

namespace bede::events {
namespace {

bool role_from(std::string_view name, DeedRole& role) {
  static constexpr std::string_view kNames[] = {"object", "subject", "oblique", "noun"};
  const auto at = std::find(std::begin(kNames), std::end(kNames), name);
  if (at == std::end(kNames)) return false;
  role = static_cast<DeedRole>(at - std::begin(kNames));
  return true;
}

// "withdraw from" -> the lemma, and a word that says what comes second.
std::pair<std::string, std::string> parted(std::string_view entry) {
  const size_t blank = entry.find(' ');
  if (blank == std::string_view::npos) return {std::string(entry), {}};
  return {std::string(entry.substr(0, blank)), std::string(trimmed(entry.substr(blank)))};
}

template <class Words>
Status read_words(const std::string& directory, const std::string& name, Words& words) {
  return read_table(directory, name, "kind role words", [&](const TableRow& row) -> Status {
    DeedRole role{};
    if (!role_from(row.fields[1], role))
      return row.error("\"" + std::string(row.fields[1]) + "\" is no role", "write object, subject, oblique or noun");
    for (const std::string_view entry : split(row.fields[2], '|')) {
      auto [lemma, second] = parted(trimmed(entry));
      if (lemma.empty()) return row.error("an empty word", "take out the bar that is too much");
      words[lemma].push_back({std::string(row.fields[0]), role, std::move(second), row.place()});
    }
    return Done{};
  });
}

template <class Phrases>
Status read_sectors(const std::string& directory, Phrases& phrases) {
  return read_table(directory, "words/sectors.tsv", "sector words", [&](const TableRow& row) -> Status {
    for (const std::string_view entry : split(row.fields[1], '|')) {
      SectorPhrase phrase{std::string(row.fields[0]), {}};
      for (const std::string_view word : split(trimmed(entry), ' ')) phrase.words.emplace_back(word);
      if (phrase.words.front().empty()) return row.error("an empty word", "take out the bar that is too much");
      phrases[phrase.words.front()].push_back(phrase);
    }
    return Done{};
  });
}

}  // namespace

Result<Deeds> Deeds::open(const std::string& lexicon_directory) {
  Deeds deeds;
  if (auto read = read_words(lexicon_directory, "words/stages.tsv", deeds.stages_); !read) return read.error();
  if (auto read = read_words(lexicon_directory, "words/contacts.tsv", deeds.contacts_); !read) return read.error();
  Words measures;
  if (auto read = read_words(lexicon_directory, "words/measures.tsv", measures); !read) return read.error();
  deeds.add_measures(std::move(measures));
  if (auto read = read_sectors(lexicon_directory, deeds.sectors_); !read) return read.error();
  for (auto& [first, phrases] : deeds.sectors_)
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const SectorPhrase& a, const SectorPhrase& b) { return a.words.size() > b.words.size(); });
  return deeds;
}

// "sanction.lifted" is an act of the list "sanction", "sanction" alone a noun that its acts are about.
void Deeds::add_measures(Words measures) {
  for (auto& [lemma, lines] : measures)
    for (DeedWord& line : lines) {
      const size_t point = line.kind.find('.');
      const std::string list = line.kind.substr(0, point);
      if (point == std::string::npos) {
        about_[lemma].push_back(list);
        nouns_.add(lemma);
        continue;
      }
      line.kind.erase(0, point + 1);
      acts_[list][lemma].push_back(std::move(line));
    }
}

const std::vector<DeedWord>& Deeds::of(const Words& words, std::string_view lemma) {
  static const std::vector<DeedWord> kNothing;
  const auto at = words.find(lemma);
  return at == words.end() ? kNothing : at->second;
}

const std::vector<SectorPhrase>& Deeds::sectors(std::string_view first) const {
  static const std::vector<SectorPhrase> kNothing;
  const auto at = sectors_.find(first);
  return at == sectors_.end() ? kNothing : at->second;
}

const std::vector<DeedWord>& Deeds::acts(std::string_view list, std::string_view lemma) const {
  static const Words kNoWords;
  const auto at = acts_.find(list);
  return of(at == acts_.end() ? kNoWords : at->second, lemma);
}

bool Deeds::is_about(std::string_view list, std::string_view lemma) const {
  if (!nouns_.may_hold(lemma)) return false;
  const auto at = about_.find(lemma);
  return at != about_.end() && std::find(at->second.begin(), at->second.end(), list) != at->second.end();
}

}  // namespace bede::events
