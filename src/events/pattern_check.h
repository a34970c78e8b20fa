// Lines of the event lexicon that can never win, or that contradict one another.
#pragma once

#include <string>
#include <vector>

#include "bede/result.h"
#include "events/patterns.h"

namespace bede::events {

struct PatternFault {
  std::string line;     // "predicates/aid.tsv:31"
  std::string message;  // one plain sentence that names the other line
};

// A line is shadowed where another with the same trigger fits whenever it fits and is tried before it: unreachable
// where that holds for all its triggers, a clash where the two give different codes. In the order of the files. Cost:
// pairs of lines with the same trigger.
std::vector<PatternFault> check_patterns(const Patterns& patterns);

}  // namespace bede::events
