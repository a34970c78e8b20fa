#include "syntax/conllu.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "base/sha256.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace bede::syntax {
namespace {

constexpr size_t kColumns = 10;

// The text is put together first; forms point into it only when it stands.
class Builder {
 public:
  explicit Builder(const std::string& name) : name_(name) {}

  Status line(std::string_view text, uint64_t number) {
    number_ = number;
    if (text.empty()) return end_sentence();
    if (text[0] == '#') {
      if (text.starts_with("# newpar") || text.starts_with("# newdoc")) paragraph_ = true;
      return Done{};
    }
    const auto columns = split(text, '\t');
    if (columns.size() != kColumns) return error(std::to_string(columns.size()) + " columns where CoNLL-U has 10");
    if (columns[1].empty()) return error("a word without a form");
    if (columns[0].find('.') != std::string_view::npos) return Done{};
    const size_t dash = columns[0].find('-');
    const bool space = columns[9].find("SpaceAfter=No") == std::string_view::npos;
    if (dash != std::string_view::npos) return range(columns[0].substr(dash + 1), columns[1], space);
    return word(columns[0], columns[1], space);
  }

  Result<Reading> finish() {
    if (auto done = end_sentence(); !done) return done.error();
    if (tokens_.empty())
      return Error{ErrorCode::empty, name_, 0, 0, false, "holds no word", "give CoNLL-U with at least one sentence"};
    Document document;
    document.id = name_;
    document.sha256 = sha256_hex(text_);
    document.text = std::move(text_);
    Reading reading;
    reading.arena = std::make_shared<Arena>();
    reading.document = std::make_shared<const Document>(std::move(document));
    for (size_t i = 0; i < tokens_.size(); ++i) tokens_[i].form = reading.arena->keep(forms_[i]);
    reading.tokens = std::move(tokens_);
    reading.sentences = std::move(sentences_);
    return reading;
  }

 private:
  Error error(const std::string& reason) const {
    return {ErrorCode::bad_format, name_, number_, 0, false, reason, "mend the line"};
  }

  static bool number_of(std::string_view text, uint32_t& out) {
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), out);
    return code == std::errc{} && end == text.data() + text.size();
  }

  // "don't" over its words: the text has the surface, the words share it out.
  Status range(std::string_view last, std::string_view surface, bool space) {
    if (!number_of(last, range_end_) || range_end_ <= count_ + 1) return error("a range that does not go forward");
    start_word();
    range_begin_ = static_cast<uint32_t>(text_.size());
    text_ += surface;
    range_at_ = range_begin_;
    range_space_ = space;
    in_range_ = true;
    return Done{};
  }

  Status word(std::string_view number, std::string_view form, bool space) {
    uint32_t id = 0;
    if (!number_of(number, id) || id != count_ + 1) return error("words are not counted 1, 2, 3");
    if (!in_range_) start_word();
    ++count_;
    Token token;
    token.sentence = SentenceId(sentences_.size());
    if (in_range_) {
      token.continues = range_at_ != range_begin_ || id_in_range_ > 0;
      const bool last = id == range_end_;
      const uint32_t end = static_cast<uint32_t>(text_.size());
      const uint32_t take = last ? end : std::min<uint32_t>(end, range_at_ + static_cast<uint32_t>(form.size()));
      token.span = {range_at_, take};
      range_at_ = take;
      ++id_in_range_;
      token.space_after = last && range_space_;
      if (last) in_range_ = false, id_in_range_ = 0, pending_space_ = range_space_;
    } else {
      token.span.begin = static_cast<uint32_t>(text_.size());
      text_ += form;
      token.span.end = static_cast<uint32_t>(text_.size());
      token.space_after = pending_space_ = space;
    }
    tokens_.push_back(token);
    forms_.emplace_back(form);
    return Done{};
  }

  void start_word() {
    if (count_ == 0 && !text_.empty())
      text_ += paragraph_ ? "\n\n" : pending_space_ ? " " : "";
    else if (count_ > 0 && pending_space_)
      text_ += ' ';
    paragraph_ = false;
  }

  Status end_sentence() {
    if (count_ == 0) return Done{};
    if (in_range_) return error("a sentence ends inside of a range");
    Sentence sentence;
    sentence.last = TokenId(tokens_.size() - 1);
    sentence.first = TokenId(tokens_.size() - count_);
    sentence.span = {tokens_[sentence.first.value].span.begin, tokens_.back().span.end};
    sentences_.push_back(sentence);
    count_ = 0;
    return Done{};
  }

  std::string name_, text_;
  uint64_t number_ = 0;
  std::vector<Token> tokens_;
  std::vector<std::string> forms_;
  std::vector<Sentence> sentences_;
  uint32_t count_ = 0, range_begin_ = 0, range_end_ = 0, range_at_ = 0, id_in_range_ = 0;
  bool in_range_ = false, range_space_ = false, pending_space_ = true, paragraph_ = false;
};

}  // namespace

Result<Reading> read_conllu(std::string_view bytes, const std::string& name) {
  if (const size_t bad = first_invalid_utf8(bytes); bad != bytes.size())
    return Error{ErrorCode::bad_encoding, name, 0, bad, true, "not UTF-8", "save the file as UTF-8"};
  Builder builder(name);
  uint64_t number = 0;
  for (std::string_view line : split(bytes, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (auto done = builder.line(line, ++number); !done) return done.error();
  }
  return builder.finish();
}

}  // namespace bede::syntax
