#include "text/scanner.h"

#include <algorithm>

#include "text/closed_classes.h"

namespace bede::text {

void Scanner::scan(Span paragraph) {
  begin_ = paragraph.begin;
  end_ = paragraph.end;
  single_open_ = 0;
  size_t at = begin_;
  while (at < end_) {
    const Character c = character(at);
    switch (c.kind) {
      case Kind::space:
        at += c.size;
        break;
      case Kind::lower:
      case Kind::upper:
      case Kind::joiner:
        at = scan_word(at);
        break;
      case Kind::digit:
        at = scan_number(at);
        break;
      case Kind::apostrophe:
        at = scan_apostrophe(at, c);
        break;
      default:
        at = scan_marks(at, c);
    }
  }
}

size_t Scanner::emit(size_t begin, size_t end, bool continues) {
  if (!tokens_.empty() && tokens_.back().span.end == begin && begin > begin_) tokens_.back().space_after = false;
  Token& token = tokens_.emplace_back();
  token.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  token.form = piece(begin, end);
  token.continues = continues;
  return end;
}

size_t Scanner::word_run(size_t at) const {
  while (at < end_) {
    const auto b = static_cast<unsigned char>(text_[at]);
    if (b < 0x80) {
      if (!is_word(kAscii[b])) return at;
      ++at;
      continue;
    }
    const Character c = decode_character(text_, at);
    if (!is_word(c.kind)) return at;
    at += c.size;
  }
  return at;
}

size_t Scanner::digit_run(size_t at) const {
  while (is_digit(byte(at))) ++at;
  return at;
}

size_t Scanner::letter_run(size_t at, size_t limit) const {
  const size_t stop = std::min(end_, at + limit);
  while (at < stop && is_letter(character(at).kind)) at += character(at).size;
  return at;
}

size_t Scanner::next_visible(size_t at) const {
  const size_t stop = std::min(end_, at + kLook);
  while (at < stop && character(at).kind == Kind::space) at += character(at).size;
  return at;
}

size_t Scanner::scan_word(size_t begin) {
  if (const size_t end = link_end(begin); end != begin) return emit(begin, end);
  if (const size_t end = document_symbol_end(begin); end != begin) return emit(begin, end);
  return scan_rest_of_word(begin, begin);
}

// From `at`, in the word that began at `begin`.
size_t Scanner::scan_rest_of_word(size_t begin, size_t at) {
  while (true) {
    at = word_run(at);
    const size_t after = joined(begin, at);
    if (after == at) break;
    at = after;
  }
  if (takes_period(begin, at)) return scan_clitics(emit(begin, at + 1));
  const Character c = character(at);
  if (c.kind == Kind::currency && is_currency_prefix(piece(begin, at))) return emit(begin, at + c.size);
  if (c.kind == Kind::apostrophe && at - begin > 1 && lower(text_[at - 1]) == 'n' && lower(byte(at + c.size)) == 't' &&
      !is_word(character(at + c.size + 1).kind)) {
    emit(begin, at - 1);
    return emit(at - 1, at + c.size + 1, true);
  }
  emit_word(begin, at);
  return scan_clitics(at);
}

// "'s", "'ll", a plural's "'": continuing tokens right after a word.
size_t Scanner::scan_clitics(size_t at) {
  for (size_t end = clitic_end(at); end != at; end = clitic_end(at)) at = emit(at, end, true);
  const Character c = character(at);
  if (c.kind != Kind::apostrophe || at == begin_ || c.code == '`' || c.code == 0x2018) return at;
  const Character last = character_before(text_, at);
  const bool sibilant = last.code == 's' || last.code == 'S' || last.code == 'x' || last.code == 'z';
  if (!sibilant || tokens_.back().continues || is_word(character(at + c.size).kind)) return at;
  if (single_open_ > 0 && !closes_later(at + c.size)) return at;
  return emit(at, at + c.size, true);
}

// Whether a single quotation mark that can only be a closing one follows before another opens.
bool Scanner::closes_later(size_t at) const {
  const size_t stop = std::min(end_, at + 4 * kLook);
  while (at < stop) {
    const Character c = character(at);
    if (c.kind == Kind::apostrophe) {
      const Kind before = character_before(text_, at).kind, after = character(at + c.size).kind;
      if (c.code == 0x2018 || before == Kind::space) return false;
      if (!is_word(before) || !is_word(after)) return true;
    }
    at += c.size;
  }
  return false;
}

size_t Scanner::clitic_end(size_t at) const {
  const Character mark = character(at);
  if (mark.kind != Kind::apostrophe) return at;
  const size_t first = at + mark.size;
  const size_t end = letter_run(first, 3);
  if (end == first || end - first > 2 || is_word(character(end).kind)) return at;
  return is_clitic(piece(first, end)) ? end : at;
}

void Scanner::emit_word(size_t begin, size_t end) {
  const size_t lost = lost_apostrophe(begin, end);
  const size_t cut = lost != 0 ? lost : cut_in_word(piece(begin, end));
  emit(begin, cut == 0 ? end : begin + cut);
  if (cut != 0) emit(begin + cut, end, true);
}

// Where a word lost its apostrophe, by the word that follows ("its a pity", "your not alone", "Lets go"); 0 where not.
size_t Scanner::lost_apostrophe(size_t begin, size_t end) const {
  const size_t next = next_visible(end);
  if (end - begin < 3 || end - begin > 4 || next == end || character(next).kind != Kind::lower) return 0;
  const std::string_view word = piece(begin, end), follows = piece(next, letter_run(next, 12));
  const Character mark = character(next + follows.size());
  if (mark.kind == Kind::hyphen || is_word(mark.kind)) return 0;  // "its on-site labs"
  const std::string_view rest = word.substr(1);
  if (rest == "ts" && (word[0] == 'i' || word[0] == 'I') && is_never_owned(follows)) return 2;
  if (rest == "our" && (word[0] == 'y' || word[0] == 'Y') && is_never_owned(follows)) return 3;
  return word == "Lets" && is_asked_for(follows) ? 3 : 0;
}

// Where the word that began at `begin` goes on after the character at `at`; `at` where it does not.
size_t Scanner::joined(size_t begin, size_t at) const {
  const Character c = character(at);
  if (at == begin || c.kind == Kind::space) return at;
  switch (c.kind) {
    case Kind::period:
    case Kind::hyphen:
    case Kind::at: {
      if (const size_t end = mail_end(at); end != at) return end;
      if (c.code == '.') return joined_by_period(begin, at);
      return c.kind == Kind::hyphen ? joined_by_hyphen(begin, at, c.size) : at;
    }
    case Kind::apostrophe: {
      if (!is_letter(character(at + c.size).kind)) return at;
      if (clitic_end(at) == at) {
        const bool negation =
            lower(text_[at - 1]) == 'n' && lower(byte(at + c.size)) == 't' && !is_word(character(at + c.size + 1).kind);
        return negation ? at : at + c.size;
      }
      return is_decade(piece(begin, at)) ? at + c.size : at;
    }
    case Kind::ampersand:
      return is_letter(character(at + 1).kind) && is_letter(character_before(text_, at).kind) ? at + 1 : at;
    case Kind::slash: {
      const char first = at - begin == 1 ? lower(text_[begin]) : ' ', second = lower(byte(at + 1));
      if (first == 'w' && character(at + 1).kind == Kind::space) return at + 1;  // "w/ cream"
      const bool short_word = (first == 'w' && second == 'o') || (first == 'b' && second == 'c');
      return short_word && !is_word(character(at + 2).kind) ? at + 1 : at;
    }
    case Kind::comma: {
      const bool thousands = is_digit(text_[at - 1]) && digit_run(at + 1) == at + 4;
      return thousands ? at + 4 : at;
    }
    case Kind::symbol:  // a word with letters starred out
      return c.code == '*' && is_letter(character(at + 1).kind) ? at + 1 : at;
    default:
      return at;
  }
}

size_t Scanner::joined_by_period(size_t begin, size_t at) const {
  const Character next = character(at + 1);
  const Character last = character_before(text_, at);
  if (next.kind == Kind::digit) return last.kind == Kind::digit ? at + 1 : at;
  if (!is_letter(next.kind)) return at;
  if (const size_t end = domain_end(at); end != at) return end;
  if (const size_t end = dotted_name_end(begin, at); end != at) return end;
  const size_t letter = at - last.size;
  const bool alone = is_letter(last.kind) && (letter == begin || text_[letter - 1] == '.');  // U.S, a.m
  const bool degree = piece(begin, at) == "Ph";
  return (alone || degree) && !is_word(character(at + 1 + next.size).kind) ? at + 1 : at;
}

size_t Scanner::joined_by_hyphen(size_t begin, size_t at, size_t size) const {
  const size_t after = at + size;
  const Character next = character(after);
  if (next.kind == Kind::digit && is_digit(text_[at - 1])) {
    size_t first = at;
    while (first > begin && at - first < 8 && is_digit(text_[first - 1])) --first;
    const size_t second = std::min(digit_run(after), after + 8);
    const bool last_four = second - after == 4 && !is_word(character(second).kind);
    if (first > begin && last_four && (text_[first - 1] == '/' || (first == begin + 1 && lower(text_[begin]) == 'x')))
      return after;  // 803/345-9945, x3-9945
    if (first > begin && text_[first - 1] != '-') return at;
    const bool more = first > begin || (byte(second) == '-' && is_digit(byte(second + 1)));
    const bool code = last_four && (at - first <= 3 || at - first == 5);
    return more || code ? after : at;  // 2025-01-17, 345-9945, 3-9945, 20036-1234
  }
  if (!is_word(next.kind)) return at;
  const bool inside = begin > begin_ && text_[begin - 1] == '-';
  if (!inside && words_.is_joined_prefix(piece(begin, at))) return after;
  return is_joined_suffix(piece(after, letter_run(after, 8))) ? after : at;
}

// Whether the full stop at `at` belongs to the word before it.
bool Scanner::takes_period(size_t begin, size_t at) const {
  if (byte(at) != '.' || at == begin) return false;
  const Character last = character_before(text_, at);
  if (!is_letter(last.kind)) return false;
  const size_t letter = at - last.size;
  if (byte(at + 1) == '.')
    return byte(at + 2) != '.' && ((letter > begin && text_[letter - 1] == '.') ||  // "in the U.S.."
                                   words_.abbreviation(piece(begin, at)) == Abbreviation::end);
  if (letter > begin && text_[letter - 1] == '.') return true;  // U.S.
  const Abbreviation kind = words_.abbreviation(piece(begin, at));
  const Character next = character(next_visible(at + 1));
  if (kind == Abbreviation::number) return next.kind == Kind::digit;
  if (kind == Abbreviation::none) return last.kind == Kind::upper && letter == begin && initial_takes_period(begin, at);
  if (piece(begin, at) != "etc") return true;
  return is_letter(next.kind) ? next.kind == Kind::lower : next.kind != Kind::space;
}

// Whether "Vladimir " stands before it, on the same line.
bool Scanner::after_name(size_t at) const {
  if (at < begin_ + 3 || text_[at - 1] != ' ') return false;
  size_t start = at - 1;
  while (start > begin_ && at - start < kLook && is_letter(character_before(text_, start).kind))
    start -= character_before(text_, start).size;
  return at - start > 3 && character(start).kind == Kind::upper;
}

bool Scanner::initial_takes_period(size_t begin, size_t at) const {
  const size_t next = next_visible(at + 1);
  if (next == at + 1 && (byte(next) == ',' || byte(next) == ';')) return text_[begin] != 'I' && after_space(begin);
  if (character(next).kind != Kind::upper || (text_[begin] == 'I' && !after_name(begin))) return false;
  return next == at + 1 || !is_sentence_starter(piece(next, letter_run(next, 8)));
}

size_t Scanner::scan_number(size_t begin) {
  const size_t at = number_end(begin);
  const Character next = character(at);
  if (is_letter(next.kind) && is_unit(at)) return emit(begin, at);
  return scan_rest_of_word(begin, at);
}

size_t Scanner::number_end(size_t begin) const {
  size_t at = word_run(begin) == begin ? begin : digit_run(begin);
  if (at == begin) return begin + character(begin).size;  // a digit that is not ASCII
  while (true) {
    const size_t after = at + 1;
    const size_t digits = std::min(digit_run(after), after + 8) - after;
    if (digits == 0) return at;
    switch (byte(at)) {
      case ',':
        if (digits != 3) return at;
        break;
      case ':':
        if (digits != 2) return at;
        break;
      case '/':
        if (digits > 4) return at;
        break;
      case '.':
        break;
      default:
        return at;
    }
    at = digit_run(after);
  }
}

// Whether the letters at `at`, right after a number, are a word of their own ("5pm", "10km", "61persons").
bool Scanner::is_unit(size_t at) const {
  const size_t end = letter_run(at, 12);
  const std::string_view letters = piece(at, end);
  if (character(end).kind == Kind::digit) return false;
  return is_measure(letters) || (letters.size() > 3 && std::all_of(letters.begin(), letters.end(),
                                                                   [](char c) { return c >= 'a' && c <= 'z'; }));
}

size_t Scanner::scan_apostrophe(size_t begin, Character mark) {
  const size_t after = begin + mark.size;
  const Character next = character(after);
  const bool free = after_space(begin);
  if (!free) {
    if (const size_t end = clitic_end(begin); end != begin) {
      const Kind before = character_before(text_, begin).kind;
      return emit(begin, end, is_word(before) || before == Kind::period);
    }
  }
  if (next.code == mark.code || (mark.code == 0x2018 && next.code == 0x2019))
    return emit(begin, after + next.size);  // '' and `` and an empty pair
  if (mark.code != 0x2018 && mark.code != '`') {
    if (const size_t end = elision_end(begin, after); end != begin) return emit(begin, end);
  }
  const bool opens = mark.code == 0x2018 || mark.code == 0x201A || mark.code == '`' || mark.code == 0x2039 ||
                     (mark.code == '\'' && next.kind != Kind::space &&
                      (free || !is_word(character_before(text_, begin).kind)) && single_open_ == 0);
  if (opens) {
    ++single_open_;
  } else if (single_open_ > 0) {
    --single_open_;
  }
  return emit(begin, after);
}

// '72, '60s, 'em: an apostrophe that belongs to the word after it.
size_t Scanner::elision_end(size_t begin, size_t after) const {
  if (!after_space(begin)) return begin;
  const size_t digits = std::min(digit_run(after), after + 4);
  if (digits - after == 2) {
    const size_t end = byte(digits) == 's' ? digits + 1 : digits;
    const bool thousands = byte(end) == ',' && is_digit(byte(end + 1));
    return is_word(character(end).kind) || thousands || byte(end) == '%' ? begin : end;
  }
  const size_t end = letter_run(after, 8);
  return end > after && is_elision(piece(after, end)) && !is_word(character(end).kind) ? end : begin;
}

}  // namespace bede::text
