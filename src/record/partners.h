// Between whom a report is: the two whose call or meeting its title announces.
#pragma once

#include <string>
#include <vector>

#include "bede/reading.h"
#include "events/deeds.h"

namespace bede::record {

// Does the text speak of "both", "the two", "the sides"? Cost: one pass over the tokens.
bool speaks_of_partners(const Reading& reading);

// The home state and the one other whose people the title of its page names as those it meets, or with whom it makes a
// joint statement; where no home is known, the two that the title names. Empty where it names others or none, or tells
// of no contact. Cost: one pass over the title.
std::vector<std::string> partners_in(const Reading& title, const events::Deeds& deeds, const std::string& home);

}  // namespace bede::record
