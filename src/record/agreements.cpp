// What was agreed, by whom, about what, and how far it got: straight over the trees, the things and the words of
// stages.
#include <algorithm>

#include "base/strings.h"
#include "record/circumstances.h"
#include "record/clauses.h"
#include "record/draft.h"
#include "record/pacts.h"
#include "record/parties.h"
#include "record/sectors.h"
#include "record/stages.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

// "The draft law" after talk of one agreement is the law that enacts it; a law that says what it enacts has it as its
// object.
bool enacts(const Thing& thing) { return thing.kind == "bill"; }

constexpr size_t kLookedBack = 20;  // agreements before "a deal", one of which it may be

class Agreements {
 public:
  explicit Agreements(Draft& draft)
      : draft_(draft),
        reading_(draft.reading),
        sides_(draft.sides),
        circumstances_(draft.circumstances),
        stages_(draft, sides_, circumstances_),
        parties_(draft, sides_) {}

  void make() {
    for (const Pact& pact : pacts_of(reading_)) made_.push_back(agreement(pact));
    for (const Thing& thing : reading_.things)
      if (enacts(thing)) give_to_its_agreement(thing);
    give_pronouns();
    for (Made& made : made_)
      if (!made.acted || made.agreement.kind == "ceasefire") add_speaker(made.agreement);
    join_plain();
    for (Made& made : made_) finish(made);
  }

 private:
  struct Made {
    Agreement agreement;
    uint32_t first = 0;          // where the text first names it
    bool guessed = false;        // its parties are only those that the text speaks of
    bool acted = false;          // its one party is who signed it, joined it or left it
    bool plain = false;          // only "the agreement", "a deal"
    std::vector<TokenId> heads;  // of its mentions, and of the laws that enact it
  };

  Made agreement(const Pact& pact) {
    Made made;
    made.agreement.name = pact.name;
    made.agreement.kind = pact.kind;
    made.plain = pact.plain;
    made.first = reading_[pact.mentions.front()].span.begin;
    for (const MentionId mention : pact.mentions) {
      made.agreement.evidence.push_back(reading_[mention].span);
      made.heads.push_back(reading_[mention].head);
      stages_.add_of(reading_[mention].head, made.agreement.stages);
    }
    for (const MentionId mention : pact.mentions) stages_.add_by_nouns(reading_[mention].head, made.agreement.stages);
    made.agreement.parties = parties_.of(pact, made.guessed, made.acted);
    for (const MentionId mention : pact.mentions) add_sectors_of(reading_[mention], made.agreement.sectors);
    const bool agreed = pact.kind == "statement" || is_what_was_agreed(pact);
    if (agreed && made.agreement.parties.size() > 1) stages_.add_issued(pact, made.agreement.stages);
    return made;
  }

  // "Chad's agreement to pay more for gas from Niger": somebody has agreed to something.
  bool is_what_was_agreed(const Pact& pact) const {
    const TokenId head = reading_[pact.mentions.front()].head;
    if (reading_[head].lemma != "agreement" || !syntax::has_child(reading_, head, Relation::nmod__poss)) return false;
    const TokenId deed(head.value + 2);
    return deed <= reading_[reading_[head].sentence].last && reading_[TokenId(head.value + 1)].lemma == "to" &&
           reading_[deed].xpos == "VB";
  }

  // The phrase itself, and what is said of it in its clause.
  void add_sectors_of(const Mention& mention, std::vector<std::string>& sectors) const {
    const Sentence& sentence = reading_[reading_[mention.head].sentence];
    add_sectors(reading_, draft_.deeds, mention.first, sentence.last, sectors);
  }

  void give_to_its_agreement(const Thing& thing) {
    if (thing.mentions.empty()) return;
    const uint32_t at = reading_[thing.mentions.front()].span.begin;
    Made* nearest = nullptr;
    for (Made& made : made_)
      if (made.first < at && (!nearest || made.first > nearest->first)) nearest = &made;
    if (!nearest || !is_bare(reading_[thing.mentions.front()])) return;
    for (const MentionId mention : thing.mentions) {
      nearest->heads.push_back(reading_[mention].head);
      stages_.add_of(reading_[mention].head, nearest->agreement.stages);
    }
  }

