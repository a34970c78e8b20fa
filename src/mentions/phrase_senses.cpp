// A role's word in another sense: "the parties to the treaty", "his leadership", "the opposition to the plan".
#include "base/among.h"
#include "base/strings.h"
#include "mentions/phrase_identity.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {

// "their opposition to the plan": no opposition of a state; "asked the opposition to leave" is one.
bool PhraseIdentity::opposed_to_something() const {
  const uint32_t next = mention_->head.value + 1;
  return lower(reading_[mention_->head].lemma) == "opposition" && next < reading_.tokens.size() &&
         reading_.tokens[next].form == "to" && reading_.tokens[next].relation != Relation::mark;
}

// "Latvia, a NATO ally and EU partner": what a state is, and not the bloc.
bool PhraseIdentity::is_ally_of_bloc() const {
  const Token& head = reading_[mention_->head];
  const std::string lemma = lower(head.lemma);
  if ((lemma != "ally" && lemma != "partner") || is_plural(head)) return false;
  const auto owners = countries_of(mention_->head);
  return !owners.empty() && owners[0].second->kind == EntryKind::organisation;
}

// "thanked him for his leadership", "your remarkable leadership": how one person leads.
bool PhraseIdentity::is_quality() const {
  const TokenId whose = syntax::child(reading_, mention_->head, Relation::nmod__poss);
  return whose && lower(reading_[mention_->head].lemma) == "leadership" &&
         among(lower(reading_[whose].form), {"my", "your", "his", "her"});
}

// "a gang, the leaders of which fled": the gang's.
bool PhraseIdentity::is_of_relative() const {
  for (const TokenId child : syntax::children(reading_, mention_->head))
    if (reading_[child].relation == Relation::nmod && (reading_[child].xpos == "WDT" || reading_[child].xpos == "WP"))
      return true;
  return false;
}

// "the other Parties to the treaty": no political parties.
bool PhraseIdentity::party_to_something() const {
  if (lower(reading_[mention_->head].lemma) != "party") return false;
  for (const TokenId child : syntax::children(reading_, mention_->head))
    if (reading_[child].relation == Relation::nmod && preposition_of(reading_, child) == "to") return true;
  return false;
}

// "thanked the Norwegian party for its support": one side of an affair, in the words of protocol.
bool PhraseIdentity::is_side_of_state() const {
  const TokenId head = mention_->head;
  if (reading_.home.empty() || reading_[head].form != "party" || head.value < 2 ||
      head == reading_[reading_[head].sentence].last || mention_->last != head)
    return false;
  const TokenId whose(head.value - 1);
  const Token& next = reading_.tokens[head.value + 1];
  const NameMatch* match = names_.match(whose);
  return match && names_.find(whose, EntryKind::adjective) && match->first > mention_->first &&
         TokenId(match->first.value - 1) == mention_->first && reading_[mention_->first].lemma == "the" &&
         next.upos != Upos::PROPN && next.lemma != "and";
}

// "the welcome given to him and his party", "their hospitality to his party", in one sentence: who travels along.
bool PhraseIdentity::is_entourage() const {
  const TokenId party = mention_->head;
  const TokenId whose = syntax::child(reading_, party, Relation::nmod__poss);
  if (reading_.home.empty() || lower(reading_[party].lemma) != "party" || !whose || reading_[whose].upos != Upos::PRON)
    return false;
  const Sentence& sentence = reading_[reading_[party].sentence];
  for (TokenId at = sentence.first; at <= sentence.last; at = TokenId(at.value + 1)) {
    const bool stay = among(lower(reading_[at].lemma), {"hospitality", "accompany"});
    const bool extended = lower(reading_[at].lemma) == "welcome" && reading_[at].upos == Upos::NOUN;
    if (stay || extended) return true;
  }
  return false;
}

}  // namespace bede::mentions
