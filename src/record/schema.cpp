// The record's JSON Schema and the tables of docs/record.md, from the tables of fields.
#include "record/fields.h"

namespace bede::record_format {

std::string json_schema() { return {}; }
std::string markdown_tables() { return {}; }

}  // namespace bede::record_format
