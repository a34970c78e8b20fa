#include "syntax/mend_verbs.h"

#include <algorithm>

#include "base/among.h"
#include "base/arena.h"
#include "base/strings.h"
#include "syntax/mend_subjects.h"
#include "syntax/tree.h"

namespace bede::syntax {
namespace {

bool is_bare_with_object(const Reading& reading, TokenId at) {
  const TokenId object = child(reading, at, Relation::obj);
  if (!object || object < at || reading[at].relation == Relation::appos) return false;
  for (const TokenId other : children(reading, at)) {
    const Relation relation = reading[other].relation;
    if (other < at && relation != Relation::nsubj && relation != Relation::advmod && relation != Relation::punct &&
        relation != Relation::cc && relation != Relation::mark)
      return false;
  }
  return true;
}

bool is_named_thing(const Reading& reading, TokenId at) {
  const Relation relation = reading[at].relation;
  if (!is_plain_subject(reading[at]) && relation != Relation::obj && relation != Relation::obl) return false;
  for (const TokenId own : children(reading, at))
    if (is_subject(reading[own].relation) || reading[own].relation == Relation::obj) return false;
  return has_child(reading, at, Relation::compound) || has_child(reading, at, Relation::amod);
}

bool is_first_of_two(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if ((token.relation != Relation::compound && token.relation != Relation::advmod) || token.first_child) return false;
  const TokenId next(at.value + 1);
  return next.value < reading.tokens.size() && reading[next].sentence == token.sentence &&
         reading[next].upos == Upos::NOUN && (token.head == next || token.relation == Relation::advmod);
}

// "would free prisoners": what a modal governs is a verb.
bool is_bare_verb(const Reading& reading, TokenId at) {
  if (reading[at].upos != Upos::ADJ || at.value == 0) return false;
  const TokenId modal(at.value - 1);
  if (reading[modal].xpos != "MD" || reading[modal].relation != Relation::aux) return false;
  const TokenId head = reading[modal].head;
  if (!head || has_child(reading, head, Relation::cop)) return false;
  return head == at ||
         (reading[at].head == head && reading[at].relation == Relation::amod && reading[head].upos == Upos::NOUN);
}

// ... and the noun that the tree has as the head is its object.
void make_head(Reading& reading, TokenId verb) {
  const TokenId noun = reading[verb].head;
  if (reading[verb].relation != Relation::amod || !noun) return;
  for (const TokenId child : children(reading, noun)) {
    const Relation relation = reading[child].relation;
    if (child == verb || reading[child].head != noun) continue;
    const bool of_noun = relation == Relation::nmod || relation == Relation::acl || relation == Relation::acl__relcl;
    if (child < verb || (child > noun && !of_noun)) reading[child].head = verb;
  }
  put_above(reading, verb, Relation::obj);
}

// The subject before the verb that its object was given.
bool take_subject(Reading& reading, TokenId verb, TokenId object) {
  const TokenId subject = child(reading, object, Relation::nsubj);
  if (!subject || subject > verb || reading[subject].head != object || reading[object].head != verb) return false;
  reading[subject].head = verb;
  return true;
}

// "Shelling in Chad killed six": what kills is named, and nothing of its own stands beside it.
bool is_act_named(const Reading& reading, TokenId at) {
  const Relation relation = reading[at].relation;
  if (relation != Relation::nsubj && relation != Relation::csubj) return false;
  if (!reading[at].head || reading[at].head < at || reading[reading[at].head].upos != Upos::VERB) return false;
  for (const TokenId own : children(reading, at))
    if (reading[own].relation != Relation::obl && reading[own].relation != Relation::advmod) return false;
  return true;
}

// "the minister lifts curbs": a bare word with an object is a verb; "drone attacks" that kill are a noun; "riot
// police" do not riot.
bool retag(Reading& reading, TokenId at) {
  Token& token = reading[at];
  if (token.upos == Upos::NOUN && token.xpos == "NNS" && is_bare_with_object(reading, at)) {
    token.upos = Upos::VERB;
    token.xpos = "VBZ";
    return take_subject(reading, at, child(reading, at, Relation::obj));
  }
  if (token.upos == Upos::VERB && token.xpos == "VBG" && is_act_named(reading, at)) {
    token.upos = Upos::NOUN;
    token.xpos = "NN";
    token.lemma = reading.arena->keep(lower(token.form));
    token.relation = Relation::nsubj;
    for (const TokenId child : children(reading, at))
      if (reading[child].relation == Relation::obl) reading[child].relation = Relation::nmod;
    return false;
  }
  const bool bare = token.xpos == "VB" || token.xpos == "VBP", third = token.xpos == "VBZ";
  if (token.upos == Upos::VERB && ((third && is_named_thing(reading, at)) || (bare && is_first_of_two(reading, at)))) {
    token.upos = Upos::NOUN;
    token.xpos = third ? "NNS" : "NN";
  }
  return false;
}

// "called", "deemed": what is said of the object stands behind it.
bool names_something(const Reading& reading, TokenId verb) {
  static constexpr std::string_view words[] = {"call", "name",     "declare", "dub",   "label",   "brand",
                                               "deem", "consider", "elect",   "crown", "appoint", "term"};
  return std::find(std::begin(words), std::end(words), reading[verb].lemma) != std::end(words);
}

// "called the law on guests unfair", "called the claim to the island an insult", read as of the guests and the island:
// the verb of which it is said.
TokenId names_what_is_before(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const bool adjective = token.upos == Upos::ADJ && token.relation == Relation::amod;
  const TokenId article = child(reading, at, Relation::det);
  const bool noun = token.upos == Upos::NOUN && token.relation == Relation::appos && article &&
                    (reading[article].lemma == "a" || reading[article].lemma == "an");
  if ((!adjective && !noun) || !token.head || token.head > at) return {};
  const TokenId first = subtree(reading, at).front();
  if (first.value == 0 || reading.tokens[first.value - 1].upos == Upos::PUNCT) return {};
  TokenId above = token.head;
  for (int step = 0; step < 3 && reading[above].head && reading[above].upos != Upos::VERB; ++step)
    above = reading[above].head;
  const TokenId object = child(reading, above, Relation::obj);
  const bool right = reading[above].upos == Upos::VERB && object && above < object && object < at;
  return right && names_something(reading, above) ? above : TokenId{};
}

bool say_of_object(Reading& reading, TokenId at) {
  const TokenId verb = names_what_is_before(reading, at);
  if (!verb) return false;
  reading[at].head = verb;
  reading[at].relation = Relation::xcomp;
  return true;
}

// "called the pact a mistake": of what names something, the second noun is said of the first.
bool is_said_of_object(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::obj || !token.head || token.head > at || token.upos != Upos::NOUN) return false;
  const TokenId first = child(reading, token.head, Relation::obj);
  return first != at && first > token.head && names_something(reading, token.head);
}

// "is important given that the parties left": the clause below is one of reason, and "given" only opens it.
bool open_reason(Reading& reading, TokenId at) {
  Token& token = reading[at];
  if (token.form != "given" || token.xpos != "VBN" || token.relation != Relation::advcl || !token.head) return false;
  const TokenId clause = child(reading, at, Relation::ccomp), next(at.value + 1);
  if (!clause || reading[clause].head != at || at == reading[token.sentence].last || reading[next].form != "that" ||
      reading[next].head != clause)
    return false;
  reading[clause].head = token.head;
  reading[clause].relation = Relation::advcl;
  token.upos = Upos::SCONJ;
  token.head = clause;
  token.relation = Relation::mark;
  return true;
}

constexpr std::string_view kReproaches[] = {"accuse", "suspect", "convict", "acquit", "guilty"};

bool is_reproach(std::string_view lemma) {
  return std::find(std::begin(kReproaches), std::end(kReproaches), lemma) != std::end(kReproaches);
}

// "suspected by Chad of arming rebels": whoever suspects does not do it.
bool leave_agent(Reading& reading, TokenId at) {
  Token& token = reading[at];
  if (token.relation != Relation::acl || token.xpos != "VBG" || !token.head) return false;
  const TokenId mark = child(reading, at, Relation::mark), agent = token.head;
  if (!mark || reading[mark].form != "of" || reading[agent].relation != Relation::obl__agent) return false;
  if (!reading[agent].head || !is_reproach(reading[reading[agent].head].lemma)) return false;
  token.head = reading[agent].head;
  token.relation = Relation::advcl;
  return true;
}

// "accused the bank of harming farmers": "of" and a participle open a clause.
bool open_reproach(Reading& reading, TokenId at) {
  const TokenId noun = reading[at].head, of(at.value - 1);
  if (reading[at].xpos != "VBG" || reading[at].relation != Relation::amod || !noun || at.value == 0) return false;
  if (reading[of].form != "of" || reading[of].relation != Relation::case_ || reading[of].head != noun) return false;
  TokenId above = reading[noun].head;
  if (above && reading[above].relation == Relation::obj) above = reading[above].head;
  if (!above || !is_reproach(reading[above].lemma)) return false;
  reading[at].head = above;
  reading[at].relation = Relation::advcl;
  reading[of].head = at;
  reading[of].relation = Relation::mark;
  reading[noun].head = at;
  reading[noun].relation = Relation::obj;
  return true;
}

// "returned to Chad eight masks": a counted noun without preposition after "to" somebody is the object.
bool is_shifted_object(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::obl || token.upos != Upos::NOUN || !token.head || at < token.head) return false;
  if (!has_child(reading, at, Relation::nummod) || has_child(reading, at, Relation::case_)) return false;
  if (reading[token.head].upos != Upos::VERB || has_child(reading, token.head, Relation::obj)) return false;
  for (const TokenId other : children(reading, token.head)) {
    const TokenId mark = child(reading, other, Relation::case_);
    if (other > token.head && other < at && mark && reading[mark].form == "to")
      return subtree(reading, other).back().value + 1 == subtree(reading, at).front().value;
  }
  return false;
}

