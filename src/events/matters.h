// What an act is about, from the words below it: "demanded a ceasefire", "a rally against the new tax". It gives the
// last digits of its code.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "bede/reading.h"
#include "bede/result.h"

namespace bede::events {

class Matters {
 public:
  // Reads codes/matters.tsv. Errors: not_found, bad_format.
  static Result<Matters> open(const std::string& lexicon_directory);

  // The code, or a more exact one that a line gives it for a word below the token: the first line whose word is there.
  // Cost: the words below the token.
  std::string refined(const Reading& reading, TokenId token, std::string_view cameo) const;

 private:
  struct Line {
    std::vector<std::string> words;
    std::string digits;  // that replace the code's last one ("0") or follow it
  };
  std::string step(const std::vector<std::string>& words, std::string_view cameo) const;

  std::map<std::string, std::vector<Line>, std::less<>> lines_;  // by code, "02", "030": see the file
};

}  // namespace bede::events
