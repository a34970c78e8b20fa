#include "bede/check.h"

#include "bede/reader.h"
#include "bede/record.h"

namespace bede {

std::vector<Finding> check(const Record&, const Reader&) { return {}; }

}  // namespace bede
