#include "report/brief.h"

namespace bede::report {

std::string brief(const Record& record, const BriefOptions&) { return to_json(record, {false, true}) + "\n"; }

}  // namespace bede::report
