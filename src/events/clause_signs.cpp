#include "events/clause_signs.h"

#include <algorithm>
#include <iterator>

#include "base/among.h"
#include "events/to_come.h"
#include "events/unreal.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

using syntax::child;
using syntax::children;
using syntax::has_child;

template <size_t count>
bool among(std::string_view word, const std::string_view (&words)[count]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

constexpr std::string_view kGathering[] = {"meet", "gather", "convene", "assemble", "sit",
                                           "join", "appear", "speak",   "talk",     "vote"};
constexpr std::string_view kChange[] = {"fall",  "rise",   "drop",    "climb",   "grow",    "slip",    "close",
                                        "sink",  "jump",   "surge",   "plunge",  "decline", "recover", "gain",
                                        "lose",  "tumble", "rebound", "rally",   "survive", "live",    "soar",
                                        "slide", "edge",   "fade",    "advance", "shrink"};
constexpr std::string_view kNoDenial[] = {"only", "just", "merely", "simply", "unlike"};
// "the consequences of helping", "the utility of acceding": nothing says that it was done.
constexpr std::string_view kThoughts[] = {"consequence", "utility",  "idea",     "notion", "merit", "option",
                                          "benefit",     "prospect", "scenario", "verge",  "brink"};
constexpr std::string_view kJudgedWrong[] = {"mistake", "error",    "blunder",      "wrong",
                                             "crime",   "reckless", "irresponsible"};
constexpr std::string_view kOrdinals[] = {"first",  "second", "third", "fourth", "last",
                                          "latest", "only",   "next",  "few",    "one"};

std::string_view mark_of(const Reading& reading, TokenId token) {
  const TokenId mark = child(reading, token, Relation::mark);
  return mark ? reading[mark].lemma : std::string_view{};
}

// "hold talks on signing a treaty": nothing is signed yet, whatever the tree hangs it on.
bool is_talked_of(const Reading& reading, TokenId token) {
  const TokenId on = reading[token].xpos == "VBG" ? child(reading, token, Relation::mark) : TokenId{};
  return on && on.value > 0 && among(reading[on].lemma, {"on", "about", "over", "for"}) &&
         among(reading.tokens[on.value - 1].lemma, {"talk", "negotiation", "discussion", "consultation"});
}

bool asks_about_part(const Reading& reading, TokenId token) {
  for (const TokenId c : children(reading, token)) {
    const std::string_view tag = reading[c].xpos;
    if (c < token && (tag == "WP" || tag == "WRB" || tag == "WDT" || tag == "WP$")) return true;
  }
  return false;
}

// "know what happened", where the tree gives the "what" to the knowing.
bool after_question_word(const Reading& reading, TokenId token) {
  return token.value > 0 && reading.tokens[token.value - 1].xpos == "WP" && reading[token].xpos == "VBD";
}

bool has_aux(const Reading& reading, TokenId token, std::string_view lemma) {
  for (const TokenId c : children(reading, token))
    if (reading[c].relation == Relation::aux && reading[c].lemma == lemma) return true;
  return false;
}

bool ordinal(const Reading& reading, TokenId noun) {
  if (among(reading[noun].lemma, kOrdinals)) return true;
  for (const TokenId c : children(reading, noun))
    if (c < noun && among(reading[c].lemma, kOrdinals)) return true;
  return false;
}

// "too weak to resist", wherever the tree hangs the infinitive.
bool after_too(const Reading& reading, TokenId infinitive) {
  const uint32_t first = reading[reading[infinitive].sentence].first.value;
  uint32_t at = syntax::child(reading, infinitive, Relation::mark).value;
  if (at < first + 2 || (reading.tokens[at - 1].upos != Upos::ADJ && reading.tokens[at - 1].upos != Upos::ADV))
    return false;
  return reading.tokens[at - 2].lemma == "too";
}

// "rather than attack Chad, it signed"; not "should have talked rather than attack", which it did
bool after_rather_than(const Reading& reading, TokenId verb) {
  const Token& token = reading[verb];
  return token.upos == Upos::VERB && (token.xpos == "VB" || token.xpos == "VBG") && token.head &&
         !has_aux(reading, token.head, "should") && verb.value >= reading[token.sentence].first.value + 2 &&
         reading.tokens[verb.value - 1].lemma == "than" && reading.tokens[verb.value - 2].lemma == "rather";
}

// "fell, a drop of nine points, before going up": the nearest verb above lies behind.
bool hangs_on_past(const Reading& reading, TokenId token) {
  TokenId above = reading[token].head;
  while (above && reading[above].upos == Upos::NOUN && !has_child(reading, above, Relation::cop))
    above = reading[above].head;
  return above && is_past(reading, above);
}

// "looks forward to his visit"
bool looked_forward_to(const Reading& reading, TokenId noun) {
  if (reading[noun].upos != Upos::NOUN) return false;
  while (reading[noun].relation == Relation::conj && reading[noun].head) noun = reading[noun].head;
  const Token& token = reading[noun];
  if (!token.head || reading[token.head].lemma != "look") return false;
  const TokenId to = child(reading, noun, Relation::case_);
  if (!to || reading[to].lemma != "to") return false;
  for (const TokenId c : children(reading, token.head))
    if (reading[c].lemma == "forward") return true;
  return false;
}

// "will mark the first time Chad has hosted a summit"
bool will_be_time(const Reading& reading, TokenId verb) {
  const Token& token = reading[verb];
  if ((token.relation != Relation::acl && token.relation != Relation::acl__relcl) || !token.head) return false;
  const Token& time = reading[token.head];
  if (time.lemma != "time") return false;
  const bool said = child(reading, token.head, Relation::cop) ? has_aux(reading, token.head, "will")
                                                              : time.head && has_aux(reading, time.head, "will");
  return said;
}

// "when the minister travels to Chad this month": who moves or meets some day.
bool is_met_when(const Reading& reading, TokenId verb) {
  static constexpr std::string_view kMoves[] = {"visit", "travel", "meet", "host", "arrive", "receive", "welcome"};
  const Token& token = reading[verb];
  if (token.xpos != "VBZ" || token.relation != Relation::advcl || !among(token.lemma, kMoves)) return false;
  for (const TokenId c : children(reading, verb))
    if (c < verb && reading[c].lemma == "when") return true;
  return false;
}

// "a further invasion would bring hunger": spoken of as what may come.
bool is_supposed(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  if (token.upos != Upos::NOUN || token.relation != Relation::nsubj || !token.head) return false;
  const TokenId article = child(reading, noun, Relation::det);
  if (!article || (reading[article].lemma != "a" && reading[article].lemma != "any")) return false;
  return has_aux(reading, token.head, "would") || has_aux(reading, token.head, "could") ||
         has_aux(reading, token.head, "might");
}

// "There is no evidence that Chad is leaving"
bool is_without_sign(const Reading& reading, TokenId clause) {
  static constexpr std::string_view kSigns[] = {"evidence", "sign", "indication", "proof", "suggestion"};
  const Token& token = reading[clause];
  if (!token.head || (token.relation != Relation::acl && token.relation != Relation::ccomp)) return false;
  const TokenId none = child(reading, token.head, Relation::det);
  if (!none || !among(reading[token.head].lemma, kSigns)) return false;
  const TokenId seen = reading[token.head].head;  // "have not seen any sign"
  return reading[none].lemma == "no" || (reading[none].lemma == "any" && seen && denial_of(reading, seen));
}

bool present(std::string_view tag) { return tag == "VBZ" || tag == "VBP" || tag == "VBG" || tag == "VBN"; }

// "is seen as not sufficient": an adjective that somebody lays on somebody, though the tree makes it a noun phrase.
bool judged(const Reading& reading, TokenId adjective) {
  if (reading[adjective].relation != Relation::obl) return false;
  const TokenId as = child(reading, adjective, Relation::case_);
  return (as && reading[as].lemma == "as") || mark_of(reading, adjective) == "as";
}

}  // namespace

