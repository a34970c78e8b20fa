// Letters without their marks: how names are compared.
#pragma once

#include <string>
#include <string_view>

namespace bede::mentions {

// text in lower case, Latin letters without accents (é -> e, ł -> l, ß -> ss), whether the accent is part of the letter
// or a mark behind it, without soft hyphens, curly apostrophes straight. Added to
// out. Bytes that are none of these stay. Cost: linear, no allocation past out's.
void fold_letters(std::string_view text, std::string& out);
std::string folded_letters(std::string_view text);

// How a foreign name sounds, roughly: equal for its usual transliterations ("Pezeshkian", "Pezeshkyan"; "Mohammed",
// "Muhamad").
std::string sound_of(std::string_view folded_name);

}  // namespace bede::mentions
