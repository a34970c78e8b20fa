// What a CAMEO code and a PLOVER type mean beyond themselves: name, Goldstein's weight, quad class.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "bede/result.h"

namespace bede::events {

struct CameoCode {
  std::string name;
  double goldstein = 0;
};

class Codes {
 public:
  // Reads codes/cameo.tsv and codes/plover.tsv. Errors: not_found, bad_format.
  static Result<Codes> open(const std::string& lexicon_directory);

  // The line of the code, or of its longest beginning that has one; null where there is none.
  const CameoCode* cameo(std::string_view code) const;

  // "verbal cooperation" ... of a PLOVER type; empty where it is unknown.
  std::string_view quad(std::string_view plover) const;

 private:
  std::map<std::string, CameoCode, std::less<>> cameo_;
  std::map<std::string, std::string, std::less<>> quad_;
};

}  // namespace bede::events
