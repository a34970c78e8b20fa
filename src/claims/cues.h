// The words by which a text lays something on somebody, from lexicon/words/cues.tsv.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/word_filter.h"
#include "base/word_map.h"
#include "bede/reading.h"
#include "bede/result.h"

namespace bede::claims {

enum class CueWord : uint8_t { verb, noun, adjective, preposition, adverb };
enum class CueKind : uint8_t { speech, thought, intent, demand, question, attitude, ruling, evidence, appearance };

// Where the content of a cue may stand; names in the file with "-" for "_".
enum class Frame : uint8_t {
  that,
  that_person,
  that_text,
  that_alone,
  to,
  whom_to,
  whom_of,
  whom_for,
  whom_with,
  whom_about,
  whom_to_noun,
  noun,
  noun_of,
  noun_quoted,
  noun_text,
  noun_speech,
  noun_thing,
  ing,
  as,
  two,
  quote,
  quote_two,
  text,
  text_only,
  alone,
  hedge_only,
  for_,
  of,
  about,
  on,
  on_to,
  against,
  in,
  with,
  by,
  at,
  over,
  out,
  to_noun,
  whom,
};

struct Cue {
  CueWord word = CueWord::verb;
  CueKind kind = CueKind::speech;
  std::string stance;
  Modality status = Modality::asserted;
  uint64_t frames = 0;
  std::string line;  // "words/cues.tsv:12"

  bool takes(Frame frame) const { return (frames >> static_cast<unsigned>(frame)) & 1u; }
};

class Cues {
 public:
  static Result<Cues> open(const std::string& lexicon_directory);

  // The verb's lemma as the lexicon knows it: the model's, else one undone from the form ("denied": "deny"), else the
  // model's.
  std::string verb_lemma(std::string_view lemma, std::string_view form) const;

  // Every entry of the word, in file order; empty where there is none.
  const std::vector<const Cue*>& find(CueWord word, std::string_view lemma) const;
  // A quick no: whether a preposition's entry may begin with the word, in small letters.
  bool may_begin_preposition(std::string_view word) const { return preposition_firsts_.may_hold(word); }

 private:
  std::vector<std::unique_ptr<const Cue>> entries_;
  WordMap<std::vector<const Cue*>> by_word_[5];
  WordMap<std::string> forms_;  // "said": "say"
  WordFilter preposition_firsts_;
  std::vector<const Cue*> none_;
};

// "asserted", "hedged" ... ; false: no such name.
bool modality_from(std::string_view name, Modality& out);

}  // namespace bede::claims
