#include "record/no_acts.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "record/clauses.h"
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

// "the Agreement of 3 May on ending the war": what a text is called.
bool is_named_by(const Reading& reading, TokenId gerund) {
  const TokenId mark = syntax::child(reading, gerund, Relation::mark);
  if (!mark || reading[mark].lemma != "on") return false;
  const uint32_t first = reading[reading[gerund].sentence].first.value;
  for (uint32_t at = mark.value, steps = 0; at-- > first && steps < 8; ++steps)
    if (starts_upper(reading.tokens[at].form) && among(lower(reading.tokens[at].lemma), {"agreement", "accord"}))
      return true;
  return false;
}

// "Their objective was to end this war"
bool is_said_of_aim(const Reading& reading, TokenId verb) {
  if (reading[verb].xpos != "VB") return false;
  for (const TokenId word : {verb, reading[verb].head}) {
    const TokenId subject = word ? syntax::child(reading, word, Relation::nsubj) : TokenId{};
    const TokenId outer = word ? syntax::child(reading, word, Relation::nsubj__outer) : TokenId{};
    for (const TokenId one : {subject, outer})
      if (one && among(lower(reading[one].lemma), {"objective", "aim", "goal", "purpose", "task"})) return true;
  }
  return false;
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
  if (verb.xpos == "VBG" && (among(above, {"agreement", "accord", "treaty"}) || is_named_by(reading, predicate)))
    return true;
  if (is_said_of_aim(reading, predicate)) return true;
  if (event.plover != "SUPPORT" && event.plover != "COOPERATE") return false;
  return verb.xpos == "VB" && (verb.relation == Relation::advcl || verb.relation == Relation::acl) &&
         event.because.find("{relation}") != std::string::npos;
}

// "the Global Alliance to Defeat Malaria": a verb within a name.
bool is_in_name(const Reading& reading, TokenId predicate) {
  const Token& verb = reading[predicate];
  if (verb.xpos != "VB" || !starts_upper(verb.form) || predicate.value < 2) return false;
  const TokenId noun(predicate.value - 2);
  if (reading[TokenId(predicate.value - 1)].lemma != "to" || reading[noun].sentence != verb.sentence) return false;
  return (reading[noun].upos == Upos::PROPN || reading[noun].upos == Upos::NOUN) && starts_upper(reading[noun].form) &&
         reading[noun].head != predicate && syntax::has_child(reading, noun, Relation::det);
}

// "called on the president and the speaker": went to see them, and asked them for nothing.
bool is_polite_call(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  if (!event.because.starts_with("call on:T: ")) return false;
  const Sentence& sentence = reading[reading[predicate].sentence];
  for (uint32_t at = predicate.value + 1; at <= sentence.last.value; ++at)
    if (reading.tokens[at].lemma == "to" && reading.tokens[at].upos == Upos::PART) return false;
  return true;
}

// "called on Chad to be expelled": asked of those who would expel it, whoever they are.
bool is_asked_of_others(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  if (event.plover != "REQUEST" || !among(reading[predicate].lemma, {"call", "urge"})) return false;
  for (const Relation relation : {Relation::xcomp, Relation::ccomp, Relation::advcl}) {
    const TokenId verb = syntax::child(reading, predicate, relation);
    const TokenId mark = verb ? syntax::child(reading, verb, Relation::mark) : TokenId{};
    if (mark && reading[mark].lemma == "to" && reading[verb].xpos == "VBN" &&
        syntax::has_child(reading, verb, Relation::aux__pass) &&
        among(reading[verb].lemma,
              {"strip",     "expel",   "exclude",   "suspend",     "ban",       "bar",    "punish",    "sanction",
               "prosecute", "try",     "remove",    "isolate",     "condemn",   "charge", "deprive",   "kick",
               "throw",     "stop",    "designate", "investigate", "arrest",    "hold",   "extradite", "disarm",
               "admit",     "include", "invite",    "recognize",   "recognise", "protect"}))
      return true;
  }
  return false;
}

// "approved a disaster declaration for the county": an order for one's own land, and no pact.
bool is_disaster_declared(const Reading& reading, TokenId predicate) {
  const TokenId object = syntax::child(reading, predicate, Relation::obj);
  if (!object || lower(reading[object].lemma) != "declaration") return false;
  for (const TokenId child : syntax::children(reading, object))
    if (among(lower(reading[child].lemma), {"disaster", "emergency"})) return true;
  return false;
}

