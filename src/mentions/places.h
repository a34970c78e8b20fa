// Where: cities, lands and states that phrases name, with coordinates where we know them.
#pragma once

#include <string>
#include <vector>

#include "base/packed.h"
#include "base/sections.h"
#include "bede/reading.h"
#include "bede/result.h"
#include "mentions/gazetteer.h"

namespace bede::mentions {

// A decimal number between -limit and limit, whatever the locale.
bool read_degrees(std::string_view text, double limit, double& out);

// A place as it is packed: words by number.
struct PackedPlace {
  double latitude, longitude;
  uint32_t name, country;
  uint32_t file, line;  // as in PackedEntry
  uint32_t population;  // thousands
  uint32_t located;     // 0 or 1
};

// Reads places/cities.tsv and actors/territories.tsv into sections that a PlaceReader looks into. Errors: not_found,
// bad_format (file and line).
Status pack_places(const std::string& lexicon_directory, SectionList& out);

class PlaceReader {
 public:
  PlaceReader() = default;
  // The sections must outlive it.
  explicit PlaceReader(const Sections& compiled);

  // Fills Reading::places, and Mention::place of every phrase whose head names one. Of cities of one name, that of a
  // country that the text speaks of is meant, else the largest. Needs mentions and actors. Cost: linear.
  void read(Reading& reading) const;

 private:
  uint32_t best_of(const std::vector<uint32_t>& entries, const Reading& reading) const;

  PackedArray<PackedPlace> known_;
  PackedWords words_;
  Gazetteer gazetteer_;
};

}  // namespace bede::mentions
