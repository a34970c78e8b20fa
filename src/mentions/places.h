// Where: cities, lands and states that phrases name, with coordinates where we know them.
#pragma once

#include <string>
#include <vector>

#include "bede/reading.h"
#include "bede/result.h"
#include "mentions/gazetteer.h"

namespace bede::mentions {

// A decimal number between -limit and limit, whatever the locale.
bool read_degrees(std::string_view text, double limit, double& out);

class PlaceReader {
 public:
  // Reads places/cities.tsv and actors/territories.tsv. Errors: not_found, bad_format (file and line).
  static Result<PlaceReader> open(const std::string& lexicon_directory);

  // Fills Reading::places, and Mention::place of every phrase whose head names one. Of cities of one name, that of a
  // country that the text speaks of is meant, else the largest. Needs mentions and actors. Cost: linear.
  void read(Reading& reading) const;

 private:
  struct Known {
    std::string name, country;
    double latitude = 0, longitude = 0;
    bool located = false;
    uint32_t population = 0;  // thousands
    std::string line;
  };
  Status load_cities(const std::string& directory);
  Status load_territories(const std::string& directory);
  uint32_t best_of(const std::vector<uint32_t>& entries, const Reading& reading) const;

  std::vector<Known> known_;
  Gazetteer gazetteer_;
};

}  // namespace bede::mentions
