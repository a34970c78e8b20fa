// GeoNames' dumps (allCountries, cities500 ...) as lines of places/cities.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "base/word_map.h"
#include "bede/result.h"

namespace bede::mentions {

class GeoNames {
 public:
  // Reads codes/alpha2.tsv. Errors: not_found, bad_format.
  static Result<GeoNames> open(const std::string& lexicon_directory);

  // The line of places/cities.tsv for a line of a dump; empty where it is no town, or has fewer than least inhabitants.
  // Errors: bad_format, with the file and line as given.
  Result<std::string> row(std::string_view line, uint64_t least, const std::string& file, uint64_t number) const;

  // The line that names the columns of what row() gives.
  static const char* header();

 private:
  WordMap<std::string> codes_;  // of two letters -> of three
};

}  // namespace bede::mentions
