// What a text is about, by the words of the lexicon.
#pragma once

#include <string>
#include <vector>

#include "bede/reading.h"
#include "events/deeds.h"

namespace bede::record {

// Adds the sectors that the tokens [first, last] name, in text order, each once. Cost: linear in the tokens.
void add_sectors(const Reading& reading, const events::Deeds& deeds, TokenId first, TokenId last,
                 std::vector<std::string>& sectors);

}  // namespace bede::record
