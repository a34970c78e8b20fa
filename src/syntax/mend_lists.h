// Members of a list that the tree hangs elsewhere: said with the preposition again, behind "as well as", as a second
// subject, or as the apposition of the one before.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

// "to Chad, to Peru on Monday and to Mali", "thanked Chad as well as Peru", "the leaders of Chad, Peru, Mali met",
// "Chadian President Idris Ney, UN Envoy Ana Ruiz, and others": each a conjunct of the first. Whether one moved; the
// children are to be linked anew then. Cost: linear, but for the words between two members.
bool mend_lists(Reading& reading);

}  // namespace bede::syntax
