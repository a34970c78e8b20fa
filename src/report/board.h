// Agreements of a book with their stages, those of several reports as one, and the stages that nobody tells.
#pragma once

#include <string>
#include <vector>

#include "bede/store.h"

namespace bede::report {

struct BoardStage {
  std::string stage, day, status, place, body, report;
  std::vector<std::string> others;  // reports that tell the same
};

struct BoardAgreement {
  std::string name, kind, parties, sectors;
  std::vector<std::string> reports;
  std::vector<BoardStage> stages;    // in order of life, then of days
  std::string reached;               // the furthest stage that happened; or empty
  std::vector<std::string> missing;  // stages on the way there, and the next, that no report tells as done
};

// Errors: as Store::find.
Result<std::vector<BoardAgreement>> board(const Store& store, const Filter& filter);

std::string board_text(const std::vector<BoardAgreement>& agreements);
std::string board_json(const std::vector<BoardAgreement>& agreements);  // an object a line

}  // namespace bede::report
