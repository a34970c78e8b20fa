// RSS, RDF, Atom and JSON Feed: the reports of a feed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bede/result.h"

namespace bede::text {

// Whether bytes begin as a feed does.
bool looks_like_feed(std::string_view bytes);

// Each item as one object of JSON that document_from_json() takes: id, url, title, date, source, byline, and html or
// text. Items without any text are left out. Errors: bad_format (with the line where the XML breaks), empty.
Result<std::vector<std::string>> feed_items(std::string_view bytes, const std::string& name);

// The whole items of a feed in XML that ends too early or breaks: those before the place that feed_items() names.
std::vector<std::string> items_before_break(std::string_view bytes);

}  // namespace bede::text
