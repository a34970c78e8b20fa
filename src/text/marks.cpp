// Scanner's marks: runs of one mark, emoticons, arrows, what begins with a mark.
#include "text/closed_classes.h"
#include "text/scanner.h"

namespace bede::text {

size_t Scanner::scan_marks(size_t begin, Character mark) {
  const Character next = character(begin + mark.size);
  const bool free = after_space(begin);
  if (const size_t end = emoticon_end(begin); end != begin) return emit(begin, end);
  if (mark.code == '.' && !is_word(character_before(text_, begin).kind) && next.kind == Kind::digit)
    return scan_rest_of_word(begin, number_end(begin + 1));
  if (mark.code == '+' && free && next.kind == Kind::digit) return scan_rest_of_word(begin, number_end(begin + 1));
  if ((mark.code == '@' || mark.code == '#') && free && is_letter(next.kind)) return emit(begin, word_run(begin + 1));
  if (mark.code == '.' && (free || text_[begin - 1] == ')'))
    if (const size_t end = word_run(begin + 1); is_file_ending(piece(begin + 1, end))) return emit(begin, end);
  return emit(begin, mark_run_end(begin, mark));
}

size_t Scanner::mark_run_end(size_t begin, Character mark) const {
  size_t at = begin + mark.size;
  const auto stops = [](Character c) { return c.kind == Kind::period || c.code == '!' || c.code == '?'; };
  if (stops(mark)) {
    const bool dots = mark.code == '.' && byte(at) == '.';
    while (stops(character(at)) && !(dots && byte(at) == '?')) at += character(at).size;  // "what ...?"
    return at;
  }
  const bool runs = mark.kind == Kind::hyphen || mark.kind == Kind::dash || mark.kind == Kind::symbol ||
                    mark.kind == Kind::slash || mark.kind == Kind::currency;
  if (!runs) return at;
  while (character(at).code == mark.code && at < end_) at += mark.size;
  if ((mark.code == '-' || mark.code == '=') && byte(at) == '>') ++at;
  if (mark.code == '<' && at == begin + 1) {  // <-, <--
    size_t shaft = at;
    while (byte(shaft) == '-') ++shaft;
    if (shaft - at <= 2) at = shaft;
  }
  while (character(at).kind == Kind::joiner && character(at).code > 0x7F) {  // emoji sequences
    at += character(at).size;
    if (character(at).kind == Kind::symbol && character(at).code > 0x7F) at += character(at).size;
  }
  return at;
}

size_t Scanner::emoticon_end(size_t begin) const {
  const char eyes = byte(begin);
  const bool free = after_space(begin);
  if (eyes == '<' && byte(begin + 1) == '3' && free && !is_word(character(begin + 2).kind)) return begin + 2;
  if (eyes == '(' && byte(begin + 1) == ':' && free && character(begin + 2).kind == Kind::space) return begin + 2;
  if (eyes == '^' && free && byte(begin + 1) == '_' && byte(begin + 2) == '^') return begin + 3;
  if (eyes != ':' && eyes != ';' && eyes != '=') return begin;
  size_t at = begin + 1;
  if (byte(at) == '-') ++at;
  const char mouth = byte(at);
  const bool known =
      mouth == ')' || (free && (mouth == '(' || mouth == 'D' || mouth == 'P' || mouth == 'p' || mouth == '/'));
  if (!known || (eyes == '=' && !free)) return begin;
  return is_word(character(at + 1).kind) || byte(at + 1) == '/' ? begin : at + 1;
}

}  // namespace bede::text
