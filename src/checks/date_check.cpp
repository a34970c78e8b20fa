// Days that do not exist, weekdays that are not the date's, ends before their starts.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "base/strings.h"
#include "checks/calendar.h"
#include "checks/ledger.h"
#include "record/fields.h"

namespace bede::checks {
namespace {

constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december"};
constexpr std::string_view kWeekdays[] = {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};

template <size_t N>
int place_in(const std::string_view (&words)[N], std::string_view word) {
  for (size_t i = 0; i < N; ++i)
    if (equal_ignoring_case(words[i], word)) return static_cast<int>(i);
  return -1;
}

// "Tuesday, 30 February 2024", as it stands in the text.
struct Written {
  int day = 0, month = 0, year = 0, weekday = -1;
  uint32_t first = 0, last = 0;
};

class DateCheck {
 public:
  explicit DateCheck(Ledger& ledger) : ledger_(ledger), tokens_(ledger.reading().tokens) {}

  void run() {
    for (uint32_t at = 0; at < tokens_.size(); ++at) {
      if (starts_upper(tokens_[at].form))
        if (const auto date = written_at(at)) {
          judge(*date);
          span_of_days(*date);
        }
      span_of_years(at);
    }
  }

 private:
  std::string_view form(uint32_t at) const { return at < tokens_.size() ? tokens_[at].form : std::string_view{}; }
  bool is(uint32_t at, std::string_view word) const { return equal_ignoring_case(form(at), word); }

  static int number(std::string_view form) {
    if (form.size() > 2 &&
        (form.ends_with("th") || form.ends_with("st") || form.ends_with("nd") || form.ends_with("rd")))
      form.remove_suffix(2);
    if (form.empty() || form.size() > 4) return 0;
    int value = 0;
    for (const char c : form) {
      if (c < '0' || c > '9') return 0;
      value = value * 10 + (c - '0');
    }
    return value;
  }

  // The token is the month's name.
  std::optional<Written> written_at(uint32_t at) const {
    const int month = place_in(kMonths, form(at)) + 1;
    if (month == 0) return {};
    Written date;
    date.month = month;
    date.first = date.last = at;
    if (!day_after(at, date) && !day_before(at, date)) return {};
    year_after(date);
    weekday_before(date);
    return date;
  }
  // "May 3, 2024": not "May 3.5", "May 3-5".
  bool day_after(uint32_t at, Written& date) const {
    const int day = number(form(at + 1));
    if (day < 1 || day > 39 || form(at + 1).size() > 4) return false;
    if (is(at + 2, "-") || is(at + 2, "–") || is(at + 2, "%") || is(at + 2, "percent") || is(at + 2, ":")) return false;
    date.day = day;
    date.last = at + 1;
    return true;
  }
  bool day_before(uint32_t at, Written& date) const {
    const uint32_t of = at > 0 && is(at - 1, "of") ? 1 : 0;
    if (at < of + 1) return false;
    const int day = number(form(at - 1 - of));
    if (day < 1 || day > 39) return false;
    if (at >= of + 2 && (form(at - 2 - of) == "-" || form(at - 2 - of) == "–")) return false;
    date.day = day;
    date.first = at - 1 - of;
    return true;
  }
  void year_after(Written& date) const {
    uint32_t at = date.last + 1;
    if (is(at, ",")) ++at;
    const int year = number(form(at));
    if (year < 1800 || year > 2100) return;
    date.year = year;
    date.last = at;
  }
  void weekday_before(Written& date) const {
    uint32_t at = date.first;
    for (uint32_t steps = 0; steps < 3 && at > 0; ++steps) {
      --at;
      if (const int weekday = place_in(kWeekdays, form(at)); weekday >= 0) {
        date.weekday = weekday;
        date.first = at;
        return;
      }
      if (!is(at, ",") && !is(at, "the") && !is(at, "on")) return;
    }
  }

  Span span_of(const Written& date) const { return tokens_[date.first].span.joined(tokens_[date.last].span); }
  std::string words_of(const Written& date) const { return std::string(span_of(date).of(ledger_.text())); }

  void judge(const Written& date) {
    const int longest = date.year ? days_in(date.month, date.year) : days_in(date.month, 2024);
    if (date.day > longest) return impossible(date, longest);
    if (date.weekday >= 0) wrong_weekday(date);
  }

  void impossible(const Written& date, int longest) {
    const std::string month(kMonths[date.month - 1]);
    std::string name = month;
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    ledger_.add("date", Severity::error,
                "there is no " + words_of(date) + ": " + name + (date.year ? " " + std::to_string(date.year) : "") +
                    " has " + std::to_string(longest) + " days",
                {}, {span_of(date)});
  }

  static Date date_in(const Written& date, int year) {
    return {static_cast<int16_t>(year), static_cast<uint8_t>(date.month), static_cast<uint8_t>(date.day)};
  }
  bool fits(const Written& date, int year) const {
    return date.day <= days_in(date.month, year) && weekday_of(date_in(date, year)) == date.weekday;
  }

