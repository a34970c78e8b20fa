// Ultimatums and deadlines: who sets them to whom, and until when.
#include <algorithm>

#include "record/measures.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

using syntax::children;

class Deadlines {
 public:
  explicit Deadlines(Draft& draft) : draft_(draft), measures_(draft), reading_(draft.reading) {}

  void make() {
    for (size_t i = 0; i < reading_.tokens.size(); ++i) {
      const TokenId at(i);
      if (measures_.is_about("deadline", at))
        by_noun(at);
      else if (reading_[at].upos == Upos::VERB)
        by_verb(at);
    }
  }

 private:
  void by_noun(TokenId noun) {
    for (const Measure& measure : measures_.acts_of("deadline", noun)) {
      if (measure.act == "demand") continue;
      const TokenId verb = measure.tie.word;
      Deadline out;
      out.act = measure.act;
      if (measure.tie.role != events::DeedRole::subject) out.by = measures_.acting(verb);
      if (out.by.empty()) out.by = measures_.owners(noun);
      out.on = measures_.after(noun, {"to", "for", "on"});
      for (std::string& code : measures_.after(verb, {"to", "for", "on"})) add_once(out.on, std::move(code));
      for (std::string& code : receivers(verb, noun)) add_once(out.on, std::move(code));
      // "Chad faces a deadline", "met the deadline": theirs
      const bool theirs = out.act == "met" || out.act == "missed";
      if (theirs || reading_[verb].lemma == "face") std::swap(out.by, out.on);
      if (theirs) set_by_owner(noun, verb, out);
      due(noun, {}, out);
      if (out.due_text.empty()) due(verb, {"of", "until", "by", "to", "for"}, out);
      out.demand = demand(noun).empty() ? demand(verb) : demand(noun);
      measures_.tell(verb, noun, out);
      const bool addressed = !out.on.empty() || !out.due_text.empty() || reading_[noun].lemma == "ultimatum";
      if (addressed && is_of_states(noun, out)) keep(std::move(out));
    }
  }

  // "refused the Russian ultimatum": Russia set it.
  void set_by_owner(TokenId noun, TokenId verb, Deadline& out) const {
    const Codes owners = measures_.owners(noun);
    if (owners.empty()) return;
    out.by = owners;
    out.on = measures_.acting(verb);
    for (const std::string& code : owners) std::erase(out.on, code);
  }

  // "it is time to give workers a tax break" sets no time; nobody in particular misses a deadline.
  bool is_of_states(TokenId noun, const Deadline& told) const {
    const bool named = reading_[noun].lemma == "deadline" || reading_[noun].lemma == "ultimatum";
    return named ? !told.by.empty() || !told.on.empty() || told.due : told.due && !told.by.empty();
  }

  // "gave Chad until Friday to withdraw"; "demanded that Chad withdraw within two days"
  void by_verb(TokenId verb) {
    const std::string_view lemma = reading_[verb].lemma;
    const auto& lines = draft_.deeds.acts("deadline", lemma);
    const bool demands =
        std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.kind == "demand"; });
    if (!demands && lemma != "give") return;
    Deadline out;
    out.act = "set";
    out.by = measures_.acting(verb);
    out.on = receivers(verb, {});
    if (demands)
      within(verb, out);
    else
      due(verb, {"until", "till"}, out);
    if (out.due_text.empty() || out.by.empty()) return;
    if (out.demand.empty()) out.demand = demand(verb);
    measures_.tell(verb, verb, out);
    keep(std::move(out));
  }

  // Whom a verb addresses.
  Codes receivers(TokenId verb, TokenId but) const {
    Codes codes;
    for (const TokenId child : children(reading_, verb)) {
      const Relation relation = reading_[child].relation;
      if (child == but || (relation != Relation::iobj && relation != Relation::obj)) continue;
      for (std::string& code : measures_.named(child)) add_once(codes, std::move(code));
    }
    return codes;
  }

  // The time in a phrase right under a word; any, where no preposition is asked for.
  void due(TokenId word, std::initializer_list<std::string_view> prepositions, Deadline& out) const {
    for (const TimeExpression& time : reading_.times) {
      if (reading_[time.first].sentence != reading_[word].sentence) continue;
      for (TokenId at = time.first; at <= time.last; at = TokenId(at.value + 1)) {
        if (reading_[at].head != word) continue;
        const std::string_view before = preposition(reading_, at);
        const bool fits = prepositions.size() == 0 ||
                          std::find(prepositions.begin(), prepositions.end(), before) != prepositions.end();
        if (fits) return put(time, out);
      }
    }
  }

  void put(const TimeExpression& time, Deadline& out) const {
    out.due_text = time.span.of(reading_.text());
    out.due = date_of(reading_, TimeId(static_cast<size_t>(&time - reading_.times.data())));
  }

  // The clause that is demanded, and a time in it after "within", "by", "before", "until".
  void within(TokenId verb, Deadline& out) const {
    for (const TokenId clause : children(reading_, verb)) {
      const Relation relation = reading_[clause].relation;
      if (relation != Relation::ccomp && relation != Relation::xcomp && relation != Relation::obj) continue;
      if (reading_[clause].relation == Relation::obj && reading_[clause].upos != Upos::NOUN) continue;
      for (const TokenId from : {clause, verb}) {
        due(from, {"within", "by", "before", "until"}, out);
        if (!out.due_text.empty()) break;
      }
      if (out.due_text.empty()) continue;
      out.demand = clause_span(reading_, clause).of(reading_.text());
      for (const TokenId child : children(reading_, clause))
        if (syntax::is_subject(reading_[child].relation))
          for (std::string& code : measures_.named(child)) add_once(out.on, std::move(code));
      return;
    }
  }

  // "to withdraw its troops" under a noun or verb
  std::string demand(TokenId word) const {
    for (const TokenId child : children(reading_, word)) {
      const Relation relation = reading_[child].relation;
      const bool clause = relation == Relation::acl || relation == Relation::xcomp || relation == Relation::advcl;
      if (clause && reading_[child].xpos == "VB" && syntax::has_child(reading_, child, Relation::mark))
        return std::string(clause_span(reading_, child).of(reading_.text()));
    }
    return {};
  }

  void keep(Deadline told) {
    for (Deadline& one : draft_.record.deadlines)
      if (one.act == told.act && one.by == told.by && one.on == told.on && one.status == told.status &&
          (one.due_text.empty() || told.due_text.empty() || one.due_text == told.due_text)) {
        if (one.due_text.empty()) one.due_text = told.due_text, one.due = told.due;
        if (one.demand.empty()) one.demand = told.demand;
        return add_once(one.evidence, told.evidence.front());
      }
    told.id = "d" + std::to_string(draft_.record.deadlines.size() + 1);
    draft_.record.deadlines.push_back(std::move(told));
  }

  Draft& draft_;
  Measures measures_;
  const Reading& reading_;
};

}  // namespace

void make_deadlines(Draft& draft) { Deadlines(draft).make(); }

}  // namespace bede::record
