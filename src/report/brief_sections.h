// What a brief says, before it is laid out: the command line prints it, the pages show it beside the text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bede/record.h"

namespace bede::report {

struct BriefLine {
  enum class Form : uint8_t { plain, dated, step, warning };  // step: below the line before it
  Form form = Form::plain;
  std::string label;  // dated: "2024-03-14", "2025?", "no date"; step: "- "; warning: "Note: " or nothing
  std::string text;   // "Kenya and Estonia conclude an agreement, in Nairobi."
  std::string words;  // of the report, cut; may be empty
  std::string item;   // id in the record ("e1")
};

struct BriefSection {
  std::string heading;
  std::vector<BriefLine> lines;
};

// Sections that have something to say, in the order of a brief. Cost: linear in the record.
std::vector<BriefSection> brief_sections(const Record& record);

}  // namespace bede::report
