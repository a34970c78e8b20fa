// Who does an act of which the text names no doer: the page's own state, somebody else, or nobody who is known.
#pragma once

#include "bede/reading.h"

namespace bede::record {

// Somebody does it whom the text does not name, or the lexicon not know: "was freed", "Brightwater Help fed the
// refugees". What "we" do and what others "must" do is the author's.
bool is_by_unknown(const Reading& reading, const Event& event);

// Done by somebody whom the text tells of, known or not: "aims to conquer Chad", "as bulldozers flattened the market".
// What nobody is said to do ("Training the Chadian police." in a list), and what must be done, the author does or asks.
bool is_of_others(const Reading& reading, const Event& event);

// "laws to harass and jail opponents": what a page's own state does to others it says of itself.
bool is_hostile_of_nobody(const Reading& reading, const Event& event);

// "attempts to wreck the union", "They invaded Chad": somebody does it, and nobody knows who.
bool is_active(const Reading& reading, TokenId predicate);

}  // namespace bede::record
