#include "claims/cues.h"

#include <array>
#include <memory>

#include "base/table.h"

namespace bede::claims {
namespace {

constexpr std::string_view kWords[] = {"verb", "noun", "adjective", "preposition", "adverb"};
constexpr std::string_view kKinds[] = {"speech",   "thought", "intent",   "demand",    "question",
                                       "attitude", "ruling",  "evidence", "appearance"};
constexpr std::string_view kFrames[] = {
    "that",       "that-person", "that-text",    "that-alone", "to",      "whom-to",     "whom-of",   "whom-for",
    "whom-with",  "whom-about",  "whom-to-noun", "noun",       "noun-of", "noun-quoted", "noun-text", "noun-speech",
    "noun-thing", "ing",         "as",           "two",        "quote",   "quote-two",   "text",      "text-only",
    "alone",      "hedge-only",  "for",          "of",         "about",   "on",          "on-to",     "against",
    "in",         "with",        "by",           "at",         "over",    "out",         "to-noun",   "whom"};
constexpr std::string_view kModalities[] = {"asserted", "hedged", "denied", "hypothetical",
                                            "intended", "future", "asked"};

struct Ending {
  std::string_view cut, put;
};
constexpr Ending kEndings[] = {{"", ""},    {"ied", "y"}, {"ed", "e"}, {"ed", ""}, {"ing", "e"},
                               {"ing", ""}, {"ies", "y"}, {"es", "e"}, {"es", ""}, {"s", ""}};

template <class Value, size_t count>
bool value_from(const std::string_view (&names)[count], std::string_view name, Value& out) {
  for (size_t i = 0; i < count; ++i)
    if (names[i] == name) {
      out = static_cast<Value>(i);
      return true;
    }
  return false;
}

Status read_frames(const TableRow& row, std::string_view list, Cue& cue) {
  if (list.empty()) return Done{};
  for (const std::string_view name : split(list, ',')) {
    Frame frame{};
    if (!value_from(kFrames, trimmed(name), frame))
      return row.error("no such frame: " + std::string(name), "the frames are listed at the head of the file");
    cue.frames |= uint64_t{1} << static_cast<unsigned>(frame);
  }
  return Done{};
}

Status read_cue(const TableRow& row, Cue& cue) {
  if (!value_from(kWords, row.fields[1], cue.word))
    return row.error("no such kind of word: " + std::string(row.fields[1]));
  if (!value_from(kKinds, row.fields[2], cue.kind))
    return row.error("no such kind of cue: " + std::string(row.fields[2]));
  if (!modality_from(row.fields[4], cue.status)) return row.error("no such status: " + std::string(row.fields[4]));
  cue.stance = std::string(row.fields[3]);
  cue.line = row.place();
  return read_frames(row, row.fields[5], cue);
}

}  // namespace

bool modality_from(std::string_view name, Modality& out) { return value_from(kModalities, name, out); }

Result<Cues> Cues::open(const std::string& lexicon_directory) {
  Cues cues;
  const auto done = read_table(
      lexicon_directory, "words/cues.tsv", "words as kind stance status frames", [&](const TableRow& row) -> Status {
        auto cue = std::make_unique<Cue>();
        if (auto read = read_cue(row, *cue); !read) return read;
        for (const std::string_view word : split(row.fields[0], '|')) {
          const std::string_view entry = trimmed(word);
          cues.by_word_[static_cast<size_t>(cue->word)][std::string(entry)].push_back(cue.get());
          if (cue->word == CueWord::preposition) cues.preposition_firsts_.add(entry.substr(0, entry.find(' ')));
        }
        cues.entries_.push_back(std::move(cue));
        return Done{};
      });
  if (!done) return done.error();
  const auto read =
      read_table(lexicon_directory, "words/cue_forms.tsv", "form lemma", [&](const TableRow& row) -> Status {
        cues.forms_[std::string(row.fields[0])] = std::string(row.fields[1]);
        return Done{};
      });
  if (!read) return read.error();
  return cues;
}

std::string Cues::verb_lemma(std::string_view lemma, std::string_view form) const {
  std::string known = lower(lemma);
  const auto& verbs = by_word_[static_cast<size_t>(CueWord::verb)];
  if (verbs.contains(known)) return known;
  const std::string word = lower(form);
  if (const auto irregular = forms_.find(word); irregular != forms_.end()) return irregular->second;
  std::string tried;
  for (const Ending& ending : kEndings) {
    if (word.size() < ending.cut.size() + 2) continue;
    if (!ending.cut.empty() && (ending.cut.back() != word.back() || !word.ends_with(ending.cut))) continue;
    const size_t stem = word.size() - ending.cut.size();
    tried.assign(word, 0, stem) += ending.put;
    if (verbs.contains(tried)) return tried;
    const bool doubled = ending.put.empty() && word[stem - 1] == word[stem - 2];
    if (doubled && verbs.contains(std::string_view(word).substr(0, stem - 1))) return word.substr(0, stem - 1);
  }
  return known;
}

const std::vector<const Cue*>& Cues::find(CueWord word, std::string_view lemma) const {
  const auto& words = by_word_[static_cast<size_t>(word)];
  const auto found = words.find(lemma);
  return found == words.end() ? none_ : found->second;
}

}  // namespace bede::claims
