// Whose government's own page a text is, where no web address says so: by its letterhead, or by its bare office-holder.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bede/reading.h"
#include "bede/result.h"
#include "mentions/actor_lexicon.h"
#include "mentions/offices.h"

namespace bede::mentions {

class Letterheads {
 public:
  // Reads words/letterheads.tsv. Errors: not_found, bad_format (file and line).
  static Result<Letterheads> open(const std::string& lexicon_directory);

  // The state whose page it is; empty where nothing says so. Needs lexicon_names. Cost: the head of the text, and the
  // names in it.
  std::string home_of(const Reading& reading, const ActorLexicon& lexicon, const Offices& offices,
                      std::optional<Date> day) const;

 private:
  std::map<std::string, std::vector<std::string>> cues_;  // by state
};

}  // namespace bede::mentions
