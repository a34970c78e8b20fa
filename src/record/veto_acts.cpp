#include "record/veto_acts.h"

#include <algorithm>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

using events::BallotRole;

class VetoFinder {
 public:
  VetoFinder(const Reading& reading, const Sentence& sentence, const events::BallotsInText& ballots)
      : reading_(reading), sentence_(sentence), ballots_(ballots) {}

  std::vector<BallotAct> acts() {
    for (uint32_t at = sentence_.first.value; at <= sentence_.last.value; ++at) {
      const TokenId word(at);
      if (!ballots_.match(BallotRole::veto, word, sentence_.last)) continue;
      if (reading_[word].upos == Upos::VERB)
        by_verb(word);
      else if (reading_[word].upos == Upos::NOUN)
        by_noun(word);
    }
    return std::move(acts_);
  }

 private:
  std::string_view lemma(TokenId at) const { return reading_[at].lemma; }

  // The states whose names head the word or are joined to it.
  void add_states(TokenId word, std::vector<std::string>& states) const {
    for (const Mention& mention : reading_.mentions) {
      if (mention.first > sentence_.last) break;
      if (mention.head != word || !mention.actor) continue;
      const Actor& actor = reading_[mention.actor];
      if (actor.kind == ActorKind::state && actor.country.size() == 3) states.push_back(actor.country);
    }
    for (const TokenId child : syntax::children(reading_, word))
      if (reading_[child].relation == Relation::conj) add_states(child, states);
  }

  std::vector<std::string> doers(TokenId verb) const {
    std::vector<std::string> states;
    const bool passive = syntax::has_child(reading_, verb, Relation::aux__pass);
    for (TokenId at = verb; at; at = reading_[at].relation == Relation::conj ? reading_[at].head : TokenId{}) {
      for (const TokenId child : syntax::children(reading_, at)) {
        const bool subject = syntax::is_subject(reading_[child].relation) && !passive;
        if (subject || (passive && is_by(child))) add_states(child, states);
      }
      if (!states.empty()) break;
    }
    return states;
  }
  bool is_by(TokenId at) const {
    for (const TokenId child : syntax::children(reading_, at))
      if (reading_[child].relation == Relation::case_ && lemma(child) == "by") return true;
    return false;
  }

  bool is_done(TokenId verb) const {
    const std::string_view tag = reading_[verb].xpos;
    if (tag == "VB") return false;
    for (const TokenId child : syntax::children(reading_, verb))
      for (const std::string_view word : {"not", "never", "if", "will", "would", "could", "may", "might", "can"})
        if (equal_ignoring_case(reading_[child].form, word)) return false;
    for (const Predicate& predicate : reading_.predicates)
      if (predicate.token == verb) return predicate.modality == Modality::asserted;
    return true;
  }

  void by_verb(TokenId verb) {
    if (!is_done(verb)) return;
    TokenId matter = syntax::child(reading_, verb, Relation::obj);
    if (!matter) matter = syntax::child(reading_, verb, Relation::nsubj__pass);
    add(verb, matter, doers(verb));
  }

  // "cast a veto", "used its veto"; else "a veto by France", "the French veto".
  void by_noun(TokenId noun) {
    static constexpr std::string_view kUses[] = {"cast", "use", "exercise", "wield", "deploy", "employ", "issue"};
    const TokenId verb = reading_[noun].head;
    const bool object = verb && reading_[verb].upos == Upos::VERB &&
                        std::find(std::begin(kUses), std::end(kUses), lemma(verb)) != std::end(kUses);
    if (object) {
      if (is_done(verb)) add(noun, {}, doers(verb));
      return;
    }
    static constexpr std::string_view kCauses[] = {"by", "because", "due", "owing", "after", "following"};
    std::vector<std::string> states;
    bool caused = false;
    for (const TokenId child : syntax::children(reading_, noun)) {
      const Relation relation = reading_[child].relation;
      if (relation == Relation::case_)
        caused = caused || std::find(std::begin(kCauses), std::end(kCauses), lemma(child)) != std::end(kCauses);
      if (relation == Relation::nmod__poss || relation == Relation::compound || is_by(child)) add_states(child, states);
    }
    if (caused) add(noun, {}, std::move(states));
  }

  void add(TokenId word, TokenId matter, std::vector<std::string> states) {
    if (states.empty()) return;
    BallotAct act{
        word, {}, {}, matter, "failed", EventStatus::actual, true, false, std::move(states), reading_[word].span};
    for (uint32_t at = sentence_.first.value; at <= sentence_.last.value && !act.body_first; ++at)
      if (const auto body = ballots_.match(BallotRole::body, TokenId(at), sentence_.last);
          body && equal_ignoring_case(reading_[body.last].form, "council")) {
        act.body_first = body.first;
        act.body_last = body.last;
      }
    acts_.push_back(std::move(act));
  }

  const Reading& reading_;
  const Sentence& sentence_;
  const events::BallotsInText& ballots_;
  std::vector<BallotAct> acts_;
};

}  // namespace

std::vector<BallotAct> veto_acts_of(const Reading& reading, const Sentence& sentence,
                                    const events::BallotsInText& ballots) {
  return VetoFinder(reading, sentence, ballots).acts();
}

}  // namespace bede::record
