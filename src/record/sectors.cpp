#include "record/sectors.h"

#include "base/strings.h"
#include "record/draft.h"

namespace bede::record {
namespace {

bool is_word(const Reading& reading, size_t at, const std::string& word) {
  return at < reading.tokens.size() &&
         (reading.tokens[at].lemma == word || equal_ignoring_case(reading.tokens[at].lemma, word) ||
          equal_ignoring_case(reading.tokens[at].form, word));
}

// The longest phrase that begins at a token, by its lemma or its form.
const events::SectorPhrase* phrase_at(const Reading& reading, const events::Deeds& deeds, size_t at) {
  const events::SectorPhrase* best = nullptr;
  for (const std::string_view first : {reading.tokens[at].lemma, reading.tokens[at].form})
    for (const events::SectorPhrase& phrase : deeds.sectors(lower(first))) {
      size_t matched = 1;
      while (matched < phrase.words.size() && is_word(reading, at + matched, phrase.words[matched])) ++matched;
      if (matched == phrase.words.size() && (!best || matched > best->words.size())) best = &phrase;
    }
  return best;
}

}  // namespace

void add_sectors(const Reading& reading, const events::Deeds& deeds, TokenId first, TokenId last,
                 std::vector<std::string>& sectors) {
  for (size_t i = first.value; i <= last.value;) {
    const events::SectorPhrase* phrase = phrase_at(reading, deeds, i);
    if (phrase) add_once(sectors, phrase->sector);
    i += phrase ? phrase->words.size() : 1;
  }
}

}  // namespace bede::record
