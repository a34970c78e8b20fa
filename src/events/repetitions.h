// One act is one event however many words of a sentence tell it.
#pragma once

#include "bede/reading.h"

namespace bede::events {

// Keeps one of the events of a sentence that are of the same type and between the same actors: the first.
void drop_repetitions(Reading& reading);

}  // namespace bede::events
