#include "syntax/lemmas.h"

#include <charconv>
#include <cstring>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::syntax {

LemmaScripts::LemmaScripts(std::string_view lines) {
  for (const std::string_view line : split(lines, '\n')) {
    Script script;
    const size_t plus = line.find('+');
    if (!line.empty() && line[0] == '=') {
      script.whole = true;
      script.ending = line.substr(1);
    } else if (plus != std::string_view::npos) {
      script.lower = line[0] == 'l';
      std::from_chars(line.data() + 1, line.data() + plus, script.cut);
      script.ending = line.substr(plus + 1);
    }
    scripts_.push_back(script);
  }
}

std::string_view LemmaScripts::apply(size_t script, std::string_view form, Arena& arena) const {
  const Script& how = scripts_[script];
  if (how.whole) return arena.keep(how.ending);
  if (!how.lower && how.cut == 0 && how.ending.empty()) return form;
  size_t kept = form.size() > how.cut ? form.size() - how.cut : 0;
  while (kept && kept < form.size() && (static_cast<unsigned char>(form[kept]) & 0xC0) == 0x80) --kept;
  if (kept + how.ending.size() == 0) return form;
  char* out = arena.take(kept + how.ending.size());
  for (size_t i = 0; i < kept; ++i) {
    const char c = form[i];
    out[i] = how.lower && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  std::memcpy(out + kept, how.ending.data(), how.ending.size());
  return {out, kept + how.ending.size()};
}

std::string_view LemmaScripts::without_commas(std::string_view form, Arena& arena) {
  if (form.find(',') == std::string_view::npos || form.front() < '0' || form.front() > '9') return {};
  char* out = arena.take(form.size());
  size_t size = 0;
  for (const char c : form) {
    if ((c < '0' || c > '9') && c != ',' && c != '.') return {};
    if (c != ',') out[size++] = c;
  }
  return {out, size};
}

LemmaDictionary::LemmaDictionary(std::string_view lines) {
  constexpr size_t kNone = std::string_view::npos;
  std::string key;
  for (const std::string_view line : split(lines, '\n')) {
    const size_t tag = line.find('\t'), lemma = tag == kNone ? kNone : line.find('\t', tag + 1);
    Upos upos;
    if (lemma == kNone || line.find('\t', lemma + 1) != kNone) continue;
    if (!upos_from(line.substr(tag + 1, lemma - tag - 1), upos)) continue;
    key = line.substr(0, tag);
    key += static_cast<char>(upos);
    if (forms_.add(key) == lemmas_.size()) lemmas_.push_back(line.substr(lemma + 1));
  }
}

std::string_view LemmaDictionary::find(std::string_view form, Upos upos) const {
  char key[48];
  if (form.size() + 1 > sizeof key) return {};
  for (size_t i = 0; i < form.size(); ++i)
    key[i] = form[i] >= 'A' && form[i] <= 'Z' ? static_cast<char>(form[i] + 32) : form[i];
  key[form.size()] = static_cast<char>(upos);
  const uint32_t at = forms_.find(std::string_view(key, form.size() + 1));
  return at == WordIndex::kNone ? std::string_view{} : lemmas_[at];
}

}  // namespace bede::syntax
