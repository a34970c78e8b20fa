// At whom an act is aimed that names nobody itself: the second side is put into its record.
#pragma once

#include <string>
#include <vector>

#include "record/draft.h"

namespace bede::record {

// The state or organisation of a code: "PERGOV" is of "PER".
inline std::string side_of_code(const std::string& code) { return code.substr(0, 3); }

// Neither the government nor its soldiers: farmers, a party, a union of a known state.
bool is_from_below(const Draft& draft, const RecordEvent& event);

// Somebody does it to nobody in particular.
bool is_open(const RecordEvent& event);

// What was taken for its second side is none.
void open(RecordEvent& event);

// At all of them but whoever does it.
void aim_at(const Draft& draft, RecordEvent& event, const std::vector<std::string>& parties);

}  // namespace bede::record
