#include "report/brief.h"

#include <algorithm>

#include "report/brief_sections.h"
#include "report/page.h"

namespace bede::report {
namespace {

constexpr size_t kDateColumn = 12;

std::string day(Date date) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  std::string out = std::to_string(date.year);
  if (date.month > 0) out += "-" + two(date.month);
  return date.month > 0 && date.day > 0 ? out + "-" + two(date.day) : out;
}

void write_head(Page& page, const Record& record) {
  const Document& document = record.document();
  page.title(words_of(document.title, {{0, static_cast<uint32_t>(document.title.size())}}).empty() ? document.id
                                                                                                   : document.title);
  const size_t sentences = record.reading->sentences.size();
  std::string facts = std::to_string(sentences) + (sentences == 1 ? " sentence" : " sentences");
  if (document.published) facts = "published " + day(*document.published) + ", " + facts;
  if (!document.source.empty()) facts = document.source + ", " + facts;
  page.line(0, "", facts);
  for (const std::string& note : document.notes) page.line(0, "note: ", note);
}

void write_line(Page& page, const BriefLine& line) {
  switch (line.form) {
    case BriefLine::Form::plain:
      page.line(2, "", line.text);
      return page.quote(4, line.words);
    case BriefLine::Form::dated: {
      std::string label = line.label;
      label.resize(std::max(kDateColumn, label.size() + 1), ' ');
      page.line(2, label, line.text);
      return page.quote(2 + kDateColumn, line.words);
    }
    case BriefLine::Form::step:
      page.line(4, line.label, line.text);
      return page.quote(6, line.words);
    case BriefLine::Form::warning:
      page.warning(2, line.label, line.text);
      return page.quote(4, line.words);
  }
}

}  // namespace

std::string brief(const Record& record, const BriefOptions& options) {
  Page page(options.columns, options.colours);
  write_head(page, record);
  const auto sections = brief_sections(record);
  if (sections.empty()) page.line(0, "", "Nothing that a record keeps was found in this text.");
  for (const BriefSection& section : sections) {
    page.heading(section.heading);
    for (const BriefLine& line : section.lines) write_line(page, line);
  }
  page.blank();
  return page.take();
}

}  // namespace bede::report
