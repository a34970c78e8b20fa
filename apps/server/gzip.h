// gzip for answers.
#pragma once

#include <string>
#include <string_view>

namespace bede::server {

// The same bytes for the same text (no name, no time). level: 1 quick ... 9 small.
std::string gzip(std::string_view text, int level);

// Whether an Accept-Encoding header takes gzip.
bool accepts_gzip(std::string_view header);

}  // namespace bede::server
