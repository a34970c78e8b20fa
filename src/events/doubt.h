// Second thoughts on what the parser said of a verb: short reports and headlines look unlike what it learned from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bede/reading.h"
#include "events/frame.h"

namespace bede::events {

// Other frames that the words allow: "Norway called for talks" read as a passive, "Germany delivered tanks" read as a
// noun phrase. The frame as it stands comes first. Cost: that of frames, two at most.
std::vector<Frame> possible_frames(const Reading& reading, TokenId trigger);

// The noun phrase right before the verb, where the tree gives it no subject; none where there is none.
TokenId subject_by_position(const Reading& reading, TokenId verb);

// "lifted" taken for an adjective.
bool like_verb(const Reading& reading, TokenId token);

// Base forms that the ending of a verb's form allows ("begged": begg, begge, beg), for lemmas that nobody knows.
void possible_lemmas(std::string_view form, std::vector<std::string>& lemmas);

// "riot police", the riot read as a verb.
bool is_modifier(const Reading& reading, TokenId word);

}  // namespace bede::events