// "We are not going to send troops into Chad": no fight with Chad, and none denied.
bool is_unwilling_to_send(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  if (event.status != EventStatus::negated || event.plover != "ASSAULT" || reading[predicate].lemma != "send")
    return false;
  const TokenId helper = syntax::child(reading, predicate, Relation::aux);
  const TokenId above = reading[predicate].relation == Relation::xcomp ? reading[predicate].head : TokenId{};
  return (helper && among(reading[helper].lemma, {"will", "'ll", "wo", "would"})) ||
         (above && reading[above].lemma == "go");
}

// "We examined our cooperation within the UN": looked at together, and nobody is under inquiry.
bool is_own_matter(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  if (!event.cameo.starts_with("090")) return false;
  const TokenId whose = owner_of_object(reading, predicate);
  return whose && among(lower(reading[whose].form), {"our", "my"});
}

// "I have asked my team to draw up a plan": a matter of one's own house.
bool is_told_to_own(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  if (event.plover != "REQUEST") return false;
  TokenId asked = syntax::child(reading, predicate, Relation::iobj);
  if (!asked) asked = syntax::child(reading, predicate, Relation::obj);
  const TokenId whose = asked ? syntax::child(reading, asked, Relation::nmod__poss) : TokenId{};
  const bool country = whose && among(reading[whose].lemma, {"country", "nation"});  // "his country's diplomats"
  const TokenId own = country ? syntax::child(reading, whose, Relation::nmod__poss) : whose;
  return own && reading[own].upos == Upos::PRON &&
         among(lower(reading[asked].lemma), {"team", "staff", "cabinet", "administration", "department", "adviser",
                                             "advisor", "official", "secretary", "diplomat", "ambassador"});
}

// "agreed with the premier on holding a fair": arranged, and in no opinion of his.
bool is_arranged(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  if (event.plover != "SUPPORT" || !event.because.starts_with("agree with:T")) return false;
  for (const TokenId child : syntax::children(reading, predicate))
    for (const TokenId mark : syntax::children(reading, child))
      if (reading[mark].lemma == "on" &&
          (reading[mark].relation == Relation::mark || reading[mark].relation == Relation::case_))
        return true;
  return false;
}

// "Chad and Niger have an interest in working on it": a stake, and nothing that they said.
bool is_stake(const Reading& reading, TokenId predicate) {
  const TokenId interest = reading[predicate].head;
  return interest && reading[interest].lemma == "interest" && reading[interest].head &&
         reading[reading[interest].head].lemma == "have";
}

// "the power to arrest", "no authority to expel them"; not "called on world powers to act", "the authorities to".
bool is_mandate(const Token& noun) {
  return noun.xpos == "NN" && among(noun.lemma, {"power", "authority", "mandate", "competence"});
}

// "limits the rebels' ability to attack", "gives it the power even to arrest": what they could do, and nothing done.
bool is_mere_ability(const Reading& reading, TokenId predicate) {
  const Token& verb = reading[predicate];
  const TokenId to = verb.xpos == "VB" ? syntax::child(reading, predicate, Relation::mark) : TokenId{};
  if (!to || reading[to].lemma != "to" || to.value == 0) return false;
  TokenId noun = verb.relation == Relation::acl ? verb.head : TokenId(to.value - 1);
  while (reading[noun].relation == Relation::nmod && preposition(reading, noun) == "of" && reading[noun].head)
    noun = reading[noun].head;  // "the ability of Chad to attack"
  while (reading[noun].upos == Upos::ADV || reading[noun].upos == Upos::PART) {
    if (noun.value == 0 || reading[noun].lemma == "to") return false;
    noun = TokenId(noun.value - 1);  // "the power even to arrest"
  }
  return reading[noun].upos == Upos::NOUN &&
         (among(reading[noun].lemma, {"ability", "capacity", "capability"}) || is_mandate(reading[noun]));
}

// "Ministers will not be the only people meeting there", read as people who will not meet: others meet, too.
bool is_of_others_too(const Reading& reading, TokenId predicate) {
  if (reading[predicate].xpos != "VBG") return false;
  for (const TokenId child : syntax::children(reading, predicate)) {
    uint32_t at = child.value + 1;
    if (child > predicate || reading[child].relation != Relation::advmod || reading[child].lemma != "not") continue;
    if (reading.tokens[at].lemma == "be") ++at;
    if (at + 1 < predicate.value && reading.tokens[at].lemma == "the" && reading.tokens[at + 1].lemma == "only")
      return true;
  }
  return false;
}

// "Chad and Niger would defend their right to fish": their own, and nobody else's.
bool is_own_defence(const Reading& reading, TokenId predicate) {
  if (reading[predicate].lemma != "defend") return false;
  const TokenId whose = owner_of_object(reading, predicate);
  return whose && reading[whose].upos == Upos::PRON;
}

