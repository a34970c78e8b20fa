// The objects of the API that are not the record's own, for its description.
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"

namespace bede::server {

// "Health": {...}, "Read": {...} ...
void write_schemas(JsonWriter& json);

// What stands in the braces of a path.
std::string path_meaning(std::string_view name);

}  // namespace bede::server
