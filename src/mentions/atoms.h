// The pieces of words that names are compared by.
#pragma once

#include <string>
#include <string_view>

namespace bede::mentions {

// Calls each(piece) for the pieces of a word: split at hyphens and strokes and before "'s"; these marks and those
// of quotation are none.
template <class Each>
void for_pieces(std::string_view word, Each each) {
  size_t begin = 0;
  const auto give = [&](size_t end) {
    if (end > begin) each(word.substr(begin, end - begin));
  };
  for (size_t i = 0; i < word.size(); ++i) {
    const bool curly = word.substr(i).starts_with("\u2019");
    const size_t size = curly ? 3 : 1;
    const bool possessive =
        (curly || word[i] == '\'') && i > begin && (word.substr(i + size) == "s" || word.substr(i + size).empty());
    const bool parts = word[i] == '-' || word[i] == '/';
    if (parts || possessive) {
      give(i);
      begin = parts ? i + 1 : i;
    }
    if (curly) i += 2;
  }
  give(word.size());
}

// What a piece is compared by; empty: it does not count.
void fold_piece(std::string_view piece, std::string& out);

// 'A' for a word all in capitals, 'C' for one that starts with a capital, else 'l'.
char shape_of(std::string_view word);

}  // namespace bede::mentions
