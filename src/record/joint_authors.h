// Whose "we" a joint statement's is.
#pragma once

#include <string>
#include <vector>

#include "record/draft.h"

namespace bede::record {

// The states and organisations that a statement on a government's own page is of together, as its first sentences name
// them ("was released by the governments of Chad and Peru", "We, the ministers of Chad and Peru"), its own state among
// them; empty where it is no joint statement. Cost: the first sentences, once.
std::vector<std::string> joint_authors(const Draft& draft);

}  // namespace bede::record
