#include "events/stances.h"

#include "base/among.h"
#include "base/table.h"
#include "events/clause_signs.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

constexpr int kClimb = 5;

bool stance_from(std::string_view name, Stance& out) {
  static constexpr std::pair<std::string_view, Stance> names[] = {
      {"ask", Stance::ask}, {"demand", Stance::demand}, {"refuse", Stance::refuse}, {"threaten", Stance::threaten},
      {"end", Stance::end}, {"intend", Stance::intend}, {"fail", Stance::fail}};
  for (const auto& [known, stance] : names)
    if (known == name) {
      out = stance;
      return true;
    }
  return false;
}

bool noun(const Token& token) { return token.upos == Upos::NOUN || token.upos == Upos::PROPN; }

// "called the premier in advance of the meeting", "urged her at the talks": when or where it was said.
bool is_setting(const Reading& reading, TokenId word) {
  static constexpr std::string_view kSettings[] = {"at", "during", "after", "before", "following", "since"};
  const TokenId before = syntax::child(reading, word, Relation::case_);
  static constexpr std::string_view kTogether[] = {"consultation", "coordination", "partnership", "concert"};
  if (before && reading[before].lemma == "in" && among(reading[word].lemma, kTogether)) return true;
  return reading[word].lemma == "advance" || (before && among(reading[before].lemma, kSettings));
}

// "threats to order, including the invasion", "committed to more, in response to the raid": told beside it.
bool is_instance(const Reading& reading, TokenId word) {
  const TokenId before = syntax::child(reading, word, Relation::case_);
  return before && (among(reading[before].lemma, {"include", "such", "like"}) ||
                    (reading[before].lemma == "in" && reading[word].lemma == "response"));
}

// "help for those suffering from the invasion": what they suffer from.
bool is_cause(const Reading& reading, TokenId word) {
  static constexpr std::string_view kFrom[] = {"suffer", "suffering", "flee", "stem", "result", "arise", "recover"};
  const TokenId before = syntax::child(reading, word, Relation::case_);
  return before && reading[before].lemma == "from" && reading[word].head &&
         among(reading[reading[word].head].lemma, kFrom);
}

// Whether a word in this relation is what the word above is about.
bool is_about(const Reading& reading, TokenId token) {
  const Relation relation = reading[token].relation;
  if (relation == Relation::acl && reading[token].xpos == "VBN") return false;  // "a commitment supported by Chad"
  if (relation == Relation::xcomp || relation == Relation::ccomp || relation == Relation::acl ||
      relation == Relation::conj)
    return true;
  if (relation == Relation::advcl || relation == Relation::acl__relcl) {  // "its demand that Turkey ease"
    const TokenId mark = syntax::child(reading, token, Relation::mark);
    return mark && !among(reading[mark].lemma, {"if", "when", "as", "because", "since", "while", "unless", "although"});
  }
  if (is_instance(reading, token) || is_cause(reading, token) ||
      (relation == Relation::obl && is_setting(reading, token)))
    return false;
  return noun(reading[token]) && (relation == Relation::obj || relation == Relation::obl || relation == Relation::nmod);
}

// "offered condolences on the murder", "extended thanks for": words of courtesy, and what they are about.
bool is_courtesy(const Reading& reading, TokenId word) {
  static constexpr std::string_view kCourtesy[] = {"condolence", "sympathy", "congratulation", "thank",
                                                   "apology",    "prayer",   "appreciation",   "greeting"};
  if (among(reading[word].lemma, kCourtesy)) return true;
  const TokenId object = syntax::child(reading, word, Relation::obj);
  return object && among(reading[object].lemma, kCourtesy);
}

// "rejected calls for": the verb whose object the asking is.
TokenId refusal_of(const Reading& reading, const Stances& stances, TokenId asking) {
  const Token& token = reading[asking];
  const bool object = token.relation == Relation::obj || token.relation == Relation::nsubj__pass;
  if (!noun(token) || !object || !token.head) return {};
  return stances.of(reading[token.head].lemma) == Stance::refuse ? token.head : TokenId{};
}

