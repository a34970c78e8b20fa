#include "record/mediators.h"

#include <algorithm>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

using syntax::children;

class Mediators {
 public:
  Mediators(const Draft& draft, const Sides& sides) : draft_(draft), reading_(draft.reading), sides_(sides) {}

  std::vector<std::string> in(const Sentence& sentence) {
    for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
      const Token& token = reading_.tokens[i];
      if (!is_word_of_it(token)) continue;
      token.upos == Upos::NOUN ? around_noun(TokenId(i)) : around_verb(TokenId(i));
    }
    return std::move(found_);
  }

 private:
  bool is_word_of_it(const Token& token) const {
    const auto& lines = draft_.deeds.contacts(token.lemma);
    const bool noun = token.upos == Upos::NOUN;
    return std::any_of(lines.begin(), lines.end(), [&](const events::DeedWord& line) {
      return line.kind == "mediated" && (line.role == events::DeedRole::noun) == noun;
    });
  }

  void take(const std::vector<Side>& sides) {
    for (const Side& side : sides) add_once(found_, side.code);
  }
  void take_phrase(TokenId head) {
    take(sides_.in_phrase(head));
    if (sides_.in_phrase(head).empty() && !sides_.place_at(head).code.empty()) take({sides_.place_at(head)});
  }

  // "Egypt mediated", "mediated by Egypt", "Qatari-mediated"; the noun a participle stands before is no agent.
  void around_verb(TokenId verb) {
    bool by = false;
    for (const TokenId child : children(reading_, verb)) {
      const Relation relation = reading_[child].relation;
      const bool agent = relation == Relation::obl__agent || (relation == Relation::obl && is_by(child));
      const bool joined = child < verb && (relation == Relation::compound || relation == Relation::obl ||
                                           relation == Relation::amod || relation == Relation::obl__unmarked);
      if (agent || joined) take_phrase(child);
      by = by || agent || joined;
    }
    if (!by && reading_[verb].relation == Relation::amod && verb.value > 0) return take_phrase(TokenId(verb.value - 1));
    if (!by && !is_passive(reading_, verb) && reading_[verb].upos == Upos::VERB)
      for (const TokenId subject : subjects_of(reading_, verb)) take_phrase(subject);
  }
  bool is_by(TokenId phrase) const { return preposition(reading_, phrase) == "by"; }

  // "Omani mediation", "the mediation of Oman", "Oman's mediators", "with Oman as mediator"
  void around_noun(TokenId noun) {
    for (const TokenId child : children(reading_, noun)) {
      const Relation relation = reading_[child].relation;
      const std::string_view before = preposition(reading_, child);
      const bool owner =
          relation == Relation::nmod__poss || relation == Relation::amod || relation == Relation::compound;
      const bool source = relation == Relation::nmod && (before == "of" || before == "by" || before == "from");
      if (owner || source) take_phrase(child);
    }
    if (noun.value < 2 || preposition(reading_, noun) != "as") return;
    const TokenId before(noun.value - (reading_[TokenId(noun.value - 1)].lemma == "as" ? 2 : 3));  // "as a mediator"
    take_phrase(before);
  }

  const Draft& draft_;
  const Reading& reading_;
  const Sides& sides_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> mediators_of(const Draft& draft, const Sides& sides, TokenId word) {
  return Mediators(draft, sides).in(draft.reading[draft.reading[word].sentence]);
}

}  // namespace bede::record