bool predicative(const Reading& reading, TokenId token) {
  const Token& t = reading[token];
  if (t.upos == Upos::VERB) return true;
  if (t.upos == Upos::AUX)  // "they did not", where the verb is left out
    return t.relation != Relation::aux && t.relation != Relation::aux__pass && t.relation != Relation::cop;
  if (t.upos == Upos::PUNCT) return false;
  if (t.upos == Upos::ADJ && (t.relation == Relation::xcomp || t.relation == Relation::advcl || judged(reading, token)))
    return true;
  return has_child(reading, token, Relation::cop) || has_child(reading, token, Relation::nsubj) ||
         t.relation == Relation::root;
}

bool negation(std::string_view lemma) {
  return lemma == "not" || lemma == "never" || lemma == "n't" || lemma == "no" || lemma == "neither" ||
         lemma == "nor" || lemma == "hardly" || lemma == "nobody";
}

bool only_adds(const Reading& reading, TokenId negation) {
  const uint32_t next = negation.value + 1;
  return next < reading.tokens.size() && among(reading.tokens[next].lemma, kNoDenial);
}

// "It was not Chad that left": the "not" that denies the clause, said of who would have left.
TokenId denied_cleft(const Reading& reading, TokenId clause) {
  const TokenId who = reading[clause].relation == Relation::acl__relcl ? reading[clause].head : TokenId{};
  if (!who || !has_child(reading, who, Relation::cop)) return {};
  TokenId it, none;
  for (const TokenId c : children(reading, who)) {
    if (c < who && reading[c].lemma == "it") it = c;
    if (c < who && reading[c].relation == Relation::advmod && negation(reading[c].lemma) && !only_adds(reading, c))
      none = c;
  }
  return it ? none : TokenId{};
}

