#include "mentions/resolver.h"

namespace bede::mentions {

struct Resolver::Tables {};

Result<Resolver> Resolver::open(const std::string&) { return Resolver{}; }

void Resolver::resolve(Reading&) const {}

}  // namespace bede::mentions
