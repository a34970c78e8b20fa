#include "text/quotes.h"

#include "text/characters.h"

namespace bede::text {
namespace {

enum class Style : uint8_t { twofold, single, angle };

Style style_of(std::string_view form) {
  const uint32_t code = character_at(form, 0).code;
  if (code == 0xAB || code == 0xBB || code == 0x2039 || code == 0x203A) return Style::angle;
  const Character second = character_at(form, character_at(form, 0).size);
  const bool one = character_at(form, 0).kind == Kind::apostrophe && second.kind == Kind::space;
  return one ? Style::single : Style::twofold;
}

// Follows the marks of one document; open quotations of the three styles nest.
class Quotations {
 public:
  explicit Quotations(Reading& reading) : reading_(reading) {}

  void run() {
    for (const Sentence& sentence : reading_.sentences) {
      if (sentence.paragraph != paragraph_) turn_paragraph(sentence);
      for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) step(i);
    }
    close_all_open();
  }

 private:
  struct Open {
    bool is = false;
    uint32_t mark = 0;  // token that opened
  };

  void turn_paragraph(const Sentence& next) {
    paragraph_ = next.paragraph;
    const bool runs_on = opens(next.first.value);
    for (Open& open : open_) {
      if (open.is && !runs_on && closes_later(open, next.first.value)) continue;
      if (open.is && !runs_on) give_up(open, next.first.value);
      if (open.is) open.is = false;  // the next paragraph's own mark opens it again
    }
  }

  // "“Dear friends, ..." over some paragraphs of which only the last has a mark, the closing one.
  bool closes_later(const Open& open, uint32_t from) const {
    constexpr uint32_t kReach = 1500;  // tokens; no letter that a report quotes in full is longer
    if (reading_.tokens[open.mark].form != "\xE2\x80\x9C") return false;
    for (uint32_t i = from; i < reading_.tokens.size() && i < from + kReach; ++i) {
      const std::string_view form = reading_.tokens[i].form;
      if (form == "\xE2\x80\x9D") return true;
      if (form == "\xE2\x80\x9C") return false;
    }
    return false;
  }

  void close_all_open() {
    for (Open& open : open_)
      if (open.is) give_up(open, static_cast<uint32_t>(reading_.tokens.size()));
  }

  // Nothing closed it: what stands after its sentence was not quoted.
  void give_up(Open& open, uint32_t stop) {
    open.is = false;
    const Sentence& sentence = reading_[reading_.tokens[open.mark].sentence];
    for (uint32_t i = sentence.last.value + 1; i < stop; ++i) reading_.tokens[i].quoted = any_open_at(i);
  }

  bool any_open_at(uint32_t token) const {
    for (const Open& open : open_)
      if (open.is && open.mark < token) return true;
    return false;
  }

  bool opens(uint32_t i) const {
    const Token& token = reading_.tokens[i];
    if (token.continues) return false;
    const QuoteRole role = quote_role(token.form);
    if (role == QuoteRole::opens) return true;
    if (role != QuoteRole::straight) return false;
    const Sentence& sentence = reading_[token.sentence];
    const bool heads = i == 0 || reading_[reading_.tokens[i - 1].sentence].paragraph != sentence.paragraph;
    if (token.space_after) return heads && token.form == "\"";  // " He set his mark apart," as some agencies do
    if (i == 0 || (i == sentence.first.value && reading_.tokens[i - 1].space_after)) return true;
    return reading_.tokens[i - 1].space_after || !is_word(character_before(reading_.text(), token.span.begin).kind);
  }

  // "over,“ she said. ”We": a mark set the wrong way round, by what it touches.
  QuoteRole role_of(uint32_t i) const {
    const Token& token = reading_.tokens[i];
    const QuoteRole role = token.continues ? QuoteRole::none : quote_role(token.form);
    if (role == QuoteRole::none || role == QuoteRole::straight || style_of(token.form) != Style::twofold) return role;
    const Kind before = i == 0 ? Kind::space : character_before(reading_.text(), token.span.begin).kind;
    const Kind after = character_at(reading_.text(), token.span.end).kind;
    const bool begins = before == Kind::space && is_word(after);
    const bool ends = before != Kind::space && !is_word(after) && before != Kind::dash;
    if (role == QuoteRole::closes && begins && !open_[static_cast<size_t>(Style::twofold)].is) return QuoteRole::opens;
    if (role == QuoteRole::opens && ends && open_[static_cast<size_t>(Style::twofold)].is) return QuoteRole::closes;
    return role;
  }

  void step(uint32_t i) {
    Token& token = reading_.tokens[i];
    const QuoteRole role = role_of(i);
    if (role == QuoteRole::none) {
      token.quoted = any_open_at(i);
      return;
    }
    Open& open = open_[static_cast<size_t>(style_of(token.form))];
    if (role == QuoteRole::closes || (role == QuoteRole::straight && (open.is || !opens(i)))) {
      open.is = false;
    } else if (open.is && role == QuoteRole::opens && token.form == "\xE2\x80\x9C" &&
               reading_.tokens[open.mark].form == "\xE2\x80\x9E") {
      open.is = false;  // German style: low mark opens, high one closes
    } else {
      open = {true, i};
    }
    token.quoted = any_open_at(i);
  }

  Reading& reading_;
  Open open_[3];
  uint32_t paragraph_ = 0;
};

}  // namespace

QuoteRole quote_role(std::string_view form) {
  if (form.empty() || form.size() > 6) return QuoteRole::none;
  if (form == "\"" || form == "'" || form == "''") return QuoteRole::straight;
  if (form == "``" || form == "`") return QuoteRole::opens;
  if (form[0] != '\xE2' && form[0] != '\xC2') return QuoteRole::none;
  const Character c = character_at(form, 0);
  if (form.size() != c.size && form.size() != 2u * c.size) return QuoteRole::none;
  switch (c.code) {
    case 0xAB:
    case 0x2018:
    case 0x201A:
    case 0x201C:
    case 0x201E:
    case 0x2039:
      return QuoteRole::opens;
    case 0xBB:
    case 0x2019:
    case 0x201D:
    case 0x203A:
      return QuoteRole::closes;
    default:
      return QuoteRole::none;
  }
}

void mark_quotations(Reading& reading) { Quotations(reading).run(); }

}  // namespace bede::text
