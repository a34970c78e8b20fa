#include "record/other_senses.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

template <class Fits>
bool are_all(const Draft& draft, const std::vector<std::string>& ids, const Fits& fits) {
  return !ids.empty() && std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
    return std::any_of(draft.record.actors.begin(), draft.record.actors.end(),
                       [&](const RecordActor& one) { return one.id == id && fits(one); });
  });
}

bool is_of(const RecordActor& one, std::initializer_list<std::string_view> sectors) {
  return std::any_of(one.sectors.begin(), one.sectors.end(), [&](const auto& s) { return among(s, sectors); });
}

// "spoke to the Kenyan people": a speech, and no talks.
bool is_speech(const Draft& draft, const RecordEvent& event) {
  if (!event.because.starts_with("talk to:T") && !event.because.starts_with("speak to:T")) return false;
  return are_all(draft, event.recipients, [](const RecordActor& one) {
    const std::string name = lower(one.name);
    return is_of(one, {"CVL"}) && (name.ends_with(" people") || name.ends_with(" public") || name.ends_with(" nation"));
  });
}

// "targets banks", "has targeted newspapers": by laws or hackers, where no arms are told of.
bool is_unarmed_aim(const Draft& draft, const RecordEvent& event) {
  if (event.plover != "ASSAULT" || !event.because.starts_with("target T!: ")) return false;
  const auto harmless = [](const RecordActor& one) { return is_of(one, {"BUS", "JRN", "OPP", "EDU"}); };
  const auto unarmed = [](const RecordActor& one) { return !is_of(one, {"MIL", "REB", "SEP", "PRE"}); };
  return are_all(draft, event.recipients, harmless) && are_all(draft, event.actors, unarmed);
}

// "are not targeting the people of Chad": by sanctions or laws.
bool spares_people(const Draft& draft, const RecordEvent& event) {
  if (event.status != EventStatus::negated || !event.because.starts_with("target T!: ")) return false;
  const auto unarmed = [](const RecordActor& one) { return !is_of(one, {"MIL", "REB", "SEP", "PRE"}); };
  return are_all(draft, event.actors, unarmed);
}

// "I suspect that Chad will do so": a guess.
bool is_guess(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  const TokenId clause =
      reading[predicate].lemma == "suspect" ? syntax::child(reading, predicate, Relation::ccomp) : TokenId{};
  const TokenId helper = clause ? syntax::child(reading, clause, Relation::aux) : TokenId{};
  return event.plover == "ACCUSE" && helper && among(reading[helper].lemma, {"will", "would", "may", "might"});
}

// "welcomed Chad joining the pact": no guest is received, and nobody asked to.
bool is_word_on_deed(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  if (reading[predicate].lemma != "welcome" || (event.plover != "CONSULT" && event.plover != "REQUEST")) return false;
  const TokenId object = syntax::child(reading, predicate, Relation::obj);
  const TokenId next = object ? TokenId(object.value + 1) : TokenId{};
  if (!next || next > reading[reading[predicate].sentence].last || reading[next].xpos != "VBG") return false;
  const Relation relation = reading[next].relation;
  return relation == Relation::advcl || relation == Relation::acl || relation == Relation::xcomp ||
         relation == Relation::ccomp;
}

// "the suspension of a newspaper": no member is expelled from a body.
bool is_ban(const Draft& draft, const RecordEvent& event) {
  return event.because.starts_with("suspension/n of:T: ") &&
         are_all(draft, event.recipients, [](const RecordActor& one) {
           return is_of(one, {"BUS", "JRN"});
         });
}

// "We have not spoken to her of it": it has not come up, and nobody refuses.
bool has_not_come_up(const Draft& draft, const RecordEvent& event, TokenId predicate) {
  if (event.plover != "REJECT" || event.because.find(" not: ") == std::string::npos) return false;
  if (!among(draft.reading[predicate].lemma, {"talk", "speak"})) return false;
  const TokenId helper = syntax::child(draft.reading, predicate, Relation::aux);
  return helper && draft.reading[helper].lemma == "have";
}

// "helps writers so as to hold ministers accountable": any of them, and nobody accused.
bool is_of_anybody(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  if (!event.because.starts_with("hold T accountable: ")) return false;
  const TokenId whom = syntax::child(reading, predicate, Relation::obj);
  return whom && reading[whom].xpos == "NNS" && !reading[whom].first_child;
}

// "leaves for their meeting", "left for his ranch": for something of one's own, and for no state.
bool is_own_errand(const Draft& draft, const RecordEvent& event, TokenId predicate) {
  if (!event.because.starts_with("leave for:T")) return false;
  for (const TokenId child : syntax::children(draft.reading, predicate)) {
    const TokenId mark = syntax::child(draft.reading, child, Relation::case_);
    const TokenId whose = syntax::child(draft.reading, child, Relation::nmod__poss);
    if (mark && draft.reading[mark].lemma == "for" && whose && draft.reading[whose].upos == Upos::PRON) return true;
  }
  return false;
}

// "are not ruling out steps to": steps may follow, and none is denied.
bool is_left_open(const Draft& draft, const RecordEvent& event, TokenId predicate) {
  if (event.plover != "REJECT" || event.status != EventStatus::negated) return false;
  TokenId at = predicate;
  for (int step = 0; step < 4 && at; ++step, at = draft.reading[at].head)
    if (draft.reading[at].lemma == "rule" && syntax::has_child(draft.reading, at, Relation::compound__prt)) return true;
  return false;
}

// "will both meet the envoy, but not with each other": each with somebody else.
bool is_with_another(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  if (event.plover != "CONSULT" && event.cameo != "036") return false;
  const TokenId last = reading[reading[predicate].sentence].last;
  for (uint32_t t = predicate.value + 1; t + 2 <= last.value && event.recipients.empty(); ++t) {
    const bool denied = reading.tokens[t].lemma == "not" && among(reading.tokens[t + 1].lemma, {"with", "to"});
    if (denied && among(reading.tokens[t + 2].lemma, {"each", "one"}) && t + 3 <= last.value &&
        among(reading.tokens[t + 3].lemma, {"other", "another"}))
      return true;
  }
  return false;
}

}  // namespace

bool is_other_sense(const Draft& draft, const RecordEvent& event) {
  if (is_speech(draft, event) || is_unarmed_aim(draft, event) || is_ban(draft, event) || spares_people(draft, event))
    return true;
  if (!event.origin) return false;
  const TokenId predicate = draft.reading[event.origin].predicate;
  return has_not_come_up(draft, event, predicate) || is_of_anybody(draft.reading, event, predicate) ||
         is_own_errand(draft, event, predicate) || is_left_open(draft, event, predicate) ||
         is_with_another(draft.reading, event, predicate) || is_guess(draft.reading, event, predicate) ||
         is_word_on_deed(draft.reading, event, predicate);
}

}  // namespace bede::record
