#include "events/topics.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "base/among.h"
#include "base/strings.h"
#include "events/frame.h"
#include "events/to_come.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

bool is_about_nothing_done(std::string_view lemma) {
  static constexpr std::string_view nouns[] = {
      "need",   "importance",  "necessity", "opportunity",    "chance", "right", "duty",        "ability", "way",
      "power",  "capacity",    "value",     "responsibility", "goal",   "aim",   "objective",   "time",    "challenge",
      "option", "anniversary", "authority", "prospect",       "idea",   "task",  "possibility", "onus",    "burden"};
  return std::find(std::begin(nouns), std::end(nouns), lemma) != std::end(nouns);
}

// "the importance of [resuming talks]": the verb whose object a noun is.
TokenId clause_of(const Reading& reading, TokenId act) {
  const Token& token = reading[act];
  const bool carried = token.upos == Upos::NOUN && token.relation == Relation::obj && token.head;
  return carried && reading[token.head].upos == Upos::VERB ? token.head : act;
}

// "the development of their dialogue", "promoting consultation"
bool is_furthered(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  if ((token.lemma != "dialogue" && token.lemma != "consultation") || !token.head) return false;
  return among(reading[token.head].lemma,
               {"promote", "develop", "strengthen", "deepen", "enhance", "expand", "foster", "intensify", "encourage",
                "development", "growth", "spirit", "intensity", "enhancement", "strengthening"});
}

bool has_mark(const Reading& reading, TokenId verb, std::initializer_list<std::string_view> words) {
  const auto says = [&](TokenId word) {
    return std::find(words.begin(), words.end(), reading[word].lemma) != words.end();
  };
  for (const TokenId child : syntax::children(reading, verb)) {
    if (reading[child].relation != Relation::mark) continue;
    const TokenId more = syntax::child(reading, child, Relation::fixed);  // "including on", as one
    if (says(child) || (more && says(more))) return true;
  }
  return false;
}

// "continue to coordinate on challenges, including helping Chad"
bool is_spoken_of(const Reading& reading, TokenId act) {
  static constexpr std::string_view verbs[] = {"continue", "discuss",   "coordinate", "speak",
                                               "talk",     "engage",    "consult",    "address",
                                               "cover",    "emphasize", "stress",     "underscore"};
  const TokenId above = reading[act].head;
  return above && std::find(std::begin(verbs), std::end(verbs), reading[above].lemma) != std::end(verbs);
}

// "discussed how to stop it and the need to halt, allow aid, and leave", the bare verbs hung on "discussed": theirs is
// the infinitive before them.
TokenId infinitive_before(const Reading& reading, TokenId verb) {
  const TokenId above = reading[verb].head;
  const bool finite = among(reading[above].xpos, {"VBD", "VBZ"});
  if (reading[verb].xpos != "VB" || !finite || syntax::has_child(reading, verb, Relation::aux)) return {};
  for (uint32_t at = verb.value; at-- > above.value + 1;)
    if (reading.tokens[at].xpos == "VB" && syntax::has_child(reading, TokenId(at), Relation::mark)) return TokenId(at);
  return {};
}

// "coordination, including on helping Chad and holding talks", "the need to halt, to talk and to leave": the first of a
// row of gerunds or infinitives; what one is done by.
TokenId first_of_row(const Reading& reading, TokenId verb) {
  for (int step = 0; step < 3 && among(reading[verb].xpos, {"VBG", "VB"}) && reading[verb].head; ++step) {
    const TokenId above = reading[verb].head;
    const bool beside = reading[verb].relation == Relation::advcl && reading[verb].xpos == "VBG";
    const bool joined =
        reading[verb].relation == Relation::conj || (beside && !syntax::has_child(reading, verb, Relation::mark));
    if (!joined && !(beside && has_mark(reading, verb, {"by"}))) break;
    const TokenId strayed = joined ? infinitive_before(reading, verb) : TokenId{};
    if (!strayed && reading[above].xpos != reading[verb].xpos) break;
    verb = strayed ? strayed : above;
  }
  return verb;
}

// "close consultation was needed", "talks are essential"
bool is_wanted(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  if (token.upos != Upos::NOUN || !syntax::is_subject(token.relation)) return false;
  const bool needed = reading[token.head].lemma == "need" && token.relation == Relation::nsubj__pass;
  return needed || among(reading[token.head].lemma, {"necessary", "essential", "vital", "desirable", "needed"});
}

