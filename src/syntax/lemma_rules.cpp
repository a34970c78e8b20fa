#include "syntax/lemma_rules.h"

#include <algorithm>
#include <string>

#include "base/strings.h"
#include "syntax/lemmas.h"
#include "text/closed_classes.h"

namespace bede::syntax {
namespace {

constexpr size_t kMostAdded = 4;  // letters; a script that adds more was learned of half a word ("under educated")

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
}

// Runs of vowels: about as many as syllables.
size_t vowel_runs(std::string_view word) {
  size_t runs = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    const bool vowel = is_vowel(word[i]) || (word[i] == 'y' && i > 0);
    runs += vowel && (i == 0 || !is_vowel(word[i - 1]));
  }
  return runs;
}

// "mopp", "transmitt", "travell": the last letter was doubled for the ending; "add", "pass", "roll" have it themselves.
bool is_doubled(std::string_view stem) {
  const size_t n = stem.size();
  if (n < 3 || stem[n - 1] != stem[n - 2]) return false;
  const char c = stem[n - 1];
  if (c == 'l') return vowel_runs(stem) > 1 && ends_in_any(stem, {"ell", "all"});
  return n > 3 && std::string_view("bdgmnprt").find(c) != std::string_view::npos && is_vowel(stem[n - 3]);
}

// "rambl", "su", "mir", "invad": no word ends so, or its last letter would have been doubled.
bool lacks_e(std::string_view stem) {
  const size_t n = stem.size();
  if (n < 2) return false;
  const char last = stem[n - 1], before = stem[n - 2];
  if (last == 'u' || last == 'v' || (last == 'c' && n > 2) || (last == 'z' && before != 'z')) return true;
  if (last == 'l') return !is_vowel(before) && std::string_view("rlwy").find(before) == std::string_view::npos;
  if (last == 'g') return ends_in_any(stem, {"dg", "rg", "lg", "eng", "ung"}) && n > 4;
  if (last == 's') return before != 's' && !ends_in_any(stem, {"cus", "ias", "as"});
  const bool one_vowel = is_vowel(before) && (n == 2 || !is_vowel(stem[n - 3]) || stem.substr(n - 3, 2) == "ui");
  if (!one_vowel || is_vowel(last) || std::string_view("wxyh").find(last) != std::string_view::npos) return false;
  return n > 2 &&
         (vowel_runs(stem) == 1 || ends_in_any(stem, {"at", "ib", "uir", "um", "ad", "ar", "am", "ced", "sed"}));
}

// The word that is left where -ed, -ing, -er or -est were cut off.
std::string base_of(std::string_view stem) {
  std::string base(stem);
  if (base.size() > 3 && base.ends_with("ick") && vowel_runs(base) > 1 &&
      !ends_in_any(base, {"trick", "stick", "pick"}))
    base.pop_back();  // "mimick"
  else if (is_doubled(stem))
    base.pop_back();
  else if (lacks_e(stem))
    base += 'e';
  return base;
}

// A verb's base where its script only cut the ending off, or put an e behind a doubled letter ("hassl", "transmitte").
std::string verb_of(std::string_view small, std::string_view made) {
  const std::string_view stem = small.substr(0, small.size() - (small.ends_with("ing") ? 3 : 2));
  if (made == stem) return base_of(stem);
  const bool with_e = made.size() == stem.size() + 1 && made.starts_with(stem);
  return std::string(with_e && is_doubled(stem) ? stem.substr(0, stem.size() - 1) : made);
}

// "bitche", "buse": the plural's ending is -es.
bool keeps_plural_e(std::string_view made, std::string_view form) {
  return form.ends_with("es") && ends_in_any(made, {"tche", "she", "xe", "sse"}) && !ends_in_any(made, {"ache", "axe"});
}

bool is_name_of_net(std::string_view form) {
  return form.find('@') != std::string_view::npos || form.find("://") != std::string_view::npos ||
         form.starts_with("www.") || form[0] == '#';
}

bool is_comparison(std::string_view xpos) { return xpos == "JJR" || xpos == "JJS" || xpos == "RBR" || xpos == "RBS"; }

}  // namespace

std::string positive_of(std::string_view form) {
  const std::string letters = lower(form);
  const std::string_view small = letters;
  const size_t cut = small.ends_with("est") ? 3 : small.ends_with("er") ? 2 : 0;
  if (cut == 0 || small.size() < cut + 3) return {};
  const std::string_view stem = small.substr(0, small.size() - cut);
  if (vowel_runs(stem) > 2 || stem.ends_with("rth")) return {};  // "underwater", "further"
  return stem.back() == 'i' ? std::string(stem.substr(0, stem.size() - 1)) + 'y' : base_of(stem);
}

std::string_view number_lemma(std::string_view form, std::string_view xpos, Arena& arena) {
  static constexpr std::pair<std::string_view, std::string_view> kShort[] = {
      {"k", "thousand"}, {"K", "thousand"}, {"m", "million"},  {"M", "million"},  {"mn", "million"},
      {"b", "billion"},  {"B", "billion"},  {"bn", "billion"}, {"tn", "trillion"}};
  if (xpos == "CD")
    for (const auto& [letters, word] : kShort)
      if (form == letters) return word;
  const bool roman = std::all_of(form.begin(), form.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
  return roman ? form : LemmaScripts::without_commas(form, arena);
}

bool within_name(Upos upos, std::string_view xpos) {
  return (xpos == "NNP" || xpos == "NNPS") && (upos == Upos::ADJ || upos == Upos::VERB);
}

std::string_view with_capital(std::string_view lemma, Arena& arena) {
  if (lemma.empty() || !is_small(lemma[0])) return lemma;
  std::string kept(lemma);
  kept[0] = static_cast<char>(kept[0] - 32);
  return arena.keep(kept);
}

std::string_view ruled_lemma(std::string_view form, Upos upos, std::string_view xpos, std::string_view made,
                             Arena& arena) {
  if (upos == Upos::PROPN) {
    if (is_name_of_net(form)) return form;
    const bool small = std::any_of(form.begin(), form.end(), is_small);
    const bool capital = std::any_of(form.begin(), form.end(), is_capital);
    if (xpos == "NNP" && capital && (small || std::none_of(made.begin(), made.end(), is_capital))) return form;
    const bool title = small && is_capital(form[0]);
    return title ? with_capital(made, arena) : made;
  }
  const std::string small = lower(form);
  if (upos == Upos::NOUN && text::is_file_name(form)) return small == form ? form : arena.keep(small);
  if (made.size() >= form.size() + kMostAdded) return small == form ? form : arena.keep(small);
  if (is_comparison(xpos)) {
    const std::string positive = positive_of(form);
    return positive.empty() ? made : arena.keep(positive);
  }
  if (upos == Upos::VERB && ends_in_any(small, {"ed", "ing"}) && small.size() > 4) {
    const std::string base = verb_of(small, made);
    return base == made ? made : arena.keep(base);
  }
  if (upos == Upos::NOUN && keeps_plural_e(made, form)) return made.substr(0, made.size() - 1);
  return made;
}

}  // namespace bede::syntax
