#include "report/brief.h"

#include <algorithm>
#include <unordered_set>

#include "report/page.h"
#include "report/phrases.h"

namespace bede::report {
namespace {

// "arms_control" -> "arms control"
std::string in_words(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

constexpr size_t kDateColumn = 12;

// One line of "what happened": an event or a contact.
struct Happening {
  std::string date;
  bool inferred = false;
  uint32_t at = 0;  // where its evidence begins
  std::string text;
  std::vector<Span> evidence;
};

// Spans that can be asked whether one of them overlaps another span, in logarithmic time.
class SpanSet {
 public:
  void add(const std::vector<Span>& spans) { spans_.insert(spans_.end(), spans.begin(), spans.end()); }
  void close() {
    std::sort(spans_.begin(), spans_.end());
    for (size_t i = 1; i < spans_.size(); ++i) spans_[i].end = std::max(spans_[i].end, spans_[i - 1].end);
  }
  bool overlaps(Span span) const {
    const auto after =
        std::lower_bound(spans_.begin(), spans_.end(), span.end, [](Span s, uint32_t end) { return s.begin < end; });
    return after != spans_.begin() && std::prev(after)->end > span.begin;
  }

 private:
  std::vector<Span> spans_;  // after close(), each end is the furthest so far
};

class Writer {
 public:
  Writer(const Record& record, const BriefOptions& options)
      : record_(record), text_(record.document().text), phrases_(record), page_(options.columns, options.colours) {
    for (const Contact& contact : record.contacts) contacts_.add(contact.evidence);
    for (const Agreement& agreement : record.agreements)
      for (const AgreementStage& stage : agreement.stages) stages_.add(stage.evidence);
    contacts_.close();
    stages_.close();
  }

  std::string write() {
    head();
    happenings();
    agreements();
    votes();
    acts("Sanctions and trade measures", record_.sanctions);
    acts("Posts and envoys", record_.personnel);
    acts("Dead, wounded, taken", record_.casualties);
    acts("Forces on the move", record_.movements);
    acts("Deadlines", record_.deadlines);
    claims();
    checks();
    page_.blank();
    return page_.take();
  }

 private:
  void head() {
    const Document& document = record_.document();
    page_.title(words_of(document.title, {{0, static_cast<uint32_t>(document.title.size())}}).empty() ? document.id
                                                                                                      : document.title);
    const size_t sentences = record_.reading->sentences.size();
    std::string facts = std::to_string(sentences) + (sentences == 1 ? " sentence" : " sentences");
    if (document.published) facts = "published " + day(*document.published) + ", " + facts;
    if (!document.source.empty()) facts = document.source + ", " + facts;
    page_.line(0, "", facts);
    for (const std::string& note : document.notes) page_.line(0, "note: ", note);
    if (record_.events.empty() && record_.contacts.empty() && record_.agreements.empty() && record_.votes.empty() &&
        record_.claims.empty() && record_.checks.empty() && record_.sanctions.empty() && record_.personnel.empty() &&
        record_.casualties.empty() && record_.movements.empty() && record_.deadlines.empty())
      page_.line(0, "", "Nothing that a record keeps was found in this text.");
  }

  static std::string day(Date date) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    std::string out = std::to_string(date.year);
    if (date.month > 0) out += "-" + two(date.month);
    return date.month > 0 && date.day > 0 ? out + "-" + two(date.day) : out;
  }

  // Where a contact or an agreement already tells it, the event behind it is not told again.
  bool is_told(const RecordEvent& event) const {
    const SpanSet& told = event.plover == "CONSULT" ? contacts_ : stages_;
    if (event.plover != "CONSULT" && event.plover != "AGREE") return false;
    return std::any_of(event.evidence.begin(), event.evidence.end(), [&](Span span) { return told.overlaps(span); });
  }

  template <class Item>
  Happening happening(const Item& item, const std::string& what) const {
    Happening out;
    if (item.date) out.date = item.date->value;
    out.inferred = item.date && item.date->inferred;
    out.at = item.evidence.empty() ? 0 : item.evidence.front().begin;
    out.text = Phrases::status(item.status) + what + phrases_.place(item.place) +
               phrases_.according_to(item.according_to) + ".";
    out.evidence = item.evidence;
    return out;
  }

  std::vector<Happening> all_happenings() const {
    std::vector<Happening> out;
    for (const Contact& contact : record_.contacts) out.push_back(happening(contact, phrases_.contact(contact)));
    for (const RecordEvent& event : record_.events)
      if (!is_told(event)) out.push_back(happening(event, phrases_.event(event)));
    std::stable_sort(out.begin(), out.end(), [](const Happening& a, const Happening& b) {
      if (a.date.empty() != b.date.empty()) return b.date.empty();
      return a.date != b.date ? a.date < b.date : a.at < b.at;
    });
    return out;
  }

  void happenings() {
    const auto all = all_happenings();
    if (!all.empty()) page_.heading("What happened");
    for (const Happening& one : all) {
      std::string label = one.date.empty() ? "no date" : one.date + (one.inferred ? "?" : "");
      label.resize(std::max(kDateColumn, label.size() + 1), ' ');
      page_.line(2, label, one.text);
      page_.quote(2 + kDateColumn, words_of(text_, one.evidence));
    }
  }

  std::string about(const Agreement& agreement) const {
    std::string out = agreement.name;
    if (!agreement.parties.empty())
      out += ", " + std::string(agreement.parties.size() > 1 ? "between " : "with ") +
             phrases_.countries(agreement.parties);
    if (!agreement.sectors.empty()) out += ", on " + in_words(listed(agreement.sectors));
    return out + ".";
  }

  static std::string stage_name(const std::string& stage) { return stage == "in_force" ? "in force" : stage; }

  std::string told(const AgreementStage& stage) const {
    std::string out = Phrases::status(stage.status) + stage_name(stage.stage);
    if (!stage.body.empty()) out += (stage.stage == "submitted" ? " to " : " by ") + stage.body;
    if (const std::string date = Phrases::date(stage.date); !date.empty()) out += ", " + date;
    return out + phrases_.place(stage.place) + phrases_.according_to(stage.according_to) + ".";
  }

  void agreements() {
    if (!record_.agreements.empty()) page_.heading("What was agreed");
    for (const Agreement& agreement : record_.agreements) {
      page_.line(2, "", about(agreement));
      for (const AgreementStage& stage : agreement.stages) {
        page_.line(4, "- ", told(stage));
        page_.quote(6, words_of(text_, stage.evidence));
      }
      if (agreement.stages.empty()) page_.quote(4, words_of(text_, agreement.evidence));
    }
  }

  std::string subject(const Vote& vote) const {
    for (const Agreement& agreement : record_.agreements)
      if (agreement.id == vote.subject) return agreement.name;
    return vote.subject;
  }

  std::string counts(const Vote& vote) const {
    std::vector<std::string> parts;
    const auto add = [&](const std::optional<Cited<int64_t>>& count, const char* what) {
      if (count) parts.push_back(std::to_string(count->value) + what);
    };
    add(vote.in_favour, " for");
    add(vote.against, " against");
    add(vote.abstained, " abstained");
    add(vote.not_voting, " not voting");
    std::string out = listed(parts);
    if (vote.present) out += (out.empty() ? "" : "; ") + std::to_string(vote.present->value) + " present";
    if (vote.total_members)
      out += (out.empty() ? "of " : ", of ") + std::to_string(vote.total_members->value) + " members";
    if (vote.needed) out += (out.empty() ? "" : "; ") + std::to_string(vote.needed->value) + " needed";
    if (vote.margin) out += (out.empty() ? "" : "; ") + ("a margin of " + std::to_string(vote.margin->value));
    return out;
  }

  std::string told(const Vote& vote) const {
    std::string out = Phrases::status(vote.status) + (vote.body.empty() ? "A vote" : vote.body);
    if (const std::string what = subject(vote); !what.empty()) out += " on " + what;
    if (const std::string numbers = counts(vote); !numbers.empty()) out += ": " + numbers;
    if (!vote.outcome.empty()) out += "; " + vote.outcome;
    if (!vote.vetoed_by.empty()) out += ", vetoed by " + phrases_.countries(vote.vetoed_by);
    if (const std::string date = Phrases::date(vote.date); !date.empty()) out += ", " + date;
    return out + phrases_.according_to(vote.according_to) + ".";
  }

  void votes() {
    if (!record_.votes.empty()) page_.heading("Who voted how");
    for (const Vote& vote : record_.votes) {
      page_.line(2, "", told(vote));
      page_.quote(4, words_of(text_, vote.evidence));
    }
  }

  template <class Act>
  void acts(const char* heading, const std::vector<Act>& all) {
    if (!all.empty()) page_.heading(heading);
    for (const Act& act : all) {
      std::string line = Phrases::status(act.status) + phrases_.act(act);
      if (const std::string date = Phrases::date(act.date); !date.empty()) line += ", " + date;
      page_.line(2, "", line + phrases_.according_to(act.according_to) + ".");
      page_.quote(4, words_of(text_, act.evidence));
    }
  }

  // "says", "says, with reserve (could)", "denies".
  std::string manner(const RecordClaim& claim) const {
    switch (claim.status) {
      case Modality::denied:
        return "denied";
      case Modality::asked:
        return "asked";
      case Modality::intended:
      case Modality::future:
        return "as an intention";
      case Modality::hedged:
      case Modality::hypothetical:
        break;
      case Modality::asserted:
        return claim.stance == "doubting" ? "firmly, and the report doubts it" : "firmly";
    }
    const std::string hedges = words_of(text_, claim.hedges, 60);
    return hedges.empty() ? "with reserve" : "with reserve: " + hedges;
  }

  std::string told(const RecordClaim& claim) const {
    std::string source = words_of(text_, claim.source_spans, 80);
    if (source.empty()) source = claim.source_text.empty() ? "No source named" : claim.source_text;
    const std::string cue = claim.cue.empty() ? "" : "“" + words_of(text_, {claim.cue}, 60) + "”, ";
    std::string out = source + " (" + cue + manner(claim) + ")";
    for (const RecordClaim& outer : record_.claims)
      if (!claim.chain.empty() && outer.id == claim.chain.back())
        out += ", within what " + words_of(text_, outer.source_spans, 60) + " says";
    return out + ":";
  }

  void claims() {
    if (!record_.claims.empty()) page_.heading("Who says what, and how firmly");
    for (const RecordClaim& claim : record_.claims) {
      page_.line(2, "", told(claim));
      page_.quote(4, words_of(text_, claim.content));
    }
  }

  void checks() {
    if (!record_.checks.empty()) page_.heading("What does not add up");
    for (const Finding& finding : record_.checks) {
      page_.warning(2, finding.severity == Severity::note ? "Note: " : "", finding.message);
      page_.quote(4, words_of(text_, finding.evidence));
    }
  }

  const Record& record_;
  std::string_view text_;
  Phrases phrases_;
  Page page_;
  SpanSet contacts_, stages_;
};

}  // namespace

std::string brief(const Record& record, const BriefOptions& options) { return Writer(record, options).write(); }

}  // namespace bede::report
