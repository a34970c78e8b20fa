// CSV as RFC 4180 has it.
#pragma once

#include <string>

namespace bede {

// A field as it stands in a line: quoted where it must be.
std::string csv_field(const std::string& text);

}  // namespace bede
