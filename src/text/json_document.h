// A document as one JSON object: text (or html), and any of id, title, date, url, source, byline.
#pragma once

#include <string>
#include <string_view>

#include "bede/document.h"
#include "bede/result.h"

namespace bede::text {

// Names known for the day of publication: date, published, date_published. A day that cannot be read is left out and
// noted. An id may be a number. Errors: bad_format (no JSON, no object, a field of the wrong kind, no text), empty.
Result<Document> document_from_json(std::string_view json, const std::string& name);

}  // namespace bede::text
