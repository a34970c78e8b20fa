// What hangs on a verb or a noun that tells an act: its objects, phrases and clauses.
#pragma once

#include <string_view>

#include "events/frame.h"

namespace bede::events {

// The preposition before a noun; "out of" is one.
std::string_view case_of(const Reading& reading, TokenId noun);

void add_noun_arguments(const Reading& reading, TokenId noun, Frame& frame);
void add_verb_arguments(const Reading& reading, TokenId verb, Frame& frame);

}  // namespace bede::events
