// "MOSCOW, May 21 (Agency) -" at the head of a report.
#pragma once

#include <optional>
#include <string_view>

#include "bede/document.h"

namespace bede::text {

// The dateline that the paragraph begins with, where it does: places (capitals, or capitalised words), then any of a
// date, an agency in brackets or between slashes, then a dash (or, after a date or an agency, a full stop or colon).
// Without date and agency only places in capitals, or a dash longer than a hyphen, make one. Looks at the first 160
// bytes.
std::optional<Document::Dateline> find_dateline(std::string_view text, Span paragraph);

}  // namespace bede::text
