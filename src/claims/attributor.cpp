#include "claims/attributor.h"

namespace bede::claims {

struct Attributor::Tables {};

Result<Attributor> Attributor::open(const std::string&) { return Attributor{}; }

void Attributor::attribute(Reading&) const {}

}  // namespace bede::claims
