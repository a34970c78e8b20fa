// What the grammar of a sentence says was or was not so, whatever stands above it.
#pragma once

#include "bede/reading.h"

namespace bede::events {

// "stopped printing", "stop the crisis": it was.
bool is_ended(const Reading& reading, TokenId above, TokenId below);

// "had we invested in it, we would": it was not so. auxiliary: a child of the verb.
bool is_turned_round(const Reading& reading, TokenId verb, TokenId auxiliary);

// "have almost agreed": it has not come to it. adverb: a child of the verb.
bool is_short_of(const Reading& reading, TokenId verb, TokenId adverb);

// "no reason to think that Chad interfered", "no proof that it did", "have not seen any", "we do not think that it did"
// "it is foolish to think that it did"
bool is_refuted(const Reading& reading, TokenId token);

// "It sounded like Chad was asking for it": what somebody made of it then.
bool is_impression(const Reading& reading, TokenId clause);

// "important to note that Chad attacked", "there is no doubt that", "not the only state that": a clause told as a fact
// whatever stands above it.
bool is_told_as_fact(const Reading& reading, TokenId clause);

// "has no plans to", "does not intend to", "is not considering": what stands below is not even meant.
bool is_unmeant(const Reading& reading, TokenId above);

// "provided that Chad has not attacked", only a condition: the word that says so, or none.
TokenId proviso_of(const Reading& reading, TokenId verb);

}  // namespace bede::events
