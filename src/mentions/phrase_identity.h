// What one noun phrase says of the one it names; the work behind Identifier.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "mentions/identity.h"
#include "mentions/names_in_text.h"

namespace bede::mentions {

// The code of one who belongs to the owner, as the user's dictionary of agents has it: "ISR" and "~GOV" give ISRGOV,
// "NGO~" gives NGOISR; a group that the owner's code holds is not added again.
std::string code_with(std::string owner, const Entry& agent);

class PhraseIdentity {
 public:
  PhraseIdentity(const ActorLexicon& lexicon, const Metonymy& metonymy, const Offices& offices, const Reading& reading,
                 const NamesInText& names, std::optional<Date> day)
      : lexicon_(lexicon), metonymy_(metonymy), offices_(offices), reading_(reading), names_(names), day_(day) {}

  std::vector<Identity> of(const Mention& mention);

 private:
  using Countries = std::vector<std::pair<std::string, const Entry*>>;

  // phrase_identity.cpp
  const Entry* head_entry() const;
  const Entry* of_country(TokenId head, EntryKind kind) const;
  bool part_of_longer_name() const;
  bool inside_a_name() const;
  std::vector<Identity> by_own(const Entry& e) const;
  const Entry* own_title() const;
  Identity own_identity(const Entry& e) const;
  std::vector<Identity> by_entry(const Entry& e);
  std::vector<Identity> by_role(const Entry& e);
  std::vector<Identity> by_state_word() const;
  std::vector<Identity> by_side() const;
  bool says_two() const;
  bool is_on_matter() const;
  bool counted() const;
  bool is_above_states(const Identity& who) const;
  bool is_some(const Entry& role) const;
  bool stands_alone() const;
  bool name_follows() const;
  bool opposed_to_something() const;
  bool party_to_something() const;
  bool is_entourage() const;
  bool is_ally_of_bloc() const;
  bool is_of_relative() const;
  bool is_quality() const;
  bool is_side_of_state() const;
  bool agent() const;
  std::vector<Identity> by_bare_name() const;
  Identity basic(const Entry& e, EntityKind entity, ActorKind kind) const;
  Identity land(const Entry& e) const;
  Identity capital(const Entry& e) const;
  bool is_whole_people() const;
  Identity citizens(const Entry& e) const;
  Identity body(const Entry& e) const;
  void take_complement(Identity& who) const;
  void take_several(const Countries& owners, const Identity& plain, Identity& who) const;

  // owners.cpp
  Countries countries_of(TokenId head) const;
  bool names_its_plan(TokenId town) const;
  bool is_seat(const Countries& located, TokenId head) const;
  bool is_partners_of(TokenId possessor, TokenId head) const;
  Countries countries_of_served(TokenId head) const;
  Countries countries_of_row(TokenId head) const;
  bool is_addressed(TokenId name) const;
  void add_row(TokenId first, TokenId head, Countries& found) const;
  void add_owners(TokenId child, TokenId head, Countries& found) const;
  bool is_in_participle(TokenId name) const;
  void add_holders(TokenId participle, TokenId head, Countries& found) const;
  bool is_inside_longer(TokenId token, const Entry& entry) const;
  const Entry* leader_at(TokenId name) const;
  bool is_fought(TokenId name) const;
  bool is_of_joint_body(TokenId name, TokenId head) const;
  void add_owner(TokenId token, TokenId head, Countries& found) const;
  void add_listed(TokenId from, int step, TokenId head, Countries& found) const;
  Countries parties_of(TokenId head) const;
  bool listed_before_role() const;
  bool says_former() const;

  // person_identity.cpp
  std::optional<Identity> by_person();
  TokenId name_behind(TokenId style) const;
  TokenId name_head() const;
  void complete_person(const Entry* known, const Entry* title, Identity& who) const;
  bool stands_in_a_place() const;
  std::pair<TokenId, TokenId> name_tokens(TokenId head) const;
  const Entry* title_at(TokenId token) const;
  const Entry* title_before(TokenId first) const;
  bool is_deputy(const Entry& title, TokenId first, TokenId last) const;
  bool is_told_by(TokenId speaker, TokenId topic) const;
  std::string title_country(TokenId first) const;
  bool is_foreign_house(TokenId house) const;
  void take_role(const Entry& role, Identity& who) const;
  void take_tenures(const Entry& known, Identity& who) const;
  void take_known(Identity& who) const;
  bool is_called_of(const Identity& who) const;
  bool is_only_one() const;
  std::vector<const Tenure*> candidates(const Entry& known, const Identity& who) const;
  void take_holder(Identity& who) const;
  void take_employer(Identity& who) const;
  void take_office(Identity& who) const;

  const ActorLexicon& lexicon_;
  const Metonymy& metonymy_;
  const Offices& offices_;
  const Reading& reading_;
  const NamesInText& names_;
  std::optional<Date> day_;
  const Mention* mention_ = nullptr;
  TokenId known_at_;  // the token of a person's name that the lexicon's entry was found at
};

}  // namespace bede::mentions
