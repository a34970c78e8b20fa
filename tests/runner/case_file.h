// The cases of a file, as they are written (tests/cases/README.md).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bede::testing {

struct Line {
  size_t number = 0;  // in the file, from 1
  std::string text;
};

struct Section {
  std::string name;  // record layers findings tokens sentences paragraphs
  std::vector<Line> lines;
};

struct Case {
  std::string file, name;
  size_t line = 0;
  std::string why, date, title, url, format;
  std::string text;
  std::string error;  // name of the error that reading must give; or empty
  std::vector<Section> sections;
};

// What is wrong with the file's form goes to complaints as "file:line: reason".
std::vector<Case> read_cases(const std::string& path, const std::string& bytes, std::vector<std::string>& complaints);

}  // namespace bede::testing
