// What a page says about itself: title, date, byline, publisher.
#pragma once

#include "bede/document.h"
#include "text/page.h"

namespace bede::text {

// Fills title (og:title, h1, title), published (article:published_time and its kin, JSON-LD, time), byline, source,
// url, language.
void find_page_facts(const Page& page, Document& document);

}  // namespace bede::text
