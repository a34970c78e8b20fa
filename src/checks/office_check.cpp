// Names that the text gives to an office of a state, against those who held it on the day.
#include <algorithm>
#include <map>
#include <optional>

#include "base/strings.h"
#include "checks/claimed_offices.h"
#include "reading/parts.h"
#include "record/fields.h"

namespace bede::checks {
namespace {

using mentions::NameJudgement;
using mentions::NameVerdict;

class OfficeCheck {
 public:
  explicit OfficeCheck(Ledger& ledger)
      : ledger_(ledger),
        reading_(ledger.reading()),
        lexicon_(ledger.reader.parts().resolver.actors()),
        offices_(ledger.reader.parts().resolver.offices()) {}

  void run() {
    for (const TimeExpression& time : reading_.times)
      if (const auto day = day_of(time)) all_days_.push_back(*day);
    std::sort(all_days_.begin(), all_days_.end());
    all_days_.erase(std::unique(all_days_.begin(), all_days_.end()), all_days_.end());
    for (const ClaimedOffice& claimed : claimed_offices(ledger_)) judge(claimed);
  }

 private:
  // The day of a time in the sentence, and the days that the text speaks of.
  static std::optional<Date> day_of(const TimeExpression& time) {
    if (!time.begin || time.kind == TimeKind::duration || time.kind == TimeKind::set) return {};
    Date day = *time.begin;
    if (day.month == 0) day.month = 1;
    if (day.day == 0) day.day = 1;
    return day;
  }
  std::vector<Date> days_in(SentenceId sentence) const {
    auto days = days_in(sentence, true);
    return days.empty() ? days_in(sentence, false) : days;
  }
  std::vector<Date> days_in(SentenceId sentence, bool only_days) const {
    std::vector<Date> out;
    const auto before = [&](const TimeExpression& time, SentenceId id) { return reading_[time.first].sentence < id; };
    auto time = std::lower_bound(reading_.times.begin(), reading_.times.end(), sentence, before);
    for (; time != reading_.times.end() && reading_[time->first].sentence == sentence; ++time)
      if (const auto day = day_of(*time); day && (!only_days || time->grain == TimeGrain::day)) out.push_back(*day);
    return out;
  }

  void judge(const ClaimedOffice& claimed) {
    const std::string name = words_of(claimed.name);
    const auto here = days_in(claimed.sentence);
    const std::optional<Date> published = reading_.document->published;
    if (here.empty() && !published) return;
    const Date day = !here.empty() && (!published || here.front() < *published) ? here.front() : *published;
    const std::string key = name + "\t" + claimed.title->office + "\t" + claimed.country + "\t";
    const auto ask = [&](Date on) {
      const auto [at, fresh] = asked_.try_emplace(key + record_format::name_of(on));
      if (fresh) at->second = offices_.judge(name, claimed.title->office, claimed.country, on);
      return at->second;
    };
    const NameJudgement judged = ask(day);
    if (is_fine(judged.verdict) || shares_words(name, judged.holder)) return;
    const bool near_in_time = !here.empty() || reading_[claimed.sentence].paragraph == 0;
    if (judged.verdict != NameVerdict::misspelling && !near_in_time) return;
    if (judged.verdict == NameVerdict::unknown && !claimed.state_first) return;
    if (published && is_fine(ask(*published).verdict)) return;
    for (const Date other : all_days_)
      if (is_fine(ask(other).verdict)) return;
    report(claimed, name, day, judged);
  }
  // All words of the shorter of the two names are in the other, or the family name is: "Kishida Fumio", "Anthony
  // Blair".
  static bool shares_words(const std::string& name, const mentions::Tenure* holder) {
    if (!holder) return false;
    const std::string said = " " + mentions::folded_name(name) + " ",
                      known = " " + mentions::folded_name(holder->person) + " ";
    const auto within = [](const std::string& words, const std::string& all) {
      for (const std::string_view word : split(words, ' '))
        if (!word.empty() && all.find(" " + std::string(word) + " ") == std::string::npos) return false;
      return true;
    };
    const std::string family = mentions::folded_name(mentions::family_name(holder->person, holder->country));
    return within(said, known) || within(known, said) || said.find(" " + family + " ") != std::string::npos;
  }
  // With single blanks, whatever stands between the words in the text.
  std::string words_of(Span name) const {
    std::string out;
    for (const char c : name.of(ledger_.text())) {
      const bool blank = static_cast<unsigned char>(c) <= ' ';
      if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
    }
    for (const std::string_view blank : {"\u00a0", "\u202f", "\u2009"})
      for (size_t at = 0; (at = out.find(blank, at)) != std::string::npos;) out.replace(at, blank.size(), " ");
    return out;
  }
  static bool is_fine(NameVerdict verdict) {
    return verdict == NameVerdict::holder || verdict == NameVerdict::spelling || verdict == NameVerdict::no_say;
  }

  std::string state_name(const std::string& code) const {
    const mentions::Entry* state = lexicon_.state(code);
    return state ? state->name : code;
  }

  void report(const ClaimedOffice& claimed, const std::string& name, Date day, const NameJudgement& judged) {
    if (!judged.holder && !judged.named) return;
    const std::string office = claimed.title->office + " of " + state_name(claimed.country);
    const std::string on = "on " + record_format::name_of(day);
    const std::string held = judged.holder ? "; " + on + " it was " + judged.holder->person : "";
    const mentions::Tenure* fact = judged.named ? judged.named : judged.holder;
    switch (judged.verdict) {
      case NameVerdict::misspelling:
        return add(claimed, "\"" + name + "\" is called " + office + held + ": misspelt, or another way to write it",
                   Severity::warning, judged.holder->line);
      case NameVerdict::former:
        return add(claimed,
                   name + " is called " + office + ", but held the office only until " +
                       (fact->to ? record_format::name_of(*fact->to) : "before") + held,
                   Severity::warning, fact->line);
      case NameVerdict::later:
        return add(claimed,
                   name + " is called " + office + ", but held the office only from " +
                       (fact->from ? record_format::name_of(*fact->from) : "later") + held,
                   Severity::warning, fact->line);
      case NameVerdict::other_office:
        return add(claimed, name + " is called " + office + ", but " + on + " was " + fact->office + held,
                   Severity::warning, fact->line);
      case NameVerdict::unknown:
        return add(claimed, name + " is called " + office + held + ", and nobody of the other name is known there",
                   Severity::note, judged.holder->line);
      default:
        return;
    }
  }

  // Once for a name and office in a text.
  void add(const ClaimedOffice& claimed, std::string message, Severity severity, const std::string& fact) {
    const std::string key = std::string(claimed.name.of(ledger_.text())) + "\t" + claimed.title->office;
    if (!told_.emplace(key, true).second) return;
    std::vector<std::string> items;
    for (const RecordActor& actor : ledger_.record.actors)
      for (const Span mention : actor.mentions)
        if (items.empty() && mention.overlaps(claimed.name) && actor.kind == "person") items.push_back(actor.id);
    ledger_.add("office", severity, std::move(message), std::move(items),
                {reading_[claimed.first].span.joined(reading_[claimed.last].span).joined(claimed.name)}, fact);
  }

  Ledger& ledger_;
  const Reading& reading_;
  const mentions::ActorLexicon& lexicon_;
  const mentions::Offices& offices_;
  std::map<std::string, bool> told_;
  std::map<std::string, NameJudgement> asked_;
  std::vector<Date> all_days_;  // that the text speaks of, each once
};

}  // namespace

void check_offices(Ledger& ledger) { OfficeCheck(ledger).run(); }

}  // namespace bede::checks