// "handed a smuggler eight years in prison", the years read as how long: they are what he was handed.
bool is_term_given(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::obl__unmarked || !token.head || token.head > at) return false;
  if (token.lemma != "year" && token.lemma != "month") return false;
  const std::string_view verb = reading[token.head].lemma;
  if (verb != "hand" && verb != "give") return false;
  const TokenId object = child(reading, token.head, Relation::obj);
  const TokenId number = child(reading, at, Relation::nummod);
  return object && number && number.value == object.value + 1;
}

// "alleges Chad broke the law": a finite clause with a subject of its own is no open complement.
bool is_whole_clause(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  const bool finite = token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP";
  return token.relation == Relation::xcomp && finite && has_child(reading, at, Relation::nsubj);
}

// "issued a decree, imposing a toll": a participle without "and" is not joined to a finite verb but hangs on it.
bool hangs_on_finite(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::conj || token.xpos != "VBG" || !token.head || at.value == 0) return false;
  const std::string_view above = reading[token.head].xpos;
  return (above == "VBD" || above == "VBZ" || above == "VBP") && reading.tokens[at.value - 1].form == "," &&
         !has_child(reading, at, Relation::cc) && !has_child(reading, at, Relation::aux);
}

// "will go there to engage with them, thank Chad, and hold talks", the second read as a clause of its own: it is of the
// row that the infinitive opens.
TokenId first_aim(const Reading& reading, TokenId at) {
  const Token& token = reading[at];
  if (token.relation != Relation::parataxis || token.xpos != "VBP" || token.form != token.lemma) return {};
  if (!token.head || token.head > at || at.value == 0 || reading.tokens[at.value - 1].form != ",") return {};
  for (const TokenId other : children(reading, at))
    if (is_subject(reading[other].relation)) return {};
  for (const TokenId other : children(reading, token.head))
    if (other < at && reading[other].xpos == "VB" && reading[other].head == token.head &&
        (reading[other].relation == Relation::advcl || reading[other].relation == Relation::xcomp))
      return other;
  return {};
}

