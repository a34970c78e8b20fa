#include "events/patterns.h"

#include <algorithm>

#include "base/table.h"

namespace bede::events {
namespace {

constexpr const char* kColumns = "pattern cameo plover mode contexts example";

Error bad(const std::string& place, std::string reason) {
  const size_t colon = place.rfind(':');
  return {ErrorCode::bad_format,
          place.substr(0, colon),
          static_cast<uint64_t>(std::stoul(place.substr(colon + 1))),
          0,
          false,
          std::move(reason),
          "mend the line"};
}

Slot slot_of(std::string_view name) {
  return name == "S" ? Slot::source : name == "T" ? Slot::target : name == "P" ? Slot::parties : Slot::none;
}

// One word says more than a class of many.
uint32_t narrowness(size_t words) { return words >= 80 ? 0 : 40 - static_cast<uint32_t>(words) / 2; }

std::vector<std::string> words_of(std::string_view field, char separator) {
  std::vector<std::string> words;
  for (const std::string_view word : split(field, separator))
    if (!trimmed(word).empty()) words.emplace_back(trimmed(word));
  return words;
}

}  // namespace

Status Patterns::load_classes(const std::string& directory) {
  return read_table(directory, "predicates/classes.tsv", "class words", [&](const TableRow& row) -> Status {
    auto& words = classes_[std::string(row.fields[0].starts_with('@') ? row.fields[0].substr(1) : row.fields[0])];
    for (std::string& word : words_of(row.fields[1], '|')) words.push_back(std::move(word));
    if (words.empty()) return row.error("class " + std::string(row.fields[0]) + " has no words");
    return Done{};
  });
}

Status Patterns::load_forms(const std::string& directory) {
  return read_table(directory, "words/verb_forms.tsv", "form lemma", [&](const TableRow& row) -> Status {
    forms_[std::string(row.fields[0])] = std::string(row.fields[1]);
    return Done{};
  });
}

Result<Patterns::Words> Patterns::fill_of(std::string_view piece, const std::string& place) const {
  const bool braces = piece.size() > 2 && piece.front() == '{' && piece.back() == '}';
  if (!braces && !piece.starts_with('@')) return words_of(piece, '|');
  const std::string name(braces ? piece.substr(1, piece.size() - 2) : piece.substr(1));
  const auto at = classes_.find(name);
  if (at == classes_.end()) return bad(place, "no class \"" + name + "\" in predicates/classes.tsv");
  return at->second;
}

namespace {

// Of a piece "word:..." of a line for a noun or another word.
Condition::Kind kind_of(std::string_view word, bool noun) {
  if (word == "poss") return Condition::Kind::possessor;
  if (word == "subj") return Condition::Kind::subject;
  if (word == "that") return Condition::Kind::clause;
  if (noun && word == "under") return Condition::Kind::above;
  if (noun && word == "be") return Condition::Kind::copula;
  return Condition::Kind::preposition;
}

}  // namespace

Status Patterns::add_condition(std::string_view piece, Pattern& pattern, const std::string& place) const {
  Condition condition;
  condition.optional = piece.ends_with('?');
  if (condition.optional) piece.remove_suffix(1);
  condition.strict = piece.ends_with('!');
  if (condition.strict) piece.remove_suffix(1);
  if (piece == "not") {
    condition.kind = Condition::Kind::negated;
    pattern.conditions.push_back(condition);
    pattern.weight += 60;
    return Done{};
  }
  if (piece.starts_with("to+") || piece.starts_with("done+")) {
    condition.kind = Condition::Kind::complement;
    condition.participle = piece.starts_with("done+");
    piece.remove_prefix(condition.participle ? 5 : 3);
    if (const size_t colon = piece.find(':'); colon != std::string_view::npos) {
      auto below = fill_of(piece.substr(colon + 1), place);
      if (!below) return below.error();
      condition.below = *std::move(below);
      pattern.weight += 80 + narrowness(condition.below.size());
      piece = piece.substr(0, colon);
    }
  } else if (const size_t colon = piece.find(':'); colon != std::string_view::npos) {
    condition.word = piece.substr(0, colon);
    condition.kind = kind_of(condition.word, pattern.upos == Upos::NOUN);
    piece.remove_prefix(colon + 1);
  }
  condition.slot = slot_of(piece);
  if (piece == "O") {
    if (condition.kind != Condition::Kind::clause) condition.kind = Condition::Kind::object;
    condition.anything = true;
    pattern.weight += 10;
    pattern.conditions.push_back(std::move(condition));
    return Done{};
  }
  if (condition.slot == Slot::none) {
    auto fill = fill_of(piece, place);
    if (!fill) return fill.error();
    condition.fill = *std::move(fill);
    if (condition.fill.empty()) return bad(place, "nothing after \"" + condition.word + ":\"");
  }
  pattern.weight += condition.optional ? 5 : condition.slot == Slot::none ? 80 + narrowness(condition.fill.size()) : 50;
  pattern.conditions.push_back(std::move(condition));
  return Done{};
}

Status Patterns::add(std::string_view text, Pattern pattern) {
  const auto pieces = words_of(text, ' ');
  if (pieces.empty()) return bad(pattern.line, "empty pattern");
  std::string trigger = pieces[0];
  if (trigger.ends_with("/n")) pattern.upos = Upos::NOUN;
  if (trigger.ends_with("/a")) pattern.upos = Upos::ADJ;
  if (pattern.upos != Upos::VERB) trigger.resize(trigger.size() - 2);
  for (size_t i = 1; i < pieces.size(); ++i) {
    if (pieces[i] == "<>")
      pattern.symmetric = true;
    else if (pieces[i] == "<")
      pattern.reversed = true;
    else if (pieces[i] == "-T")
      pattern.only_whose = true, pattern.weight += 30;
    else if (pieces[i] == "^")
      pattern.told_by_speaker = true;
    else if (auto added = add_condition(pieces[i], pattern, pattern.line); !added)
      return added;
  }
  if (const size_t tilde = trigger.find('~'); tilde != std::string::npos) {
    pattern.particle = trigger.substr(tilde + 1);
    if (pattern.particle.find_first_of("|~") != std::string::npos)
      return bad(pattern.line, "the particle of several verbs stands once, behind the last (hand|give~back)");
    trigger.resize(tilde);
    pattern.weight += 80;
  }
  auto lemmas = fill_of(trigger, pattern.line);
  if (!lemmas) return lemmas.error();
  pattern.text = text;
  pattern.weight += narrowness(lemmas->size()) / 2;
  for (const std::string& lemma : *lemmas) by_lemma_[lemma].push_back(static_cast<uint32_t>(patterns_.size()));
  patterns_.push_back(std::move(pattern));
  return Done{};
}

namespace {

// "00" (nothing) to "20", with up to two digits more.
bool is_cameo(std::string_view code) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return code.size() >= 2 && code.size() <= 4 && std::all_of(code.begin(), code.end(), digit) &&
         code.substr(0, 2) <= "20";
}

}  // namespace

