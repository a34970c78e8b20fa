// A small JSON Schema validator: as much of draft 2020-12 as docs/record.schema.json uses.
#pragma once

#include <string>
#include <vector>

namespace bede::testing {

// "/events/0/plover: ..." for each place where json is not as schema says. A keyword of the schema that is not known
// here is said too, so that nothing goes unchecked.
std::vector<std::string> schema_errors(const std::string& schema, const std::string& json);

}  // namespace bede::testing
