// The work of fitting one pattern to one frame: its conditions (fitting.cpp), then who does it to whom
// (fitting_sides.cpp).
#pragma once

#include <string_view>

#include "bede/reading.h"
#include "events/actors.h"
#include "events/frame.h"
#include "events/match.h"
#include "events/patterns.h"

namespace bede::events {

class Fitting {
 public:
  Fitting(const Reading& reading, const Actors& actors, const Frame& frame, Match& match)
      : reading_(reading), actors_(actors), frame_(frame), match_(match) {}
  bool run(const Pattern& pattern);

 private:
  void start(const Pattern& pattern);
  TokenId judged() const;
  bool told_by_speaker();
  bool leaves_object(const Pattern& pattern) const;
  bool particle(const Pattern& pattern);
  bool meets(const Condition& condition);
  bool subject(const Condition& condition);
  bool object(const Condition& condition);
  TokenId called(TokenId noun) const;
  bool noun_object(const Condition& condition);
  bool took(TokenId noun);
  static bool says(const Condition& condition, std::string_view preposition);
  bool is_within(TokenId noun, const Condition& condition) const;
  bool takes(const Condition& condition, std::string_view preposition, TokenId noun);
  bool are_others_known(TokenId noun) const;
  bool preposition(const Condition& condition);
  bool is_agent(TokenId noun) const;
  bool measures_itself(TokenId noun) const;
  bool says_where() const;
  bool fill_place(TokenId noun, Slot slot);
  bool preposition_of_object(const Condition& condition);
  bool phrase_of(TokenId object, const Condition& condition);
  bool possessor(const Condition& condition);
  bool complement(const Condition& condition);
  bool clause(const Condition& condition);
  bool above(const Condition& condition);
  bool copula(const Condition& condition);
  bool is_noun() const;

  bool fill(TokenId noun, Slot slot, bool behind = false);
  void default_source();
  void owner_of_sent();
  void owner_of_launched();
  void place_left();
  void place_held();
  bool fought_with(const Frame& fight);
  void those_joined();
  void killer_beside();
  void gate_kept();
  void whose_words();
  void drop_scene();
  bool asks_subject() const;
  bool on_behalf();
  void complete_parties();
  bool owner_of_gerund();
  void source_above();
  void light_verb_source();
  void noun_source();
  void named_source();
  void target_behind();
  void embedded_target();
  void target_of_condition();

  const Reading& reading_;
  const Actors& actors_;
  const Frame& frame_;
  Match& match_;
  static constexpr int kAbove = 3;
  TokenId embedded_;
  TokenId after_particle_;
};

}  // namespace bede::events
