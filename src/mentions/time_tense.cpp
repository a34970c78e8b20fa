// Whether what a time belongs to is told as past or as to come.
#include "mentions/time_resolver.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

bool vouches_future(std::string_view lemma) {
  return lemma == "will" || lemma == "shall" || lemma == "would" || lemma == "'ll" || lemma == "may" ||
         lemma == "might" || lemma == "must" || lemma == "should" || lemma == "can";
}

}  // namespace

bool TimeResolver::planned(const Token& token) const {
  return words_.of(token.lemma, TimeClass::planned) || words_.of(token.form, TimeClass::planned);
}

TimeResolver::Tense TimeResolver::tense_of(TokenId predicate) const {
  const Token& token = reading_[predicate];
  bool past = token.xpos == "VBD", present = false, going_to = false, infinitive = false;
  for (const TokenId child : syntax::children(reading_, predicate)) {
    const Token& mark = reading_[child];
    const bool auxiliary =
        mark.relation == Relation::aux || mark.relation == Relation::aux__pass || mark.relation == Relation::cop;
    if (auxiliary && vouches_future(mark.lemma)) return Tense::future;
    if (auxiliary && mark.xpos == "VBD") past = true;
    if (auxiliary && (mark.xpos == "VBZ" || mark.xpos == "VBP")) present = true;
    if (auxiliary && mark.lemma == "have") past = true;
    if (mark.relation == Relation::xcomp && token.lemma == "go") going_to = true;
    if (mark.relation == Relation::mark && mark.lemma == "to") infinitive = true;
  }
  if (infinitive && present) return Tense::future;  // "is to be held"
  if (past) return planned(token) && token.xpos != "VBD" ? Tense::future : Tense::past;
  if (going_to || planned(token)) return Tense::future;
  if (token.xpos == "VBG" && present) return Tense::future;
  if (token.xpos == "VBZ" || token.xpos == "VBP") return Tense::future;
  return token.xpos == "VBN" ? Tense::past : Tense::unknown;
}

// "Today" of a state of affairs and not of a day: "is still in use today", "known today as", "what is today Ghana",
// "today's society". What is said to be done today, and what the speaker does, is of that day.
bool TimeResolver::standing(const TimeForm& form) const {
  const Token& token = reading_[form.first];
  if (form.count != 0 || form.first != form.last || form.timed() || token.lemma == "tonight" || !token.head)
    return false;
  const Token& head = reading_[token.head];
  const bool subject = token.relation == Relation::nsubj || token.relation == Relation::nsubj__pass;
  if (subject) return false;
  if (token.relation == Relation::nmod__poss) return words_.of(head.lemma, TimeClass::standing);
  const bool verb = head.upos == Upos::VERB;
  if (verb && !words_.of(head.lemma, TimeClass::standing)) return false;
  bool present = head.xpos == "VBZ" || head.xpos == "VBP", told = false;
  bool participle = head.xpos == "VBN", going_on = head.xpos == "VBG";
  for (const TokenId child : syntax::children(reading_, token.head)) {
    const Token& mark = reading_[child];
    const bool auxiliary =
        mark.relation == Relation::aux || mark.relation == Relation::aux__pass || mark.relation == Relation::cop;
    if (auxiliary && (mark.xpos == "VBZ" || mark.xpos == "VBP")) present = true;
    if (auxiliary &&
        (mark.xpos == "VBD" || mark.lemma == "have" || (vouches_future(mark.lemma) && mark.lemma != "can")))
      told = true;
    if (auxiliary && mark.lemma == "can") present = true;
    const bool mine =
        mark.relation == Relation::nsubj && (mark.lemma == "I" || mark.lemma == "it" || mark.lemma == "this");
    if (mine) told = true;
  }
  const bool there = head.upos == Upos::PROPN && syntax::has_child(reading_, token.head, Relation::case_);
  if (told || going_on || there) return false;  // "is in Lima today" is a visit
  return present || (participle && head.relation == Relation::acl);
}

// From the time upwards: the first predicate that tells; what is planned is to come whatever governs it.
TimeResolver::Tense TimeResolver::tense_at(const TimeForm& form) const {
  TokenId at = form.last;
  for (uint32_t i = form.first.value; i <= form.last.value; ++i) {
    const TokenId head = reading_.tokens[i].head;
    if (!head || head < form.first || head > form.last) at = TokenId(i);
  }
  for (const TokenId child : syntax::children(reading_, at)) {
    const std::string_view lemma = reading_[child].lemma;
    if (reading_[child].relation == Relation::case_ && (lemma == "until" || lemma == "till")) return Tense::future;
  }
  for (int step = 0; step < 6; ++step) {
    const TokenId above = reading_[at].head;
    if (!above) break;
    const Token& token = reading_[above];
    if (token.upos == Upos::VERB || token.upos == Upos::AUX) {
      // "is to be held on Monday": whatever is still to be done is to come.
      const bool to_be = token.relation == Relation::xcomp && token.head && reading_[token.head].lemma == "be" &&
                         reading_[token.head].xpos != "VBD" && reading_[token.head].xpos != "VBN";
      if (to_be) return Tense::future;
      const bool infinitive =
          token.xpos == "VB" && token.head && (token.relation == Relation::xcomp || token.relation == Relation::acl);
      if (infinitive && (planned(reading_[token.head]) || reading_[token.head].upos == Upos::NOUN))
        return Tense::future;
      // What a thing of that day does now says nothing of the day: "the ruling of July 8 results from".
      const Tense tense = tense_of(above);
      const bool of_noun = step > 0 && (token.xpos == "VBZ" || token.xpos == "VBP");
      if (tense != Tense::unknown) return of_noun ? Tense::unknown : tense;
    } else if (planned(token)) {
      return Tense::future;
    } else {
      const Tense tense = tense_of(above);
      if (tense != Tense::unknown && syntax::has_child(reading_, above, Relation::cop)) return tense;
      for (const TokenId child : syntax::children(reading_, above))
        if (reading_[child].relation == Relation::amod && planned(reading_[child])) return Tense::future;
    }
    at = above;
  }
  return Tense::unknown;
}

}  // namespace bede::mentions
