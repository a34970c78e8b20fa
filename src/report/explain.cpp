#include "report/explain.h"

#include <algorithm>

#include "report/marked.h"
#include "report/phrases.h"

namespace bede::report {
namespace {

// One item of the record, ready to be shown.
struct Shown {
  std::string id, head;  // "e1", "event CONSULT 042: ..."
  std::vector<Mark> marks;
  std::vector<std::string> reasons;  // "rule predicates/visit.tsv:12"
};

class Explainer {
 public:
  Explainer(const Record& record, const ExplainOptions& options)
      : record_(record),
        reading_(*record.reading),
        phrases_(record),
        page_(options.columns, options.colours),
        tree_(options.tree) {}

  Result<std::string> explain(const std::string& item) {
    std::vector<Shown> all = everything();
    if (!item.empty()) {
      all.erase(std::remove_if(all.begin(), all.end(), [&](const Shown& one) { return one.id != item; }), all.end());
      if (all.empty())
        return Error{ErrorCode::not_found, record_.document().id, 0, 0, false, "has no item '" + item + "'",
                     known_ids()};
    }
    std::stable_sort(all.begin(), all.end(), [](const Shown& a, const Shown& b) { return first_at(a) < first_at(b); });
    for (const Shown& one : all) write(one);
    return page_.take();
  }

 private:
  static uint32_t first_at(const Shown& shown) {
    uint32_t least = UINT32_MAX;
    for (const Mark& mark : shown.marks) least = std::min(least, mark.span.begin);
    return least;
  }

  std::string known_ids() const {
    std::string out;
    for (const Shown& one : everything()) out += (out.empty() ? "there are " : " ") + one.id;
    return out.empty() ? "the record is empty" : out;
  }

  static void mark(Shown& shown, Span span, std::string label) {
    if (!span.empty()) shown.marks.push_back({span, std::move(label)});
  }

  static void mark_all(Shown& shown, const std::vector<Span>& spans, const std::string& label) {
    for (const Span span : spans) mark(shown, span, label);
  }

  static void mark_when(Shown& shown, const std::optional<RecordDate>& date) {
    if (date) mark(shown, date->evidence, "date " + Phrases::date(date));
  }

  static void mark_where(Shown& shown, const std::optional<RecordPlace>& place) {
    if (place)
      mark(shown, place->evidence,
           "place " + place->name + (place->country.empty() ? "" : " (" + place->country + ")"));
  }

  void carried(Shown& shown, const std::string& claim) const {
    if (!claim.empty()) shown.reasons.push_back("on the word of " + claim + phrases_.according_to(claim).substr(1));
  }

  static void reason(Shown& shown, const char* what, const std::string& why) {
    if (!why.empty()) shown.reasons.push_back(std::string(what) + " " + why);
  }

  Shown shown(const RecordActor& actor) const {
    Shown out{actor.id, "actor " + actor.name + ", " + actor.kind, {}, {}};
    if (!actor.code.empty()) out.head += ", code " + actor.code;
    if (!actor.office.empty()) out.head += ", " + actor.office;
    mark_all(out, actor.mentions, actor.name);
    reason(out, "known as", actor.known_as);
    if (actor.origin) reason(out, "lexicon", reading_[actor.origin].lexicon_line);
    return out;
  }

  void mark_parties(Shown& out, const RecordEvent& event) const {
    if (!event.origin) return;
    const Event& origin = reading_[event.origin];
    mark(out, reading_[origin.predicate].span, event.plover + " " + event.cameo);
    for (const MentionId id : origin.actors) mark(out, reading_[id].span, "actor");
    for (const MentionId id : origin.recipients) mark(out, reading_[id].span, "recipient");
    reason(out, "rule", origin.pattern);
  }

  Shown shown(const RecordEvent& event) const {
    Shown out{
        event.id,
        "event " + event.plover + " " + event.cameo + ": " + Phrases::status(event.status) + phrases_.event(event),
        {},
        {}};
    mark_parties(out, event);
    mark_when(out, event.date);
    mark_where(out, event.place);
    if (out.marks.empty()) mark_all(out, event.evidence, event.plover);
    reason(out, "because", event.because);
    carried(out, event.according_to);
    return out;
  }

  Shown shown(const RecordClaim& claim) const {
    Shown out{
        claim.id,
        "claim of " + (claim.source_text.empty() ? "no named source" : claim.source_text) + ", " + claim.factuality,
        {},
        {}};
    mark_all(out, claim.source_spans, "source" + (claim.source.empty() ? "" : " " + claim.source));
    mark(out, claim.cue, "cue");
    mark_all(out, claim.content, "content");
    mark_all(out, claim.hedges, "hedge");
    if (claim.origin) reason(out, "lexicon", reading_[claim.origin].lexicon_line);
    if (!claim.chain.empty()) reason(out, "inside", claim.chain.back());
    return out;
  }

