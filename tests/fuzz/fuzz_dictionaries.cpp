// Any bytes as a PETRARCH dictionary of actors, of agents, of verbs, and as a dump of GeoNames: an error or entries,
// never a crash.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "events/verb_dictionary.h"
#include "mentions/geonames.h"
#include "mentions/petrarch.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const auto names = bede::mentions::GeoNames::open(BEDE_SOURCE_DIR "/lexicon");
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto actors = bede::mentions::read_petrarch_actors(bytes, "actors"))
    for (const auto& actor : *actors)
      if (actor.phrases.empty()) std::abort();
  if (const auto agents = bede::mentions::read_petrarch_agents(bytes, "agents"))
    for (const auto& agent : *agents)
      if (agent.phrases.empty() || agent.code.empty()) std::abort();
  if (const auto verbs = bede::events::VerbDictionary::read(bytes, "verbs"))
    if (verbs->verbs() == 0) std::abort();
  if (!names) std::abort();
  (void)names->row(bytes, 0, "dump", 1);
  return 0;
}
