// Reports whose texts are nearly the same.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "store/sqlite.h"

namespace bede::store {

// MinHash bands of a text, kTextBands of them: two texts share the more, the more runs of four words they share. None
// of a text of fewer than eight words. Two that share kCopyBands or more are copies of one report. Cost: linear in the
// text.
std::vector<int64_t> text_bands(std::string_view text);
constexpr size_t kTextBands = 32;
constexpr int kCopyBands = 3;

// Gives every document that has none yet its family (table copies) and joins families that turn out to be one; whose
// family changes is added to the temporary table changed.
Status link_copies(Database& database);

}  // namespace bede::store
