// Whose a verb is, where the tree hung its subject or agent on another word.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

bool is_plain_subject(const Token& token);
// Hangs the word on the verb whose subject it is; whether it moved.
bool give_subject(Reading& reading, TokenId at);
// Hangs "by soldiers" on the verb that it tells the doer of; whether it moved.
bool give_agent(Reading& reading, TokenId at);

}  // namespace bede::syntax
