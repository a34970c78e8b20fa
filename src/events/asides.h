// What stands beside the matter of a verb or noun: when, why, on whose word.
#pragma once

#include "bede/reading.h"

namespace bede::events {

bool is_aside(const Reading& reading, TokenId token);

}  // namespace bede::events
