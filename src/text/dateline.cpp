#include "text/dateline.h"

#include <algorithm>

#include "text/characters.h"
#include "text/dates.h"

namespace bede::text {
namespace {

constexpr size_t kLongestDateline = 160;
constexpr size_t kMostPlaceWords = 8;

class DatelineReader {
 public:
  DatelineReader(std::string_view text, Span paragraph)
      : text_(text), at_(paragraph.begin), end_(std::min<size_t>(paragraph.end, paragraph.begin + kLongestDateline)) {}

  std::optional<Document::Dateline> read() {
    line_.span.begin = static_cast<uint32_t>(at_);
    if (!read_place()) return {};
    bool more = true;
    while (more) {
      skip_separators();
      more = read_date() || read_agency();
    }
    if (!read_end()) return {};
    line_.span.end = static_cast<uint32_t>(at_);
    return line_;
  }

 private:
  Character here() const { return at_ < end_ ? character_at(text_, at_) : Character{}; }

  void skip_separators() {
    while (at_ < end_ && (here().kind == Kind::space || here().code == ',' || (here().code == '.' && !ends_here())))
      at_ += here().size;
  }

  // A full stop is a separator only where a date or an agency follows ("MOSCOW. May 21").
  bool ends_here() {
    const size_t kept = at_;
    at_ += 1;
    while (here().kind == Kind::space && at_ < end_) at_ += here().size;
    const bool more = here().code == '/' || here().code == '(' || (!line_.date && !date_words().empty());
    at_ = kept;
    return !more;
  }

  size_t word_end(size_t at) const {
    while (at < end_) {
      const Character c = character_at(text_, at);
      const bool inner = c.kind == Kind::apostrophe || c.kind == Kind::hyphen;
      const bool part =
          is_letter(c.kind) || c.kind == Kind::joiner || (inner && is_letter(character_at(text_, at + c.size).kind));
      const bool point = c.code == '.' && at > 0 && is_letter(character_before(text_, at).kind) &&
                         (is_letter(character_at(text_, at + 1).kind) || short_part(at));
      if (!part && !point) return at;
      at += c.size;
    }
    return at;
  }

  // "D.C.", "St.", "Calif.": a full stop that an abbreviation in a place may end with, a comma, bracket or word after
  // it.
  bool short_part(size_t at) const {
    const Character next = character_at(text_, at + 1);
    if (next.code == ',') return true;
    const size_t first = text_.find_last_of(" ,/", at);
    const size_t begin = first == std::string_view::npos ? 0 : first + 1;
    return at - begin <= 5 && (text_.substr(begin, at - begin).find('.') != std::string_view::npos ||
                               text_.substr(begin, at - begin) == "St" || text_.substr(begin, at - begin) == "ST");
  }

  bool is_capital_word(std::string_view word) const {
    for (size_t i = 0; i < word.size(); i += character_at(word, i).size)
      if (character_at(word, i).kind == Kind::lower) return false;
    return true;
  }

  bool is_inner_word(std::string_view word) const {
    return word == "de" || word == "of" || word == "the" || word == "and" || word == "al" || word == "el" ||
           word == "la" || word == "del" || word == "on" || word == "upon";
  }

  bool read_place() {
    const size_t begin = at_;
    size_t last = begin, words = 0;
    capitals_ = true;
    while (at_ < end_ && words <= kMostPlaceWords) {
      const size_t end = word_end(at_);
      const std::string_view word = text_.substr(at_, end - at_);
      if (word.empty()) break;
      const bool upper = here().kind == Kind::upper;
      if ((!upper && (words == 0 || !is_inner_word(word))) || (words > 0 && month_from(word) != 0)) break;
      capitals_ &= words > 0 && line_is_region_ ? true : is_capital_word(word);
      ++words;
      at_ = last = end;
      if (!step_to_next_place_word()) break;
    }
    if (words == 0 || words > kMostPlaceWords) return false;
    at_ = last;
    line_.place = {static_cast<uint32_t>(begin), static_cast<uint32_t>(last)};
    return true;
  }