// "stressed the need for Chad to leave", the infinitive hung on "stressed": the noun that it is of.
TokenId noun_of(const Reading& reading, TokenId infinitive) {
  const Token& token = reading[infinitive];
  if (token.relation != Relation::advcl || token.xpos != "VB" || !token.head) return {};
  const TokenId object = syntax::child(reading, token.head, Relation::obj);
  return object && object < infinitive && reading.tokens[object.value + 1].lemma == "for" ? object : TokenId{};
}

// "met to discuss trade, promoting freedoms and deepening ties": what they spoke of.
bool is_discussed(const Reading& reading, TokenId gerund) {
  const Token& token = reading[gerund];
  if (token.xpos != "VBG" || !token.head || reading[token.head].xpos == "VBG") return false;
  return (token.relation == Relation::conj || token.relation == Relation::xcomp) &&
         among(reading[token.head].lemma, {"discuss", "address", "cover", "review", "explore"});
}

// Up to the next comma.
bool has_verb_behind(const Reading& reading, TokenId noun, std::string_view tag) {
  const uint32_t end = reading[reading[noun].sentence].last.value;
  for (uint32_t at = noun.value + 1; at < end && reading.tokens[at].upos != Upos::PUNCT; ++at)
    if (reading.tokens[at].xpos == tag) return true;
  return false;
}

// "agreed on the importance of peace", "on the need for the rebels to leave": not "on the importance of helping them"
// or "on the need to send more".
bool is_on_what_matters(const Reading& reading, TokenId agree) {
  for (const TokenId matter : syntax::children(reading, agree)) {
    const TokenId mark = syntax::child(reading, matter, Relation::case_);
    if (reading[matter].relation != Relation::obl || !mark || !among(reading[mark].lemma, {"on", "upon"})) continue;
    const uint32_t behind = matter.value + 1;
    const std::string_view next = behind < reading.tokens.size() ? reading.tokens[behind].lemma : std::string_view{};
    if (among(reading[matter].lemma, {"need", "necessity"}))
      return next == "for" && has_verb_behind(reading, matter, "VB");
    return among(reading[matter].lemma, {"importance", "benefit", "significance", "value", "urgency"}) &&
           next == "of" && !has_verb_behind(reading, matter, "VBG");
  }
  return false;
}

// "agreed that the rebels must leave": not "that they must do more".
bool is_done_by_others(const Reading& reading, TokenId clause) {
  for (const TokenId subject : syntax::children(reading, clause))
    if (syntax::is_subject(reading[subject].relation))
      return reading[subject].upos != Upos::PRON && !syntax::has_child(reading, subject, Relation::nmod__poss);
  return false;
}

bool is_view_of_others(const Reading& reading, TokenId agree) {
  if (is_on_what_matters(reading, agree)) return true;
  const TokenId clause = syntax::child(reading, agree, Relation::ccomp);
  if (!clause || !is_done_by_others(reading, clause)) return false;
  for (const TokenId child : syntax::children(reading, clause))
    if (reading[child].relation == Relation::aux && reading[child].lemma == "must") return true;
  return false;
}

}  // namespace

bool is_topic(const Reading& reading, TokenId act) {
  const TokenId at = first_of_row(reading, clause_of(reading, act));
  if (has_mark(reading, at, {"include"}) && (has_mark(reading, at, {"on", "about", "in"}) || is_spoken_of(reading, at)))
    return true;
  if (is_discussed(reading, at)) return true;
  if (const TokenId noun = noun_of(reading, at)) return is_about_nothing_done(reading[noun].lemma);
  const Token& token = reading[at];
  for (const TokenId child : syntax::children(reading, at))  // "steps towards strengthening"
    if (child < at && (reading[child].lemma == "towards" || reading[child].lemma == "toward")) return true;
  if (token.head && is_wanted(reading, at)) return true;
  if (!token.head || !is_about_nothing_done(reading[token.head].lemma)) return false;
  if (token.relation == Relation::acl) return !is_chance_taken(reading, at);
  const TokenId mark = syntax::child(reading, at, Relation::case_);
  return token.relation == Relation::nmod && mark && (reading[mark].lemma == "of" || reading[mark].lemma == "for");
}