// "pressed ahead with the raid": goes on with it.
bool presses_ahead(const Reading& reading, TokenId verb) {
  if (!among(reading[verb].lemma, {"press", "push", "forge"})) return false;
  for (const TokenId child : syntax::children(reading, verb))
    if (among(reading[child].lemma, {"ahead", "forward", "on"}) &&
        (reading[child].relation == Relation::advmod || reading[child].relation == Relation::compound__prt))
      return true;
  return false;
}

// "ready to respond to a raid", "sees that they pay for the invasion": somebody else's deed, which comes first.
bool answers(const Reading& reading, TokenId verb) {
  static constexpr std::string_view kAnswers[] = {"respond", "react", "retaliate", "answer", "pay",     "punish",
                                                  "deter",   "avert", "resist",    "repel",  "counter", "withstand"};
  return reading[verb].upos == Upos::VERB && among(reading[verb].lemma, kAnswers);
}

// "called off the talks", "called the premier to thank him" ask for none.
bool asks_nothing(const Reading& reading, TokenId verb) {
  const Token& token = reading[verb];
  if (presses_ahead(reading, verb)) return true;
  if (token.lemma == "call" && token.upos == Upos::VERB && syntax::has_child(reading, verb, Relation::obj)) return true;
  for (const TokenId child : syntax::children(reading, verb))
    if (reading[child].relation == Relation::compound__prt && reading[child].lemma == "off") return true;
  return false;
}

// "asked if Chad plans to": wants to know.
bool wants_to_know(const Reading& reading, TokenId clause) {
  const TokenId mark = syntax::child(reading, clause, Relation::mark);
  return mark && (reading[mark].lemma == "if" || reading[mark].lemma == "whether");
}

// "wants Chad to pay", and not "wants to pay".
bool wants_of_other(const Reading& reading, TokenId verb, Relation of_act) {
  return reading[verb].lemma == "want" && of_act == Relation::xcomp && syntax::has_child(reading, verb, Relation::obj);
}

// "The premier said to expel them": asked for it. Not "was said to have", which tells a rumour.
bool says_to(const Reading& reading, TokenId verb, TokenId infinitive) {
  return reading[verb].lemma == "say" && !syntax::has_child(reading, verb, Relation::aux__pass) &&
         reading[verb].xpos != "VBN" && reading[infinitive].relation == Relation::xcomp &&
         reading[infinitive].xpos == "VB" && is_infinitive(reading, infinitive);
}

// "ruled out": with its particle, else alone.
Stance stance_of(const Reading& reading, const Stances& stances, TokenId word) {
  if (const TokenId particle = syntax::child(reading, word, Relation::compound__prt))
    if (const Stance joined = stances.of(std::string(reading[word].lemma) + "~" + std::string(reading[particle].lemma));
        joined != Stance::none)
      return joined;
  return stances.of(reading[word].lemma);
}

bool negates(std::string_view lemma) { return lemma == "not" || lemma == "n't" || lemma == "never"; }

// "told Chad that it must leave", "warned Chad it had to leave": whom the clause stands for by a pronoun. Not "told
// reporters that he must".
TokenId addressee(const Reading& reading, TokenId clause, TokenId saying) {
  const TokenId who = syntax::child(reading, clause, Relation::nsubj);
  if (!saying || !who || !among(reading[who].lemma, {"it", "they", "he", "she"})) return {};
  if (!among(reading[saying].lemma, {"tell", "warn", "remind", "inform", "notify"})) return {};
  const TokenId direct = syntax::child(reading, saying, Relation::obj);
  const TokenId told = direct && direct != clause ? direct : syntax::child(reading, saying, Relation::iobj);
  return told && told < who && noun(reading[told]) &&
                 !among(reading[told].lemma, {"reporter", "journalist", "parliament", "lawmaker", "agency", "newspaper",
                                              "television", "radio", "court", "conference", "briefing", "ally"})
             ? told
             : TokenId{};
}

