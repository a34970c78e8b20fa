// Ages against the years of a life: "born in 1931, died in 1999 at the age of 75".
#include <algorithm>
#include <optional>
#include <utility>

#include "base/strings.h"
#include "checks/ledger.h"

namespace bede::checks {
namespace {

class AgeCheck {
 public:
  AgeCheck(Ledger& ledger, const Sentence& sentence)
      : ledger_(ledger), reading_(ledger.reading()), sentence_(sentence) {}

  void run() {
    if (const auto [first, last] = years_of_life(); first != 0) return at(age_told(), first, last, "dead");
    const int born = year_after("born");
    if (born == 0) return;
    if (const int died = year_after("died"); died >= born) return at(age_told(), born, died, "dead");
    if (const int turned = year_after("turned"); turned >= born)
      return at(number_after("turned"), born, turned, "of that age");
    aside(born);
  }

 private:
  std::string_view form(uint32_t at) const {
    return at >= sentence_.first.value && at <= sentence_.last.value ? std::string_view(reading_.tokens[at].form)
                                                                     : std::string_view{};
  }

  static std::optional<int> small_number(std::string_view word) {
    if (word.empty() || word.size() > 3) return {};
    int value = 0;
    for (const char c : word) {
      if (c < '0' || c > '9') return {};
      value = value * 10 + (c - '0');
    }
    return value;
  }

  template <class Visit>
  void each_year(uint32_t from, uint32_t to, Visit visit) const {
    for (const TimeExpression& time : reading_.times) {
      if (time.first.value > std::min(to, sentence_.last.value)) break;
      if (time.first.value >= from && time.begin && time.anchor.empty() && time.kind == TimeKind::date &&
          time.value.size() >= 4)
        visit(time.begin->year);
    }
  }

  // The year told within a few words after a verb's form; 0 where none.
  int year_after(std::string_view word) const {
    int found = 0;
    for (uint32_t at = sentence_.first.value; at <= sentence_.last.value && found == 0; ++at)
      if (equal_ignoring_case(form(at), word))
        each_year(at + 1, at + 6, [&](int year) { found = found == 0 ? year : found; });
    return found;
  }

  // "(1931-2001)" after a name; zeros where none.
  std::pair<int, int> years_of_life() const {
    for (uint32_t at = sentence_.first.value + 1; at + 4 <= sentence_.last.value; ++at) {
      const bool named = form(at) == "(" && ends_person(at - 1);
      const bool ranged = (form(at + 2) == "-" || form(at + 2) == "–") && form(at + 4) == ")";
      if (!named || !ranged) continue;
      const auto born = to_year(form(at + 1)), died = to_year(form(at + 3));
      const int told = year_after("died");
      if (born && died && *born < *died && *died - *born < 120 && (told == 0 || told == *died)) return {*born, *died};
    }
    return {};
  }
  // "Ambassador to Germany (1971-1978)" tells no life.
  bool ends_person(uint32_t at) const {
    return std::any_of(reading_.names.begin(), reading_.names.end(),
                       [&](const NameSpan& name) { return name.last.value == at && name.kind == EntityKind::person; });
  }
  static std::optional<int> to_year(std::string_view word) {
    if (word.size() != 4 || (word[0] != '1' && word[0] != '2')) return {};
    const auto tail = small_number(word.substr(1));
    return tail ? std::optional<int>((word[0] - '0') * 1000 + *tail) : std::nullopt;
  }

  std::optional<int> number_after(std::string_view word) const {
    for (uint32_t at = sentence_.first.value; at < sentence_.last.value; ++at)
      if (form(at) == word) return small_number(form(at + 1));
    return {};
  }

  // "at the age of 75", "aged 75"
  std::optional<int> age_told() const {
    for (uint32_t at = sentence_.first.value; at + 1 <= sentence_.last.value; ++at) {
      if (form(at) == "aged") return small_number(form(at + 1));
      if (form(at) == "age" && form(at + 1) == "of") return small_number(form(at + 2));
    }
    return {};
  }

  void at(std::optional<int> years, int born, int then, const char* what) {
    if (!years || *years == then - born || *years == then - born - 1) return;
    add("born in " + std::to_string(born) + " and " + what + " in " + std::to_string(then) + ": that is " +
        std::to_string(then - born - 1) + " or " + std::to_string(then - born) + " years, not " +
        std::to_string(*years));
  }

  // "Jane Hale, 60, was born in 1942": at no year that the sentence tells, nor when it was written.
  void aside(int born) {
    const auto& published = reading_.document->published;
    for (uint32_t at = sentence_.first.value + 1; at < sentence_.last.value; ++at) {
      const auto years = small_number(form(at));
      const bool told = years && *years > 14 && *years < 110 && form(at - 1) == "," && form(at + 1) == "," &&
                        reading_.tokens[at - 2].upos == Upos::PROPN;
      if (!told || !published) continue;
      bool fits = std::abs(published->year - born - *years) <= 1;
      each_year(sentence_.first.value, sentence_.last.value,
                [&](int year) { fits = fits || year - born == *years || year - born - 1 == *years; });
      if (!fits)
        add("called " + std::to_string(*years) + " years old, but born in " + std::to_string(born) +
            ": the age or the year is wrong, or the report is older than it says");
    }
  }

  void add(std::string message) { ledger_.add("date", Severity::warning, std::move(message), {}, {sentence_.span}); }

  Ledger& ledger_;
  const Reading& reading_;
  const Sentence& sentence_;
};

}  // namespace

void check_ages(Ledger& ledger) {
  for (const Sentence& sentence : ledger.reading().sentences) AgeCheck(ledger, sentence).run();
}

}  // namespace bede::checks
