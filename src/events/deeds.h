// The words for how far an agreement got, what it is about, and how states keep in contact.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/word_filter.h"
#include "base/word_map.h"
#include "bede/result.h"

namespace bede::events {

// Where the agreement (or the other side of a contact) stands to the word.
enum class DeedRole : uint8_t { object, subject, oblique, noun };

struct DeedWord {
  std::string kind;  // "signed", "visit"
  DeedRole role = DeedRole::object;
  std::string second;  // a word that must stand with it: the preposition of an oblique, a particle, "force"; or empty
  std::string line;    // "words/stages.tsv:12"
};

struct SectorPhrase {
  std::string sector;
  std::vector<std::string> words;  // lemmas or forms, lower case, the first included
};

class Deeds {
 public:
  // Reads words/stages.tsv, words/contacts.tsv, words/measures.tsv and words/sectors.tsv. Errors: not_found,
  // bad_format.
  static Result<Deeds> open(const std::string& lexicon_directory);

  // What a lemma may mean; empty where nothing. In the order of the file.
  const std::vector<DeedWord>& stages(std::string_view lemma) const { return of(stages_, lemma); }
  const std::vector<DeedWord>& contacts(std::string_view lemma) const { return of(contacts_, lemma); }

  // The lines of words/measures.tsv that tell what was done in one list ("sanction": "sanction.lifted" becomes
  // "lifted").
  const std::vector<DeedWord>& acts(std::string_view list, std::string_view lemma) const;
  // Is it a noun that an act of the list is about ("embargo", "diplomat", "troop")?
  bool is_about(std::string_view list, std::string_view lemma) const;
  // A quick no: whether the word, in small letters, may be such a noun of any list.
  bool may_be_about(std::string_view word) const { return nouns_.may_hold_small(word); }

  // The phrases that begin with a word, longest first.
  const std::vector<SectorPhrase>& sectors(std::string_view first) const;

 private:
  template <class Value>
  using ByWord = WordMap<Value>;
  using Words = ByWord<std::vector<DeedWord>>;
  static const std::vector<DeedWord>& of(const Words& words, std::string_view lemma);
  void add_measures(Words measures);

  Words stages_, contacts_;
  std::map<std::string, Words, std::less<>> acts_;  // by list
  ByWord<std::vector<std::string>> about_;          // of a noun: the lists whose acts are about it
  WordFilter nouns_;                                // those of about_
  ByWord<std::vector<SectorPhrase>> sectors_;
};

}  // namespace bede::events
