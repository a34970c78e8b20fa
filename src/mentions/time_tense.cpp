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
  bool past = token.xpos == "VBD", present = false, going_to = false;
  for (const TokenId child : syntax::children(reading_, predicate)) {
    const Token& mark = reading_[child];
    const bool auxiliary =
        mark.relation == Relation::aux || mark.relation == Relation::aux__pass || mark.relation == Relation::cop;
    if (auxiliary && vouches_future(mark.lemma)) return Tense::future;
    if (auxiliary && mark.xpos == "VBD") past = true;
    if (auxiliary && (mark.xpos == "VBZ" || mark.xpos == "VBP")) present = true;
    if (auxiliary && mark.lemma == "have") past = true;
    if (mark.relation == Relation::xcomp && token.lemma == "go") going_to = true;
  }
  if (past) return planned(token) && token.xpos != "VBD" ? Tense::future : Tense::past;
  if (going_to || planned(token)) return Tense::future;
  if (token.xpos == "VBG" && present) return Tense::future;
  if (token.xpos == "VBZ" || token.xpos == "VBP") return Tense::future;
  return token.xpos == "VBN" ? Tense::past : Tense::unknown;
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
      const bool infinitive =
          token.xpos == "VB" && token.head && (token.relation == Relation::xcomp || token.relation == Relation::acl);
      if (infinitive && (planned(reading_[token.head]) || reading_[token.head].upos == Upos::NOUN))
        return Tense::future;
      const Tense tense = tense_of(above);
      if (tense != Tense::unknown) return tense;
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
