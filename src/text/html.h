// The article out of a web page.
#pragma once

#include <string>
#include <string_view>

#include "bede/document.h"
#include "bede/result.h"

namespace bede::text {

// Elements nested deeper than this are taken out of the page (their text stays): no parser has to fear 100,000 open
// tags.
inline constexpr uint32_t kDeepestHtml = 256;

// html is valid UTF-8. Fills text, paragraphs, title, published, byline, source, url, language. Text is the body of the
// article without menus, captions, share buttons, lists of links and scripts; paragraphs are parted by an empty line.
// Error: empty.
Result<Document> article_from_html(std::string_view html, const std::string& name);

// Whether text begins as a page does.
bool looks_like_html(std::string_view text);

// The page with start and end tags below the deepest level taken out, and the attributes of tags that have hundreds.
// Cost: linear. linear.
std::string without_deep_tags(std::string_view html, uint32_t deepest);

}  // namespace bede::text
