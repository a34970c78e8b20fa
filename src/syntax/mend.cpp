#include "syntax/mend.h"

#include "base/strings.h"
#include "syntax/mend_verbs.h"
#include "syntax/tree.h"

namespace bede::syntax {
namespace {

constexpr uint32_t kBracketReach = 40;

bool finite_active(const Reading& reading, TokenId verb) {
  const std::string_view tag = reading[verb].xpos;
  return (tag == "VBD" || tag == "VBZ" || tag == "VBP") && !has_child(reading, verb, Relation::aux__pass);
}

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

}  // namespace

void mend(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    Token& token = reading.tokens[i];
    const TokenId at(i);
    moved |= mend_verb(reading, at);
    if (token.relation == Relation::nsubj__pass && token.head && finite_active(reading, token.head))
      token.relation = Relation::nsubj;
    if (stands_for_clause(reading, at)) token.relation = Relation::expl;
    if (opens_clause(reading, at)) {
      token.relation = Relation::mark;
      token.upos = Upos::SCONJ;
      reading[token.head].relation = Relation::acl;
    }
    if (is_parted_name(reading, at)) token.relation = Relation::appos;
    for (const TokenId head : {own_conjunct(reading, at), joined_before_bracket(reading, at), verb_joined(reading, at),
                               told_of_name(reading, at)})
      if (head) token.head = head, moved = true;
  }
  if (moved) link_children(reading);
}

}  // namespace bede::syntax
