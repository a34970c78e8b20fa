// Percentages against the counts beside them, ranges told backwards, one sum in millions and in billions.
#include <algorithm>
#include <cmath>

#include "base/strings.h"
#include "checks/figures.h"
#include "checks/ledger.h"

namespace bede::checks {
namespace {

class ShareCheck {
 public:
  explicit ShareCheck(Ledger& ledger) : ledger_(ledger), reading_(ledger.reading()), all_(reading_.quantities) {}

  void run() {
    for (size_t i = 0; i + 1 < all_.size(); ++i) {
      if (i + 2 < all_.size()) share(all_[i], all_[i + 1], all_[i + 2]);
      backwards(all_[i], all_[i + 1]);
    }
    magnitudes();
  }

 private:
  std::string_view form(uint32_t at) const {
    return at < reading_.tokens.size() ? reading_.tokens[at].form : std::string_view{};
  }
  bool one_sentence(const Quantity& a, const Quantity& b) const {
    return reading_[a.first].sentence == reading_[b.first].sentence;
  }
  static bool is_plain(const Quantity& q) { return q.kind == QuantityKind::count && q.low == q.high && !q.approximate; }

  // "45 of 90 members (60 percent)"
  void share(const Quantity& part, const Quantity& whole, const Quantity& percent) {
    const bool kinds = is_plain(part) && is_plain(whole) && percent.kind == QuantityKind::percent &&
                       percent.low == percent.high && !percent.approximate;
    if (!kinds || !one_sentence(part, percent) || whole.low < 5 || part.low > whole.low) return;
    const uint32_t after = part.last.value + 1;
    const bool of = form(after) == "of" &&
                    (whole.first.value == after + 1 || (whole.first.value == after + 2 && form(after + 1) == "the"));
    const uint32_t before = percent.first.value - 1;
    const bool beside = (form(before) == "(" || (form(before) == "or" && form(before - 1) == ",")) &&
                        percent.first.value <= whole.last.value + 6;
    if (!of || !beside) return;
    const double real = 100 * part.low / whole.low;
    if (std::abs(real - percent.low) <= 1.0) return;
    ledger_.add("sum", Severity::warning,
                shown(part.low) + " of " + shown(whole.low) + " is " + shown(std::round(real * 10) / 10) +
                    " percent, not " + shown(percent.low),
                {}, {part.span, whole.span, percent.span});
  }

  // "between 50 and 30 people"
  void backwards(const Quantity& one, const Quantity& two) {
    if (one.kind != two.kind || one.low <= two.low || one.first.value == 0 || !one_sentence(one, two)) return;
    const bool range = equal_ignoring_case(form(one.first.value - 1), "between") && form(one.last.value + 1) == "and" &&
                       two.first.value == one.last.value + 2 && one.unit == two.unit;
    if (!range || (one.kind != QuantityKind::count && one.kind != QuantityKind::percent)) return;
    const std::string_view next = form(two.last.value + 1);
    if (one.kind == QuantityKind::count && (next.empty() || !two.of)) return;
    ledger_.add("sum", Severity::note, "a range told backwards: between " + shown(one.low) + " and " + shown(two.low),
                {}, {one.span.joined(two.span)});
  }

  // "a $3 billion loan ... the $3 million loan": the same figure and the same noun, a thousand times apart.
  void magnitudes() {
    constexpr size_t kLookedBack = 30;
    for (size_t i = 0; i < all_.size(); ++i)
      for (size_t j = i > kLookedBack ? i - kLookedBack : 0; j < i; ++j) {
        const Quantity &a = all_[j], &b = all_[i];
        if (a.kind != QuantityKind::money || b.kind != QuantityKind::money || a.unit != b.unit) continue;
        const double larger = std::max(a.low, b.low), smaller = std::min(a.low, b.low);
        if (smaller <= 0 || (larger != 1000 * smaller && larger != 1e6 * smaller)) continue;
        if (is_corrected(a, b)) continue;
        const std::string_view noun = noun_beside(a);
        if (noun.empty() || noun != noun_beside(b)) continue;
        ledger_.add("contradiction", Severity::note,
                    "\"" + words(a) + "\" and \"" + words(b) + "\" of one " + std::string(noun) +
                        ": two sums, or one of them is wrong by a factor",
                    {}, {a.span, b.span});
      }
  }

  // "$20 million investment — $20 billion investment": the speaker mends his own words.
  bool is_corrected(const Quantity& a, const Quantity& b) const {
    const uint32_t before = b.first.value - 1;
    const std::string_view dash = form(form(before) == "$" ? before - 1 : before);
    return one_sentence(a, b) && (dash == "—" || dash == "–" || dash == "-" || dash == "--");
  }

  std::string words(const Quantity& q) const { return std::string(q.span.of(ledger_.text())); }

  // "a $3 billion loan", "a loan of $3 billion"
  std::string_view noun_beside(const Quantity& q) const {
    const uint32_t at = q.last.value + 1, of = q.first.value;
    if (of > 1 && form(of - 1) == "of" && reading_.tokens[of - 2].upos == Upos::NOUN)
      return reading_.tokens[of - 2].lemma;
    if (at >= reading_.tokens.size() || reading_.tokens[at].upos != Upos::NOUN) return {};
    return reading_.tokens[at].lemma;
  }

  Ledger& ledger_;
  const Reading& reading_;
  const std::vector<Quantity>& all_;
};

}  // namespace

void check_shares(Ledger& ledger) { ShareCheck(ledger).run(); }

}  // namespace bede::checks
