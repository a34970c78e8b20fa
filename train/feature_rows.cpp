// feature_rows: one word a line in ("form<TAB>glued<TAB>first", the flags 0 or 1), its rows of the embedding tables out
// as little-endian uint32, syntax::kTables of them a word. The trainer sees words through the reader's own eyes.
#include <cstdio>
#include <iostream>
#include <string>

#include "syntax/features.h"

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    const size_t tab = line.find('\t');
    if (tab == std::string::npos || line.size() < tab + 4) {
      std::fprintf(stderr, "feature_rows: a line needs form, glued, first: %s\n", line.c_str());
      return 1;
    }
    const auto ids =
        bede::syntax::features(std::string_view(line).substr(0, tab), line[tab + 1] == '1', line[tab + 3] == '1');
    if (std::fwrite(ids.data(), sizeof(ids[0]), ids.size(), stdout) != ids.size()) return 1;
  }
  return 0;
}
