#include "runner/case_file.h"

#include <set>

#include "base/strings.h"

namespace bede::testing {
namespace {

const std::set<std::string, std::less<>> kSections = {"record", "layers",    "findings",
                                                      "tokens", "sentences", "paragraphs"};
const std::set<std::string, std::less<>> kBlocks = {"tokens", "sentences", "paragraphs"};

std::string unescaped(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char what = text[++i];
    if (what == 'x' && i + 2 < text.size()) {
      out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      out += what == 'n' ? '\n' : what == 't' ? '\t' : what;
    }
  }
  return out;
}

class Parser {
 public:
  Parser(const std::string& path, std::vector<std::string>& complaints) : path_(path), complaints_(complaints) {
    start("", 1);
  }

  void add(std::string_view line, size_t number) {
    number_ = number;
    if (line.starts_with("=== ")) return start(std::string(trimmed(line.substr(4))), number);
    if (in_text_) return text_line(line);
    const std::string_view bare = trimmed(line);
    if (kSections.count(bare) > 0) return open(bare);
    if (bare.starts_with('#')) return comment(bare);
    if (bare.empty()) return;
    if (section_) return section_->lines.push_back({number, std::string(bare)});
    header(bare);
  }

  std::vector<Case> finish() {
    end_case();
    return std::move(cases_);
  }

 private:
  void complain(const std::string& reason) {
    complaints_.push_back(path_ + ":" + std::to_string(number_) + ": " + reason);
  }

  void start(std::string name, size_t number) {
    end_case();
    now_ = Case{};
    now_.file = path_;
    now_.name = std::move(name);
    now_.line = number;
    in_text_ = has_text_ = escaped_ = false;
    section_ = nullptr;
  }

  // A file's head before the first "===" may hold comments only: that is no case.
  void end_case() {
    if (!has_text_ && now_.sections.empty() && now_.error.empty()) return;
    while (now_.text.ends_with('\n')) now_.text.pop_back();
    if (escaped_) now_.text = unescaped(now_.text);
    if (!has_text_) complain("a case without text");
    if (now_.why.empty()) complain("the case above does not say why: write '# why: ...' at its head");
    if (now_.sections.empty() && now_.error.empty()) complain("a case that expects nothing");
    cases_.push_back(std::move(now_));
  }

  void text_line(std::string_view line) {
    const std::string_view bare = trimmed(line);
    if (kSections.count(bare) > 0) {
      in_text_ = false;
      return open(bare);
    }
    if (bare.starts_with("error ") && bare.find(' ', 6) == std::string_view::npos) {
      in_text_ = false;
      return header(bare);
    }
    now_.text += std::string(line) + "\n";
  }

  void open(std::string_view name) {
    now_.sections.push_back({std::string(name), {}});
    section_ = &now_.sections.back();
  }

  void comment(std::string_view line) {
    const std::string_view words = trimmed(line.substr(1));
    if (words.starts_with("why:")) now_.why = trimmed(words.substr(4));
  }

  void header(std::string_view line) {
    const size_t blank = line.find(' ');
    const std::string_view key = line.substr(0, blank);
    const std::string value(blank == std::string_view::npos ? std::string_view() : trimmed(line.substr(blank)));
    if (key == "text") {
      in_text_ = has_text_ = true;
      escaped_ = value == "escaped";
    } else if (key == "date") {
      now_.date = value;
    } else if (key == "title") {
      now_.title = value;
    } else if (key == "url") {
      now_.url = value;
    } else if (key == "format") {
      now_.format = value;
    } else if (key == "error") {
      now_.error = value;
    } else {
      complain("'" + std::string(key) + "' is not known here; expected date, title, url, format, text or a section");
    }
  }

  const std::string& path_;
  std::vector<std::string>& complaints_;
  std::vector<Case> cases_;
  Case now_;
  Section* section_ = nullptr;
  bool in_text_ = false, has_text_ = false, escaped_ = false;
  size_t number_ = 0;
};

}  // namespace

std::vector<Case> read_cases(const std::string& path, const std::string& bytes, std::vector<std::string>& complaints) {
  Parser parser(path, complaints);
  size_t number = 0;
  for (const std::string_view line : split(bytes, '\n'))
    parser.add(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line, ++number);
  return parser.finish();
}

}  // namespace bede::testing
