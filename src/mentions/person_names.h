// Small knowledge about how persons are named.
#pragma once

#include <string_view>

#include "mentions/offices.h"

namespace bede::mentions {

enum class Gender : uint8_t { unknown, male, female };

// "Mr.", "Mrs.", "Dr.": a person's name follows.
bool is_courtesy(std::string_view word);

// What a courtesy title or a role says: "Mrs." and "spokeswoman" a woman, "King" a man.
Gender gender_of(std::string_view title_or_role);

// Whether the given name with which a full name begins may be that of the tenure's holder, in this or another spelling,
// or as an initial: "J. Smith", "Yuri" for "Yuriy".
bool given_name_fits(std::string_view full_name, const Tenure& tenure);

}  // namespace bede::mentions
