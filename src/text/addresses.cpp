// Scanner's addresses: links, e-mail, file names, symbols of documents.
#include <algorithm>

#include "text/closed_classes.h"
#include "text/scanner.h"

namespace bede::text {
namespace {

bool is_mail_character(char c) { return is_word(c) || c == '.' || c == '-' || c == '+' || c == '%'; }

}  // namespace

// http://..., www..., mailto:...
size_t Scanner::link_end(size_t begin) const {
  const char first = lower(byte(begin));
  if (first != 'h' && first != 'w' && first != 'f' && first != 'm') return begin;
  return starts_link(piece(begin, std::min(end_, begin + 8))) ? address_tail(begin) : begin;
}

// To the next white space or quotation mark, without closing punctuation.
size_t Scanner::address_tail(size_t at) const {
  size_t open = 0, closed = 0;
  const size_t first = at;
  while (at < end_) {
    const Character c = character(at);
    if (c.kind == Kind::space || c.kind == Kind::quote || c.code == '<' || c.code == '>') break;
    open += c.code == '(';
    closed += c.code == ')';
    at += c.size;
  }
  while (at > first + 1) {
    const char c = text_[at - 1];
    const bool trailing = c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\'' ||
                          c == ']' || c == '}' || c == '*' || (c == ')' && closed > open);
    if (!trailing) break;
    closed -= c == ')';
    --at;
  }
  return at;
}

// at: a mark inside what may be "first.last@example.org".
size_t Scanner::mail_end(size_t at) const {
  size_t sign = at;
  while (sign < end_ && sign - at < kLook && is_mail_character(text_[sign])) ++sign;
  if (byte(sign) != '@' || !is_word(byte(sign + 1))) return at;
  size_t end = sign + 1;
  while (end < end_ && is_mail_character(text_[end])) ++end;
  while (text_[end - 1] == '.' || text_[end - 1] == '-') --end;
  return end;
}

// at: the full stop in "example.org/page" or "list.doc".
size_t Scanner::domain_end(size_t at) const {
  size_t end = at, label = at + 1;
  while (end < end_ && end - at < kLook && (is_word(text_[end]) || text_[end] == '.' || text_[end] == '-')) {
    if (text_[end] == '.' && end + 1 < end_ && is_word(text_[end + 1])) label = end + 1;
    ++end;
  }
  while (end > at && (text_[end - 1] == '.' || text_[end - 1] == '-')) --end;
  if (end <= label || !is_address_ending(piece(label, end))) return at;
  return byte(end) == '/' && is_word(byte(end + 1)) ? address_tail(end) : end;
}

// at: the first full stop in "comp.lang.misc": three words or more in small letters, joined by full stops.
size_t Scanner::dotted_name_end(size_t begin, size_t at) const {
  const auto small = [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; };
  size_t from = begin, end = begin, parts = 0;
  while (end - begin < kLook) {
    while (end < end_ && small(text_[end])) ++end;
    if (end - from < 2 || !is_letter(character(from).kind)) return at;
    ++parts;
    if (byte(end) != '.' || !small(byte(end + 1))) break;
    from = ++end;
  }
  return parts >= 3 && !is_word(character(end).kind) ? end : at;
}

// S/RES/2231, A/73/PV.6: capitals, then parts of capitals and digits with at least one digit.
size_t Scanner::document_symbol_end(size_t begin) const {
  size_t at = begin;
  while (at < end_ && at - begin < 6 && text_[at] >= 'A' && text_[at] <= 'Z') ++at;
  if (at == begin || byte(at) != '/') return begin;
  bool digit = false;
  const auto part = [&](char c) { return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '/' || c == '.' || c == '-'; };
  while (at < end_ && at - begin < kLook && part(text_[at])) digit |= is_digit(text_[at++]);
  while (text_[at - 1] == '.' || text_[at - 1] == '-' || text_[at - 1] == '/') --at;
  return digit && !is_word(character(at).kind) ? at : begin;
}

}  // namespace bede::text
