// Bytes as they come (plain text, HTML, a line of JSON, any usual encoding) -> Document.
#pragma once

#include <string>
#include <string_view>

#include "bede/document.h"
#include "bede/result.h"

namespace bede::text {

enum class Format : uint8_t { detect, plain, html, json };

struct LoadOptions {
  Format format = Format::detect;
  uint64_t limit = 64ull << 20;  // bytes of one document; past it: too_large
};

// name is what errors call the input and the document's id where it states none. Converts to UTF-8 (BOM, UTF-16,
// Windows-1252), takes the article out of a page, finds the dateline, cuts paragraphs. Errors: bad_encoding,
// bad_format, too_large.
Result<Document> load(std::string_view bytes, const std::string& name, const LoadOptions& options = {});

// Fills id, sha256, dateline, paragraphs from text and published; for documents that a caller put together.
void complete(Document& document);

}  // namespace bede::text