TokenId denial_of(const Reading& reading, TokenId token) {
  if (const TokenId none = denied_cleft(reading, token)) return none;
  for (const TokenId c : children(reading, token)) {
    const Token& t = reading[c];
    if ((t.relation == Relation::advmod || t.relation == Relation::det) && negation(t.lemma) && !only_adds(reading, c))
      return c;
    if (t.relation == Relation::cc && t.lemma == "nor") return c;
    if (!syntax::is_subject(t.relation) && t.relation != Relation::obj) continue;
    if (t.lemma == "nobody" || t.lemma == "nothing" || t.lemma == "none" || t.lemma == "neither") return c;
    const TokenId none = child(reading, c, Relation::det);
    if (none && (reading[none].lemma == "no" || reading[none].lemma == "neither")) return none;
  }
  return {};
}

// "the answer has been to shun — boycott them": the word put better, and no order.
static bool repeats_infinitive(const Reading& reading, TokenId verb) {
  const TokenId above = reading[verb].relation == Relation::parataxis ? reading[verb].head : TokenId{};
  return above && above < verb && is_infinitive(reading, above) && verb.value > 0 &&
         among(reading.tokens[verb.value - 1].form, {"—", "–", "--", "-"});
}

bool is_imperative(const Reading& reading, TokenId token) {
  const Token& t = reading[token];
  if (t.upos != Upos::VERB || t.xpos != "VB" || t.relation == Relation::xcomp) return false;
  const bool heads =
      t.relation == Relation::root || t.relation == Relation::parataxis || t.relation == Relation::conj ||
      (t.relation == Relation::ccomp && t.head && reading[t.head].upos == Upos::VERB && token.value < t.head.value);
  if (!heads || repeats_infinitive(reading, token)) return false;
  for (const TokenId c : children(reading, token)) {
    const Relation relation = reading[c].relation;
    if (relation == Relation::aux && reading[c].lemma == "do") continue;
    if (syntax::is_subject(relation) || relation == Relation::aux || relation == Relation::aux__pass ||
        relation == Relation::expl || relation == Relation::mark)
      return false;
  }
  return t.relation != Relation::conj ||
         (t.head && (reading[t.head].upos != Upos::VERB || is_imperative(reading, t.head)));
}

bool is_asked(const Reading& reading, TokenId token) {
  TokenId mark, subject, helper;
  for (const TokenId c : children(reading, token)) {
    const Relation relation = reading[c].relation;
    if (relation == Relation::punct && reading[c].form == "?") mark = c;
    if (syntax::is_subject(relation) && !subject) subject = c;
    const bool helps = relation == Relation::aux || relation == Relation::aux__pass || relation == Relation::cop;
    if (helps && !helper) helper = c;
  }
  return mark && !asks_about_part(reading, token) && helper && (!subject || helper < subject);
}

bool is_condition(const Reading& reading, TokenId verb, TokenId helper) {
  const TokenId subject = child(reading, verb, Relation::nsubj);
  for (const TokenId c : children(reading, verb))
    if (reading[c].form == "?") return false;
  return subject && helper < subject;
}

bool is_infinitive(const Reading& reading, TokenId token) {
  const TokenId mark = child(reading, token, Relation::mark);
  return mark && reading[mark].upos == Upos::PART && reading[mark].lemma == "to";
}

bool is_past(const Reading& reading, TokenId token) {
  if (reading[token].xpos == "VBD") return true;
  for (const TokenId c : children(reading, token)) {
    const Relation relation = reading[c].relation;
    const bool helps = relation == Relation::aux || relation == Relation::aux__pass || relation == Relation::cop;
    if (helps && reading[c].xpos == "VBD") return true;
  }
  return false;
}