  Shown shown(const Agreement& agreement) const {
    Shown out{agreement.id,
              agreement.kind + " " + agreement.name + ", parties " + phrases_.countries(agreement.parties),
              {},
              {}};
    mark_all(out, agreement.evidence, agreement.id);
    for (const AgreementStage& stage : agreement.stages) {
      mark_all(out, stage.evidence, stage.stage);
      mark_when(out, stage.date);
      mark_where(out, stage.place);
      carried(out, stage.according_to);
    }
    return out;
  }

  Shown shown(const Vote& vote) const {
    Shown out{vote.id,
              "vote of " + (vote.body.empty() ? "a body not named" : vote.body) + ", " +
                  (vote.outcome.empty() ? "outcome not stated" : vote.outcome),
              {},
              {}};
    const std::pair<const std::optional<Cited<int64_t>>&, const char*> counts[] = {
        {vote.total_members, "members"}, {vote.present, "present"},     {vote.in_favour, "for"},
        {vote.against, "against"},       {vote.abstained, "abstained"}, {vote.not_voting, "not voting"},
        {vote.needed, "needed"},         {vote.margin, "margin"}};
    for (const auto& [count, what] : counts)
      if (count) mark(out, count->span, std::string(what) + " " + std::to_string(count->value));
    mark_when(out, vote.date);
    if (out.marks.empty()) mark_all(out, vote.evidence, "vote");
    if (vote.unaccounted) reason(out, "present less counted:", std::to_string(*vote.unaccounted));
    carried(out, vote.according_to);
    return out;
  }

  Shown shown(const Contact& contact) const {
    Shown out{contact.id, "contact: " + Phrases::status(contact.status) + phrases_.contact(contact), {}, {}};
    mark_all(out, contact.evidence, contact.kind);
    mark_when(out, contact.date);
    mark_where(out, contact.place);
    carried(out, contact.according_to);
    return out;
  }

  // A sanction, post, count of casualties, movement or deadline.
  template <class Act>
  Shown shown(const Act& act) const {
    Shown out{act.id, Phrases::status(act.status) + phrases_.act(act), {}, {}};
    mark_all(out, act.evidence, act.id);
    mark_when(out, act.date);
    mark_where(out, act.place);
    carried(out, act.according_to);
    return out;
  }

  Shown shown(const Finding& finding) const {
    Shown out{finding.id, finding.kind + ": " + finding.message, {}, {}};
    mark_all(out, finding.evidence, finding.kind);
    reason(out, "lexicon", finding.fact);
    for (const std::string& item : finding.items) reason(out, "about", item);
    return out;
  }

  template <class Item>
  void add(std::vector<Shown>& out, const std::vector<Item>& items) const {
    for (const Item& item : items) out.push_back(shown(item));
  }

  std::vector<Shown> everything() const {
    std::vector<Shown> out;
    add(out, record_.actors);
    add(out, record_.events);
    add(out, record_.contacts);
    add(out, record_.agreements);
    add(out, record_.votes);
    add(out, record_.sanctions);
    add(out, record_.personnel);
    add(out, record_.casualties);
    add(out, record_.movements);
    add(out, record_.deadlines);
    add(out, record_.claims);
    add(out, record_.checks);
    return out;
  }

  // The sentence in which span begins; none between sentences.
  SentenceId sentence_of(Span span) const {
    const auto& all = reading_.sentences;
    const auto after = std::upper_bound(all.begin(), all.end(), span.begin,
                                        [](uint32_t at, const Sentence& s) { return at < s.span.begin; });
    if (after == all.begin() || span.begin >= std::prev(after)->span.end) return {};
    return SentenceId(static_cast<size_t>(std::prev(after) - all.begin()));
  }

  void write(const Shown& one) {
    std::vector<Mark> marks = one.marks;
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
    page_.title(one.id + "  " + one.head);
    for (size_t at = 0; at < marks.size();) {
      const SentenceId sentence = sentence_of(marks[at].span);
      const uint32_t end = sentence ? reading_[sentence].span.end : UINT32_MAX;
      std::vector<Mark> here;
      for (; at < marks.size() && marks[at].span.begin < end; ++at) here.push_back(marks[at]);
      if (!sentence) continue;
      write_marked(page_, reading_, sentence, here);
      if (tree_) write_tree(page_, reading_, sentence);
    }
    for (const std::string& reason : one.reasons) page_.line(2, "", reason);
    page_.blank();
  }

  const Record& record_;
  const Reading& reading_;
  Phrases phrases_;
  Page page_;
  bool tree_;
};

}  // namespace

Result<std::string> explain(const Record& record, const std::string& item, const ExplainOptions& options) {
  return Explainer(record, options).explain(item);
}

}  // namespace bede::report
