#include "corpus.h"

#include <charconv>

#include "base/strings.h"

namespace bede::train {
namespace {

class SourceMaker {
 public:
  void line(std::string_view text) {
    if (text.empty()) return end_sentence();
    if (text.starts_with("# newdoc")) document_ = true;
    if (text.starts_with("# newpar")) paragraph_ = true;
    if (text[0] == '#') return;
    const auto columns = split(text, '\t');
    if (columns.size() == 10) token(columns);
  }

  std::vector<Source> take() {
    end_sentence();
    return std::move(out_);
  }

 private:
  static int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  void token(const std::vector<std::string_view>& columns) {
    const std::string_view id = columns[0];
    if (id.find('.') != std::string_view::npos) return;
    const size_t range = id.find('-');
    if (range == std::string_view::npos && number(id) <= covered_) return;
    if (range != std::string_view::npos) covered_ = number(id.substr(range + 1));
    begin_sentence();
    Source& source = out_.back();
    if (glue_) source.text += ' ';
    source.text += columns[1];
    glue_ = columns[9].find("SpaceAfter=No") == std::string_view::npos;
    source.paragraphs.back().second = static_cast<uint32_t>(source.text.size());
    fresh_ = false;
  }

  void begin_sentence() {
    if (!fresh_) return;
    if (out_.empty() || document_) out_.emplace_back();
    Source& source = out_.back();
    if (source.paragraphs.empty() || paragraph_ || document_) {
      if (!source.paragraphs.empty()) source.text += "\n\n";
      const auto at = static_cast<uint32_t>(source.text.size());
      source.paragraphs.push_back({at, at});
      glue_ = false;
    }
    document_ = paragraph_ = false;
  }

  void end_sentence() {
    if (!fresh_) out_.back().ends.insert(static_cast<uint32_t>(out_.back().text.size()));
    fresh_ = true;
    covered_ = 0;
  }

  std::vector<Source> out_;
  bool document_ = false, paragraph_ = false, glue_ = false, fresh_ = true;
  int covered_ = 0;
};

}  // namespace

std::vector<Source> sources_of(const std::string& conllu) {
  SourceMaker maker;
  for (const std::string_view line : split(conllu, '\n')) maker.line(trimmed(line).empty() ? std::string_view{} : line);
  return maker.take();
}

}  // namespace bede::train
