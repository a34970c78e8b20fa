// The words of contacts in a tree, and the sides that their arguments name.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "record/clauses.h"
#include "record/draft.h"
#include "record/sides.h"
#include "record/turns.h"

namespace bede::record {

struct Encounter {
  std::string kind;         // "visit"
  bool directed = false;    // each of `to` is approached for itself
  bool apart = false;       // "met with A, then with B": a contact with each
  bool called_off = false;  // "postponed his visit"
  bool headline = false;    // told without a verb: by a government's own headline, by where somebody is
  bool guessed = false;     // a side was taken from elsewhere in the sentence
  bool topic = false;       // only spoken of ("the importance of talks"), or what one does every day
  TokenId carrier;          // the verb that carries a noun of contact ("held talks"); none where none does
  std::vector<Side> from, to;
};

// Adds those that are not there yet.
void add_sides(std::vector<Side>& out, const std::vector<Side>& more);

class ContactSides {
 public:
  ContactSides(const Draft& draft, const Sides& sides)
      : draft_(draft), reading_(draft.reading), sides_(sides), turns_(draft.reading) {}

  // What the token tells of a contact; none where it is no word of contact or names no side.
  std::optional<Encounter> at(TokenId word) const;
  // A verb of contact, or one that carries a noun of contact.
  bool is_deed(TokenId verb) const {
    return reading_[verb].upos == Upos::VERB && !draft_.deeds.contacts(reading_[verb].lemma).empty();
  }

 private:
  // Of a line of the lexicon, and whether it is one side that turns to the other.
  static std::pair<std::string, bool> kind_of(const events::DeedWord& line);
  std::optional<Encounter> told(TokenId word) const;
  bool is_with_crowd(TokenId verb, const Encounter& encounter) const;
  // "the need for talks"; "how Chad engages with Niger": nothing of one day.
  bool is_spoken_of(TokenId word, const Encounter& encounter) const;
  // "called for talks", "talks should be held": a request, no contact.
  bool is_asked_for(TokenId word) const;
  bool is_called(TokenId word, std::string_view kind) const;
  std::string lemma_of(TokenId word) const;
  int times_told(TokenId word, std::string_view before) const;
  bool is_done_to_a_thing(TokenId verb, const events::DeedWord& line) const;
  bool is_done_by_a_thing(TokenId verb) const;
  std::optional<Encounter> verb(TokenId word, const events::DeedWord& line) const;
  bool is_of_a_text(TokenId word) const;
  bool is_march(TokenId verb, const std::vector<Side>& from) const;
  bool is_guest(const Side& side) const;
  bool is_modifier(TokenId head) const;
  std::optional<Encounter> ceremony(TokenId word) const;
  std::optional<Encounter> stay(TokenId place) const;
  std::vector<Side> those_whose(TokenId word, TokenId whose) const;
  Encounter noun(TokenId word, const events::DeedWord& line) const;
  void add_named(TokenId word, std::vector<Side>& sides) const;
  void add_carrier(TokenId word, Encounter& encounter) const;
  void add_speaking_home(TokenId verb, Encounter& encounter) const;
  void add_addressed(TokenId verb, Encounter& encounter) const;
  void add_speaker_of_row(TokenId word, Encounter& encounter) const;
  void add_home(TokenId word, Encounter& encounter) const;
  std::vector<Side> travellers(TokenId visit) const;
  std::vector<Side> present(TokenId noun) const;
  bool is_abstract(TokenId word, const Encounter& encounter) const;
  std::vector<Side> standing_before(TokenId verb) const;
  std::vector<Side> subjects(TokenId verb) const;
  std::vector<Side> objects(TokenId verb) const;
  bool is_of_the_matter(TokenId verb, TokenId other) const;
  bool is_manner(TokenId noun) const;
  std::vector<Side> obliques(TokenId word, std::string_view preposition) const;
  std::vector<Side> in_phrase(TokenId head) const;
  bool is_subject_of_both(const Sentence& sentence, const std::vector<std::string>& codes) const;
  bool owns_a_thing(const Side& side) const;
  void add_from_sentence(TokenId word, Encounter& encounter) const;
  std::vector<Side> in_head(TokenId head) const;

  const Draft& draft_;
  const Reading& reading_;
  const Sides& sides_;
  Turns turns_;
};

}  // namespace bede::record
