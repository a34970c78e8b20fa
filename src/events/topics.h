// Acts that are only spoken of: "the importance of talks", "the need to meet".
#pragma once

#include "bede/reading.h"

namespace bede::events {

// Whether the act, a verb or a noun, is no more than what a word like "need", "importance", "anniversary" is about.
bool is_topic(const Reading& reading, TokenId act);

// "praised the dialogue between Chad and Niger", "deepening their dialogue": how they get on, and no talk that was
// held.
bool is_standing(const Reading& reading, TokenId noun);

}  // namespace bede::events
