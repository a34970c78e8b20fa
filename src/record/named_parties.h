// States and organisations that stand in a name: "the ASEAN Australia New Zealand Trade Agreement".
#pragma once

#include <string>
#include <vector>

#include "record/draft.h"

namespace bede::record {

// All that the words in capitals up to the head of a name in capitals name, however the tree hangs them; none where
// they are fewer than two. Cost: the words of the name.
std::vector<std::string> parties_in_name(const Draft& draft, TokenId head);

}  // namespace bede::record
