#include "corpus.h"

#include <charconv>

#include "base/files.h"
#include "base/strings.h"
#include "text/load.h"
#include "text/scanner.h"
#include "text/splitter.h"

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

namespace {

constexpr size_t kLeastSentences = 2, kFewestTokens = 6, kMostProse = 300;

// Whether rules find whole sentences of some length in the tokens, up to the last; ends: where.
bool is_prose(const std::vector<Token>& tokens, const text::Words& words, std::vector<uint32_t>& ends) {
  ends.clear();
  if (tokens.empty() || tokens.size() > kMostProse) return false;
  text::RuleSplitter(tokens, words).split(0, tokens.size(), ends);
  uint32_t first = 0;
  for (const uint32_t last : ends) {
    if (last + 1 - first < kFewestTokens) return false;
    first = last + 1;
  }
  return ends.size() >= kLeastSentences && tokens.back().form == ".";
}

}  // namespace

Result<std::vector<Source>> prose_of(const std::string& file, const text::Words& words, size_t every) {
  const auto bytes = read_file(file);
  if (!bytes) return bytes.error();
  std::vector<Source> out;
  std::vector<Token> tokens;
  std::vector<uint32_t> ends;
  size_t number = 0;
  for (const std::string_view line : split(*bytes, '\n')) {
    if (trimmed(line).empty() || number++ % every != 0) continue;
    const auto document = text::load(line, file);
    if (!document) return document.error();
    for (const Span paragraph : document->paragraphs) {
      tokens.clear();
      text::Scanner(document->text, words, tokens).scan(paragraph);
      if (!is_prose(tokens, words, ends)) continue;
      Source source;
      source.text = paragraph.of(document->text);
      source.paragraphs.push_back({0, static_cast<uint32_t>(source.text.size())});
      for (const uint32_t last : ends) source.ends.insert(tokens[last].span.end - paragraph.begin);
      out.push_back(std::move(source));
    }
  }
  return out;
}

}  // namespace bede::train
