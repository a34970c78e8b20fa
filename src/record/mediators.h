// Who brings the sides of a contact together: "Egypt mediated talks between the two", "talks under Omani mediation".
#pragma once

#include "record/contact_sides.h"

namespace bede::record {

// Codes of those whom the sentence of the contact's word calls mediators; empty where none. Cost: linear in the
// sentence.
std::vector<std::string> mediators_of(const Draft& draft, const Sides& sides, TokenId word);

}  // namespace bede::record
