// What the words around an event say of whether it is still to come: an adjective, what stands above it, a chance
// taken.
#pragma once

#include "bede/reading.h"
#include "events/clause_signs.h"

namespace bede::events {

// "the forthcoming visit", "a possible attack": what an adjective says of an event noun; "a preview of the meeting",
// "the visit is likely to take place": what stands above it says; asserted: nothing.
Modality of_adjective(const Reading& reading, TokenId noun);
// "During the talks they are expected to review": what somebody is to do, and when.
bool is_expected(const Reading& reading, TokenId verb);
// "is going to Chad, where he is meeting the leaders": arranged, unless it is said to go on now.
bool is_arranged(const Reading& reading, TokenId verb);
// "discussed his recent visit": it was paid, whatever is done about it.
bool is_recent(const Reading& reading, TokenId noun);
// "It is a pleasure to welcome him": he is there.
bool is_pleasure(const Reading& reading, TokenId infinitive);
// "Deepening our ties is something we want to do", "is our priority": not yet done.
bool is_task(const Reading& reading, TokenId gerund);
// "took the opportunity to meet the premier": and so they met.
bool is_chance_taken(const Reading& reading, TokenId infinitive);

}  // namespace bede::events
