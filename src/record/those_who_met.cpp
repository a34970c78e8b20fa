// "X met with Y and Z. They condemned it": on a government's own page of one meeting of three or more, all of them.
#include <algorithm>
#include <cstdint>

#include "base/among.h"
#include "base/strings.h"
#include "record/clauses.h"
#include "record/draft.h"
#include "record/turns.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

using Dyads = std::vector<std::pair<std::string, std::string>>;

constexpr uint32_t kLead = 6;  // sentences in which the meeting is told first

std::vector<std::string> sides_of(const Contact& contact) {
  std::vector<std::string> sides = contact.from;
  for (const std::string& side : contact.to) add_once(sides, side);
  return sides;
}

// "They", "the leaders", "the three ministers", and no more said of which.
bool is_all_of_them(const Reading& reading, TokenId subject) {
  const Token& token = reading[subject];
  if (token.upos == Upos::PRON) return lower(token.form) == "they";
  static constexpr std::string_view kRows[] = {"leader", "minister", "official", "participant", "group", "party"};
  if (!among(lower(token.lemma), kRows)) return false;
  for (const TokenId child : syntax::children(reading, subject))
    if (reading[child].relation != Relation::det && !among(reading[child].lemma, {"three", "four", "five", "all"}))
      return false;
  return true;
}

// "The Secretary and the two vice ministers", "The Vice Ministers and the Secretary": whose page it is, and both
// others.
bool is_one_and_two(const Reading& reading, TokenId subject) {
  int ministers = 0, others = 0;
  for (const TokenId one : conjuncts(reading, subject)) {
    const bool several = among(reading[one].xpos, {"NNS", "NNPS"});
    const bool of_state = syntax::has_child(reading, one, Relation::nmod) || reading[one].upos == Upos::PRON;
    (several && !of_state && among(lower(reading[one].lemma), {"minister", "secretary"}) ? ministers : others) += 1;
  }
  return ministers == 1 && others == 1;
}

class ThoseWhoMet {
 public:
  explicit ThoseWhoMet(Draft& draft) : draft_(draft), reading_(draft.reading) {}

  void tell() {
    const auto& contacts = draft_.record.contacts;
    if (contacts.empty() || !is_meeting(contacts.front())) return;
    sides_ = sides_of(contacts.front());
    if (sides_.size() < 3 || contacts.front().persons.size() < 3) return;
    find_others();
    for (RecordEvent& event : draft_.record.events)
      if (event.origin && is_theirs(reading_[event.origin].predicate)) take_over(event);
  }

 private:
  bool is_meeting(const Contact& first) const {
    const Sentence* told = syntax::sentence_at(reading_, first.evidence.front().begin);
    return told && static_cast<uint32_t>(told - reading_.sentences.data()) < kLead &&
           among(first.kind, {"meeting", "talks", "call", "summit"}) && first.status == EventStatus::actual;
  }

  // Where the first contact with somebody else is told.
  void find_others() {
    for (const Contact& other : draft_.record.contacts)
      for (const std::string& side : sides_of(other))
        if (std::count(sides_.begin(), sides_.end(), side) == 0)
          others_from_ = std::min(others_from_, other.evidence.front().begin);
  }

  // Told after the meeting, and before any other of somebody else.
  bool is_theirs(TokenId predicate) const {
    const uint32_t at = reading_[predicate].span.begin;
    if (at < draft_.record.contacts.front().evidence.front().end || reading_[predicate].upos != Upos::VERB)
      return false;
    if (others_from_ < at) return false;
    const auto subjects = subjects_of(reading_, predicate);
    if (subjects.empty()) return false;
    return (subjects.size() == 1 && is_all_of_them(reading_, subjects.front())) ||
           (sides_.size() == 3 && is_one_and_two(reading_, subjects.front()));
  }

  void take_over(RecordEvent& event) const {
    if (!among(event.plover, {"CONSULT", "AGREE", "SUPPORT", "ACCUSE", "REQUEST", "COOPERATE", "REJECT"})) return;
    const bool symmetric = reading_[event.origin].symmetric;
    std::vector<std::string> codes, ids;
    for (const std::string& side : sides_) codes.push_back(put(side, ids));
    Dyads dyads;
    for (const std::string& code : codes) {
      for (const std::string& other : symmetric ? codes : std::vector<std::string>{})
        if (code != other) dyads.emplace_back(code, other);
      for (const auto& [source, target] : symmetric ? Dyads{} : event.dyads)
        if (target.substr(0, 3) != code.substr(0, 3)) add_once(dyads, {code, target});
    }
    if (dyads.empty()) return;
    event.actors = std::move(ids);
    if (symmetric) event.recipients.clear();
    event.dyads = std::move(dyads);
    event.source = event.dyads.front().first;
    event.target = event.dyads.front().second;
  }

  // Adds whoever stands for the side, one of those who met before the state itself, and gives his code.
  std::string put(const std::string& side, std::vector<std::string>& ids) const {
    const std::vector<std::string>& persons = draft_.record.contacts.front().persons;
    const RecordActor* found = nullptr;
    for (const RecordActor& actor : draft_.record.actors) {
      const bool met = std::count(persons.begin(), persons.end(), actor.id) > 0;
      if (actor.country == side && (met || (!found && actor.kind != "person" && is_whole(draft_, actor))))
        found = &actor;
      if (met && actor.country == side) break;
    }
    if (!found) return side;
    add_once(ids, found->id);
    return found->code;
  }

  Draft& draft_;
  const Reading& reading_;
  std::vector<std::string> sides_;
  uint32_t others_from_ = UINT32_MAX;
};

}  // namespace

void tell_those_who_met(Draft& draft) {
  if (!draft.home.empty() && Turns(draft.reading).empty()) ThoseWhoMet(draft).tell();
}

}  // namespace bede::record
