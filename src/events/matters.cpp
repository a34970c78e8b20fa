#include "events/matters.h"

#include <algorithm>

#include "base/table.h"
#include "events/asides.h"
#include "events/slot_words.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

constexpr int kDepth = 7;  // levels of a tree looked down

// Whether the word says what the one above is about, and not when, why or on whose word.
bool is_about(const Reading& reading, TokenId word, bool in_clause) {
  const Relation relation = reading[word].relation;
  if (relation == Relation::conj) return reading[word].upos != Upos::VERB;
  if (relation == Relation::nsubj__pass) return true;
  return (in_clause && syntax::is_subject(relation)) || !is_aside(reading, word);
}

// "free-trade": nothing is freed.
bool begins_hyphened(const Reading& reading, TokenId word) {
  const TokenId last(word.value + 2);
  return reading[word].upos == Upos::ADJ && last.value < reading.tokens.size() && !joined_lemma(reading, last).empty();
}

// Lemmas of the words below that say what the act is about.
void words_below(const Reading& reading, TokenId word, int depth, std::vector<std::string>& words) {
  const Relation relation = reading[word].relation;
  const bool in_clause = depth < kDepth && (relation == Relation::ccomp || relation == Relation::advcl);
  for (const TokenId child : syntax::children(reading, word)) {
    if (!is_about(reading, child, in_clause)) continue;
    if (std::string joined = joined_lemma(reading, child); !joined.empty()) words.push_back(std::move(joined));
    if (reading[child].upos != Upos::PROPN && !begins_hyphened(reading, child))
      words.emplace_back(reading[child].lemma);
    if (depth > 0) words_below(reading, child, depth - 1, words);
  }
}

bool holds(const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const std::string& one) { return equal_ignoring_case(one, word); });
  });
}

}  // namespace

Result<Matters> Matters::open(const std::string& lexicon_directory) {
  Matters matters;
  const auto read =
      read_table(lexicon_directory, "codes/matters.tsv", "codes digits words", [&](const TableRow& row) -> Status {
        Line line;
        line.digits = row.fields[1];
        for (const std::string_view word : split(row.fields[2], '|')) line.words.emplace_back(trimmed(word));
        for (const std::string_view code : split(row.fields[0], ' ')) {
          const bool whole = line.digits.starts_with('=');
          if (line.digits.size() + (whole ? 0 : code.size()) > 5) return row.error("a code has four digits at most");
          matters.lines_[std::string(code)].push_back(line);
        }
        return Done{};
      });
  if (!read) return read.error();
  return matters;
}

std::string Matters::step(const std::vector<std::string>& words, std::string_view cameo) const {
  const auto at = lines_.find(cameo);
  if (at == lines_.end()) return std::string(cameo);
  for (const Line& line : at->second) {
    if (!holds(words, line.words)) continue;
    if (line.digits.starts_with('=')) return line.digits.substr(1);
    const bool open = cameo.size() == 3 && cameo.back() == '0';
    return std::string(open ? cameo.substr(0, 2) : cameo) + line.digits;
  }
  return std::string(cameo);
}

std::string Matters::refined(const Reading& reading, TokenId token, std::string_view cameo) const {
  if (lines_.find(cameo) == lines_.end()) return std::string(cameo);
  std::vector<std::string> words;
  words_below(reading, token, kDepth, words);
  std::string first = step(words, cameo);
  return first == cameo ? first : step(words, first);
}

}  // namespace bede::events
