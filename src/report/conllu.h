// A reading as CoNLL-U (universaldependencies.org/format): sentences, tokens, tags, trees.
#pragma once

#include <string>

#include "bede/reading.h"

namespace bede::report {

// Ends with the blank line that the format wants; empty for a text without words. Cost: linear.
std::string conllu(const Reading& reading);

}  // namespace bede::report
