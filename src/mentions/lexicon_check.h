// What is wrong in the lexicon of actors and offices, with the line: clashes, overlapping tenures, ends before starts.
#pragma once

#include <string>
#include <vector>

#include "bede/result.h"

namespace bede::mentions {

struct LexiconFault {
  std::string line;     // "offices/heads.tsv:211"
  std::string message;  // one plain sentence that names the other line, where there is one
};

// All faults, in the order of the files. Errors: what stops the files from being read at all.
Result<std::vector<LexiconFault>> check_lexicon(const std::string& lexicon_directory);

}  // namespace bede::mentions
