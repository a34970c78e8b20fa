#include "syntax/mend_nouns.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "base/strings.h"
#include "syntax/form_tags.h"
#include "syntax/mend_verbs.h"
#include "syntax/tree.h"

namespace bede::syntax {
namespace {

// "fighting between Chad and Niger ended": named like a thing.
bool is_fighting_between(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const TokenId other = child(reading, at, Relation::obl);
  if (token.relation != Relation::csubj || token.xpos != "VBG" || has_child(reading, at, Relation::obj) || !other)
    return false;
  const TokenId mark = child(reading, other, Relation::case_);
  return mark && reading[mark].lemma == "between";
}

// "Around 1,800 of the teachers will strike": a number before the verb with a word of measure is its subject.
bool counts_subject(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.upos != Upos::NUM || token.relation != Relation::obl || !token.head || token.head < at) return false;
  const TokenId mark = child(reading, at, Relation::case_);
  if (!mark || has_child(reading, token.head, Relation::nsubj) || has_child(reading, token.head, Relation::nsubj__pass))
    return false;
  const std::string_view word = reading[mark].lemma;
  return word == "around" || word == "about" || word == "over" || word == "under";
}

// "the arrest of teachers by Chad drew anger": what "by" brings is no second subject but belongs to the first.
TokenId doer_of_noun(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const TokenId mark = child(reading, at, Relation::case_);
  if (token.relation != Relation::nsubj || !token.head || !mark || mark > at || reading[mark].lemma != "by") return {};
  for (const TokenId other : children(reading, token.head))
    if (other < mark && reading[other].relation == Relation::nsubj && reading[other].head == token.head) return other;
  return {};
}

// "talks in Doha between Chad and the rebels ended", the rebels read as beside the talks: "between" joins two.
TokenId first_between(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const bool name = token.upos == Upos::PROPN || token.upos == Upos::NOUN;
  if (!name || token.relation != Relation::conj || !token.head || token.head > at) return {};
  const TokenId first = subtree(reading, at).front();
  if (first.value < 2) return {};
  const TokenId joins = reading[first].lemma == "and" ? first : TokenId(first.value - 1);
  if (reading[joins].lemma != "and") return {};
  constexpr int kClimb = 16;  // a tree under repair may have a ring
  TokenId one(joins.value - 1);
  for (int step = 0; step < kClimb && token.head < one; ++step, one = reading[one].head) {
    const TokenId mark = child(reading, one, Relation::case_);
    if (mark && reading[mark].lemma == "between") return has_child(reading, one, Relation::conj) ? TokenId{} : one;
    if (!reading[one].head || reading[one].head == at) return {};
  }
  return {};
}

// "talks in Doha between Chad and the rebels", hung on Doha: a town lies between nobody who talks.
TokenId noun_of_between(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const TokenId mark = child(reading, at, Relation::case_);
  if (token.relation != Relation::nmod || !mark || reading[mark].lemma != "between" || !token.head) return {};
  const Token& place = reading[token.head];
  const TokenId in = child(reading, token.head, Relation::case_);
  const bool placed = place.upos == Upos::PROPN && place.relation == Relation::nmod && in && reading[in].lemma == "in";
  return placed && token.head < at && place.head < token.head ? place.head : TokenId{};
}

// "China intimidated Taiwan", China read as part of the name after the verb: what stands before a finite verb is no
// part of a noun after it.
TokenId verb_between(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const bool name = token.upos == Upos::PROPN || token.upos == Upos::NOUN;
  if (!name || token.relation != Relation::compound || !token.head || token.head < at) return {};
  const TokenId verb = reading[token.head].head;
  if (!verb || verb < at || token.head < verb || reading[verb].upos != Upos::VERB || !finite_active(reading, verb))
    return {};
  return has_child(reading, verb, Relation::nsubj) ? TokenId{} : verb;
}

// "the main opposition Unity Party was dissolved", read with two subjects: the first describes the second.
TokenId described_subject(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (!is_subject(token.relation) || token.upos != Upos::NOUN || !token.head || token.head < at) return {};
  for (const TokenId other : children(reading, token.head)) {
    if (other <= at || other > token.head || reading[other].relation != token.relation ||
        reading[other].head != token.head)
      continue;
    if (reading[other].upos != Upos::PROPN) return {};
    for (TokenId between(at.value + 1); between < other; between = TokenId(between.value + 1))
      if (reading[between].head != other || reading[between].upos == Upos::PUNCT) return {};
    return other;
  }
  return {};
}

// "said a buyer close to the guild": what stands right behind a subject that follows its verb describes it.
TokenId described_by(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.upos != Upos::ADJ || (token.relation != Relation::ccomp && token.relation != Relation::xcomp)) return {};
  if (!token.head || at.value < token.head.value + 2 || has_child(reading, at, Relation::cop)) return {};
  const TokenId noun(at.value - 1);
  return reading[noun].head == token.head && is_subject(reading[noun].relation) ? noun : TokenId{};
}

// "Chad test-fired": who stands before a verb of two parts is its subject, not a part of its first.
TokenId verb_of_parts(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.upos != Upos::PROPN || token.relation != Relation::compound || !token.head || token.head < at) return {};
  const TokenId first = token.head, verb = reading[first].head;
  if (!verb || verb.value != first.value + 2 || reading.tokens[first.value + 1].form != "-") return {};
  const bool does = reading[verb].xpos == "VBN" && has_child(reading, verb, Relation::obj);  // read as a participle
  if ((!finite_active(reading, verb) && !does) || has_child(reading, verb, Relation::nsubj)) return {};
  return reading[verb].upos == Upos::VERB ? verb : TokenId{};
}

