// Things that acts are about: agreements, bills, resolutions, statements; one entry however they are called.
#pragma once

#include <string>
#include <string_view>

#include "base/strings.h"
#include "base/word_map.h"
#include "bede/reading.h"
#include "bede/result.h"

namespace bede::mentions {

class ThingNouns {
 public:
  static Result<ThingNouns> open(const std::string& lexicon_directory);
  // Fills Reading::things and Mention::thing of the mentions there are. Cost: linear; looks back over kWindow things.
  void find(Reading& reading) const;

 private:
  struct Noun {
    std::string kind, group;
  };
  const Noun* noun_of(const Reading& reading, const Mention& mention) const;
  ThingId known(const Reading& reading, const Mention& mention, const Noun& noun) const;

  static constexpr size_t kWindow = 24;
  WordMap<Noun> nouns_;
  WordMap<std::string> group_of_kind_;
};

}  // namespace bede::mentions
