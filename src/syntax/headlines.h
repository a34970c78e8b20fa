// Headlines begin all their words with capitals ("Chad Signs Accord With Niger"), or are capitals throughout. The
// network knows names by their capitals, so of such a line it is shown the common words in small letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/word_index.h"
#include "bede/reading.h"
#include "bede/result.h"
#include "syntax/lemmas.h"

namespace bede::syntax {

class Headlines {
 public:
  // Reads words/headlines.tsv of the lexicon. Errors: not_found, bad_format.
  static Result<Headlines> open(const std::string& lexicon);

  // For each token the form that the network is shown: its own, but for the words of headlines. A headline is a
  // paragraph of one sentence of at least four words, none of which but small ones begins with a small letter, and one
  // of which may be a verb. Cost: linear, next to nothing for other paragraphs.
  std::vector<std::string_view> shown(const Reading& reading, const LemmaDictionary& lemmas) const;

  // "Chad thanks Niger": such forms are taken for nouns where no full stop says that the line is a sentence. Where a
  // line of its own has no finite verb, the word that is to be shown in the past tense, which no noun has, or behind
  // "will" where "to" stands before it ("Chad to close embassy"); else none.
  // Needs tags. Cost: linear in the sentence.
  TokenId hidden_verb(const Reading& reading, uint32_t sentence) const;

  // In a headline "Chad, Niger Sign Accord" has two subjects, and a past tense without an object is a participle, its
  // subject that of a passive ("Chad Accused of Fraud"): what somebody does is told in the present. Needs the children
  // linked; true where it moved one. Cost: linear in the sentence.
  bool mend(Reading& reading, uint32_t sentence) const;

 private:
  enum class Capitals { none, first, all };

  Capitals capitals(const Reading& reading, const Sentence& sentence) const;
  bool is_common(std::string_view word, const LemmaDictionary& lemmas) const;
  bool tells(const Reading& reading, const Sentence& sentence, const LemmaDictionary& lemmas) const;
  bool is_verb(std::string_view word) const;
  void mend_passives(Reading& reading, const Sentence& sentence) const;
  uint32_t name_at(const Reading& reading, uint32_t at, uint32_t last) const;

  WordIndex small_, words_, verbs_, alone_, names_;
};

// "thanked" of "thanks" or "thank".
std::string past_of(std::string_view form);

}  // namespace bede::syntax
