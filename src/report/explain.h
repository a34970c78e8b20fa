// Why the record says what it says: the sentence, each field under its words, and the rule or line of the lexicon that
// decided.
#pragma once

#include <cstddef>
#include <string>

#include "bede/record.h"
#include "bede/result.h"

namespace bede::report {

struct ExplainOptions {
  size_t columns = 80;
  bool colours = false;
  bool tree = false;  // draw the trees of the sentences too
};

// item: the id of an item; empty: all of them, in the order of their words. Errors: not_found.
Result<std::string> explain(const Record& record, const std::string& item, const ExplainOptions& options = {});

}  // namespace bede::report