// "soldiers have burned a village", read as "have it burned": what follows a perfect at once is its verb.
bool raise_perfect(Reading& reading, TokenId at) {
  const TokenId have = reading[at].head;
  if (reading[at].xpos != "VBN" || reading[at].relation != Relation::xcomp || !have || have > at) return false;
  if (reading[have].lemma != "have" || reading[have].upos != Upos::AUX) return false;
  for (TokenId between(have.value + 1); between < at; between = TokenId(between.value + 1))
    if (reading[between].upos != Upos::ADV && reading[between].upos != Upos::PART) return false;
  for (const TokenId child : children(reading, have))
    if (child != at && reading[child].head == have) reading[child].head = at;
  put_above(reading, at, Relation::aux);
  return true;
}

// "killing captured soldiers", read as "captured the soldiers": the participle right after a verb is said of the noun.
bool is_said_of_noun(const Reading& reading, TokenId at, TokenId noun) {
  static constexpr std::string_view kStates[] = {"make", "have", "get", "keep", "leave", "hold", "be", "let"};
  const TokenId verb = reading[at].head;
  if (reading[at].xpos != "VBN" || reading[at].relation != Relation::xcomp || !noun || noun < at) return false;
  if (!verb || verb.value + 1 != at.value || reading[verb].upos != Upos::VERB ||
      has_child(reading, verb, Relation::obj))
    return false;
  if (std::find(std::begin(kStates), std::end(kStates), reading[verb].lemma) != std::end(kStates)) return false;
  for (TokenId between(at.value + 1); between < noun; between = TokenId(between.value + 1))
    if (reading[between].head != noun ||
        (reading[between].relation != Relation::amod && reading[between].relation != Relation::compound))
      return false;
  return true;
}