  // "It was ratified": what is signed or passed is the agreement last spoken of.
  void give_pronouns() {
    std::vector<std::pair<TokenId, size_t>> spoken_of;
    for (size_t i = 0; i < made_.size(); ++i)
      for (const TokenId head : made_[i].heads) spoken_of.emplace_back(head, i);
    std::sort(spoken_of.begin(), spoken_of.end());
    auto next = spoken_of.begin();
    for (size_t i = 0; i < reading_.tokens.size(); ++i) {
      while (next != spoken_of.end() && next->first.value < i) ++next;
      const Token& token = reading_.tokens[i];
      const bool passive = token.relation == Relation::nsubj__pass || token.relation == Relation::obj;
      if (next == spoken_of.begin() || token.lemma != "it" || !passive) continue;
      const auto last = std::prev(next);
      if (token.sentence.value - reading_[last->first].sentence.value > 1) continue;
      stages_.add_of(TokenId(i), made_[last->second].agreement.stages);
    }
  }

  // "An agreement with Syria has been reached, the rebels said": who says so is the other side.
  void add_speaker(Agreement& agreement) const {
    if (agreement.parties.size() != 1) return;
    for (const AgreementStage& stage : agreement.stages) {
      if (stage.stage == "ratified") continue;  // "Chad welcomed Niger's ratification"
      const ActorId source = stages_.speaker(stage);
      const std::string code = sides_.code_of(source);
      if (!code.empty() && !is_body(reading_, source)) add_once(agreement.parties, code);
      if (agreement.parties.size() > 1) return;
    }
  }

  // "A deal" of the same sides, after "an agreement to sell grain", is that agreement.
  void join_plain() {
    std::vector<size_t> same_as;  // of each, the one that it is; of most, itself
    for (size_t i = 0; i < made_.size(); ++i) {
      same_as.push_back(i);
      if (!made_[i].plain) continue;
      for (size_t j = i; j-- > (i > kLookedBack ? i - kLookedBack : 0);) {
        if (!same_parties(made_[i].agreement.parties, made_[j].agreement.parties)) continue;
        same_as[i] = same_as[j];
        join(made_[same_as[j]].agreement, made_[i].agreement);
        break;
      }
    }
  }

  static bool same_parties(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return a.empty() || std::is_permutation(a.begin(), a.end(), b.begin(), b.end());
  }

  void join(Agreement& into, Agreement& from) const {
    for (const AgreementStage& stage : from.stages) stages_.add(stage, into.stages);
    for (const std::string& sector : from.sectors) add_once(into.sectors, sector);
    for (const Span span : from.evidence) add_once(into.evidence, span);
    from.stages.clear();
  }

  // "the draft law", not "a law on elections".
  bool is_bare(const Mention& mention) const {
    const TokenId article = syntax::child(reading_, mention.head, Relation::det);
    return article && (reading_[article].lemma == "the" || reading_[article].lemma == "this") &&
           !syntax::has_child(reading_, mention.head, Relation::nmod);
  }

  void finish(Made& made) {
    Agreement& agreement = made.agreement;
    if (agreement.stages.empty() || is_nobodys(agreement)) return;
    agreement.id = "g" + std::to_string(draft_.record.agreements.size() + 1);
    if (made.guessed) draft_.guessed_agreements.push_back(agreement.id);
    settle(agreement.stages);
    order(agreement.stages);
    draft_.record.agreements.push_back(std::move(agreement));
  }

  // "a deal was reached" between nobody says too little to be kept.
  static bool is_nobodys(const Agreement& agreement) {
    if (!agreement.parties.empty() || starts_upper(agreement.name)) return false;
    return std::all_of(agreement.stages.begin(), agreement.stages.end(), [](const AgreementStage& one) {
      return one.stage == "approved" || one.stage == "proposed" || one.stage == "negotiating" ||
             one.stage == "rejected";
    });
  }

  Draft& draft_;
  const Reading& reading_;
  const Sides& sides_;
  const Circumstances& circumstances_;
  Stages stages_;
  Parties parties_;
  std::vector<Made> made_;
};

}  // namespace

void make_agreements(Draft& draft) { Agreements(draft).make(); }

}  // namespace bede::record