bool is_perfect(const Reading& reading, TokenId token) { return has_aux(reading, token, "have"); }

bool came_about(const Reading& reading, TokenId infinitive) {
  const Token& token = reading[infinitive];
  if (!token.head) return false;
  if (is_chance_taken(reading, infinitive)) return true;
  if (among(reading[token.head].lemma, kJudgedWrong))
    return is_past(reading, token.head);  // "it was a mistake to invade"
  if (token.relation == Relation::acl) return ordinal(reading, token.head) || is_pleasure(reading, infinitive);
  if (token.relation != Relation::advcl && token.relation != Relation::xcomp) return false;
  if (infinitive < token.head) return false;
  const TokenId place = child(reading, token.head, Relation::case_);
  if (place && reading[place].lemma == "in" && among(token.lemma, kGathering) && is_past(reading, token.head))
    return true;  // "were in Lima to meet the premier"
  const std::string_view lemma = reading[token.head].lemma;
  return among(lemma, kChange) || (among(lemma, kGathering) && is_past(reading, token.head));
}

bool stands_alone(const Reading& reading, TokenId token) {
  const Token& t = reading[token];
  TokenId mark;  // the nearest: "will not stand by while Chad attacks"
  for (const TokenId c : children(reading, token))
    if (reading[c].relation == Relation::mark) mark = c;
  if (t.relation == Relation::acl) return !mark && (t.xpos == "VBN" || t.xpos == "VBG");
  if (t.relation == Relation::ccomp) return asks_about_part(reading, token) || after_question_word(reading, token);
  if (t.relation != Relation::advcl) return false;
  if (mark && reading[mark].lemma == "with" && has_child(reading, token, Relation::nsubj))
    return true;  // "with many fighting there, Chad will do more"
  if (mark && reading[mark].lemma == "on" && reading[t.head].upos == Upos::ADJ) return false;  // "intent on leaving"
  if (mark && reading[mark].lemma == "in" && reading[t.head].lemma == "interested") return false;
  static constexpr std::string_view kOfVerb[] = {"by", "without", "for", "of"};  // "suspected of"
  return mark && reading[mark].upos == Upos::SCONJ && !among(reading[mark].lemma, kOfVerb);
}

bool is_complement(const Reading& reading, TokenId token) {
  const Relation relation = reading[token].relation;
  if (relation == Relation::parataxis) return false;
  if (relation != Relation::advcl && relation != Relation::acl) return true;
  if (mark_of(reading, token) == "by") return false;  // "aimed at its trade by banning oil": how
  const TokenId mark = child(reading, token, Relation::mark);
  if (!mark && reading[token].xpos == "VBG" && token.value > 0) {  // "ruled out sending troops", read as an adverbial
    const Token& before = reading[TokenId(token.value - 1)];
    if (before.relation == Relation::compound__prt && before.head == reading[token].head) return true;
  }
  return mark && (reading[mark].upos == Upos::PART || reading[token].xpos == "VBG" || reading[mark].lemma == "that");
}

bool is_matter(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  if (token.upos != Upos::NOUN || (token.relation != Relation::obl && token.relation != Relation::nmod)) return true;
  const TokenId preposition = child(reading, noun, Relation::case_);
  if (!preposition) return true;
  const std::string_view lemma = reading[preposition].lemma;
  if (token.lemma == "consultation" && (lemma == "in" || lemma == "through"))
    return true;  // "agreed to extend it in consultation with Chad": when they do
  return lemma == "for" || lemma == "to" || lemma == "on" || lemma == "of" || lemma == "about" || lemma == "against";
}

bool presupposed(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  if (token.upos != Upos::NOUN || (token.relation != Relation::obl && token.relation != Relation::nmod)) return false;
  const TokenId preposition = child(reading, noun, Relation::case_);
  if (!preposition || (reading[preposition].lemma != "on" && reading[preposition].lemma != "about")) return false;
  for (const TokenId c : children(reading, noun))
    if (reading[c].relation == Relation::amod && reading[c].lemma == "recent") return true;
  return has_child(reading, noun, Relation::nmod__poss);
}

