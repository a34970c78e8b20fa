// From a match to an event: the stance and the modality that it stands under, who it is between, and whether it is told
// at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bede/reading.h"
#include "events/actors.h"
#include "events/coder_tables.h"
#include "events/match.h"
#include "events/parties.h"

namespace bede::events {

// What a teller leaves out.
enum class Care {
  strangers,  // what is no affair of states; what is said in passing; topics and how things are
  passing,    // what nobody does to nobody in particular; what is said in passing; topics and how things are
  topics,     // topics and how things are
  nothing,
};

class Teller {
 public:
  // modality: of each token. everything: also what is no affair of states. All must outlive the teller.
  Teller(Reading& reading, const CoderTables& tables, std::vector<Modality> modality, const Actors& actors,
         bool everything)
      : reading_(reading),
        tables_(tables),
        modality_(std::move(modality)),
        parties_(reading, actors),
        actors_(actors),
        care_(everything ? Care::nothing : Care::strangers) {}

  // What the act of a match is coded as under a stance; nullptr: as itself.
  const Composed* composed_as(Stance stance, const Match& match) const;

  // Adds the event of a match, unless nobody could say what it is to states.
  void tell(Match match);

  // What is left out from now on.
  void take(Care care) { care_ = care; }

 private:
  bool take_stance(Match& match) const;  // false: nobody's act
  bool take_speaker(Match& match, Stance stance) const;
  bool take_addressee(Match& match, const std::vector<MentionId>& speakers, Stance stance) const;
  bool is_with_somebody(const Match& match) const;
  bool is_own_state(const Match& match, const std::vector<MentionId>& speakers) const;
  bool is_advice(TokenId predicate) const;
  bool of_nobody(const Match& match) const;
  bool by_us(TokenId predicate) const;
  bool is_one_sided(const Match& match, const Event& event) const;
  bool is_idle(const Match& match, const Event& event) const;
  bool is_complaint(const Event& event) const;
  bool is_word_on_act(const Event& event) const;
  bool is_no_affair(const Match& match, const Event& event) const;
  bool is_habit(const Match& match, const Event& event) const;
  bool is_state(const Match& match, const Event& event) const;
  bool is_nobodys_will(const Event& event) const;
  bool in_passing(TokenId predicate) const;
  bool is_weak(const Event& event) const;
  void set_status(const Match& match, Event& event) const;
  EventStatus status_at(TokenId token) const;
  void as_intention(Event& event) const;
  bool is_past_threat(const Event& event) const;
  bool only_aimed_at(const Match& match, const Event& event) const;
  bool tried(TokenId predicate) const;
  std::string because(const Match& match) const;

  Reading& reading_;
  const CoderTables& tables_;
  std::vector<Modality> modality_;
  Parties parties_;
  const Actors& actors_;
  Care care_;
};

}  // namespace bede::events
