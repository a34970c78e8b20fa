// What others answer to, by its noun: attacks, measures, requests, deals.
#pragma once

#include <string_view>

namespace bede::record {

enum class Matter { none, violence, measure, request, harm, blame, custody, yielding, ruling };

Matter matter_of(std::string_view noun);

// What is asked of whoever has done harm ("an apology"), and of those who fight ("restraint").
bool amends(std::string_view noun);
bool calms(std::string_view noun);

// What two or more agree on.
bool makes_parties(std::string_view noun);

// What those who rule decide for those below them, or agree on with others.
bool rules(std::string_view noun);

}  // namespace bede::record
