// Which verbs below another are its complements, and which verbs add nothing to the noun below them.
#pragma once

#include <string_view>

#include "bede/reading.h"

namespace bede::events {

// "told them that it will share", "advised them that it could help": said, and no infinitive.
bool is_finite(const Reading& reading, TokenId verb);
// "agreed to step up contacts" is no "step down".
bool steps_up(const Reading& reading, TokenId verb);
// "ordered sanctions, holding him responsible", "called on him before leaving": what is done at the same time.
bool is_beside(const Reading& reading, TokenId verb);
// "retaliated by expelling": of retaliating, the clause tells what was done, and the verb nothing more.
bool is_told_below(const Reading& reading, TokenId verb);
// "called on them to hold the raiders accountable": no meeting is held.
bool holds_to_account(const Reading& reading, TokenId verb);
// Verbs that only say that the act of their object is done.
bool is_light(std::string_view lemma);

}  // namespace bede::events