// "Chile, Peru, and Chad condemn", read with two subjects: what "and" brings is joined to the first.
TokenId joined_subject(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::nsubj || !token.head || token.head < at) return {};
  TokenId first;
  for (const TokenId other : children(reading, token.head))
    if (!first && other < at && reading[other].relation == Relation::nsubj && reading[other].head == token.head)
      first = other;
  if (!first || child(reading, at, Relation::cc)) return first;
  uint32_t begin = at.value;
  for (const TokenId part : children(reading, at)) begin = std::min(begin, part.value);
  return begin > first.value && reading.tokens[begin - 1].lemma == "and" ? first : TokenId{};
}

// "fighting between", "1,800 of the teachers": what only its tag or relation is wrong of.
void retag(Reading& reading, TokenId at) {
  Token& token = reading[at];
  if (is_fighting_between(reading, at)) {
    token.upos = Upos::NOUN;
    token.relation = Relation::nsubj;
    token.lemma = token.lemma == "fight" ? std::string_view("fighting") : token.lemma;
    reading[child(reading, at, Relation::obl)].relation = Relation::nmod;
  }
  if (counts_subject(reading, at)) {
    token.relation = has_child(reading, token.head, Relation::aux__pass) ? Relation::nsubj__pass : Relation::nsubj;
    reading[child(reading, at, Relation::case_)].relation = Relation::advmod;
  }
}

bool has_other_case(const Reading& reading, TokenId noun, TokenId mark) {
  for (const TokenId other : children(reading, noun))
    if (other != mark && reading[other].relation == Relation::case_) return true;
  return false;
}

// What a noun read behind a preposition is to its verb without one.
Relation role_without_preposition(const Reading& reading, TokenId noun) {
  const TokenId verb = reading[noun].head;
  const bool passive = has_child(reading, verb, Relation::aux__pass);
  if (noun < verb && !has_child(reading, verb, passive ? Relation::nsubj__pass : Relation::nsubj))
    return passive ? Relation::nsubj__pass : Relation::nsubj;
  return noun > verb && !passive && !has_child(reading, verb, Relation::obj) ? Relation::obj : Relation::obl;
}

// Whether there is such a head.
bool hang(Token& token, TokenId head, Relation relation) {
  if (!head) return false;
  token.head = head;
  token.relation = relation;
  return true;
}

}  // namespace

void mend_first_words(Reading& reading) {
  std::unordered_set<std::string_view> nouns;
  for (const Token& token : reading.tokens)
    if (token.upos == Upos::NOUN && token.xpos == "NN" && token.form == token.lemma) nouns.insert(token.form);
  for (const Sentence& sentence : reading.sentences) {
    if (sentence.first > sentence.last) continue;
    Token& first = reading.tokens[sentence.first.value];
    const bool alone = sentence.first == sentence.last || reading.tokens[sentence.first.value + 1].upos != Upos::PROPN;
    if (first.upos != Upos::PROPN || !alone || has_child(reading, sentence.first, Relation::flat)) continue;
    const auto found = nouns.find(lower(first.form));
    if (found == nouns.end()) continue;
    first.upos = Upos::NOUN;
    first.xpos = "NN";
    first.lemma = *found;
  }
}

void name_cease_fires(Reading& reading) {
  for (size_t i = 2; i < reading.tokens.size(); ++i) {
    Token& fire = reading.tokens[i];
    const std::string_view form = fire.form;
    if ((form != "fire" && form != "fires") || fire.upos != Upos::NOUN || reading.tokens[i - 1].form != "-") continue;
    if (lower(reading.tokens[i - 2].form) == "cease") fire.lemma = "cease-fire";
  }
}

bool name_under_secretaries(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 0; i + 1 < reading.tokens.size(); ++i) {
    Token& under = reading.tokens[i];
    const TokenId rank(i + 1), noun = under.head;
    if (under.form != "Under" || under.upos != Upos::ADP || reading[rank].form != "Secretary" || !noun) continue;
    retag(under, Upos::PROPN, "NNP");
    under.lemma = "Under";
    under.relation = Relation::compound;
    under.head = rank;
    moved |= noun != rank;
    Token& named = reading[noun];
    if (named.relation != Relation::obl || !named.head || reading[named.head].upos != Upos::VERB) continue;
    if (has_other_case(reading, noun, TokenId(i))) continue;
    named.relation = role_without_preposition(reading, noun);
  }
  return moved;
}

bool mend_noun(Reading& reading, TokenId at) {
  retag(reading, at);
  Token& token = reading[at];
  const bool moved = hang(token, verb_between(reading, at), Relation::nsubj) ||
                     hang(token, verb_of_parts(reading, at), Relation::nsubj) ||
                     hang(token, described_subject(reading, at), Relation::nmod__desc) ||
                     hang(token, noun_of_between(reading, at), Relation::nmod) ||
                     hang(token, joined_subject(reading, at), Relation::conj) ||
                     hang(token, described_by(reading, at), Relation::amod) ||
                     hang(token, doer_of_noun(reading, at), Relation::nmod);
  return hang(token, first_between(reading, at), Relation::conj) || moved;
}

}  // namespace bede::syntax
