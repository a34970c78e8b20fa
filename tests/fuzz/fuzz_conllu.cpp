// Any bytes as CoNLL-U: an error or a reading whose spans lie in its text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "syntax/conllu.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto reading = bede::syntax::read_conllu({reinterpret_cast<const char*>(data), size}, "fuzz");
  if (!reading) return 0;
  for (const bede::Token& token : reading->tokens)
    if (token.span.begin > token.span.end || token.span.end > reading->text().size()) std::abort();
  return 0;
}
