// A state called a member of an organisation that it did not belong to on the day of the report.
#include <optional>
#include <string>

#include "base/strings.h"
#include "checks/ledger.h"
#include "mentions/memberships.h"
#include "reading/parts.h"

namespace bede::checks {
namespace {

using mentions::EntryKind;

class MemberCheck {
 public:
  explicit MemberCheck(Ledger& ledger)
      : ledger_(ledger), reading_(ledger.reading()), lexicon_(ledger.reader.parts().resolver.actors()) {}

  void run() {
    const auto day = day_of_text();
    if (!day) return;
    const auto& names = reading_.lexicon_names;
    // "Member" is a name of the lexicon too: the other side may stand one further.
    for (size_t i = 0; i + 1 < names.size(); ++i)
      for (size_t j = i + 1; j < names.size() && j <= i + 2; ++j) look(names[i], names[j], *day);
  }

 private:
  // The day of the report, or the only whole day that its words tell.
  std::optional<Date> day_of_text() const {
    const auto& published = reading_.document->published;
    if (published) return published->year ? published : std::nullopt;
    std::optional<Date> found;
    for (const TimeExpression& time : reading_.times) {
      if (time.grain != TimeGrain::day || time.kind != TimeKind::date || !time.begin || time.inferred) continue;
      if (found && *found != *time.begin) return {};
      found = time.begin;
    }
    return found;
  }

  void look(const LexiconName& left, const LexiconName& right, Date day) {
    if (reading_[left.first].sentence != reading_[right.first].sentence) return;
    if (const auto* organisation = only(left, EntryKind::organisation); organisation && called_before(left, right))
      judge(left, right, *organisation, only(right, EntryKind::state), day);
    else if (const auto* bloc = only(right, EntryKind::organisation); bloc && called_after(left, right))
      judge(right, left, *bloc, only(left, EntryKind::state), day);
  }

  const mentions::Entry* only(const LexiconName& match, EntryKind kind) const {
    if (match.entries.size() != 1 || lexicon_[match.entries[0]].kind != kind) return nullptr;
    return &lexicon_[match.entries[0]];
  }

  std::string_view form(uint32_t at) const {
    return at < reading_.tokens.size() ? reading_.tokens[at].form : std::string_view{};
  }

  static bool member_word(std::string_view word) { return word == "member" || word == "members"; }
  static bool state_word(std::string_view word) {
    return word == "state" || word == "states" || word == "country" || word == "countries" || word == "nation";
  }

  // "former NATO member", "non-EU", "would-be": not called a member now.
  bool plainly(const LexiconName& organisation) const {
    if (organisation.first.value == 0) return true;
    const std::string_view before = form(organisation.first.value - 1);
    for (const std::string_view one : {"former", "future", "non", "-", "prospective", "aspiring", "new", "potential",
                                       "would-be", "candidate", "not", "no", "if", "becoming", "become"})
      if (equal_ignoring_case(before, one)) return false;
    return true;
  }

  // "NATO member Sweden", "EU member state Hungary".
  bool called_before(const LexiconName& organisation, const LexiconName& state) const {
    uint32_t at = organisation.last.value + 1;
    if (!member_word(form(at)) || !plainly(organisation)) return false;
    if (state_word(form(++at))) ++at;
    return at == state.first.value;
  }

  // "Sweden, a NATO member,"
  bool called_after(const LexiconName& state, const LexiconName& organisation) const {
    const uint32_t at = state.last.value + 1;
    const bool article = form(at + 1) == "a" || form(at + 1) == "an";
    if (form(at) != "," || !article || organisation.first.value != at + 2) return false;
    const uint32_t word = organisation.last.value + 1;
    const std::string_view after = form(state_word(form(word + 1)) ? word + 2 : word + 1);
    return form(word) == "member" && (after == "," || after == "." || after == "since" || after == "and");
  }

  void judge(const LexiconName& organisation, const LexiconName& state, const mentions::Entry& bloc,
             const mentions::Entry* land, Date day) {
    const mentions::Memberships& members = ledger_.reader.parts().resolver.memberships();
    const std::string called(
        reading_[organisation.first].span.joined(reading_[organisation.last].span).of(ledger_.text()));
    // What gathers round the organisation has others: "OPEC+", "BRICS+", "the G8".
    const bool wider = called.ends_with('+') || called.ends_with("Plus") || called.find('8') != std::string::npos ||
                       called.ends_with("Eight");
    if (!land || wider || !members.lists(bloc.country) || members.member(bloc.country, land->country, day)) return;
    const auto times = members.of(bloc.country, land->country);
    std::string why = ", but it was never one of its members";
    for (const mentions::Membership& time : times) {
      const bool later = day.year < time.from->year || (day.year == time.from->year && day < *time.from);
      why = later ? ", but it joined in " + std::to_string(time.from->year)
                  : ", but it left in " + std::to_string(time.to ? time.to->year : 0);
      if (later) break;
    }
    ledger_.add("member", Severity::warning, land->name + " is called a member of " + bloc.name + why, {},
                {reading_[organisation.first].span.joined(reading_[state.last].span)},
                times.empty() ? bloc.line : times.back().line);
  }

  Ledger& ledger_;
  const Reading& reading_;
  const mentions::ActorLexicon& lexicon_;
};

}  // namespace

void check_members(Ledger& ledger) { MemberCheck(ledger).run(); }

}  // namespace bede::checks
