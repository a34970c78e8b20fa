#include "text/load.h"

#include "base/sha256.h"
#include "base/utf8.h"
#include "text/paragraphs.h"

namespace bede::text {

Result<Document> load(std::string_view bytes, const std::string& name, const LoadOptions&) {
  if (const size_t bad = first_invalid_utf8(bytes); bad != bytes.size())
    return Error{ErrorCode::bad_encoding, name, 0, bad, true, "not UTF-8", "convert it"};
  Document document;
  document.id = name;
  document.text = bytes;
  complete(document);
  return document;
}

void complete(Document& document) {
  document.sha256 = sha256_hex(document.text);
  document.paragraphs = find_paragraphs(document.text);
}

}  // namespace bede::text
