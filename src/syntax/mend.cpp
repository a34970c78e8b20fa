#include "syntax/mend.h"

#include <string_view>

#include "base/among.h"
#include "base/strings.h"
#include "syntax/mend_acronyms.h"
#include "syntax/mend_brackets.h"
#include "syntax/mend_marks.h"
#include "syntax/mend_nouns.h"
#include "syntax/mend_rows.h"
#include "syntax/mend_tags.h"
#include "syntax/mend_verbs.h"
#include "syntax/tree.h"

namespace bede::syntax {
namespace {

constexpr uint32_t kBracketReach = 40;

// "It is expected that ...": the clause is the subject, "it" stands for nothing.
bool stands_for_clause(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::nsubj && token.relation != Relation::nsubj__pass) return false;
  if (!token.head || !equal_ignoring_case(token.form, "it")) return false;
  for (const TokenId other : children(reading, token.head))
    if (other > token.head &&
        (reading[other].relation == Relation::csubj || reading[other].relation == Relation::csubj__pass))
      return true;
  return false;
}

// "President of Chad Idriss Nour": the parts of a flat name touch, so this is another name of the same.
bool is_parted_name(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::flat || !token.head || token.head > at) return false;
  for (const TokenId between : children(reading, token.head))
    if (between > token.head && between < at && reading[between].relation == Relation::nmod) return true;
  return false;
}

// "the minister and his guests from Oslo": what follows a conjunct that has a determiner of its own belongs to it
// alone.
TokenId own_conjunct(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::nmod || !token.head || token.head > at) return {};
  const TokenId mark = child(reading, at, Relation::case_);
  if (!mark || mark > at || mark.value == 0) return {};
  const TokenId before(mark.value - 1);
  const Token& conjunct = reading[before];
  const bool has_own = has_child(reading, before, Relation::det) || has_child(reading, before, Relation::nmod__poss);
  return conjunct.relation == Relation::conj && conjunct.head == token.head && has_own ? before : TokenId{};
}

// "Spain, Denmark (in respect of Greenland) and Portugal": who stands after a bracket is not joined to what is in it.
TokenId joined_before_bracket(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::conj || !token.head || token.head > at) return {};
  const uint32_t first = reading[token.sentence].first.value, inner = token.head.value;
  uint32_t open = inner, close = inner;
  while (close < at.value && reading.tokens[close].form != ")") ++close;
  while (open > first && inner - open < kBracketReach && reading.tokens[open].form != "(" &&
         (open == inner || reading.tokens[open].form != ")"))
    --open;
  if (close == at.value || open == first || reading.tokens[open].form != "(") return {};
  TokenId top(open - 1);
  while (reading[top].head && reading[top].head.value < open &&
         (reading[top].upos == Upos::PROPN || reading[top].upos == Upos::NOUN) &&
         reading[reading[top].head].upos != Upos::VERB)
    top = reading[top].head;
  return reading[top].upos == Upos::PROPN && !dominates(reading, at, top) ? top : TokenId{};
}

// "its demand that Chad leave the town": the verb has an object, so "that" is none; it opens the clause.
bool opens_clause(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const bool may = token.relation == Relation::obj || token.relation == Relation::mark;
  if (!may || !token.head || token.head < at || token.form != "that") return false;
  if (reading[token.head].relation != Relation::acl__relcl) return false;
  for (const TokenId other : children(reading, token.head))
    if (other > token.head && reading[other].relation == Relation::obj) return true;
  return false;
}

// "the visit of Alar Karis to Kenya": what "to" brings does not belong to a person's name but to what is told of them.
TokenId told_of_name(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const TokenId mark = child(reading, at, Relation::case_);
  if (token.relation != Relation::nmod || !token.head || token.head > at || !mark || reading[mark].lemma != "to")
    return {};
  TokenId name = token.head;
  const bool within = reading[name].relation == Relation::flat;
  if (within) name = reading[name].head;
  if (!name || name > at || reading[name].upos != Upos::PROPN || reading[name].relation != Relation::nmod) return {};
  const TokenId above = reading[name].head, link = child(reading, name, Relation::case_);
  const bool of = link && (reading[link].lemma == "of" || reading[link].lemma == "by");
  const bool person = within || has_child(reading, name, Relation::flat);
  return above && above < name && of && person && reading[above].upos == Upos::NOUN ? above : TokenId{};
}

