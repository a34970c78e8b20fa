// What stands beside the matter of a verb or noun: when, why, on whose word.
#pragma once

#include "bede/reading.h"

namespace bede::events {

bool is_aside(const Reading& reading, TokenId token);

// "expects calm given that Chad has left": what is known, whatever stands above.
bool is_given(const Reading& reading, TokenId token);

// "spoke with the envoy [about calm in Peru] and Chad's raid": beside the topic, wherever the tree hangs it.
bool is_past_topic(const Reading& reading, TokenId noun, TokenId sister);

// "During his visit he will sign", "will be drafted in consultation with Chad": to come like what is done then.
bool happens_during(const Reading& reading, TokenId noun);

}  // namespace bede::events
