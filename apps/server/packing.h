// How answers are made smaller on the way: zstd where the client takes it, else gzip.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bede::server {

enum class Packing : uint8_t { none, gzip, zstd };

// The best that an Accept-Encoding header takes; what it gives the weight 0 is not taken.
Packing packing_for(std::string_view accept_encoding);

// As it stands in Content-Encoding; empty for none.
const char* name_of(Packing packing);

// The same bytes for the same text (no name, no time). Empty where it cannot be done for want of memory.
std::string packed(std::string_view text, Packing packing);

}  // namespace bede::server
