// Names that head no noun phrase of the tree, as mentions of their own.
#pragma once

#include "bede/reading.h"
#include "mentions/names_in_text.h"

namespace bede::mentions {

// "Palestinian" of "Palestinian homes", "U.N. Security Council" of "a U.N. Security Council resolution", "the Sudanese
// government" where the tree went astray: a Mention for each name of the lexicon that is not the head of one, and whose
// phrase does not name an actor by its head. Keeps Reading::mentions in order. Cost: mentions and names, times the
// depth of noun phrases.
void add_name_mentions(Reading& reading, const NamesInText& names);

}  // namespace bede::mentions
