// Lemma scripts: how a lemma comes out of a form. "l2+y": lower case, cut two bytes, put y there; "k0+": as it is;
// "=be": be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/word_index.h"
#include "bede/reading.h"

namespace bede::syntax {

class LemmaScripts {
 public:
  // One script a line. A line that is none counts as "k0+".
  explicit LemmaScripts(std::string_view lines);
  LemmaScripts() = default;

  // The view lives as long as the arena. Cost: linear in the form.
  std::string_view apply(size_t script, std::string_view form, Arena& arena) const;

  // "18,000": the form without its commas; empty for what is no number of digits and commas.
  static std::string_view without_commas(std::string_view form, Arena& arena);

 private:
  struct Script {
    bool whole = false;  // ending is the lemma
    bool lower = false;
    size_t cut = 0;
    std::string_view ending;
  };
  std::vector<Script> scripts_;
};

// Lemmas of the words that the training texts had: "met" as a verb is "meet". Goes before the scripts.
class LemmaDictionary {
 public:
  // Lines of form (lower case), universal tag, lemma. A line that is not so is passed over. Keeps views into lines.
  explicit LemmaDictionary(std::string_view lines);
  LemmaDictionary() = default;

  // Empty where the word is not known with this tag.
  std::string_view find(std::string_view form, Upos upos) const;

 private:
  WordIndex forms_;  // with one byte more: the tag
  std::vector<std::string_view> lemmas_;
};

}  // namespace bede::syntax
