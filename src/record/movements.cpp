// Forces sent or taken back: whose, how many, where.
#include <algorithm>

#include "record/measures.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

class Movements {
 public:
  explicit Movements(Draft& draft) : draft_(draft), measures_(draft), reading_(draft.reading) {}

  void make() {
    for (size_t i = 0; i < reading_.tokens.size(); ++i)
      if (const TokenId head(i); measures_.is_about("force", head))
        for (const Measure& measure : measures_.acts_of("movement", head)) add(head, measure);
  }

 private:
  void add(TokenId head, const Measure& measure) {
    const TokenId word = measure.tie.word;
    Movement out;
    out.act = measure.act;
    out.forces = measures_.words(head);
    const bool named = reading_[head].upos == Upos::PROPN &&
                       reading_[head].xpos != "NNPS";  // "the 366 Armoured Battalion" is one battalion
    if (const Quantity* count = named ? nullptr : measures_.quantity(head)) {
      out.count = Measures::cited(*count);
      out.approximate = count->approximate;
    }
    out.by = measures_.owners(head);
    if (out.by.empty() && measure.tie.role != events::DeedRole::subject) out.by = measures_.acting(word);
    if (out.by.empty()) out.by = measures_.after(head, {"of", "from"});
    for (const TokenId from : {word, head}) {
      if (out.to.empty()) out.to = measures_.place_after(from, {"to", "into", "in", "near", "along", "at"});
      if (out.from.empty()) out.from = measures_.place_after(from, {"from", "out", "of"});
    }
    if (out.to.empty() && measure.tie.role == events::DeedRole::subject) out.to = entered(word);
    if (out.act == "withdrawn" && out.from.empty()) std::swap(out.from, out.to);
    if (is_foreign(head, out.from)) return;
    measures_.tell(word, head, out);
    keep(std::move(out));
  }

  // "foreign forces left Chad": not those of Chad, and whose the text does not say.
  bool is_foreign(TokenId head, const std::string& from) const {
    for (const TokenId child : syntax::children(reading_, head))
      if (reading_[child].lemma == "foreign" || reading_[child].lemma == "occupying") return !from.empty();
    return false;
  }

  // "troops entered Chad"
  std::string entered(TokenId verb) const {
    for (const TokenId child : syntax::children(reading_, verb))
      if (reading_[child].relation == Relation::obj)
        for (const Mention& mention : reading_.mentions)
          if (mention.head == child && mention.place) return reading_[mention.place].name;
    return {};
  }

  void keep(Movement told) {
    if (told.by.empty()) return;
    for (Movement& one : draft_.record.movements) {
      const bool same = one.act == told.act && one.by == told.by && one.to == told.to && one.from == told.from &&
                        one.status == told.status && one.count.has_value() == told.count.has_value() &&
                        (!one.count || one.count->value == told.count->value);
      if (same) return add_once(one.evidence, told.evidence.front());
    }
    told.id = "m" + std::to_string(draft_.record.movements.size() + 1);
    draft_.record.movements.push_back(std::move(told));
  }

  Draft& draft_;
  Measures measures_;
  const Reading& reading_;
};

}  // namespace

void make_movements(Draft& draft) { Movements(draft).make(); }

}  // namespace bede::record
