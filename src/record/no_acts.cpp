#include "record/no_acts.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

// "expressed the hope that the premier would pay a visit": nobody means to yet.
bool is_hoped_for(const Reading& reading, TokenId verb) {
  const TokenId above = reading[verb].head;
  if (!above || reading[above].lemma != "hope" || reading[above].upos != Upos::NOUN) return false;
  for (const TokenId child : syntax::children(reading, verb))
    if (reading[child].relation == Relation::aux && reading[child].lemma == "would") return true;
  return false;
}

// The same, where a contact tells it and no line of verbs.
bool tells_a_hope(const Reading& reading, const RecordEvent& event) {
  return std::any_of(event.evidence.begin(), event.evidence.end(), [&](Span span) {
    const Sentence* sentence = syntax::sentence_at(reading, span.begin);
    for (TokenId at = sentence ? sentence->first : TokenId{}; at && at <= sentence->last; at = TokenId(at.value + 1))
      if (span.contains(reading[at].span) && reading[at].upos == Upos::VERB && is_hoped_for(reading, at)) return true;
    return false;
  });
}

// "agreed on a pact in order to strengthen their ties", "the objective is to end the war", "the Agreement on Ending the
// War": what it is for, and nothing done.
bool is_aim(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  if (event.status != EventStatus::actual) return false;
  const Token& verb = reading[predicate];
  const std::string above = verb.head ? lower(reading[verb.head].lemma) : std::string{};
  if (verb.upos == Upos::VERB && verb.xpos != "VBD" && verb.head && reading[verb.head].upos == Upos::NOUN &&
      among(above, {"objective", "aim", "goal", "purpose"}))
    return true;
  if (verb.xpos == "VBG" && among(above, {"agreement", "accord", "treaty"})) return true;
  if (event.plover != "SUPPORT" && event.plover != "COOPERATE") return false;
  return verb.xpos == "VB" && (verb.relation == Relation::advcl || verb.relation == Relation::acl) &&
         event.because.find("{relation}") != std::string::npos;
}

// "called on the president and the speaker": went to see them, and asked them for nothing.
bool is_polite_call(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  if (!event.because.starts_with("call on:T: ")) return false;
  const Sentence& sentence = reading[reading[predicate].sentence];
  for (uint32_t at = predicate.value + 1; at <= sentence.last.value; ++at)
    if (reading.tokens[at].lemma == "to" && reading.tokens[at].upos == Upos::PART) return false;
  return true;
}

// "We want it to end": asked of nobody.
bool is_wish_about_it(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  const TokenId object = syntax::child(reading, predicate, Relation::obj);
  return event.plover == "REQUEST" && object && among(reading[predicate].lemma, {"want", "like", "need", "wish"}) &&
         among(lower(reading[object].form), {"it", "this", "that"});
}

// "warned Chad that a raid by rebels is imminent": a friend's word, and no threat.
bool is_friendly_warning(const Reading& reading, TokenId predicate) {
  if (reading[predicate].lemma != "warn") return false;
  const TokenId friendly = syntax::child(reading, predicate, Relation::obj);
  for (const TokenId clause : {syntax::child(reading, predicate, Relation::ccomp),
                               friendly ? syntax::child(reading, friendly, Relation::acl__relcl) : TokenId{}})
    if (clause && among(reading[clause].lemma, {"imminent", "likely", "possible", "near", "close", "underway"}))
      return true;
  return false;
}

template <class Fits>
bool are_all(const Draft& draft, const std::vector<std::string>& ids, const Fits& fits) {
  return std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
    return std::any_of(draft.record.actors.begin(), draft.record.actors.end(),
                       [&](const RecordActor& one) { return one.id == id && fits(one); });
  });
}

bool is_person(const RecordActor& one) { return one.kind == "person"; }

// Nobody's soldier or rebel: "Patrick Shaw occupied a number of positions in the ministry".
bool is_nobody(const RecordActor& one) { return is_person(one) && !one.unnamed && one.sectors.empty(); }

}  // namespace

bool is_no_act(const Draft& draft, const RecordEvent& event) {
  // "are committed to helping create a safer region"
  if (event.cameo.starts_with("033") && event.target.empty() && event.because.find("@aid_verb") != std::string::npos)
    return true;
  if (event.cameo == "192" && !event.actors.empty() && are_all(draft, event.actors, is_nobody)) return true;
  if (!event.origin) return tells_a_hope(draft.reading, event);
  const TokenId predicate = draft.reading[event.origin].predicate;
  return is_hoped_for(draft.reading, predicate) || is_wish_about_it(draft.reading, event, predicate) ||
         is_friendly_warning(draft.reading, predicate) || is_aim(draft.reading, event, predicate) ||
         (is_polite_call(draft.reading, event, predicate) && are_all(draft, event.recipients, is_person));
}

}  // namespace bede::record
