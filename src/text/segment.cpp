#include "text/segment.h"

#include <cctype>

namespace bede::text {

// A first cut: blanks part tokens, punctuation stands alone, a full stop ends a sentence.
void segment(Reading& reading) {
  const std::string_view text = reading.text();
  size_t i = 0;
  size_t first = 0;
  const auto end_sentence = [&] {
    if (reading.tokens.size() == first) return;
    Sentence s;
    s.first = TokenId(first);
    s.last = TokenId(reading.tokens.size() - 1);
    s.span = reading.tokens[first].span.joined(reading.tokens.back().span);
    for (size_t t = first; t < reading.tokens.size(); ++t) reading.tokens[t].sentence = SentenceId(reading.sentences.size());
    reading.sentences.push_back(s);
    first = reading.tokens.size();
  };
  while (i < text.size()) {
    if (std::isspace(static_cast<unsigned char>(text[i]))) {
      ++i;
      continue;
    }
    size_t end = i + 1;
    const bool word = !std::ispunct(static_cast<unsigned char>(text[i]));
    while (word && end < text.size() && !std::isspace(static_cast<unsigned char>(text[end])) &&
           !std::ispunct(static_cast<unsigned char>(text[end])))
      ++end;
    Token token;
    token.span = {static_cast<uint32_t>(i), static_cast<uint32_t>(end)};
    token.form = token.span.of(text);
    token.space_after = end < text.size() && std::isspace(static_cast<unsigned char>(text[end]));
    reading.tokens.push_back(token);
    if (token.form == "." || token.form == "?" || token.form == "!") end_sentence();
    i = end;
  }
  end_sentence();
}

}  // namespace bede::text
