// How firmly each predicate is said, relative to its own voice: tense, modals, negation, conditions, what it is
// embedded under.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/word_map.h"
#include "bede/reading.h"
#include "bede/result.h"

namespace bede::events {

// What a modality makes of an event; of a predicate: "may" and "could" leave it only possible, "reportedly" does not.
EventStatus status_of(Modality modality);
EventStatus status_of(const Predicate& predicate);

class ModalityLexicon {
 public:
  // Reads words/embedding.tsv and words/event_nouns.tsv. Errors: not_found, bad_format.
  static Result<ModalityLexicon> open(const std::string& lexicon_directory);

  // Modality of each token (asserted where nothing says otherwise), handed down the trees. Fills Reading::predicates
  // with the verbs and the predicative words. Cost: tokens times the depth of clauses, bounded.
  std::vector<Modality> judge(Reading& reading) const;

  // Whether what stands under the word is meant: "plan", "offer".
  bool intends(std::string_view lemma) const {
    const auto at = effects_.find(lemma);
    return at != effects_.end() && at->second == Modality::intended;
  }

 private:
  struct Verdict {
    Modality modality = Modality::asserted;
    std::vector<Span> marks;
    bool denied = false;  // under a modality that keeps it open: "may not"
  };
  Verdict own(const Reading& reading, TokenId token) const;
  Verdict verdict_of(const Reading& reading, TokenId token) const;
  bool is_purpose(const Reading& reading, TokenId token) const;
  TokenId governor_of(const Reading& reading, TokenId infinitive) const;
  const Modality* effect_at(const Reading& reading, TokenId word) const;
  bool granted(const Reading& reading, TokenId noun) const;
  const Modality* effect_of(const Reading& reading, TokenId above, TokenId below) const;

  WordMap<Modality> effects_;
  WordMap<bool> nouns_;  // true: names an event
};

}  // namespace bede::events
