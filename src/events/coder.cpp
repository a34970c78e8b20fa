#include "events/coder.h"

namespace bede::events {

struct Coder::Tables {};

Result<Coder> Coder::open(const std::string&) { return Coder{}; }

void Coder::code(Reading&) const {}

}  // namespace bede::events
