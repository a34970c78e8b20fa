#include "syntax/headlines.h"

#include <algorithm>

#include "base/arena.h"
#include "base/strings.h"
#include "syntax/lemmas.h"

namespace bede::syntax {
namespace {

constexpr size_t kLong = 4;   // letters of a word that a headline does not write small
constexpr int kFewest = 4;    // words with a capital
constexpr int kForgiven = 8;  // one small word among so many

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_large(char c) { return c >= 'A' && c <= 'Z'; }

// "Signs", not "UN", "IAEA" or "iPhone".
bool is_capitalised(std::string_view form) {
  return form.size() > 1 && is_large(form[0]) &&
         std::all_of(form.begin() + 1, form.end(),
                     [](char c) { return is_small(c) || c == '-' || c == '\'' || is_large(c); }) &&
         is_small(form.back());
}

bool is_word(const LemmaDictionary& lemmas, std::string_view form) {
  for (const Upos upos : {Upos::VERB, Upos::NOUN, Upos::ADJ, Upos::ADV, Upos::ADP, Upos::DET, Upos::AUX, Upos::PRON,
                          Upos::PART, Upos::SCONJ, Upos::CCONJ, Upos::NUM})
    if (!lemmas.find(form, upos).empty()) return true;
  return false;
}

// A headline says that somebody does something: the rest is a heading or a row of names.
bool has_verb(const Reading& reading, const Sentence& sentence, const LemmaDictionary& lemmas,
              const std::vector<Known>& known) {
  for (uint32_t t = sentence.first.value + 1; t <= sentence.last.value; ++t) {
    const std::string_view form = reading.tokens[t].form;
    if (known[t] == Known::name || !is_capitalised(form)) continue;
    if (known[t] == Known::word || !lemmas.find(form, Upos::VERB).empty()) return true;
  }
  return false;
}

}  // namespace

bool is_headline(const Reading& reading, const Sentence& sentence) {
  if (reading[sentence.last].form == ".") return false;
  int large = 0, small = 0;
  for (uint32_t t = sentence.first.value; t <= sentence.last.value; ++t) {
    const std::string_view form = reading.tokens[t].form;
    if (form.size() < kLong) continue;
    large += is_capitalised(form);
    small += is_small(form[0]);
    if (small > 1 + large / kForgiven) return false;
  }
  return large >= kFewest && small * kForgiven <= large;
}

std::vector<std::string_view> shown_forms(const Reading& reading, const LemmaDictionary& lemmas,
                                          const std::vector<Known>& known) {
  std::vector<std::string_view> forms(reading.tokens.size());
  for (size_t t = 0; t < forms.size(); ++t) forms[t] = reading.tokens[t].form;
  if (known.empty()) return forms;
  for (const Sentence& sentence : reading.sentences) {
    if (!is_headline(reading, sentence) || !has_verb(reading, sentence, lemmas, known)) continue;
    for (uint32_t t = sentence.first.value + 1; t <= sentence.last.value; ++t)
      if (known[t] != Known::name && is_capitalised(forms[t]) && (known[t] == Known::word || is_word(lemmas, forms[t])))
        forms[t] = reading.arena->keep(lower(forms[t]));
  }
  return forms;
}

}  // namespace bede::syntax
