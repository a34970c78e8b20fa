// The record as a page for people: title, what happened, what was agreed, who voted how, who says what, what does not
// add up.
#pragma once

#include <cstddef>
#include <string>

#include "bede/record.h"

namespace bede::report {

struct BriefOptions {
  size_t columns = 80;   // lines are wrapped here
  bool colours = false;  // ANSI, for a terminal
};

// Ends with an empty line, so that briefs may follow one another. Cost: linear in the record.
std::string brief(const Record& record, const BriefOptions& options = {});

}  // namespace bede::report
