// Who signs or passes a text, and whether anybody does, from the words that tell it.
#pragma once

#include <string>
#include <vector>

#include "record/draft.h"

namespace bede::record {

// "encouraged them to sign it", "every state signatory to the pact": nobody is told to have signed now.
bool is_no_signing(const Draft& draft, const std::vector<Span>& told);

// "Chad's ratification of the treaty", "Chad ratified it": whose act it is; empty where the words name nobody.
std::string ratifier_in(const Draft& draft, const std::vector<Span>& told);

}  // namespace bede::record
