// How many members the body of a vote has, where the lexicon knows it.
#pragma once

#include <optional>
#include <string>

#include "checks/ledger.h"

namespace bede::checks {

struct BodySize {
  int64_t seats = 0;
  std::string name, line;  // of the lexicon
  bool exact = false;      // no house of changing size
};

std::optional<BodySize> size_of_body(const Ledger& ledger, const Vote& vote);

}  // namespace bede::checks
