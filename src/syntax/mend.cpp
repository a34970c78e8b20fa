#include "syntax/mend.h"

#include "base/strings.h"
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
  if (token.relation != Relation::obj || !token.head || token.head < at || token.form != "that") return false;
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

// "recent attacks have killed": what has an adjective or a name before it and is a subject or an object is a noun.
bool is_plural_noun(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.upos != Upos::VERB || token.xpos != "VBZ" || !token.form.ends_with("s")) return false;
  if (token.relation != Relation::nsubj && token.relation != Relation::obj && token.relation != Relation::obl)
    return false;
  for (const TokenId other : children(reading, at)) {
    const Relation relation = reading[other].relation;
    if (other < at && (relation == Relation::amod || relation == Relation::compound || relation == Relation::det))
      return true;
  }
  return false;
}

// "issued a decree, imposing sanctions": beside the verb, and not joined to it by a word.
bool is_participle_beside(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::conj || token.xpos != "VBG" || at.value == 0 || !token.head || token.head > at)
    return false;
  return reading.tokens[at.value - 1].form == "," && finite_active(reading, token.head) &&
         !has_child(reading, at, Relation::cc);
}

// "ruled out helping": what follows the verb or its particle at once is what it is about.
bool is_gerund_of(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::advcl || token.xpos != "VBG" || !token.head || token.head > at) return false;
  if (has_child(reading, at, Relation::mark) || reading[token.head].upos != Upos::VERB) return false;
  const TokenId particle = child(reading, token.head, Relation::compound__prt);
  return particle && particle.value + 1 == at.value;
}

// "fighting between Chad and Niger ended": named like a thing.
bool is_fighting_between(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const TokenId other = child(reading, at, Relation::obl);
  if (token.relation != Relation::csubj || token.xpos != "VBG" || has_child(reading, at, Relation::obj) || !other)
    return false;
  const TokenId mark = child(reading, other, Relation::case_);
  return mark && reading[mark].lemma == "between";
}

// "accused the bill of harming farmers", "vowed to sever ties", read as farmers who harm and ties that sever: what a
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

// "the main opposition Unity Party was dissolved", read with two subjects: the first describes the second.
TokenId described_subject(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (!is_subject(token.relation) || token.upos != Upos::NOUN || !token.head || token.head < at) return {};
  for (const TokenId other : children(reading, token.head)) {
    if (other <= at || other > token.head || reading[other].relation != token.relation) continue;
    if (reading[other].upos != Upos::PROPN) return {};
    for (TokenId between(at.value + 1); between < other; between = TokenId(between.value + 1))
      if (reading[between].head != other) return {};
    return other;
  }
  return {};
}

// "the arrest of teachers by Chad drew anger": what "by" brings is no second subject but belongs to the first.
TokenId doer_of_noun(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const TokenId mark = child(reading, at, Relation::case_);
  if (token.relation != Relation::nsubj || !token.head || !mark || mark > at || reading[mark].lemma != "by") return {};
  for (const TokenId other : children(reading, token.head))
    if (other < mark && reading[other].relation == Relation::nsubj) return other;
  return {};
}

// What only its relation or tag is wrong of.
void relabel(Reading& reading, TokenId at) {
  Token& token = reading[at];
  if (token.relation == Relation::nsubj__pass && token.head && finite_active(reading, token.head))
    token.relation = Relation::nsubj;
  if (token.relation == Relation::obj && token.upos == Upos::ADV && token.lemma == "more")  // "meet once more"
    token.relation = Relation::advmod;
  if (stands_for_clause(reading, at)) token.relation = Relation::expl;
  if (opens_clause(reading, at)) {
    token.relation = Relation::mark;
    token.upos = Upos::SCONJ;
    reading[token.head].relation = Relation::acl;
  }
  if (is_parted_name(reading, at)) token.relation = Relation::appos;
  if (is_participle_beside(reading, at)) token.relation = Relation::advcl;
  if (is_gerund_of(reading, at)) token.relation = Relation::xcomp;
}

// Verbs that are nouns, and a number that is a subject.
void mend_nouns(Reading& reading, TokenId at) {
  Token& token = reading[at];
  if (is_plural_noun(reading, at)) {
    token.upos = Upos::NOUN;
    token.xpos = "NNS";
  }
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

// Hangs the word where it belongs; whether it moved.
bool reattach(Reading& reading, TokenId at) {
  Token& token = reading[at];
  bool moved = false;
  for (const TokenId head : {own_conjunct(reading, at), joined_before_bracket(reading, at), verb_joined(reading, at),
                             told_of_name(reading, at)})
    if (head) token.head = head, moved = true;
  if (const TokenId verb = verb_between(reading, at)) {
    token.head = verb;
    token.relation = Relation::nsubj;
    moved = true;
  }
  if (const TokenId name = described_subject(reading, at)) {
    token.head = name;
    token.relation = Relation::nmod__desc;
    moved = true;
  }
  if (const TokenId noun = doer_of_noun(reading, at)) {
    token.head = noun;
    token.relation = Relation::nmod;
    moved = true;
  }
  return mend_clause(reading, at) || moved;
}

}  // namespace

void mend(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    relabel(reading, TokenId(i));
    mend_nouns(reading, TokenId(i));
    moved = reattach(reading, TokenId(i)) || moved;
  }
  if (moved) link_children(reading);
}

}  // namespace bede::syntax
