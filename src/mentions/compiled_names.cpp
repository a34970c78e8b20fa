#include "mentions/compiled_names.h"

#include "mentions/places.h"
#include "names_version.h"  // made by cmake/names_version.cmake

namespace bede::mentions {

Result<Sections> compile_names(const std::string& lexicon_directory, const Offices& offices,
                               const OwnDictionaries& own) {
  SectionList sections;
  {
    ActorLexiconBuilder actors;
    if (auto done = actors.load(lexicon_directory, offices, own); !done) return done.error();
    actors.pack(sections);
  }
  if (auto done = pack_places(lexicon_directory, sections); !done) return done.error();
  return Sections::hold(std::move(sections));
}

std::string_view compiled_names_version() { return BEDE_NAMES_VERSION; }

}  // namespace bede::mentions
