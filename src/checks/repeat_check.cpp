// How many times something is said to have happened against the times that the report tells: "his second visit this
// year", "the first visit since 2015"; how long something took against its first and last day.
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <set>

#include "base/strings.h"
#include "checks/ledger.h"
#include "mentions/calendar.h"

namespace bede::checks {
namespace {

class RepeatCheck {
 public:
  explicit RepeatCheck(Ledger& ledger) : ledger_(ledger), reading_(ledger.reading()) {}

  void run() {
    for (const Sentence& sentence : reading_.sentences) {
      for (uint32_t at = sentence.first.value; at < sentence.last.value; ++at)
        if (is_visit(at + 1)) ordinal(sentence, at);
    }
    durations();
  }

 private:
  std::string_view form(uint32_t at) const {
    return at < reading_.tokens.size() ? reading_.tokens[at].form : std::string_view{};
  }
  bool is_visit(uint32_t at) const {
    return form(at) == "visit" || form(at) == "trip" || (form(at) == "official" && form(at + 1) == "visit") ||
           (form(at) == "state" && form(at + 1) == "visit");
  }
  static int order_of(std::string_view word) {
    static constexpr std::string_view kOrdinals[] = {"first", "second",  "third",  "fourth", "fifth",
                                                     "sixth", "seventh", "eighth", "ninth",  "tenth"};
    const auto found = std::find(std::begin(kOrdinals), std::end(kOrdinals), word);
    return found == std::end(kOrdinals) ? 0 : static_cast<int>(found - std::begin(kOrdinals)) + 1;
  }

  void ordinal(const Sentence& sentence, uint32_t at) {
    const int order = order_of(form(at));
    const Contact* told = order == 0 ? nullptr : visit_of(sentence);
    if (!told || !told->date || told->date->value.size() < 4) return;
    for (uint32_t next = at + 2; next < sentence.last.value; ++next) {
      const bool year = (form(next) == "this" || form(next) == "that") && form(next + 1) == "year";
      if (year) return in_a_year(sentence, order, *told);
      if (order == 1 && form(next) == "since" && form(next + 1).size() == 4) return since(*told, form(next + 1));
    }
  }

  // The visit that the sentence tells of, or the last one before it where it tells of none ("It was his ...").
  const Contact* visit_of(const Sentence& sentence) const {
    const Contact* last = nullptr;
    for (const Contact& contact : ledger_.record.contacts) {
      if (contact.kind != "visit" || contact.status != EventStatus::actual) continue;
      for (const Span evidence : contact.evidence) {
        if (sentence.span.contains(evidence)) return &contact;
        const bool before = evidence.begin < sentence.span.begin;
        if (before && (!last || last->evidence.front().begin < evidence.begin)) last = &contact;
      }
    }
    return equal_ignoring_case(form(sentence.first.value), "it") ? last : nullptr;
  }

  static bool same_sides(const Contact& a, const Contact& b) {
    return a.kind == b.kind && a.from == b.from && a.to == b.to && a.persons == b.persons &&
           b.status == EventStatus::actual && b.date;
  }

  void in_a_year(const Sentence& sentence, int order, const Contact& told) {
    std::set<std::string> days;
    std::vector<Span> evidence{sentence.span};
    const std::string year = told.date->value.substr(0, 4);
    for (const Contact& other : ledger_.record.contacts) {
      const bool counts = same_sides(told, other) && other.date->value.starts_with(year) &&
                          other.date->value.size() >= 7 && other.date->value <= told.date->value;
      if (counts && days.insert(other.date->value).second) evidence.push_back(other.date->evidence);
    }
    if (static_cast<int>(days.size()) <= order) return;
    ledger_.add("contradiction", Severity::warning,
                "called visit number " + std::to_string(order) + " of the year, but the report tells " +
                    std::to_string(days.size()) + " in " + year,
                {told.id}, std::move(evidence));
  }

  void since(const Contact& told, std::string_view year) {
    for (const Contact& other : ledger_.record.contacts) {
      const bool between = same_sides(told, other) && other.date->value.size() >= 4 &&
                           other.date->value.substr(0, 4) > year && other.date->value < told.date->value &&
                           !told.date->value.starts_with(other.date->value);
      if (!between) continue;
      ledger_.add(
          "contradiction", Severity::warning,
          "called the first visit since " + std::string(year) + ", but the report tells one of " + other.date->value,
          {told.id, other.id}, {told.date->evidence, other.date->evidence});
    }
  }

  // "for five days, from 3 May to 12 May 2014"
  void durations() {
    const auto& times = reading_.times;
    for (size_t i = 0; i + 2 < times.size(); ++i) {
      const TimeExpression &length = times[i], &begin = times[i + 1], &end = times[i + 2];
      const int64_t days = days_of(length);
      const bool one = reading_[length.first].sentence == reading_[end.first].sentence;
      const bool range = form(length.last.value + 1) == "," && form(length.last.value + 2) == "from" &&
                         begin.first.value == length.last.value + 3 && end.first.value == begin.last.value + 2 &&
                         (form(end.first.value - 1) == "to" || form(end.first.value - 1) == "until");
      if (!one || !range || days == 0 || !begin.begin || !end.begin || begin.grain != TimeGrain::day ||
          end.grain != TimeGrain::day)
        continue;
      const int64_t real = mentions::day_number(*end.begin) - mentions::day_number(*begin.begin);
      if (real <= 0 || std::abs(real - days) <= 1 + days / 7) continue;
      ledger_.add(
          "date", Severity::warning,
          "said to last " + std::to_string(days) + " days, but from one day to the other it is " + std::to_string(real),
          {}, {length.span, begin.span.joined(end.span)});
    }
  }
  // Of "P5D", "P2W"; 0 of anything else.
  static int64_t days_of(const TimeExpression& time) {
    const std::string& value = time.value;
    if (time.kind != TimeKind::duration || value.size() < 3 || value.size() > 5 || value[0] != 'P') return 0;
    int64_t number = 0;
    for (size_t i = 1; i + 1 < value.size(); ++i) {
      if (value[i] < '0' || value[i] > '9') return 0;
      number = number * 10 + (value[i] - '0');
    }
    return value.back() == 'D' ? number : value.back() == 'W' ? 7 * number : 0;
  }

  Ledger& ledger_;
  const Reading& reading_;
};

}  // namespace

void check_repeats(Ledger& ledger) { RepeatCheck(ledger).run(); }

}  // namespace bede::checks