bool give_object(Reading& reading, TokenId at) {
  const TokenId noun = child(reading, at, Relation::obj), verb = reading[at].head;
  if (!is_said_of_noun(reading, at, noun)) return false;
  for (const TokenId other : children(reading, at))
    if (other != noun && reading[other].head == at) reading[other].head = verb;
  reading[noun].head = verb;
  reading[at].head = noun;
  reading[at].relation = Relation::amod;
  return true;
}

bool join_aims(Reading& reading, TokenId at) {
  const TokenId first = first_aim(reading, at);
  if (!first) return false;
  reading[at].head = first;
  reading[at].relation = Relation::conj;
  reading[at].xpos = "VB";
  return true;
}

// "praised neighbouring Chad", read as if somebody neighboured it: what stands right before a name describes it.
bool describe_name(Reading& reading, TokenId at) {
  Token& token = reading[at];
  if (token.lemma != "neighbour" && token.lemma != "neighbor" && token.lemma != "neighbouring") return false;
  const TokenId name(at.value + 1);
  if (token.upos != Upos::VERB || !token.head || name.value >= reading.tokens.size()) return false;
  if (reading[name].head != at || reading[name].relation != Relation::obj) return false;
  for (const TokenId child : children(reading, at))
    if (child != name && reading[child].head == at) reading[child].head = token.head;
  put_above(reading, name, Relation::amod);
  if (reading[name].relation == Relation::xcomp) reading[name].relation = Relation::obj;
  token.upos = Upos::ADJ;
  return true;
}

}  // namespace

// "a partners meeting on Chad", read as partners who meet: "a" goes with the meeting, which is a noun.
static bool name_meeting(Reading& reading, TokenId at) {
  Token& token = reading[at];
  if (token.form != "meeting" || token.relation != Relation::acl || !token.head || token.head.value + 1 != at.value)
    return false;
  const TokenId noun = token.head, article = child(reading, noun, Relation::det);
  if (reading[noun].xpos != "NNS" || !article || !among(reading[article].lemma, {"a", "an"})) return false;
  token.upos = Upos::NOUN;
  token.xpos = "NN";
  for (const TokenId own : children(reading, at))
    if (reading[own].relation == Relation::obl) reading[own].relation = Relation::nmod;
  for (const TokenId own : children(reading, noun))
    if (own != at && reading[own].head == noun) reading[own].head = at;
  put_above(reading, at, Relation::compound);
  return true;
}

// "pass on his words", read as "on his words": "on" belongs to the verb, and the words are its object.
static bool take_particle(Reading& reading, TokenId at) {
  Token& token = reading[at];
  const TokenId on =
      token.relation == Relation::obl && token.upos == Upos::NOUN ? child(reading, at, Relation::case_) : TokenId{};
  if (!on || reading[on].form != "on" || !token.head || on.value != token.head.value + 1) return false;
  if (reading[token.head].lemma != "pass" || !has_child(reading, at, Relation::nmod__poss) ||
      has_child(reading, token.head, Relation::obj) || has_child(reading, token.head, Relation::aux__pass))
    return false;
  reading[on].head = token.head;
  reading[on].relation = Relation::compound__prt;
  token.relation = Relation::obj;
  return true;
}

bool finite_active(const Reading& reading, TokenId verb) {
  const std::string_view tag = reading[verb].xpos;
  return (tag == "VBD" || tag == "VBZ" || tag == "VBP") && !has_child(reading, verb, Relation::aux__pass);
}

bool mend_verb(Reading& reading, TokenId at) {
  Token& token = reading[at];
  bool moved = retag(reading, at);
  moved |= give_subject(reading, at);
  moved |= give_agent(reading, at);
  if (is_bare_verb(reading, at)) {
    token.upos = Upos::VERB;
    token.xpos = "VB";
    moved |= token.relation == Relation::amod;
    make_head(reading, at);
  }
  if (is_whole_clause(reading, at)) token.relation = Relation::ccomp;
  if (is_shifted_object(reading, at) || is_term_given(reading, at)) token.relation = Relation::obj;
  if (is_said_of_object(reading, at)) token.relation = Relation::xcomp;
  if (hangs_on_finite(reading, at)) token.relation = Relation::advcl;
  moved |= say_of_object(reading, at);
  moved |= open_reason(reading, at);
  moved |= open_reproach(reading, at);
  moved |= leave_agent(reading, at);
  moved |= join_aims(reading, at);
  moved |= raise_perfect(reading, at);
  moved |= give_object(reading, at);
  moved |= describe_name(reading, at);
  moved |= take_particle(reading, at);
  moved |= name_meeting(reading, at);
  return moved;
}

}  // namespace bede::syntax
