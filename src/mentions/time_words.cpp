#include "mentions/time_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/table.h"

namespace bede::mentions {
namespace {

constexpr std::array<std::string_view, 32> kClasses = {
    "month", "weekday", "season", "unit",   "day",     "part_of_day", "reference", "last",
    "next",  "current", "same",   "early",  "middle",  "late",        "beginning", "end",
    "ago",   "earlier", "later",  "after",  "before",  "every",       "frequency", "half_day",
    "zone",  "holiday", "vague",  "decade", "planned", "era",         "numbered",  "standing"};

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::string_view bare(std::string_view word) {
  if (word.size() > 2 && word.back() == '.' && word.find('.') == word.size() - 1) word.remove_suffix(1);
  return word;
}

// Written as a name, and not as a verb or an adverb at the head of a sentence ("May they ...", "March on!").
bool written_as_name(const Token& token) {
  return starts_upper(token.form) && token.upos != Upos::VERB && token.upos != Upos::AUX && token.xpos != "VB";
}

}  // namespace

Result<TimeWords> TimeWords::open(const std::string& lexicon_directory) {
  TimeWords found;
  const auto read = read_table(
      lexicon_directory, "words/time_words.tsv", "class words value case", [&](const TableRow& row) -> Status {
        const auto at = std::find(kClasses.begin(), kClasses.end(), row.fields[0]);
        if (at == kClasses.end()) return row.error("no such class: " + std::string(row.fields[0]));
        TimeWord word{static_cast<TimeClass>(at - kClasses.begin()), std::string(row.fields[2]), 0,
                      row.fields[3] != "any", row.fields[3] == "short"};
        std::from_chars(word.value.data(), word.value.data() + word.value.size(), word.number);
        for (const std::string_view phrase : split(row.fields[1], '|')) {
          const std::string key(trimmed(phrase));
          found.words_[key].push_back(word);
          const std::string first = key.substr(0, key.find_first_of(" '"));
          found.firsts_.add(first);
          for (size_t i = 1; i <= key.size(); ++i)
            if (i == key.size() || !is_letter(key[i - 1]) || !is_letter(key[i]))
              found.beginnings_.add(std::string_view(key).substr(0, i));
          Start& start = found.starts_[first];
          start.longest = std::max<size_t>(start.longest, static_cast<size_t>(std::count(key.begin(), key.end(), ' ')) +
                                                              (key.find('\'') == std::string::npos ? 1 : 2));
          start.classes |= 1u << static_cast<uint32_t>(word.kind);
        }
        return Done{};
      });
  if (!read) return read.error();
  return found;
}

const TimeWords::Start* TimeWords::start_of(std::string_view word) const {
  word = bare(word);
  if (!firsts_.may_hold_small(word)) return nullptr;
  const auto found = starts_.find(SmallLetters(word));
  return found == starts_.end() ? nullptr : &found->second;
}

const TimeWord* TimeWords::of(std::string_view word, TimeClass kind) const {
  const auto found = words_.find(lower(bare(word)));
  if (found == words_.end()) return nullptr;
  for (const TimeWord& meaning : found->second)
    if (meaning.kind == kind) return &meaning;
  return nullptr;
}

const TimeWord* TimeWords::at(const Reading& reading, TokenId token, TimeClass kind, TokenId& last) const {
  if (!token) return nullptr;
  const Start* start = start_of(reading[token].form);
  if (!start || !start->has(kind)) return nullptr;
  std::string key;
  const auto add = [&](std::string_view form) { key += SmallLetters(form); };
  add(bare(reading[token].form));
  const TimeWord* best = nullptr;
  const TokenId end = reading[reading[token].sentence].last;
  for (uint32_t i = token.value, words = 1; words <= start->longest && i <= end.value; ++i, ++words) {
    if (i > token.value) {
      const bool joined = reading.tokens[i].span.begin == reading.tokens[i - 1].span.end;
      if (!joined) key += ' ';
      add(reading.tokens[i].form);
    }
    if (!beginnings_.may_hold(key)) break;
    const auto found = words_.find(key);
    if (found == words_.end()) continue;
    for (const TimeWord& meaning : found->second)
      if (meaning.kind == kind && (!meaning.name || written_as_name(reading[token]))) {
        best = &meaning;
        last = TokenId(i);
      }
  }
  return best;
}

const TimeWord* TimeWords::at(const Reading& reading, TokenId token, TimeClass kind) const {
  TokenId last;
  const TimeWord* word = at(reading, token, kind, last);
  return word && last == token ? word : nullptr;
}

}  // namespace bede::mentions
