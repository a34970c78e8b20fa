#include "text/splitter.h"

#include "text/characters.h"
#include "text/closed_classes.h"
#include "text/quotes.h"

namespace bede::text {
namespace {

bool is_terminal(std::string_view form) {
  const Character c = character_at(form, 0);
  if (c.code == '.' && form.size() > 1 && is_word(form[1])) return false;  // .45
  return c.kind == Kind::period || c.code == '!' || c.code == '?';
}

bool closes(const Token& token) {
  if (token.form == ")" || token.form == "]" || token.form == "}") return true;
  const QuoteRole role = quote_role(token.form);
  const bool reversed = token.form == "\xE2\x80\x9C" && token.space_after;  // "over,“ she said"
  return role == QuoteRole::closes || reversed || (role == QuoteRole::straight && token.space_after);
}

}  // namespace

// Whether the token is a full stop of a sentence, or an abbreviation that one may end with.
bool RuleSplitter::is_stop(size_t first, size_t token) const {
  const std::string_view form = tokens_[token].form;
  if (is_terminal(form)) {
    const bool item = token == first + 1 && form == "." && tokens_[first].form.size() < 3 &&
                      !tokens_[first].space_after && is_word(tokens_[first].form[0]);  // "1. First, ..."
    return !item;
  }
  if (form.size() < 3 || form.back() != '.' || token + 1 >= tokens_.size()) return false;
  const std::string_view word = form.substr(0, form.size() - 1);
  const Abbreviation kind = words_.abbreviation(word);
  const bool may_end = kind == Abbreviation::end || word.find('.') != std::string_view::npos;
  return may_end && kind != Abbreviation::inside && is_sentence_starter(tokens_[token + 1].form);
}

bool RuleSplitter::begins(size_t token) const {
  const Token& next = tokens_[token];
  const Character c = character_at(next.form, 0);
  switch (c.kind) {
    case Kind::lower:
      return false;
    case Kind::comma:
    case Kind::colon:
      return false;
    case Kind::dash:
    case Kind::hyphen:
      return false;
    case Kind::mark:
      return c.code == 0xA1 || c.code == 0xBF;
    case Kind::bracket:
      return next.form == "(" || next.form == "[";
    default:
      return true;
  }
}

bool RuleSplitter::ends_after(size_t first, size_t token, size_t stop) const {
  size_t at = token;
  while (at > first && token - at < 4 && !tokens_[at - 1].space_after && closes(tokens_[at])) --at;
  if (!is_stop(first, at)) return false;
  const size_t next = token + 1;
  if (next >= stop) return true;
  if (!tokens_[token].space_after) {  // "end.Next"
    const bool glued =
        token == at && tokens_[at].form == "." && character_at(tokens_[next].form, 0).kind == Kind::upper;
    return glued && tokens_[next].form.size() > 1;
  }
  return begins(next);
}

void RuleSplitter::split(size_t first, size_t stop, std::vector<uint32_t>& ends) const {
  size_t begin = first;
  for (size_t i = first; i + 1 < stop; ++i) {
    if (tokens_[i + 1].continues || !ends_after(begin, i, stop)) continue;
    ends.push_back(static_cast<uint32_t>(i));
    begin = i + 1;
  }
  if (stop > first) ends.push_back(static_cast<uint32_t>(stop - 1));
}

}  // namespace bede::text
