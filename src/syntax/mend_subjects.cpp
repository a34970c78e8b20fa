#include "syntax/mend_subjects.h"

#include <algorithm>

#include "syntax/tree.h"

namespace bede::syntax {

bool is_plain_subject(const Token& token) {
  return token.relation == Relation::nsubj || token.relation == Relation::nsubj__pass;
}

namespace {

// "Chad, the minister hopes, will pay": a clause before its verb of saying that has no subject lost it to that verb.
TokenId clause_without_subject(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (!is_plain_subject(token) || !token.head || token.head < at) return {};
  TokenId clause;
  bool second = false;
  for (const TokenId other : children(reading, token.head)) {
    second = second || (other > at && is_plain_subject(reading[other]));
    const Relation relation = reading[other].relation;
    if (!clause && other > at && relation == Relation::ccomp && reading[other].head == token.head) clause = other;
  }
  if (!second || !clause || clause > token.head) return {};
  for (const TokenId own : children(reading, clause))
    if (is_subject(reading[own].relation) || reading[own].relation == Relation::expl) return {};
  return clause;
}

// "the spokesman, Alar Karis, said": a verb has one subject; a name that touches it is the same.
TokenId same_subject(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (!is_plain_subject(token) || token.upos != Upos::PROPN || !token.head || token.head < at) return {};
  for (const TokenId first : children(reading, token.head)) {
    if (first >= at) return {};
    const bool noun = reading[first].upos == Upos::NOUN || reading[first].upos == Upos::PROPN;
    if (!noun || !is_plain_subject(reading[first]) || reading[first].head != token.head) continue;
    const uint32_t end = subtree(reading, first).back().value + 1, begin = subtree(reading, at).front().value;
    if (begin == end && reading.tokens[end - 1].upos != Upos::PUNCT && reading.tokens[end].upos != Upos::PUNCT)
      return first;
    const uint32_t after = subtree(reading, at).back().value + 1;
    const auto comma = [&](uint32_t i) { return i < reading.tokens.size() && reading.tokens[i].form == ","; };
    const bool between = begin <= end + 1 && (comma(end) || comma(end - 1)) && (comma(after) || comma(after - 1));
    return between && reading[first].upos == Upos::NOUN ? first : TokenId{};  // "employees, Nour said, left": is none
  }
  return {};
}

bool is_finite_without_subject(const Reading& reading, TokenId clause) {
  const std::string_view tag = reading[clause].xpos;
  bool finite = tag == "VBD" || tag == "VBZ" || tag == "VBP";
  for (const TokenId own : children(reading, clause)) {
    const Relation relation = reading[own].relation;
    if (is_subject(relation) || relation == Relation::expl) return false;
    finite = finite || relation == Relation::aux || relation == Relation::aux__pass || relation == Relation::cop;
  }
  return finite && !has_child(reading, clause, Relation::mark);
}

// "said a man from Chad, thought to be a smuggler, was held": what is said has a subject, and "said" no object.
TokenId clause_told(const Reading& reading, TokenId at) {
  static constexpr std::string_view words[] = {"say", "add", "claim", "allege", "announce", "confirm", "report"};
  const Token& token = reading[at];
  if (token.relation != Relation::obj && token.relation != Relation::iobj) return {};
  if (!token.head || token.head > at) return {};
  if (std::find(std::begin(words), std::end(words), reading[token.head].lemma) == std::end(words)) return {};
  for (const TokenId clause : children(reading, token.head)) {
    if (reading[clause].head != token.head) continue;    // moved meanwhile
    const Relation relation = reading[clause].relation;  // joined without "and": it is what is said
    const bool told =
        relation == Relation::ccomp || (relation == Relation::conj && !has_child(reading, clause, Relation::cc));
    if (clause > at && told && is_finite_without_subject(reading, clause)) return clause;
  }
  return {};
}

// "Chad, the minister said, would never pay": nobody is spoken to where the clause has no subject and somebody says it.
TokenId clause_spoken_to(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const bool noun = token.upos == Upos::PROPN || token.upos == Upos::NOUN;
  if (token.relation != Relation::vocative || !noun || !token.head || token.head < at) return {};
  if (!is_finite_without_subject(reading, token.head)) return {};
  const auto between = [&](TokenId said) { return said && said > at && said < token.head; };
  if (reading[token.head].relation == Relation::ccomp && between(reading[token.head].head)) return token.head;
  for (const TokenId said : children(reading, token.head))
    if (between(said) && reading[said].relation == Relation::parataxis) return token.head;
  return {};
}

}  // namespace

// "was shot dead by soldiers": "by" brings who did it, and belongs to the verb.
bool give_agent(Reading& reading, TokenId at) {
  Token& token = reading[at];
  const TokenId mark = child(reading, at, Relation::case_);
  if (token.relation != Relation::obl || !mark || reading[mark].form != "by" || !token.head) return false;
  const Token& said = reading[token.head];
  if (said.upos != Upos::ADJ || said.relation != Relation::xcomp || !said.head ||
      !has_child(reading, said.head, Relation::aux__pass))
    return false;
  token.head = said.head;
  token.relation = Relation::obl__agent;
  return true;
}

bool give_subject(Reading& reading, TokenId at) {
  Token& token = reading[at];
  for (const TokenId clause :
       {clause_told(reading, at), clause_without_subject(reading, at), clause_spoken_to(reading, at)}) {
    if (!clause) continue;
    token.head = clause;
    token.relation = has_child(reading, clause, Relation::aux__pass) ? Relation::nsubj__pass : Relation::nsubj;
    if (reading[clause].relation == Relation::conj) reading[clause].relation = Relation::ccomp;
    return true;
  }
  const TokenId first = same_subject(reading, at);
  if (!first) return false;
  token.head = first;
  token.relation = Relation::appos;
  return true;
}

}  // namespace bede::syntax
