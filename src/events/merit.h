// Whom thanks, praise and blame are for, and what a death is laid on: who did what they are about.
#pragma once

#include "bede/reading.h"

namespace bede::events {

// "designated a banker for arming rebels", "thanked Chad for helping", "praised the role of Chad in ending the war":
// who is thanked or praised did it. None where the verb tells no such reason. Cost: the children of three words.
TokenId doer_of_reason(const Reading& reading, TokenId verb);

// "the attack at the mission, which killed ten": the attack did, and not the place that the clause hangs on.
TokenId doer_of_harm(const Reading& reading, TokenId verb, TokenId noun);

}  // namespace bede::events
