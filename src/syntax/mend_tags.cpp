#include "syntax/mend_tags.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "syntax/form_tags.h"
#include "syntax/tree.h"

namespace bede::syntax {
namespace {

// "He's been away", "she's never had one": the short form of "has".
bool stands_for_has(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.lemma != "be" || !token.continues || !token.form.ends_with("s")) return false;
  const uint32_t end = std::min(reading[token.sentence].last.value, at.value + 3);
  for (uint32_t i = at.value + 1; i <= end; ++i) {
    const Token& next = reading.tokens[i];
    if (next.upos == Upos::VERB || next.upos == Upos::AUX)
      return among(next.form, {"been", "got", "had", "gotten", "become"});
    if (next.upos != Upos::ADV && next.upos != Upos::PART) return false;
  }
  return false;
}

// "of", "on": what hangs on a noun with one of these is brought by it; "because", "if" open a clause even there.
bool only_brings(std::string_view form) {
  static constexpr std::string_view kWords[] = {"of", "on", "about", "as", "in", "by", "from", "at"};
  return among(SmallLetters(form), kWords);
}

// "There has been talk": what "there" stands before is no auxiliary.
bool says_there_is(const Reading& reading, TokenId at) {
  if (reading[at].lemma != "be" || reading[at].relation == Relation::cop) return false;
  const TokenId there = child(reading, at, Relation::expl);
  return there && equal_ignoring_case(reading[there].form, "there");
}

// "Togo refused": a subject that begins with a capital and that is none of these words is a name, however like an
// adverb or a pronoun it looked.
bool is_name_after_all(const Token& token) {
  if (token.relation != Relation::nsubj && token.relation != Relation::nsubj__pass) return false;
  static constexpr std::string_view kWords[] = {
      "they",     "them",    "mine",   "hers",   "ours",     "yours",     "theirs",    "thou",       "thee",
      "here",     "there",   "now",    "then",   "today",    "yesterday", "tomorrow",  "tonight",    "thus",
      "more",     "less",    "most",   "enough", "much",     "later",     "somewhere", "everywhere", "nowhere",
      "only",     "never",   "maybe",  "where",  "wherever", "when",      "however",   "elsewhere",  "abroad",
      "overseas", "outside", "inside", "once",   "half",     "anywhere"};
  const SmallLetters small(token.form);
  const std::string_view word = small;
  const bool capital =
      token.form.size() > 3 && token.form[0] >= 'A' && token.form[0] <= 'Z' && word.substr(1) == token.form.substr(1);
  return capital && !among(word, kWords) && !word.ends_with("self") && !word.ends_with("selves") &&
         !word.ends_with("ly");
}

void become_name(Token& token) {
  retag(token, Upos::PROPN, "NNP");
  token.lemma = token.form;
}

void mend_conjunction(const Reading& reading, Token& token) {
  if (token.relation == Relation::det && token.form == "that") token.relation = Relation::mark;
  if (token.relation != Relation::case_ || !token.head) return;
  const Upos above = reading[token.head].upos;
  const bool clause = above == Upos::VERB || above == Upos::AUX;
  if (!clause && only_brings(token.form))
    retag(token, Upos::ADP, "IN");
  else
    token.relation = Relation::mark;
}

}  // namespace

void mend_tag(Reading& reading, TokenId at) {
  Token& token = reading[at];
  switch (token.upos) {
    case Upos::SCONJ:
      return mend_conjunction(reading, token);
    case Upos::PRON:
      if (token.relation == Relation::mark && token.form == "that") retag(token, Upos::SCONJ, "IN");
      if (token.xpos == "PRP" && is_name_after_all(token)) become_name(token);
      return;
    case Upos::ADP:
      if (token.relation == Relation::discourse) retag(token, Upos::INTJ, "UH");
      return;
    case Upos::INTJ:
      if (token.relation == Relation::vocative) retag(token, Upos::PROPN, "NNP");
      if (token.relation == Relation::case_) token.relation = Relation::discourse;
      return;
    case Upos::PART:
      if (token.relation == Relation::case_ && equal_ignoring_case(token.form, "to")) retag(token, Upos::ADP, "IN");
      return;
    case Upos::PROPN:
      if (token.relation == Relation::amod) retag(token, Upos::ADJ, "NNP");
      return;
    case Upos::AUX:
      if (stands_for_has(reading, at)) token.lemma = "have";
      if (says_there_is(reading, at)) token.upos = Upos::VERB;
      return;
    case Upos::ADV:
      if (token.relation == Relation::amod) token.relation = Relation::advmod;
      if (is_name_after_all(token)) become_name(token);
      return;
    case Upos::X:
      if (token.relation == Relation::punct) retag(token, Upos::PUNCT, ":");
      return;
    default:
      return;
  }
}

}  // namespace bede::syntax
