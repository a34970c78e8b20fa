// What was agreed, by whom, about what, and how far it got: straight over the trees, the things and the words of
// stages.
#include <algorithm>

#include "base/strings.h"
#include "record/circumstances.h"
#include "record/clauses.h"
#include "record/draft.h"
#include "record/parties.h"
#include "record/sectors.h"
#include "record/stages.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

bool is_pact(const Thing& thing) {
  for (const char* kind : {"agreement", "treaty", "memorandum", "ceasefire", "contract", "partnership"})
    if (thing.kind == kind) return true;
  return false;
}

bool is_joint_text(const Thing& thing) {
  return thing.kind == "statement" && (thing.name.find("oint ") != std::string::npos);
}

// "The draft law" after talk of one agreement is the law that enacts it; a law that says what it enacts has it as its
// object.
bool enacts(const Thing& thing) { return thing.kind == "bill"; }

class Agreements {
 public:
  explicit Agreements(Draft& draft)
      : draft_(draft),
        reading_(draft.reading),
        sides_(reading_, draft.names, draft.deeds),
        circumstances_(reading_),
        stages_(draft, sides_, circumstances_) {}

  void make() {
    for (size_t i = 0; i < reading_.things.size(); ++i) {
      const Thing& thing = reading_.things[i];
      if (is_pact(thing) || is_joint_text(thing)) made_.push_back(agreement(thing, ThingId(i)));
    }
    for (const Thing& thing : reading_.things)
      if (enacts(thing)) give_to_its_agreement(thing);
    for (Made& made : made_) finish(made.agreement);
  }

 private:
  struct Made {
    Agreement agreement;
    uint32_t first = 0;  // where the text first names it
  };

  Made agreement(const Thing& thing, ThingId id) {
    Made made;
    made.agreement.name = thing.name;
    made.agreement.kind = thing.kind;
    made.first = thing.mentions.empty() ? 0 : reading_[thing.mentions.front()].span.begin;
    std::vector<AgreementStage>& stages = made.agreement.stages;
    for (const MentionId mention : thing.mentions) {
      made.agreement.evidence.push_back(reading_[mention].span);
      stages_.add_of(reading_[mention].head, stages);
    }
    Parties parties(draft_, sides_);
    made.agreement.parties = parties.of(reading_[id]);
    for (const MentionId mention : thing.mentions) add_sectors_of(reading_[mention], made.agreement.sectors);
    return made;
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
    for (const MentionId mention : thing.mentions) stages_.add_of(reading_[mention].head, nearest->agreement.stages);
  }

  // "the draft law", not "a law on elections".
  bool is_bare(const Mention& mention) const {
    const TokenId article = syntax::child(reading_, mention.head, Relation::det);
    return article && (reading_[article].lemma == "the" || reading_[article].lemma == "this") &&
           !syntax::has_child(reading_, mention.head, Relation::nmod);
  }

  void finish(Agreement& agreement) {
    if (agreement.stages.empty() || is_nobodys(agreement)) return;
    agreement.id = "g" + std::to_string(draft_.record.agreements.size() + 1);
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
  Sides sides_;
  Circumstances circumstances_;
  Stages stages_;
  std::vector<Made> made_;
};

}  // namespace

void make_agreements(Draft& draft) { Agreements(draft).make(); }

}  // namespace bede::record