// "Chad needs to leave", "has to leave": what somebody is told to do.
Stance told_to(const Reading& reading, TokenId act) {
  const Token& token = reading[act];
  if (token.relation != Relation::xcomp || token.xpos != "VB" || !is_infinitive(reading, act)) return Stance::none;
  const Token& above = reading[token.head];
  const TokenId who = syntax::child(reading, token.head, Relation::nsubj);
  const bool other =
      addressee(reading, token.head, saying_above(reading, token.head)).has_value();  // "told Chad it had to"
  if (!who || (!other && (reading[who].upos == Upos::PRON || (above.xpos != "VBZ" && above.xpos != "VBP"))) ||
      denial_of(reading, token.head))
    return Stance::none;
  return above.lemma == "need" ? Stance::ask : above.lemma == "have" ? Stance::demand : Stance::none;
}

// "committed to talking and welcome the pact", "reject the use of arms to settle it and call on Chad": said by the
// speaker himself, though the tree joins it to what he is committed to or rejects.
bool stands_apart(const Reading& reading, TokenId act, TokenId first) {
  const bool gerund = reading[first].xpos == "VBG", other = reading[act].xpos == "VBG";
  return reading[act].upos == Upos::VERB &&
         (gerund != other || among(reading[act].lemma, {"call", "urge", "welcome", "condemn", "commend", "thank"}));
}

}  // namespace

Result<Stances> Stances::open(const std::string& lexicon_directory) {
  Stances stances;
  const auto words =
      read_table(lexicon_directory, "words/stances.tsv", "stance words", [&](const TableRow& row) -> Status {
        Stance stance;
        if (!stance_from(row.fields[0], stance)) return row.error("no such stance: " + std::string(row.fields[0]));
        for (const std::string_view word : split(row.fields[1], '|'))
          stances.words_.try_emplace(std::string(word), stance);
        return Done{};
      });
  if (!words) return words.error();
  const auto codes = read_table(
      lexicon_directory, "codes/composed.tsv", "stance act cameo plover", [&](const TableRow& row) -> Status {
        Stance stance;
        if (!stance_from(row.fields[0], stance)) return row.error("no such stance: " + std::string(row.fields[0]));
        stances.codes_[{stance, std::string(row.fields[1])}] = {std::string(row.fields[2]), std::string(row.fields[3])};
        return Done{};
      });
  if (!codes) return codes.error();
  return stances;
}

Stance Stances::of(std::string_view lemma) const {
  const auto at = words_.find(lemma);
  return at == words_.end() ? Stance::none : at->second;
}

const Composed* Stances::line(Stance stance, std::string_view act) const {
  const auto at = codes_.find({stance, std::string(act)});
  return at == codes_.end() ? nullptr : &at->second;
}

const Composed* Stances::code(Stance stance, std::string_view cameo, std::string_view plover) const {
  for (; cameo.size() > 1; cameo.remove_suffix(1))
    if (const Composed* found = line(stance, cameo)) return found;
  const Composed* found = line(stance, plover);
  return found ? found : line(stance, "*");
}

StanceAbove stance_above(const Reading& reading, const Stances& stances, TokenId act) {
  TokenId at = act;
  bool joined = false;
  for (int step = 0; step < kClimb && reading[at].head && is_about(reading, at); ++step) {
    const Relation relation = reading[at].relation;
    if (joined && relation == Relation::advcl && stands_apart(reading, act, at)) return {};
    joined = joined || relation == Relation::conj;
    const bool coordinated = relation == Relation::conj || wants_to_know(reading, at);
    const TokenId below = at;
    at = reading[at].head;
    if (noun(reading[act]) && (is_courtesy(reading, at) || answers(reading, at))) return {};
    const bool tells_none = coordinated || asks_nothing(reading, at);
    const Stance stance = tells_none                              ? Stance::none
                          : wants_of_other(reading, at, relation) ? Stance::ask
                          : says_to(reading, at, below)           ? Stance::ask
                          : insists_it_is_so(reading, at)         ? Stance::none
                                                                  : stance_of(reading, stances, at);
    if (stance == Stance::end && !noun(reading[act]) && reading[act].xpos != "VBG") return {};
    if (reading[at].lemma == "end" && noun(reading[at]) && noun(reading[act])) return {};  // "at the end of the visit"
    if (stance == Stance::ask || stance == Stance::demand)
      if (const TokenId refusal = refusal_of(reading, stances, at)) return {refusal, Stance::refuse};
    if (stance != Stance::none) return {at, stance};
    if (coordinated || reading[at].upos != Upos::VERB) continue;
    if (const TokenId object = syntax::child(reading, at, Relation::obj); object && relation == Relation::ccomp)
      if (const Stance told = stances.of(reading[object].lemma); told == Stance::ask || told == Stance::demand)
        return {at, told};
    if (!noun(reading[act])) return {};
  }
  return {};
}