  // Without a year: of the years around the report's, none may fit.
  void wrong_weekday(const Written& date) {
    if (date.year == 0) return wrong_weekday_near(date);
    if (fits(date, date.year)) return;
    ledger_.add("date", Severity::warning,
                record_format::name_of(date_in(date, date.year)) + " was a " +
                    weekday_name(weekday_of(date_in(date, date.year))) + ", not a " + weekday_name(date.weekday),
                {}, {span_of(date)});
  }
  void wrong_weekday_near(const Written& date) {
    const auto published = ledger_.reading().document->published;
    if (!published || published->month == 0) return;
    for (int year = published->year - 1; year <= published->year + 1; ++year)
      if (fits(date, year)) return;
    const Date day = date_in(date, published->year);
    if (date.day > days_in(date.month, published->year)) return;
    ledger_.add("date", Severity::warning,
                "if " + words_of(date) + " means " + record_format::name_of(day) + ", that was a " +
                    weekday_name(weekday_of(day)) + ", not a " + weekday_name(date.weekday),
                {}, {span_of(date)});
  }

  // "from 14 June to 11 June 2022"; over New Year's Day the later month comes first.
  void span_of_days(const Written& begin) {
    const bool from = begin.first > 0 && is(begin.first - 1, "from");
    if (!from || !(is(begin.last + 1, "to") || is(begin.last + 1, "until") || is(begin.last + 1, "through"))) return;
    for (uint32_t at = begin.last + 2; at < begin.last + 5 && at < tokens_.size(); ++at) {
      const auto end = written_at(at);
      if (!end) continue;
      if (end->first != begin.last + 2 || (begin.year != 0 && begin.year != end->year)) return;
      const int months = begin.month - end->month;
      const bool backwards = months > 0 ? months < 6 : months == 0 && begin.day > end->day;
      if (backwards && begin.year == 0 && end->year == 0 && begin.day > 12 && end->day > 12 &&
          may_be_years(begin, *end))
        return;
      if (backwards)
        ledger_.add("date", Severity::warning, "ends before it begins: " + words_of(begin) + " to " + words_of(*end),
                    {}, {span_of(begin).joined(span_of(*end))});
      return;
    }
  }

  // "from October 21 through June 22": two years by their last digits, in a text of that time.
  bool may_be_years(const Written& begin, const Written& end) const {
    const auto published = ledger_.reading().document->published;
    const int year = published ? published->year % 100 : 0;
    return end.day >= begin.day && published && std::abs(year - end.day) <= 2 && end.day - begin.day <= 5;
  }

  // "from 2019 to 2015"; what is between two years may well be told backwards.
  void span_of_years(uint32_t at) {
    const bool from = is(at, "from") && (is(at + 2, "to") || is(at + 2, "until") || is(at + 2, "through"));
    if (!from) return;
    const int begin = number(form(at + 1)), end = number(form(at + 3));
    const bool years = form(at + 1).size() == 4 && form(at + 3).size() == 4 && begin >= 1800 && begin <= 2100 &&
                       end >= 1800 && end <= 2100;
    if (!years || end >= begin || counts_something(at + 4) || is_moved(at)) return;
    ledger_.add("date", Severity::warning,
                "ends before it begins: " + std::to_string(begin) + " to " + std::to_string(end), {},
                {tokens_[at].span.joined(tokens_[at + 3].span)});
  }
  // "the transfer of 2 billion roubles from 2019 to 2018": from the one year's budget to the other's.
  bool is_moved(uint32_t at) const {
    static constexpr std::string_view kMoves[] = {"transfer", "move",   "shift", "advance", "bring",
                                                  "back",     "revise", "fall",  "drop",    "change"};
    for (uint32_t back = 1; back <= 8 && back <= at; ++back)
      for (const std::string_view word : kMoves)
        if (tokens_[at - back].lemma == word) return true;
    return false;
  }
  // "fell from 2019 to 1815 troops".
  bool counts_something(uint32_t at) const {
    return at < tokens_.size() && (tokens_[at].upos == Upos::NOUN || tokens_[at].upos == Upos::ADJ ||
                                   tokens_[at].upos == Upos::PROPN || is(at, "%"));
  }

  Ledger& ledger_;
  const std::vector<Token>& tokens_;
};

// Stages that cannot come before others.
int rank(const std::string& stage) {
  static constexpr std::string_view kOrder[] = {"negotiating", "initialled", "signed", "ratified"};
  const auto at = std::find(std::begin(kOrder), std::end(kOrder), stage);
  return at == std::end(kOrder) ? -1 : static_cast<int>(at - std::begin(kOrder));
}

bool certainly_before(const RecordDate& a, const RecordDate& b) {
  const size_t shared = std::min(a.value.size(), b.value.size());
  const bool dates = a.value.size() >= 4 && b.value.size() >= 4 && a.grain != "week" && b.grain != "week";
  return dates && !a.inferred && !b.inferred && a.value.substr(0, shared) < b.value.substr(0, shared);
}

void check_agreement(Ledger& ledger, const Agreement& agreement) {
  for (const AgreementStage& one : agreement.stages)
    for (const AgreementStage& two : agreement.stages) {
      const bool ordered = rank(one.stage) >= 0 && rank(one.stage) < rank(two.stage) &&
                           one.status == EventStatus::actual && two.status == EventStatus::actual;
      if (!ordered || !one.date || !two.date || !certainly_before(*two.date, *one.date)) continue;
      ledger.add("date", Severity::warning,
                 agreement.name + ": " + two.stage + " on " + two.date->value + ", before it was " + one.stage +
                     " on " + one.date->value,
                 {agreement.id}, {two.date->evidence, one.date->evidence});
    }
}

}  // namespace

void check_dates(Ledger& ledger) { DateCheck(ledger).run(); }

void check_stages(Ledger& ledger) {
  for (const Agreement& agreement : ledger.record.agreements) check_agreement(ledger, agreement);
}

}  // namespace bede::checks