// "Chad's response has been to recall its envoy": done.
bool is_answer_given(const Reading& reading, TokenId infinitive) {
  const TokenId been = child(reading, infinitive, Relation::cop);
  if (!been || (reading[been].xpos != "VBN" && reading[been].xpos != "VBD")) return false;
  for (const Relation relation : {Relation::nsubj__outer, Relation::nsubj})
    if (const TokenId what = child(reading, infinitive, relation);
        what && among(reading[what].lemma, {"response", "answer", "reaction", "reply"}))
      return true;
  return false;
}

Modality constructed(const Reading& reading, TokenId token) {
  const Token& t = reading[token];
  const std::string_view mark = mark_of(reading, token);
  if (t.upos == Upos::VERB && t.lemma == "go" && t.xpos == "VBG")
    for (const TokenId c : children(reading, token))
      if (reading[c].relation == Relation::xcomp && is_infinitive(reading, c))
        return is_past(reading, token) ? Modality::intended : Modality::future;
  if (t.xpos == "VBG" && mark == "instead") return Modality::denied;
  if (after_rather_than(reading, token)) return Modality::denied;
  if (t.xpos == "VBG" && mark == "to" && t.head && reading[t.head].lemma == "look") return Modality::intended;
  const bool going_on = is_infinitive(reading, token) && has_aux(reading, token, "be");  // "seems to be attacking"
  if (t.xpos == "VBG" && !going_on &&
      (mark == "from" || mark == "about" || mark == "to" || mark == "toward" || mark == "towards" || mark == "against"))
    return Modality::hypothetical;
  if (t.xpos == "VBG" && mark == "of" && t.head && among(reading[t.head].lemma, kThoughts))
    return Modality::hypothetical;
  if (is_talked_of(reading, token)) return Modality::hypothetical;
  if (looked_forward_to(reading, token) || is_arranged(reading, token) || will_be_time(reading, token))
    return Modality::future;
  if (is_supposed(reading, token) || is_without_sign(reading, token) || is_impression(reading, token))
    return Modality::hypothetical;
  if (is_task(reading, token)) return Modality::intended;
  const bool behind = t.head && is_past(reading, t.head);
  if (is_met_when(reading, token) && !behind) return Modality::future;
  if ((mark == "before" || mark == "until" || mark == "till" || mark == "once") && present(t.xpos) && !behind &&
      !hangs_on_past(reading, token))
    return Modality::future;
  if (!is_infinitive(reading, token)) return Modality::asserted;
  if (after_too(reading, token)) return Modality::denied;
  if (is_answer_given(reading, token)) return Modality::asserted;
  if (t.relation == Relation::root) return Modality::future;  // "The minister is to visit", "Markets to remain closed"
  if (asks_about_part(reading, token)) return Modality::hypothetical;  // "knows how to swim"
  if (!t.head) return Modality::asserted;
  const Token& above = reading[t.head];
  if (among(above.lemma, kJudgedWrong) && has_aux(reading, t.head, "would"))
    return Modality::hypothetical;  // "it would be a mistake to invade"
  const bool bare = t.relation == Relation::xcomp || t.relation == Relation::advcl || t.relation == Relation::ccomp;
  if (!bare || token < t.head) return Modality::asserted;
  if (above.lemma == "go" && above.xpos == "VBG") {
    if (denial_of(reading, t.head)) return Modality::denied;  // "is not going to send"
    if (const std::string_view open = mark_of(reading, t.head); open == "if" || open == "whether")
      return Modality::hypothetical;
    return behind ? Modality::intended : Modality::future;
  }
  if (above.lemma == "have" && !behind && !is_perfect(reading, t.head)) return Modality::intended;
  if (above.lemma == "about" && !behind) return Modality::future;
  if (above.lemma == "able" && !behind && !has_aux(reading, t.head, "have")) return Modality::hypothetical;
  const bool wish = above.lemma == "like" || above.lemma == "love" || above.lemma == "prefer" || above.lemma == "hate";
  if (wish && has_aux(reading, t.head, "would")) return Modality::intended;
  return Modality::asserted;
}

bool shares_auxiliaries(const Reading& reading, TokenId conjunct) {
  const TokenId first = reading[conjunct].head;
  const auto bare = [](std::string_view tag) { return tag == "VBP" ? std::string_view("VB") : tag; };
  if (!first || bare(reading[first].xpos) != bare(reading[conjunct].xpos)) return false;
  for (const TokenId c : children(reading, conjunct)) {
    const Relation relation = reading[c].relation;
    if (relation == Relation::aux || syntax::is_subject(relation)) return false;
    if (relation == Relation::cc && reading[c].lemma == "but") return false;
  }
  return true;
}

}  // namespace bede::events
