// How firmly a claim is made: status, factuality and the words that decided.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/word_map.h"
#include "bede/result.h"
#include "claims/ground.h"

namespace bede::claims {

// required: "must", "should"; intended: "plan", "ready"; of the content, what its source asks for or means to do.
enum class HedgeLevel : uint8_t { probable, possible, conditional, negated, required, intended, unverified };

class Hedges {
 public:
  // Reads words/hedges.tsv.
  static Result<Hedges> open(const std::string& lexicon_directory);

  const HedgeLevel* modal(std::string_view lemma) const { return find(0, lemma); }
  const HedgeLevel* adverb(std::string_view lemma) const { return find(1, lemma); }
  const HedgeLevel* adjective(std::string_view lemma) const { return find(2, lemma); }
  const HedgeLevel* verb(std::string_view lemma) const { return find(3, lemma); }
  const HedgeLevel* conjunction(std::string_view lemma) const { return find(4, lemma); }
  const HedgeLevel* noun(std::string_view lemma) const { return find(5, lemma); }

 private:
  const HedgeLevel* find(size_t kind, std::string_view lemma) const;
  WordMap<HedgeLevel> words_[6];
};

struct Firmness {
  Modality status = Modality::asserted;
  const char* factuality = "CT+";
  std::vector<Span> hedges;
};

// From the cue, its negation and hedges, and the main clause of the content.
Firmness firmness_of(const Ground& ground, const Hedges& hedges, const Draft& draft);

}  // namespace bede::claims
