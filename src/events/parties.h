// Who an event is between: countries that stand beside, two that are one, those of no known country.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bede/reading.h"
#include "events/actors.h"
#include "events/match.h"
#include "events/scene.h"

namespace bede::events {

// Whether it is of one of the sectors.
bool is_of(const Actor& actor, std::initializer_list<std::string_view> sectors);

class Parties {
 public:
  Parties(Reading& reading, const Actors& actors)
      : reading_(reading), actors_(actors), whole_(reading.sentences.size() >= kWholeReport) {}

  // Whom an act is directed at is often said beside it in a line of one sentence ("held a rally in Tbilisi"; in a whole
  // report what stands there is mostly a topic), and where a crowd is from likewise.
  void find_countries(Match& match, TokenId predicate, std::string_view plover);

  // In a line that names one country, its powers are of that: "the president offered talks to the Chadian rebels".
  void find_only_country(const Match& match);

  // Actors and recipients of the event, nobody on both sides.
  void take(const Pattern& pattern, Match& match, Event& event) const;

  // How many have a country or are known by name. Patients, a man, the employers: what happens among those of no known
  // country is no affair of states.
  size_t known(const std::vector<MentionId>& mentions) const;

  // Likewise; rebels or a government of a country not said are one too. Talks need two.
  size_t powers(const std::vector<MentionId>& mentions) const;

  // "The two governments", "both sides": the record finds out who they are.
  bool has_pair(const std::vector<MentionId>& mentions) const;

  // A person by name, of whatever country: courts free and states shelter such.
  bool has_person(const std::vector<MentionId>& mentions) const;

  // Whether these are two states or organisations at least, or one and somebody within it who is not of its government:
  // what a government does with its own people is no affair of states.
  bool crosses_border(const Event& event) const;

  // "is hosting a million Chadians": those who fled are no guests; of a line one cannot tell.
  bool is_of_people(const Event& event) const;

  // Somebody whom one may receive: a person, or officials; not "Mr Holm's advice".
  bool has_guest(const Event& event) const;

  // "is hurting Chad", "an assault on Peru's autonomy": nobody is hit.
  bool is_figure(const Event& event) const;

  // Everybody who acts is a state, its government, or an organisation of states.
  bool is_official(const Event& event) const;

 private:
  bool is_pair(MentionId mention) const;
  bool are_members(MentionId mention) const;
  bool is_known(MentionId mention) const;
  bool homeless(MentionId mention) const;
  bool homeless_power(MentionId mention) const;
  bool is_within_state(MentionId mention) const;
  void settle_beside(const std::vector<MentionId>& mentions);
  void settle(MentionId mention, const std::vector<MentionId>& found);
  bool is_ground(const Match& match) const;
  std::string speaker_country(const Match& match, TokenId predicate) const;
  void house(Match& match, TokenId predicate);
  std::string home_of_police(const Match& match) const;
  void house_powers(Match& match, TokenId predicate);
  void move_to(MentionId mention, const std::string& country);
  bool abroad(const std::vector<MentionId>& sources) const;
  bool is_stateless_power(MentionId mention) const;
  bool is_crowd_at_home(MentionId mention, const std::vector<MentionId>& others) const;
  bool is_other_state(MentionId mention) const;
  bool same(MentionId a, MentionId b) const;

  Reading& reading_;
  const Actors& actors_;
  const bool whole_;
  std::optional<Scene> scene_;                                 // once it is asked for
  std::map<std::pair<uint32_t, std::string>, ActorId> moved_;  // by whom it was made of, and the country
};

}  // namespace bede::events