  // Over one blank, ", ", "/" or "-" between the words of places. After a comma stands a region, in any case.
  bool step_to_next_place_word() {
    const Character c = here();
    if (c.code == ',') {
      line_is_region_ = true;
      ++at_;
      if (here().code == ' ') ++at_;
      return here().kind == Kind::upper;
    }
    if (c.code == ' ' || c.code == '/' || c.code == 0xA0) {
      at_ += c.size;
      return is_letter(here().kind);
    }
    return false;
  }

  // The words that may be a date at the cursor, up to a bracket, dash or full stop after a digit.
  std::string_view date_words() const {
    size_t end = at_;
    while (end < end_ && end - at_ < 40) {
      const char c = text_[end];
      const bool stop = c == '(' || c == '/' || c == ':' || (c == '-' && !(end > at_ && is_digit(text_[end - 1]))) ||
                        static_cast<unsigned char>(c) >= 0x80;
      if (stop || (c == '.' && end > at_ && is_digit(text_[end - 1]) && !(end + 1 < end_ && is_digit(text_[end + 1]))))
        break;
      ++end;
    }
    const std::string_view words = text_.substr(at_, end - at_);
    const size_t first_word = std::min(words.find_first_of(" .,"), words.size());
    const bool starts =
        !words.empty() && (is_digit(words[0]) || month_from(words.substr(0, first_word)) != 0 || is_weekday(words));
    return starts && parse_date(words) ? words : std::string_view{};
  }

  static bool is_weekday(std::string_view words) {
    for (const std::string_view day : {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"})
      if (words.starts_with(day)) return true;
    return false;
  }

  bool read_date() {
    if (line_.date) return false;
    const std::string_view words = date_words();
    if (words.empty()) return false;
    line_.date = parse_date(words);
    size_t last = words.size();
    while (last > 0 && (words[last - 1] == ' ' || words[last - 1] == ',' || words[last - 1] == '-')) --last;
    at_ += last;
    return true;
  }

  bool read_agency() {
    const char open = static_cast<char>(here().code);
    if (!line_.agency.empty() || (open != '(' && open != '/')) return false;
    const size_t close = text_.find(open == '(' ? ')' : '/', at_ + 1);
    if (close == std::string_view::npos || close >= end_ || close - at_ > 50 || close == at_ + 1) return false;
    line_.agency = {static_cast<uint32_t>(at_ + 1), static_cast<uint32_t>(close)};
    at_ = close + 1;
    return true;
  }

  bool read_end() {
    const bool spaced = at_ < end_ && character_before(text_, at_).kind == Kind::space;
    const Character c = here();
    const bool stated = !line_.agency.empty() || (line_.date && line_.date->day != 0);
    if (c.kind == Kind::hyphen || c.kind == Kind::dash) {
      size_t size = c.size;
      while (text_.substr(at_ + size, 1) == "-") ++size;
      const bool is_long = c.kind == Kind::dash || size > 1;
      const Character next = character_at(text_, at_ + size);
      if (!stated && !is_long && !(capitals_ && spaced)) return false;
      if (!stated && !upper_follows(at_ + size)) return false;
      if (!stated && !capitals_ && !(spaced && next.kind == Kind::space)) return false;
      at_ += size;
      return true;
    }
    if (!stated || (c.code != '.' && c.code != ':')) return false;
    ++at_;
    return true;
  }

  bool upper_follows(size_t at) const {
    while (at < text_.size() && character_at(text_, at).kind == Kind::space) at += character_at(text_, at).size;
    const Kind kind = character_at(text_, at).kind;
    return kind == Kind::upper || kind == Kind::quote || kind == Kind::apostrophe;
  }

  std::string_view text_;
  size_t at_, end_;
  Document::Dateline line_;
  bool capitals_ = true;         // the first place is written in capitals
  bool line_is_region_ = false;  // past the first comma
};

}  // namespace

std::optional<Document::Dateline> find_dateline(std::string_view text, Span paragraph) {
  return DatelineReader(text, paragraph).read();
}

}  // namespace bede::text
