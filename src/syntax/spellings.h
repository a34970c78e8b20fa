// How words are meant that are written otherwise: "becuase", "soooo", "paris". The network and the lemmas go by what
// was meant; the text keeps its letters.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/word_map.h"
#include "bede/result.h"

namespace bede::syntax {

class Spellings {
 public:
  // lexicon/words/spellings.tsv.
  static Result<Spellings> open(const std::string& lexicon);
  Spellings() = default;

  // The form itself for nearly all words. The view lives as long as the form and this. Cost: linear in the form.
  std::string_view meant(std::string_view form) const;
  // Whether it is one of the table's names, in whichever letters: hardly ever a common noun.
  bool is_name(std::string_view form) const;

 private:
  struct Word {
    std::string small, title, capitals;  // as it is written, and with these letters
    bool is_name = false;                // "paris" is meant otherwise, "PARIS" is not
  };

  void add(std::string_view form, std::string_view word);

  WordMap<Word> words_;  // by forms in small letters; '~' before one: what its stretched letters are taken out of
};

}  // namespace bede::syntax
