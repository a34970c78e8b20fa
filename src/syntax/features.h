// What the network sees of a word: hashed rows of a few embedding tables. One implementation for trainer and reader.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "bede/reading.h"

namespace bede::syntax {

// Tables, in the order of the ids. Rows are chosen by a 64-bit hash of the piece of the word; row 0 of the first two
// means "unknown" and is trained by dropping words.
inline constexpr size_t kTables = 8;
inline constexpr std::array<uint32_t, kTables> kTableRows = {16384, 16384, 4096, 2048, 8192, 8192, 2048, 64};
enum Table : size_t { kForm, kLower, kPrefix, kSuffix2, kSuffix3, kSuffix4, kShape, kPlace };

using FeatureIds = std::array<uint32_t, kTables>;

// glued: no white space before the word; first: it begins its sentence. Cost: linear in the word's bytes; no
// allocation.
FeatureIds features(std::string_view form, bool glued, bool first);

}  // namespace bede::syntax
