// Whether whoever speaks is one of the sides: "we met with Chad", "Mr Holm and I agreed", "our talks with the premier".
#pragma once

#include "bede/reading.h"

namespace bede::record {

// "We urge": the verb's subject is whoever speaks.
bool says_we(const Reading& reading, TokenId verb);

// "We consult with Chad and Niger", where nobody knows who "we" are.
bool is_spoken_by_nobody(const Reading& reading, const Event& event);

// "agreements were reached with Chad and Niger", "the talks with Chad and Niger": whoever tells of it is the other
// side.
bool is_reached_with(const Reading& reading, const Event& event);

// "my meetings with the two leaders"
bool is_mine(const Reading& reading, TokenId predicate);

// "They will strengthen our cooperation": theirs and the speaker's.
bool is_ours(const Reading& reading, TokenId verb);

// "The two leaders will discuss": who are they, and is one of them the page's own?
bool says_two(const Reading& reading, TokenId verb);

// "President Ney, Mr Holm and I", "the minister and me": whoever speaks stands in the row of the head.
bool is_beside_speaker(const Reading& reading, TokenId head);

// "the discussion of this with our partners in Chad and Niger"
bool is_with_our_partners(const Reading& reading, TokenId noun);

}  // namespace bede::record
