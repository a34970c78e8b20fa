#include "mentions/resolver.h"

#include <utility>

namespace bede::mentions {

struct Resolver::Tables {
  Offices offices;
};

Result<Resolver> Resolver::open(const std::string& lexicon_directory) {
  auto offices = Offices::open(lexicon_directory);
  if (!offices) return offices.error();
  Resolver resolver;
  resolver.tables_ = std::make_shared<Tables>(Tables{*std::move(offices)});
  return resolver;
}

// The order matters: times and quantities take their tokens first, mentions are the noun phrases, places and actors say
// what a mention is, coreference joins them.
void Resolver::resolve(Reading&) const {}

const Offices& Resolver::offices() const { return tables_->offices; }

}  // namespace bede::mentions