// "We want it to end": asked of nobody.
bool is_wish_about_it(const Reading& reading, const RecordEvent& event, TokenId predicate) {
  const TokenId object = syntax::child(reading, predicate, Relation::obj);
  return event.plover == "REQUEST" && object && among(reading[predicate].lemma, {"want", "like", "need", "wish"}) &&
         among(lower(reading[object].form), {"it", "this", "that"});
}

// "warned Chad for weeks that", where the tree takes it for a clause beside the verb or one of the weeks.
TokenId that_clause_of(const Reading& reading, TokenId verb) {
  const TokenId weeks = syntax::child(reading, verb, Relation::obl);
  TokenId clause = syntax::child(reading, verb, Relation::advcl);
  if (!clause && weeks) clause = syntax::child(reading, weeks, Relation::acl__relcl);
  const TokenId mark = clause ? syntax::child(reading, clause, Relation::mark) : TokenId{};
  return mark && reading[mark].lemma == "that" ? clause : TokenId{};
}

// "warned Chad that a raid by rebels is imminent": a friend's word, and no threat.
bool is_friendly_warning(const Reading& reading, TokenId predicate) {
  if (reading[predicate].lemma != "warn") return false;
  const TokenId friendly = syntax::child(reading, predicate, Relation::obj);
  for (const TokenId clause : {syntax::child(reading, predicate, Relation::ccomp), that_clause_of(reading, predicate),
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

// "The envoys of Chad and Niger also took part in the meeting": with those who were told before, and not with each
// other.
bool is_also_there(const Draft& draft, const RecordEvent& event, TokenId predicate) {
  const bool there = event.because.find("part in:{meeting}") != std::string::npos ||
                     event.because.starts_with("participate in:") || event.because.starts_with("attend ");
  const bool home = std::any_of(event.dyads.begin(), event.dyads.end(),
                                [&](const auto& dyad) { return dyad.first.starts_with(draft.home); });
  if (draft.home.empty() || !there || home || event.plover != "CONSULT") return false;
  for (const TokenId child : syntax::children(draft.reading, predicate))
    if (draft.reading[child].lemma == "also") return true;
  return false;
}

// "Chadian firms expand their presence in Niger": trade, and no forces.
bool is_business(const RecordActor& one) {
  return std::find(one.sectors.begin(), one.sectors.end(), "BUS") != one.sectors.end();
}

bool is_person(const RecordActor& one) { return one.kind == "person"; }

// Nobody's soldier or rebel: "Patrick Shaw occupied a number of positions in the ministry".
bool is_nobody(const RecordActor& one) { return is_person(one) && !one.unnamed && one.sectors.empty(); }

// "The president meant to march through the streets of their capital": no crowd.
bool is_ruler(const RecordActor& one) {
  return is_person(one) && !one.unnamed &&
         std::find(one.sectors.begin(), one.sectors.end(), "GOV") != one.sectors.end();
}

}  // namespace

bool is_no_act(const Draft& draft, const RecordEvent& event) {
  // "are committed to helping create a safer region"
  if (event.cameo.starts_with("033") && event.target.empty() && event.because.find("@aid_verb") != std::string::npos)
    return true;
  if (event.cameo == "192" && !event.actors.empty() && are_all(draft, event.actors, is_nobody)) return true;
  if (event.plover == "MOBILIZE" && !event.actors.empty() && are_all(draft, event.actors, is_business)) return true;
  if (event.plover == "PROTEST" && !event.actors.empty() && are_all(draft, event.actors, is_ruler)) return true;
  if (!event.origin) return tells_a_hope(draft.reading, event);
  const TokenId predicate = draft.reading[event.origin].predicate;
  return is_hoped_for(draft.reading, predicate) || is_wish_about_it(draft.reading, event, predicate) ||
         is_friendly_warning(draft.reading, predicate) || is_aim(draft.reading, event, predicate) ||
         is_mere_ability(draft.reading, predicate) || is_of_others_too(draft.reading, predicate) ||
         is_own_matter(draft.reading, event, predicate) || is_own_defence(draft.reading, predicate) ||
         is_told_to_own(draft.reading, event, predicate) || is_stake(draft.reading, predicate) ||
         is_arranged(draft.reading, event, predicate) || is_also_there(draft, event, predicate) ||
         is_in_name(draft.reading, predicate) || is_asked_of_others(draft.reading, event, predicate) ||
         is_disaster_declared(draft.reading, predicate) || is_unwilling_to_send(draft.reading, event, predicate) ||
         (is_polite_call(draft.reading, event, predicate) && are_all(draft, event.recipients, is_person));
}

}  // namespace bede::record
