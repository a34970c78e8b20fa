// Headlines Written Like This: the network is shown most of their words small, as it knows them.
#pragma once

#include <string_view>
#include <vector>

#include "bede/reading.h"

namespace bede::syntax {

class LemmaDictionary;

// Whether nearly every long word of the sentence begins with a capital, and no full stop ends it. Needs tokens alone.
bool is_headline(const Reading& reading, const Sentence& sentence);

// Of each token the form that the network is shown. names: of each token, whether it is in somebody's name; without
// them, every form is as it stands. Cost: linear.
std::vector<std::string_view> shown_forms(const Reading& reading, const LemmaDictionary& known,
                                          const std::vector<bool>& names);

}  // namespace bede::syntax
