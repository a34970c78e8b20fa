// Tags that the form of a word decides, whatever the network says.
#pragma once

#include "bede/reading.h"
#include "syntax/spellings.h"

namespace bede::syntax {

// Addresses are names, and so are words like "iPhone" and what the table of spellings has for a name; a file's name is
// a noun; "Greater" is no verb. Cost: linear in the form.
void settle_tag(Token& token, const Spellings& spellings);

// xpos must outlive the token.
void retag(Token& token, Upos upos, std::string_view xpos);

}  // namespace bede::syntax
