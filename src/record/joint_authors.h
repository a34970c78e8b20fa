// Whose "we" a joint statement's is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/draft.h"

namespace bede::record {

// Whether a title calls its text a joint statement, or the statement of several.
bool is_joint_title(std::string_view title);

// The states and organisations that a statement on a government's own page is of together, its own state among them:
// those of the title ("Joint Statement by Chad and Peru"; read, or null where it is no joint title), else those whom
// the first sentences name ("released by Chad and Peru", "We, the ministers of Chad and Peru").
// Empty where it is no joint statement. Cost: the first sentences, once.
std::vector<std::string> joint_authors(const Draft& draft, const Reading* title);

}  // namespace bede::record
