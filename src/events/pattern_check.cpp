#include "events/pattern_check.h"

#include <algorithm>
#include <map>

namespace bede::events {
namespace {

bool holds_all(const WordChoice& wide_choice, const WordChoice& narrow_choice) {
  const auto &wide = wide_choice.words(), &narrow = narrow_choice.words();
  if (wide.empty()) return true;
  if (narrow.empty()) return false;
  return std::all_of(narrow.begin(), narrow.end(),
                     [&](const std::string& word) { return std::find(wide.begin(), wide.end(), word) != wide.end(); });
}

// Whatever meets `narrow` meets `wide`, and fills the same slot.
bool implies(const Condition& narrow, const Condition& wide) {
  return narrow.kind == wide.kind && narrow.word == wide.word && narrow.slot == wide.slot &&
         narrow.strict == wide.strict && (narrow.participle || !wide.participle) && !narrow.optional &&
         holds_all(wide.fill, narrow.fill) && holds_all(wide.below, narrow.below);
}

bool same(const Condition& a, const Condition& b) {
  return a.kind == b.kind && a.word == b.word && a.slot == b.slot && a.strict == b.strict && a.fill == b.fill &&
         a.below == b.below && a.participle == b.participle && a.optional == b.optional;
}

// `first`, which is tried first, fits wherever `later` fits.
bool shadows(const Pattern& first, const Pattern& later) {
  if (first.upos != later.upos || first.particle != later.particle || first.symmetric != later.symmetric ||
      first.reversed != later.reversed || first.only_whose != later.only_whose ||
      first.told_by_speaker != later.told_by_speaker)
    return false;
  if (first.is_own() && !later.is_own()) return false;  // it is meant to
  const auto in = [](const std::vector<Condition>& list, const auto& like) {
    return std::any_of(list.begin(), list.end(), like);
  };
  for (const Condition& wide : first.conditions)
    if (!in(later.conditions, [&](const Condition& one) { return same(one, wide) || implies(one, wide); }))
      return false;
  for (const Condition& narrow : later.conditions)
    if (narrow.slot != Slot::none &&
        !in(first.conditions, [&](const Condition& one) { return same(one, narrow) || implies(narrow, one); }))
      return false;
  return true;
}

struct Shadow {
  const Pattern* by = nullptr;
  std::vector<std::string> lemmas;
};

std::string message(const Shadow& shadow, const Pattern& later, size_t triggers) {
  const bool clash = shadow.by->cameo != later.cameo || shadow.by->plover != later.plover;
  std::string text = "\"" + later.text + "\"";
  text += shadow.lemmas.size() == triggers ? " is never reached: " : " is never reached for ";
  if (shadow.lemmas.size() != triggers) {
    for (const std::string& lemma : shadow.lemmas) text += (lemma == shadow.lemmas[0] ? "" : ", ") + lemma;
    text += ": ";
  }
  text += shadow.by->line + " (\"" + shadow.by->text + "\") fits first";
  if (clash) text += " and says " + shadow.by->cameo + " where this says " + later.cameo;
  return text;
}

}  // namespace

std::vector<PatternFault> check_patterns(const Patterns& patterns) {
  std::map<uint32_t, Shadow> found;
  std::map<uint32_t, size_t> triggers;
  for (const std::string& lemma : patterns.lemmas()) {
    const auto& list = patterns.of(lemma);
    for (size_t later = 0; later < list.size(); ++later) {
      ++triggers[list[later]];
      for (size_t first = 0; first < later; ++first) {
        if (list[first] == list[later] || !shadows(patterns[list[first]], patterns[list[later]])) continue;
        Shadow& shadow = found[list[later]];
        if (!shadow.by) shadow.by = &patterns[list[first]];
        shadow.lemmas.push_back(lemma);
        break;
      }
    }
  }
  std::vector<PatternFault> faults;
  for (const auto& [index, shadow] : found) {
    const Pattern& later = patterns[index];
    if (later.text.starts_with('@') && shadow.lemmas.size() != triggers[index])
      continue;  // of a class, some are elsewhere
    faults.push_back({later.line, message(shadow, later, triggers[index])});
  }
  return faults;
}

}  // namespace bede::events