TokenId told_to_whom(const Reading& reading, TokenId act) {
  const TokenId saying = saying_above(reading, act);
  const TokenId clause = reading[act].relation == Relation::xcomp ? reading[act].head : act;
  return addressee(reading, clause, saying);
}

bool insists_it_is_so(const Reading& reading, TokenId verb) {
  const TokenId clause = reading[verb].lemma == "insist" ? syntax::child(reading, verb, Relation::ccomp) : TokenId{};
  if (!clause || reading[clause].upos != Upos::VERB) return false;
  if (reading[clause].lemma == "have" && syntax::has_child(reading, clause, Relation::xcomp)) return false;  // "has to"
  for (const TokenId helper : syntax::children(reading, clause)) {
    const Relation relation = reading[helper].relation;
    if (relation != Relation::aux && relation != Relation::aux__pass) continue;
    if (among(reading[helper].lemma, {"must", "should", "ought"}) || reading[helper].form == "be") return false;
    return true;
  }
  return reading[clause].xpos == "VBD" || reading[clause].xpos == "VBZ";
}

bool is_possible(const Reading& reading, TokenId act) {
  for (const TokenId child : syntax::children(reading, act)) {
    const std::string_view lemma = reading[child].lemma;
    if (reading[child].relation == Relation::aux && lemma == "may") return true;
  }
  return false;
}

bool has_ultimatum(const Reading& reading, TokenId act) {
  for (const TokenId child : syntax::children(reading, act))
    if (reading[child].relation == Relation::advcl)
      for (const TokenId mark : syntax::children(reading, child))
        if (reading[mark].relation == Relation::mark && reading[mark].lemma == "unless") return true;
  return false;
}

Stance own_stance(const Reading& reading, TokenId act) {
  if (const Stance told = told_to(reading, act); told != Stance::none) return told;
  bool will = false, not_ = false;
  TokenId at = act;
  if (reading[at].upos != Upos::VERB && syntax::has_child(reading, at, Relation::cop) == false) return Stance::none;
  for (const TokenId child : syntax::children(reading, at)) {
    const Token& token = reading[child];
    if (token.relation == Relation::aux) {
      if (token.lemma == "must") return Stance::demand;
      if (token.lemma == "should" && is_condition(reading, at, child)) return Stance::none;
      if (token.lemma == "should" || token.lemma == "ought") return Stance::ask;
      will = will || token.lemma == "will" || token.lemma == "would" || token.lemma == "shall";
    }
    not_ = not_ || negates(token.lemma);
  }
  if (will || not_) return will && not_ ? Stance::refuse : Stance::none;
  // "must free them and let them go": what both must do
  return reading[at].relation == Relation::conj && shares_auxiliaries(reading, at)
             ? own_stance(reading, reading[at].head)
             : Stance::none;
}

TokenId saying_above(const Reading& reading, TokenId act) {
  TokenId at = act;
  for (int step = 0; step < kClimb && reading[at].head; ++step) {
    const Relation relation = reading[at].relation;
    const TokenId above = reading[at].head;
    const bool clause = relation == Relation::ccomp || relation == Relation::parataxis ||
                        (relation == Relation::obj && reading[at].upos == Upos::VERB &&  // "tells Chad it must leave"
                         syntax::has_child(reading, at, Relation::nsubj));
    if (clause && reading[above].upos == Upos::VERB) return above;
    if (relation == Relation::root) {  // "..., he said" hangs below
      break;
    }
    if (relation != Relation::conj && relation != Relation::xcomp) return {};
    at = above;
  }
  for (const TokenId child : syntax::children(reading, at))
    if (reading[child].relation == Relation::parataxis && reading[child].upos == Upos::VERB) return child;
  return {};
}

}  // namespace bede::events
