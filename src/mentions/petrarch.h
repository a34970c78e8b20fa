// The actor and agent dictionaries of TABARI and PETRARCH, read as they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bede/document.h"
#include "bede/result.h"

namespace bede::mentions {

// "[USAGOV 19930120-20010119]": what a phrase is coded as from one day to another, both included.
struct PetrarchCode {
  std::vector<std::string> codes;  // in capitals; several where the phrase stands for several ("FRO/BIL"); none: "---"
  std::optional<Date> from, to;
};

struct PetrarchActor {
  std::vector<std::string> phrases;  // the main one and its synonyms, words parted by single blanks
  std::vector<PetrarchCode> codes;   // those bound to days in the order of the file, then the one that holds else
  std::string line;                  // "my.actors.txt:12"
};

struct PetrarchAgent {
  std::vector<std::string> phrases;  // with their plurals
  std::string code;                  // without "~"
  bool before = false;               // "[NGO~]": the code stands before the actor's
  std::string line;
};

// Errors: bad_format, with the file's name as given and the line.
Result<std::vector<PetrarchActor>> read_petrarch_actors(std::string_view text, const std::string& file);
Result<std::vector<PetrarchAgent>> read_petrarch_agents(std::string_view text, const std::string& file);

}  // namespace bede::mentions
