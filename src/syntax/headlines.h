// Headlines Written Like This: the network is shown most of their words small, as it knows them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "bede/reading.h"

namespace bede::syntax {

class LemmaDictionary;

// What the lexicon has a token for.
enum class Known : uint8_t { nothing, word, name };

// Whether nearly every long word of the sentence begins with a capital, and no full stop ends it. Needs tokens alone.
bool is_headline(const Reading& reading, const Sentence& sentence);

// Of each token the form that the network is shown. known: of each token what the lexicon has it for; without it,
// every form is as it stands. Cost: linear.
std::vector<std::string_view> shown_forms(const Reading& reading, const LemmaDictionary& lemmas,
                                          const std::vector<Known>& known);

}  // namespace bede::syntax
