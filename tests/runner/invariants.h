// What must hold of every record, whatever the text.
#pragma once

#include <string>
#include <vector>

#include "bede/record.h"

namespace bede::testing {

// A phrase for each rule that the record breaks: spans outside the text or inside a character, tokens that are not
// their characters, heads that make no tree, ids that point nowhere, JSON that its schema forbids.
std::vector<std::string> broken_invariants(const Record& record, const std::string& json);

}  // namespace bede::testing
