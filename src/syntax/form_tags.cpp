#include "syntax/form_tags.h"

#include "base/among.h"
#include "text/closed_classes.h"

namespace bede::syntax {
namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// Links, mail, "example.org", "#topic".
bool is_address(std::string_view form) {
  if (text::starts_link(form) || (form.size() > 1 && form[0] == '#' && (is_small(form[1]) || is_capital(form[1]))))
    return true;
  const size_t dot = form.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  return form.find('@') != std::string_view::npos || text::is_address_ending(form.substr(dot + 1));
}

// "iPhone", "McKay": letters alone, a capital right behind a small one.
bool has_inner_capital(std::string_view form) {
  bool found = false;
  for (size_t i = 0; i < form.size(); ++i) {
    if (!is_small(form[i]) && !is_capital(form[i])) return false;
    found |= i > 0 && is_capital(form[i]) && is_small(form[i - 1]);
  }
  return found;
}

// "(Laughter)": what transcripts print of a room, with a capital or without.
bool is_noise(std::string_view form) { return among(form, {"Laughter", "Applause", "Crosstalk"}); }

}  // namespace

void retag(Token& token, Upos upos, std::string_view xpos) {
  token.upos = upos;
  token.xpos = xpos;
}

void settle_tag(Token& token, const Spellings& spellings) {
  if (token.upos == Upos::PROPN) {
    if ((token.xpos != "ADD" && text::is_file_name(token.form)) || is_noise(token.form)) retag(token, Upos::NOUN, "NN");
  } else if (token.upos == Upos::NOUN || token.upos == Upos::X || token.upos == Upos::INTJ) {
    if (is_address(token.form) && !text::is_file_name(token.form))
      retag(token, Upos::PROPN, "ADD");
    else if (token.upos == Upos::NOUN && (has_inner_capital(token.form) || spellings.is_name(token.form)))
      retag(token, Upos::PROPN, "NNP");
  } else if (token.upos == Upos::VERB && token.xpos == "NNP" && token.form.ends_with("er")) {
    token.upos = Upos::ADJ;
  }
}

}  // namespace bede::syntax
