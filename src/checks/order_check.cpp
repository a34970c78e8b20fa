// Two days of one sentence against the word that orders them.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "base/strings.h"
#include "checks/ledger.h"
#include "mentions/calendar.h"
#include "record/fields.h"

namespace bede::checks {
namespace {

class OrderCheck {
 public:
  explicit OrderCheck(Ledger& ledger) : ledger_(ledger), reading_(ledger.reading()) {}

  void run() {
    for (size_t i = 0; i < reading_.times.size();) {
      const SentenceId sentence = reading_[reading_.times[i].first].sentence;
      std::vector<const TimeExpression*> days;
      for (; i < reading_.times.size() && reading_[reading_.times[i].first].sentence == sentence; ++i)
        if (is_whole_day(reading_.times[i])) days.push_back(&reading_.times[i]);
      if (days.size() == 2) pair(*days[0], *days[1]);
    }
  }

 private:
  // Day, month and year stand in the text.
  bool is_whole_day(const TimeExpression& time) const {
    return time.grain == TimeGrain::day && time.kind == TimeKind::date && time.begin && !time.inferred &&
           time.anchor.empty() && time.value.size() == 10;
  }

  std::string_view lemma(uint32_t at) const { return reading_.tokens[at].lemma; }

  static std::optional<int64_t> small_number(std::string_view word) {
    static constexpr std::string_view kWords[] = {"one",   "two",   "three", "four", "five",   "six",
                                                  "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
    for (size_t i = 0; i < std::size(kWords); ++i)
      if (equal_ignoring_case(kWords[i], word)) return static_cast<int64_t>(i) + 1;
    if (word.empty() || word.size() > 3) return {};
    int64_t value = 0;
    for (const char c : word) {
      if (c < '0' || c > '9') return {};
      value = value * 10 + (c - '0');
    }
    return value;
  }

  void pair(const TimeExpression& one, const TimeExpression& two) {
    const int64_t first = mentions::day_number(*one.begin), second = mentions::day_number(*two.begin);
    uint32_t found = 0, words = 0;
    for (uint32_t at = one.last.value + 1; at < two.first.value; ++at) {
      const std::string_view form = reading_.tokens[at].form;
      if (form == "after" || form == "before") found = at, ++words;
      if (form == "and" || form == "but" || form == ";" || form == "not" || form == "until" || form == "while" ||
          form == "when" || form == "whereas")
        return;
    }
    if (words == 0) return fronted(one, two, second - first);
    if (words != 1 || found == 0) return;
    const bool after = reading_.tokens[found].form == "after";
    if (const auto days = distance_before(found, one.last.value)) return apart(one, two, after, *days, first - second);
    if (after ? first < second : first > second)
      add(one, two,
          std::string("said to be ") + (after ? "after " : "before ") + day(*two.begin) + ", but " + day(*one.begin) +
              " is " + (after ? "earlier" : "later"));
  }

  // "After the accord of 12 May 2014, the army withdrew on 3 May 2014", "two days after the talks of 12 May 2014, on 14
  // May 2014": the word stands before the first day, and the second tells when.
  void fronted(const TimeExpression& one, const TimeExpression& two, int64_t later) {
    const uint32_t first = reading_[reading_[one.first].sentence].first.value, comma = one.last.value + 1;
    if (reading_.tokens[comma].form != "," || reading_.tokens[two.first.value - 1].form != "on") return;
    uint32_t found = 0, words = 0;
    for (uint32_t at = first; at < one.first.value; ++at)
      if (const auto form = lower(reading_.tokens[at].form); form == "after" || form == "before") found = at, ++words;
    if (words != 1) return;
    const bool after = lower(reading_.tokens[found].form) == "after";
    const bool closes = two.first.value == comma + 2;
    if (const auto days = distance_before(found, first)) {
      if (closes || found <= first + 3) apart(two, one, after, *days, later);
    } else if (found == first && (after ? later < 0 : later > 0)) {
      add(one, two,
          std::string("said to be ") + (after ? "after " : "before ") + day(*one.begin) + ", but " + day(*two.begin) +
              " is " + (after ? "earlier" : "later"));
    }
  }

  // "two days after": so many days; none where no number stands before the word.
  std::optional<int64_t> distance_before(uint32_t at, uint32_t floor) const {
    if (at < floor + 2) return {};
    const std::string_view unit = lemma(at - 1);
    const auto number = small_number(reading_.tokens[at - 2].form);
    if (!number || (unit != "day" && unit != "week")) return {};
    return unit == "week" ? *number * 7 : *number;
  }

  void apart(const TimeExpression& one, const TimeExpression& two, bool after, int64_t told, int64_t real) {
    const int64_t days = after ? real : -real;
    const int64_t slack = told % 7 == 0 ? 3 : 1;
    if (std::abs(days - told) <= slack) return;
    add(one, two,
        day(*one.begin) + " is said to be " + std::to_string(told) + " days " + (after ? "after " : "before ") +
            day(*two.begin) + ", but is " + std::to_string(std::abs(days)) + " days " +
            (real > 0 ? "after" : "before") + " it");
  }

  static std::string day(Date date) { return record_format::name_of(date); }

  void add(const TimeExpression& one, const TimeExpression& two, std::string message) {
    ledger_.add("date", Severity::warning, std::move(message), {}, {one.span, two.span});
  }

  Ledger& ledger_;
  const Reading& reading_;
};

}  // namespace

void check_orders(Ledger& ledger) { OrderCheck(ledger).run(); }

}  // namespace bede::checks
