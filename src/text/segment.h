// Document -> sentences -> tokens (spans only).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bede/reading.h"
#include "bede/result.h"
#include "text/learned_splitter.h"
#include "text/words.h"

namespace bede::text {

// More tokens than this and a sentence is cut: no floor above has to fear a sentence without end.
inline constexpr uint32_t kMostTokens = 1000;

// Immutable after opening; any number of threads may call segment() at once.
class Segmenter {
 public:
  // Reads words/abbreviations.tsv and words/joined_prefixes.tsv of the lexicon. Errors: not_found, bad_format.
  static Result<Segmenter> open(const std::string& lexicon);

  // Takes the weights of LearnedSplitter; without them sentences end by rule. Call before any thread segments. Error:
  // bad_model.
  Status learn(std::string_view splitter);

  // Fills Reading::sentences and Reading::tokens (span, form, continues, space_after, quoted, sentence). A sentence
  // never crosses a paragraph, holds at most kMostTokens, and a dateline is a sentence of its own. Cost: linear, some
  // 100 ns a token.
  void segment(Reading& reading) const;

  const Words& words() const { return words_; }

 private:
  Words words_;
  std::optional<LearnedSplitter> learned_;
};

}  // namespace bede::text
