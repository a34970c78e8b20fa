#include "report/brief_sections.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unordered_set>

#include "report/page.h"
#include "report/phrases.h"
#include "syntax/tree.h"

namespace bede::report {
namespace {

// "58", "58.5"
std::string shown(double number) {
  char text[32];
  std::snprintf(text, sizeof text, number == std::floor(number) ? "%.0f" : "%.1f", number);
  return text;
}

// "arms_control" -> "arms control"
std::string in_words(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// One line of "what happened": an event or a contact.
struct Happening {
  std::string id;
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

class Teller {
 public:
  explicit Teller(const Record& record) : record_(record), text_(record.document().text), phrases_(record) {
    for (const Contact& contact : record.contacts) contacts_.add(contact.evidence);
    for (const Agreement& agreement : record.agreements)
      for (const AgreementStage& stage : agreement.stages) stages_.add(stage.evidence);
    contacts_.close();
    stages_.close();
  }

  std::vector<BriefSection> tell() {
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
    return std::move(sections_);
  }

 private:
  void open(const char* words) { sections_.push_back({words, {}}); }
  void say(BriefLine line) { sections_.back().lines.push_back(std::move(line)); }

  // Where a contact or an agreement already tells it, the event behind it is not told again.
  bool is_told(const RecordEvent& event) const {
    const SpanSet& told = event.plover == "CONSULT" || event.cameo == "036" ? contacts_ : stages_;
    if (event.plover != "CONSULT" && event.plover != "AGREE") return false;
    if (event.plover == "CONSULT" && !event.date && met(event)) return true;
    return std::any_of(event.evidence.begin(), event.evidence.end(), [&](Span span) { return told.overlaps(span); });
  }

  // Whether a contact has the same sides: a date or a place more would be news, their talking once more is none.
  bool met(const RecordEvent& event) const {
    return std::any_of(record_.contacts.begin(), record_.contacts.end(), [&](const Contact& contact) {
      std::vector<std::string> sides = contact.from;
      sides.insert(sides.end(), contact.to.begin(), contact.to.end());
      return !event.source.empty() && !event.target.empty() && contact.status == event.status &&
             has(sides, event.source) && has(sides, event.target);
    });
  }
  static bool has(const std::vector<std::string>& codes, const std::string& code) {
    return std::any_of(codes.begin(), codes.end(), [&](const std::string& one) { return code.starts_with(one); });
  }

  template <class Item>
  Happening happening(const Item& item, const std::string& what) const {
    Happening out;
    out.id = item.id;
    if (item.date) out.date = item.date->value;
    out.inferred = item.date && item.date->inferred;
    out.at = item.evidence.empty() ? 0 : item.evidence.front().begin;
    const std::string where = phrases_.place(item.place);
    out.text = capitalised(Phrases::status(item.status) + what) + (is_said(what, where) ? "" : where) +
               (is_own_word(item) ? "" : phrases_.according_to(item.according_to)) + ".";
    out.evidence = item.evidence;
    return out;
  }
  bool is_own_word(const RecordEvent& event) const { return phrases_.is_own_word(event); }
  static bool is_own_word(const Contact&) { return false; }

  // "a visit to Chad, in Chad"
  static bool is_said(const std::string& what, const std::string& where) {
    constexpr size_t kIn = 5;  // ", in "
    return where.size() > kIn && what.ends_with(" to " + where.substr(kIn));
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
    if (!all.empty()) open("What happened");
    for (const Happening& one : all) {
      const std::string label = one.date.empty() ? "no date" : one.date + (one.inferred ? "?" : "");
      say({BriefLine::Form::dated, label, one.text, whole_words(one.evidence), one.id});
    }
  }

  // A word or two say little: then the sentence, where it is known.
  std::string whole_words(const std::vector<Span>& evidence) const {
    constexpr size_t kFew = 32;
    std::string words = words_of(text_, evidence);
    if (words.size() >= kFew || evidence.empty()) return words;
    const Sentence* sentence = syntax::sentence_at(*record_.reading, evidence.front().begin);
    return sentence && sentence->span.contains(evidence.front()) ? words_of(text_, {sentence->span}) : words;
  }

  std::string about(const Agreement& agreement) const {
    std::string out = agreement.name;
    if (!agreement.parties.empty())
      out += ", " + std::string(agreement.parties.size() > 1 ? "between " : "with ") +
             phrases_.countries(agreement.parties);
    if (!agreement.sectors.empty()) out += ", on " + in_words(listed(agreement.sectors));
    return out + ".";
  }

  static std::string stage_name(const AgreementStage& stage) {
    const bool ahead = stage.status == EventStatus::future;
    if (stage.stage == "in_force") return ahead ? "to enter into force" : "in force";
    if (stage.stage == "negotiating") return ahead ? "to be negotiated" : "under negotiation";
    if (stage.stage == "expired") return ahead ? "to expire" : "expired";
    return (ahead ? "to be " : "") + stage.stage;
  }

  std::string told(const AgreementStage& stage) const {
    std::string out = (stage.status == EventStatus::future ? "" : Phrases::status(stage.status)) + stage_name(stage);
    if (!stage.body.empty()) out += (stage.stage == "submitted" ? " to " : " by ") + stage.body;
    if (const std::string date = Phrases::date(stage.date); !date.empty()) out += ", " + date;
    return out + phrases_.place(stage.place) + phrases_.according_to(stage.according_to) + ".";
  }

  void agreements() {
    if (!record_.agreements.empty()) open("What was agreed");
    for (const Agreement& agreement : record_.agreements) {
      const bool bare = agreement.stages.empty();
      say({BriefLine::Form::plain, "", about(agreement), bare ? words_of(text_, agreement.evidence) : "",
           agreement.id});
      for (const AgreementStage& stage : agreement.stages)
        say({BriefLine::Form::step, "- ", told(stage), words_of(text_, stage.evidence), agreement.id});
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
    const auto share = [&](const std::optional<Cited<double>>& percent, const char* what) {
      if (percent) out += (out.empty() ? "" : "; ") + shown(percent->value) + " percent " + what;
    };
    share(vote.percent_for, "for");
    share(vote.percent_against, "against");
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
    if (!record_.votes.empty()) open("Who voted how");
    for (const Vote& vote : record_.votes)
      say({BriefLine::Form::plain, "", told(vote), words_of(text_, vote.evidence), vote.id});
  }

  template <class Act>
  void acts(const char* heading, const std::vector<Act>& all) {
    if (!all.empty()) open(heading);
    for (const Act& act : all) {
      std::string line = Phrases::status(act.status) + phrases_.act(act);
      if (const std::string date = Phrases::date(act.date); !date.empty()) line += ", " + date;
      line += phrases_.according_to(act.according_to) + ".";
      say({BriefLine::Form::plain, "", line, words_of(text_, act.evidence), act.id});
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
        return claim.stance == "doubting" ? "firmly; the report keeps its distance" : "firmly";
    }
    const std::string hedges = words_of(text_, claim.hedges, 60);
    return hedges.empty() ? "with reserve" : "with reserve: " + hedges;
  }

  std::string told(const RecordClaim& claim) const {
    std::string source = phrases_.source(claim, 80);
    if (source.empty()) source = claim.source_text.empty() ? "No source named" : claim.source_text;
    const std::string cue = claim.cue.empty() ? "" : "“" + words_of(text_, {claim.cue}, 60) + "”, ";
    std::string out = source + " (" + cue + manner(claim) + ")";
    for (const RecordClaim& outer : record_.claims)
      if (!claim.chain.empty() && outer.id == claim.chain.back())
        out += ", within what " + phrases_.source(outer, 60) + " says";
    return out + ":";
  }

  void claims() {
    if (!record_.claims.empty()) open("Who says what, and how firmly");
    for (const RecordClaim& claim : record_.claims)
      say({BriefLine::Form::plain, "", told(claim), words_of(text_, claim.content), claim.id});
  }

  void checks() {
    if (!record_.checks.empty()) open("What does not add up");
    for (const Finding& finding : record_.checks)
      say({BriefLine::Form::warning, finding.severity == Severity::note ? "Note: " : "", finding.message,
           words_of(text_, finding.evidence), finding.id});
  }

  const Record& record_;
  std::string_view text_;
  Phrases phrases_;
  std::vector<BriefSection> sections_;
  SpanSet contacts_, stages_;
};

}  // namespace

std::vector<BriefSection> brief_sections(const Record& record) { return Teller(record).tell(); }

}  // namespace bede::report
