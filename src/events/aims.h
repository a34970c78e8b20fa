// What is only aimed at, asked of others or spoken of, and announced by nobody.
#pragma once

#include "bede/reading.h"
#include "events/modality.h"

namespace bede::events {

// What an act to come is for, whose wish it is, what a thing would do, what was discussed.
bool is_aim(const Reading& reading, const ModalityLexicon& modality, TokenId predicate);

// "looks forward to continuing to cooperate", "will continue to coordinate": it goes on as it is.
bool goes_on(const Reading& reading, const Event& event);

// "planned to attack", "did not seek to block", "the decision to attack": in a report that tells what came of it, no
// threat.
bool was_meant(const Reading& reading, TokenId predicate);

}  // namespace bede::events
