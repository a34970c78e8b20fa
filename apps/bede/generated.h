// Shared by the generators: the flags of a verb with the common ones, and what a flag means in one paragraph.
#pragma once

#include <string>
#include <vector>

#include "flags.h"

namespace bede::cli {

std::vector<Flag> flags_of(const Verb& verb);
std::string usage(const Flag& flag);    // "--format KIND"
std::string meaning(const Flag& flag);  // help, choices, default
std::vector<std::string> paragraphs(std::string_view text);

extern const char* const kSummary;  // of the whole program

std::string man_page();
std::string markdown();
std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace bede::cli
