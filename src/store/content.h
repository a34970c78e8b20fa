// What tells one report from another.
#pragma once

#include <string>

#include "bede/document.h"

namespace bede::store {

// SHA-256 of the document's id and text.
std::string content_hash(const Document& document);

}  // namespace bede::store