bool is_standing(const Reading& reading, TokenId noun, bool whole) {
  const Token& token = reading[noun];
  if (is_furthered(reading, noun)) return true;
  if (!whole || token.lemma != "dialogue" || token.xpos != "NN" || !token.head) return false;
  const Token& above = reading[token.head];
  if (syntax::is_subject(token.relation))
    return !among(above.lemma, {"take", "begin", "start", "resume", "open", "continue", "last", "cover", "focus"});
  if (token.relation == Relation::obj)
    return !among(above.lemma, {"hold", "have", "begin", "start", "open", "launch", "resume", "continue", "convene",
                                "conduct", "host", "renew", "initiate", "join", "attend", "complete", "conclude"});
  for (const TokenId child : syntax::children(reading, noun))
    if (reading[child].relation == Relation::case_ && among(reading[child].lemma, {"during", "following", "after"}))
      return false;
  return !among(above.lemma, {"resumption", "start", "opening", "launch", "beginning", "round", "session", "engage",
                              "participate", "embark", "take"});
}

bool is_opinion(const Reading& reading, TokenId agree, bool composed) {
  if (reading[agree].lemma != "agree") return false;
  if (is_view_of_others(reading, agree)) return true;
  const TokenId clause = syntax::child(reading, agree, Relation::ccomp);
  if (!clause || composed) return false;
  if (reading[clause].lemma == "have")
    return !syntax::has_child(reading, clause, Relation::xcomp);  // and not "have to"
  bool finite = among(reading[clause].xpos, {"VBZ", "VBP", "VBD"});
  for (const TokenId child : syntax::children(reading, clause)) {
    const Relation relation = reading[child].relation;
    if (relation != Relation::cop && relation != Relation::aux && relation != Relation::aux__pass) continue;
    if (reading[child].xpos == "MD" || reading[child].xpos == "VB") return false;
    finite = finite || among(reading[child].xpos, {"VBZ", "VBP", "VBD"});
  }
  return finite && !among(reading[clause].lemma, {"have", "need", "necessary", "important", "essential"});
}

bool is_view(const Reading& reading, TokenId agree) {
  const TokenId clause = reading[agree].lemma == "agree" ? syntax::child(reading, agree, Relation::ccomp) : TokenId{};
  if (!clause) return false;
  if (among(reading[clause].lemma, {"important", "essential", "necessary"})) return true;
  for (const TokenId child : syntax::children(reading, clause))
    if (reading[child].relation == Relation::aux && reading[child].lemma == "must") return true;
  return false;
}

bool is_of_anybody(const Reading& reading, TokenId predicate) {
  const TokenId subject = frame_of(reading, predicate).subject;
  const TokenId article = subject ? syntax::child(reading, subject, Relation::det) : TokenId{};
  return article && among(lower(reading[article].form), {"any", "every", "each", "no"});
}

bool is_with_them(const Reading& reading, const Match& match) {
  const TokenId first = mentions::first_conjunct(reading, reading[match.targets.front()].head);
  const TokenId mark = syntax::child(reading, first, Relation::case_);
  return mark && reading[mark].lemma == "with";
}

// "discussed his talks with the Chadian premier": who talked with whom another time.
bool is_of_other_talks(const Reading& reading, const Match& match, MentionId target) {
  const TokenId verb = match.words[0], name = mentions::first_conjunct(reading, reading[target].head);
  const TokenId talks = reading[name].head;
  return talks && among(reading[verb].lemma, {"discuss", "review"}) && reading[talks].head == verb &&
         reading[talks].relation == Relation::obj &&
         among(reading[talks].lemma,
               {"meeting", "talk", "conversation", "call", "negotiation", "summit", "discussion"});
}

void drop_matter(const Reading& reading, Match& match) {
  std::erase_if(match.targets, [&](MentionId target) { return is_of_other_talks(reading, match, target); });
  const auto& doers = match.sources.empty() ? match.parties : match.sources;
  const bool two = std::any_of(doers.begin(), doers.end(), [&](MentionId one) {
    return reading[reading[one].actor].country != reading[reading[doers.front()].actor].country;
  });
  if (!two) return;
  std::erase_if(match.targets, [&](MentionId target) {
    const TokenId mark =
        syntax::child(reading, mentions::first_conjunct(reading, reading[target].head), Relation::case_);
    if (!mark || mark.value == 0 || reading[mark].lemma != "with") return false;
    const TokenId before(mark.value - 1);
    return reading[before].upos == Upos::NOUN &&
           std::find(match.words.begin(), match.words.end(), before) == match.words.end();
  });
}

}  // namespace bede::events
