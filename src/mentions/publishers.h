// Whose government speaks on a web page.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "bede/result.h"

namespace bede::mentions {

class Publishers {
 public:
  // Reads words/publishers.tsv. Errors: not_found, bad_format (file and line).
  static Result<Publishers> open(const std::string& lexicon_directory);

  // The state whose government publishes at a web address ("https://www.state.gov/x": USA); empty where none is known.
  std::string of(std::string_view url) const;

 private:
  std::map<std::string, std::string, std::less<>> states_;  // the end of a host -> country
};

}  // namespace bede::mentions
