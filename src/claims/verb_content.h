// Where the content of a verb cue stands: complements, prepositions, objects, insertion, quotations.
#pragma once

#include "claims/verbs.h"

namespace bede::claims {

// What a claim's verb is tried with. Each trial fills draft.content (and may lengthen draft.cue_range) and says whether
// it fits.
struct VerbTrial {
  const Ground& ground;
  TokenId verb;
  Source source;
  TokenRange cluster;  // as found, without preposition and occasion
  Draft draft;

  bool tagged();          // ""Is it lost?" she asked."
  bool around();          // ""Each time," she said, "we lose.""
  bool leading();         // "As she said, ..."
  bool asked_first();     // "Asked whether ..., she"
  bool next_paragraph();  // "She said:" and a paragraph of it
  bool clause();          // "said (that) ...", "vowed to ...", "whether ..."
  bool insertion();       // "This, she added, is ...", "..., she added."
  bool quotation();       // words in marks before or after
  bool named_what();      // "what they called a crime"
  bool object_and();      // "call it a mistake", "urge them to leave", "accuse him of lying", "frame it as a step"
  bool preposition();     // "called for a truce"
  bool relative();        // "which, they said, was lost", "a gap that experts say remains"
  bool object();          // "rejected the offer"
  bool loose_clause();    // "that ..." right after the cue, whatever the tree says
  bool asked_clause();    // "whether ..." further on, whatever the tree says
  bool seeming();         // "seems to have left"
  bool read_as_noun();    // "The latest poll shows Ruiz is ahead", the verb read as a noun

  bool infers() const;  // "The timing suggests ...": the text's own inference

 private:
  bool takes(Frame frame) const { return draft.entry && draft.entry->takes(frame); }
  TokenRange extent(TokenId token) const { return ground.extents.of(token); }
  TokenId object_of_verb() const;
  bool tells() const;
  bool speaks() const;
  bool goes_on() const;
  TokenRange inserted() const;
  TokenRange whole_insertion() const;
  bool shown_before() const;
  bool reporting_position();
  TokenRange mended(TokenRange clause) const;
  uint32_t next_end(uint32_t last) const;
  bool conjunct_belongs(uint32_t first, bool comma) const;
  bool objects_beyond_cue() const;
  bool shows(TokenId participle) const;
  bool misread_clause(TokenId clause) const;
  bool told_clause();
  bool addressed() const;  // the object is who is told
  bool set_off(TokenRange hole) const;
  bool between_commas(TokenRange cue) const;
  bool teller_follows();
  bool told_why();
  bool that_follows() const;
  uint32_t after_colon() const;
  uint32_t begin_of_words(uint32_t mark) const;
  TokenRange lengthened(TokenRange phrase) const;
};

}  // namespace bede::claims