// "spoke with Ana Holm, state secretary to the Prime Minister", the minister hung on "spoke": whom an officer serves.
TokenId server_of(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const TokenId mark = child(reading, at, Relation::case_);
  if (token.relation != Relation::obl || !mark || reading[mark].lemma != "to" || mark.value == 0) return {};
  static constexpr std::string_view kServing[] = {"secretary", "adviser", "advisor", "aide", "assistant"};
  TokenId officer(mark.value - 1);  // or "Affairs" of "Secretary for Foreign Affairs"
  for (int step = 0; step < 2 && reading[officer].relation == Relation::nmod && reading[officer].head; ++step)
    officer = reading[officer].head;
  const bool serves = among(SmallLetters(reading[officer].form), kServing);
  return serves && officer < mark && mark < at && reading[officer].relation == Relation::appos ? officer : TokenId{};
}

// "met in Riga, Latvia with the minister", the minister hung on the town or its state: nobody is with a place.
TokenId verb_of_place(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const TokenId mark = child(reading, at, Relation::case_);
  if (token.relation != Relation::nmod || !token.head || token.head > at || !mark || reading[mark].lemma != "with")
    return {};
  TokenId place = token.head;
  if (reading[place].relation == Relation::appos || reading[place].relation == Relation::nmod__unmarked)
    place = reading[place].head;
  const TokenId in = place ? child(reading, place, Relation::case_) : TokenId{};
  if (!in || reading[in].lemma != "in" || reading[place].relation != Relation::obl) return {};
  if (reading[token.head].upos != Upos::PROPN || reading[place].upos != Upos::PROPN) return {};
  const TokenId verb = reading[place].head;
  return verb && verb < place && reading[verb].upos == Upos::VERB ? verb : TokenId{};
}

// "met in Riga, Latvia with the minister", the state joined to the minister: no conjunct stands before its head.
TokenId town_of_state(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::conj || token.upos != Upos::PROPN || !token.head || token.head < at) return {};
  if (at.value < reading[reading[at].sentence].first.value + 2) return {};
  const TokenId town(at.value - 2);
  if (reading.tokens[at.value - 1].form != "," || reading[town].upos != Upos::PROPN) return {};
  return reading[town].relation == Relation::obl && !dominates(reading, at, town) ? town : TokenId{};
}

// "the appointment of Ms Ruiz, head of the bank, to the board", the board joined to Ms Ruiz: what a preposition of its
// own brings without "and" is no conjunct.
TokenId above_row(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::conj || !token.head || token.head > at || has_child(reading, at, Relation::cc))
    return {};
  const TokenId mark = child(reading, at, Relation::case_), first = child(reading, token.head, Relation::case_);
  if (!mark || mark > at || mark < token.head || !first || first > token.head || reading[mark].lemma != "to" ||
      reading[first].lemma != "of" || reading.tokens[mark.value - 1].form != ",")
    return {};
  const TokenId above = reading[token.head].relation == Relation::nmod ? reading[token.head].head : TokenId{};
  return above && above < token.head && reading[above].upos == Upos::NOUN ? above : TokenId{};
}

// "called him "reckless" and left": a finite verb is joined to the verb above, not to an adjective that is none.
TokenId verb_joined(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::conj || !token.head || token.head > at || token.upos != Upos::VERB) return {};
  if (!finite_active(reading, at) || reading[token.head].upos != Upos::ADJ) return {};
  if (has_child(reading, token.head, Relation::cop) || reading[token.head].relation != Relation::appos) return {};
  TokenId above = reading[token.head].head;
  while (above && above < at && reading[above].upos != Upos::VERB) above = reading[above].head;
  return above && above < at ? above : TokenId{};
}

// "to meet once more": an adverb is no object.
bool is_adverb_as_object(const Token& token) {
  return token.relation == Relation::obj && token.upos == Upos::ADV && token.xpos != "WRB";  // "explained why"
}

// "the arrest of teachers, by Chad": what a preposition brings is not the same once more.
bool has_preposition(const Reading& reading, TokenId at) {
  const TokenId mark = child(reading, at, Relation::case_);
  return mark && mark < at && reading[mark].upos == Upos::ADP;
}

// "ruled out helping": what follows the verb or its particle at once is what it is about.
bool is_gerund_of(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::advcl || token.xpos != "VBG" || !token.head || token.head > at) return false;
  if (has_child(reading, at, Relation::mark) || reading[token.head].upos != Upos::VERB) return false;
  const TokenId particle = child(reading, token.head, Relation::compound__prt);
  return particle && particle.value + 1 == at.value;
}

