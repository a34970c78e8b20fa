// How many were killed, wounded, missing, taken, driven out or freed, and who counted them.
#include <algorithm>
#include <array>

#include "record/measures.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

using syntax::children;

// What an adjective says became of people: "left 12 dead", "30 are missing".
constexpr std::array<std::pair<std::string_view, const char*>, 5> kStates = {{{"dead", "killed"},
                                                                              {"wounded", "wounded"},
                                                                              {"injured", "wounded"},
                                                                              {"missing", "missing"},
                                                                              {"homeless", "displaced"}}};

const char* state_of(std::string_view word) {
  for (const auto& [name, kind] : kStates)
    if (name == word) return kind;
  return nullptr;
}

class Counts {
 public:
  explicit Counts(Draft& draft) : draft_(draft), measures_(draft), reading_(draft.reading) {}

  void make() {
    for (const Quantity& quantity : reading_.quantities)
      if (quantity.kind == QuantityKind::count && !is_rate(quantity) && !is_of_name(quantity))
        read(quantity, counted(quantity));
  }

 private:
  // "COVID-19 deaths"
  bool is_of_name(const Quantity& quantity) const {
    return quantity.first.value > 0 && reading_.tokens[quantity.first.value - 1].form == "-";
  }

  // "2,000 deaths a day", "thousands dying every week": how fast, not how many.
  bool is_rate(const Quantity& quantity) const {
    static constexpr std::string_view kSpans[] = {"day", "week", "month", "year", "hour", "daily"};
    const Sentence& sentence = reading_[reading_[quantity.first].sentence];
    const uint32_t end = std::min(sentence.last.value, quantity.last.value + 6);
    for (uint32_t at = quantity.last.value + 1; at < end; ++at) {
      const std::string_view form = reading_.tokens[at].form;
      const bool each = form == "a" || form == "per" || form == "every" || form == "each";
      const std::string_view next = reading_.tokens[at + 1].lemma;
      if (each && std::find(std::begin(kSpans), std::end(kSpans), next) != std::end(kSpans)) return true;
    }
    return false;
  }

  // What is counted, or the number itself where it stands for it.
  TokenId counted(const Quantity& quantity) const { return quantity.of ? quantity.of : top_of(quantity); }

  // The word of the number that the others hang on.
  TokenId top_of(const Quantity& quantity) const {
    for (TokenId at = quantity.first; at <= quantity.last; at = TokenId(at.value + 1)) {
      const TokenId head = reading_[at].head;
      if (!head || head < quantity.first || head > quantity.last) return at;
    }
    return quantity.last;
  }

  bool may_be_people(const Quantity& quantity, TokenId head) const {
    if (!quantity.of || head == quantity.of) {
      const Token& token = reading_[head];
      if (token.upos == Upos::NUM || token.upos == Upos::ADJ || token.upos == Upos::PRON) return true;
      if (draft_.deeds.is_about("victim", token.lemma) || draft_.deeds.is_about("post", token.lemma)) return true;
      const ActorId actor = measures_.sides().actor_at(head);
      return token.xpos == "NNPS" || (actor && reading_[actor].plural);  // "three Palestinians"
    }
    return false;
  }

  void read(const Quantity& quantity, TokenId head) {
    for (const events::DeedWord& line : draft_.deeds.acts("casualty", reading_[head].lemma))
      if (line.role == events::DeedRole::noun) return add(quantity, head, head, line.kind, false);  // "14 deaths"
    if (const char* kind = state_of(reading_[head].lemma)) return add(quantity, head, head, kind, false);
    if (!may_be_people(quantity, head)) return;
    auto acts = measures_.acts_of("casualty", head);
    if (acts.empty() && quantity.of)
      acts = measures_.acts_of("casualty", top_of(quantity));  // "hundreds of thousands of"
    for (const Measure& measure : acts)
      return add(quantity, head, measure.tie.word, measure.act, measure.tie.role == events::DeedRole::object);
    if (by_state(quantity, head)) return;
    by_toll(quantity, head);
  }

  // "left 12 dead", "12 people are missing", "12 dead and 30 wounded"
  bool by_state(const Quantity& quantity, TokenId head) {
    const TokenId above = reading_[head].head;
    const Relation relation = reading_[head].relation;
    if (above && syntax::is_subject(relation))
      if (const char* kind = state_of(reading_[above].lemma)) return add(quantity, head, above, kind, false), true;
    if (above && relation == Relation::obj)
      for (const TokenId child : children(reading_, above))
        if (const char* kind = state_of(reading_[child].lemma); kind && reading_[child].relation == Relation::xcomp)
          return add(quantity, head, above, kind, true), true;
    const TokenId next(quantity.last.value + 1);
    if (next.value < reading_.tokens.size() && reading_[next].sentence == reading_[head].sentence)
      if (const char* kind = state_of(reading_[next].form)) return add(quantity, head, next, kind, false), true;
    return false;
  }

  // "the death toll rose to 40"
  void by_toll(const Quantity& quantity, TokenId head) {
    const TokenId verb = reading_[head].head;
    const std::string_view before = preposition(reading_, head);
    if (!verb || (before != "to" && before != "at" && before != "of")) return;
    const auto tolls = [&](TokenId noun) {
      return reading_[noun].lemma == "toll" && reading_[noun].upos == Upos::NOUN;
    };
    bool told = tolls(verb);
    for (const TokenId child : children(reading_, verb))
      told = told || (syntax::is_subject(reading_[child].relation) && tolls(child));
    if (told) add(quantity, head, verb, "killed", false);
  }

  void add(const Quantity& quantity, TokenId head, TokenId word, const std::string& kind, bool has_doer) {
    Casualties out;
    out.kind = kind;
    out.count = Measures::cited(quantity);
    if (quantity.high > quantity.low) out.most = static_cast<int64_t>(quantity.high);
    out.approximate = quantity.approximate;
    if (reading_[head].upos != Upos::NUM) out.who = measures_.words(head);
    Codes own = measures_.owners(head);
    const ActorId actor = measures_.sides().actor_at(head);
    if (own.empty() && (!actor || !reading_[actor].unnamed || reading_[head].xpos == "NNPS"))
      own = measures_.named(head);
    if (!own.empty()) out.country = own.front();
    if (has_doer) out.by = measures_.acting(word);
    measures_.tell(word, head, out);
    out.evidence.front() = out.evidence.front().joined(quantity.span);
    out.id = "n" + std::to_string(draft_.record.casualties.size() + 1);
    draft_.record.casualties.push_back(std::move(out));
  }

  Draft& draft_;
  Measures measures_;
  const Reading& reading_;
};

}  // namespace

void make_casualties(Draft& draft) { Counts(draft).make(); }

}  // namespace bede::record
