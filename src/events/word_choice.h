// The words of which a pattern asks for one, and a quick no for most words of a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bede/reading.h"

namespace bede::events {

// Last letters, as bits.
using Endings = uint32_t;

inline Endings ending(char letter) {
  const char small = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  return 1u << (small >= 'a' && small <= 'z' ? small - 'a' : 26);
}

// Those of the words that a token may spell: by its lemma, by its form, or by the form without an "s".
inline Endings endings_of(const Token& token) {
  const std::string_view form = token.form, lemma = token.lemma;
  const size_t size = form.size();
  return (lemma.empty() ? 0 : ending(lemma.back())) | (size > 0 ? ending(form[size - 1]) : 0) |
         (size > 1 ? ending(form[size - 2]) : 0);
}

class WordChoice {
 public:
  WordChoice() = default;
  WordChoice(std::vector<std::string> words) : words_(std::move(words)) {
    for (const std::string& word : words_) {
      const bool any = word.empty() || word == "$";  // what is compared by more than its letters
      endings_ |= any ? ~Endings{0} : ending(word.back());
      joined_ = joined_ || word.find_first_of(" _-") != std::string::npos;
      people_ = people_ || word == "people";
    }
  }

  const std::vector<std::string>& words() const { return words_; }
  bool empty() const { return words_.empty(); }
  size_t size() const { return words_.size(); }
  bool may_end(Endings endings) const { return (endings_ & endings) != 0; }
  bool has_joined() const { return joined_; }  // "peace talk", "cease-fire"
  bool has_people() const { return people_; }
  bool operator==(const WordChoice&) const = default;

 private:
  std::vector<std::string> words_;
  Endings endings_ = 0;
  bool joined_ = false, people_ = false;
};

}  // namespace bede::events