Status Patterns::load_types(const std::string& directory) {
  return read_table(directory, "codes/plover.tsv", "plover quad", [&](const TableRow& row) -> Status {
    plover_types_.emplace(row.fields[0]);
    return Done{};
  });
}

Status Patterns::load_file(const std::string& directory, const std::string& name) {
  return read_table(directory, name, kColumns, [&](const TableRow& row) -> Status {
    Pattern pattern;
    pattern.cameo = row.fields[1];
    pattern.plover = row.fields[2];
    pattern.mode = row.fields[3];
    pattern.contexts = words_of(row.fields[4], ' ');
    pattern.example = row.fields[5];
    pattern.line = row.place();
    if (pattern.cameo.empty()) return row.error("no CAMEO code in the second column", "columns are parted by tabs");
    if (!is_cameo(pattern.cameo)) return row.error("\"" + pattern.cameo + "\" is no CAMEO code");
    if (!pattern.plover.empty() && !plover_types_.contains(pattern.plover))
      return row.error("\"" + pattern.plover + "\" is no type of PLOVER", "codes/plover.tsv names them");
    return add(row.fields[0], std::move(pattern));
  });
}

Result<Patterns> Patterns::open(const std::string& lexicon_directory) {
  Patterns patterns;
  if (auto done = patterns.load_classes(lexicon_directory); !done) return done.error();
  if (auto done = patterns.load_forms(lexicon_directory); !done) return done.error();
  if (auto done = patterns.load_types(lexicon_directory); !done) return done.error();
  const auto names = table_names(lexicon_directory, "predicates");
  if (!names) return names.error();
  for (const std::string& name : *names)
    if (name != "predicates/classes.tsv")
      if (auto done = patterns.load_file(lexicon_directory, name); !done) return done.error();
  for (const Pattern& pattern : patterns.patterns_) patterns.heads_.push_back({pattern.upos, pattern.weight});
  for (auto& [lemma, list] : patterns.by_lemma_)
    std::stable_sort(list.begin(), list.end(), [&](uint32_t a, uint32_t b) {
      const Pattern &one = patterns.patterns_[a], &other = patterns.patterns_[b];
      return one.weight != other.weight ? one.weight > other.weight : one.is_own() && !other.is_own();
    });
  return patterns;
}

std::string_view Patterns::lemma_of(std::string_view form) const {
  const auto at = forms_.find(form);
  return at == forms_.end() ? form : std::string_view(at->second);
}

std::vector<std::string> Patterns::lemmas() const {
  std::vector<std::string> lemmas;
  for (const auto& [lemma, list] : by_lemma_) lemmas.push_back(lemma);
  std::sort(lemmas.begin(), lemmas.end());
  return lemmas;
}

const std::vector<uint32_t>& Patterns::of(std::string_view lemma) const {
  static const std::vector<uint32_t> none;
  const auto at = by_lemma_.find(lemma);
  return at == by_lemma_.end() ? none : at->second;
}

}  // namespace bede::events
