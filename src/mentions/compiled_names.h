// The names of those who act and of places, compiled: the parts of the lexicon that grow with what users add, in a form
// that may be kept in a file and mapped. The same files give the same bytes.
#pragma once

#include <string>

#include "base/sections.h"
#include "bede/result.h"
#include "mentions/actor_lexicon_builder.h"

namespace bede::mentions {

// Errors: not_found, bad_format (file and line).
Result<Sections> compile_names(const std::string& lexicon_directory, const Offices& offices,
                               const OwnDictionaries& own);

// Changes with the sources of the library that decide what compile_names makes.
std::string_view compiled_names_version();

}  // namespace bede::mentions