// "the idea of harming farmers", "vowed to sever ties", read as farmers who harm and ties that sever: what a
// conjunction or "to" opens is a clause.
bool mend_clause(Reading& reading, TokenId at) {
  Token& verb = reading[at];
  if (verb.relation != Relation::amod || verb.upos != Upos::VERB || at.value == 0 || !verb.head || verb.head < at)
    return false;
  const TokenId mark(at.value - 1), noun = verb.head, above = reading[noun].head;
  const bool infinitive = verb.xpos == "VB" && reading[mark].lemma == "to";
  const bool gerund = verb.xpos == "VBG" && reading[mark].upos == Upos::SCONJ;
  if ((!infinitive && !gerund) || reading[mark].head != noun || !above) return false;
  if (reading[noun].relation != Relation::nmod && reading[noun].relation != Relation::obl) return false;
  const bool of_verb = reading[above].upos == Upos::VERB;
  verb.head = above;
  verb.relation = !of_verb ? Relation::acl : infinitive ? Relation::xcomp : Relation::advcl;
  reading[noun].head = reading[mark].head = at;
  reading[noun].relation = Relation::obj;
  reading[mark].relation = Relation::mark;
  return true;
}

// "The ministers are to meet": they meet; "the plan is to meet" is another thing.
bool is_to_do(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::nsubj__outer || !token.head || reading[token.head].xpos != "VB") return false;
  const std::string_view tag = token.xpos;
  return (tag == "NNS" || tag == "NNP" || tag == "NNPS") && !has_child(reading, token.head, Relation::nsubj);
}

// "handed over four soldiers": the particle of the verb, not "more than".
bool is_particle(const Reading& reading, TokenId at) {
  static constexpr std::string_view kVerbs[] = {"hand", "turn", "sign"};
  const Token& token = reading[at];
  if (token.form != "over" || at == reading[token.sentence].first || !token.head) return false;
  const TokenId verb(at.value - 1);
  return reading[token.head].upos == Upos::NUM && reading[verb].upos == Upos::VERB &&
         among(reading[verb].lemma, kVerbs) && !dominates(reading, at, verb);
}

// "The Senate is due to vote": no "due to", but "is due", and what is due to be done below it.
bool raise_due(Reading& reading, TokenId at) {
  Token& due = reading[at];
  const TokenId verb = due.head;
  if (due.lemma != "due" || due.relation != Relation::mark || !verb || verb < at || reading[verb].xpos != "VB")
    return false;
  if (!has_child(reading, verb, Relation::cop)) return false;
  for (const TokenId child : children(reading, verb))
    if (child < at && reading[child].head == verb) reading[child].head = at;
  put_above(reading, at, Relation::xcomp);
  return true;
}

// What only its relation or tag is wrong of.
void relabel(Reading& reading, TokenId at) {
  Token& token = reading[at];
  if (token.relation == Relation::nsubj__pass && token.head && finite_active(reading, token.head))
    token.relation = Relation::nsubj;
  if (is_adverb_as_object(token)) token.relation = Relation::advmod;
  if (stands_for_clause(reading, at)) token.relation = Relation::expl;
  if (opens_clause(reading, at)) {
    token.relation = Relation::mark;
    token.upos = Upos::SCONJ;
    reading[token.head].relation = Relation::acl;
  }
  if (is_parted_name(reading, at)) token.relation = Relation::appos;
  if (token.relation == Relation::appos && has_preposition(reading, at)) token.relation = Relation::nmod;
  if (is_to_do(reading, at)) token.relation = Relation::nsubj;
  if (is_gerund_of(reading, at)) token.relation = Relation::xcomp;
}

// Hangs the word where it belongs; whether it moved.
bool reattach(Reading& reading, TokenId at) {
  Token& token = reading[at];
  bool moved = false;
  for (const TokenId head : {own_conjunct(reading, at), joined_before_bracket(reading, at), verb_joined(reading, at),
                             told_of_name(reading, at)})
    if (head) token.head = head, moved = true;
  const auto hang = [&](TokenId head, Relation relation) {
    if (!head) return;
    token.head = head;
    token.relation = relation;
    moved = true;
  };
  if (is_particle(reading, at)) hang(TokenId(at.value - 1), Relation::compound__prt);
  hang(above_row(reading, at), Relation::nmod);
  hang(town_of_state(reading, at), Relation::appos);
  hang(verb_of_place(reading, at), Relation::obl);
  hang(server_of(reading, at), Relation::nmod);
  moved |= raise_due(reading, at);
  return mend_clause(reading, at) || moved;
}

}  // namespace

void mend(Reading& reading) {
  mend_first_words(reading);
  name_cease_fires(reading);
  bool moved = name_under_secretaries(reading);
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    const TokenId at(i);
    moved |= mend_verb(reading, at);
    relabel(reading, at);
    moved |= mend_noun(reading, at);
    moved |= reattach(reading, at);
  }
  moved |= join_acronyms(reading);
  moved |= mend_rows(reading);
  moved |= mend_marks(reading);
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) mend_tag(reading, TokenId(i));
  if (moved) link_children(reading);
  mend_brackets(reading);
  if (part_officers(reading)) link_children(reading);
  if (break_rings(reading)) link_children(reading);
}

}  // namespace bede::syntax
