// Parts that are all told against the total that is told with them: "20 in all: nine in Aramo, six in Belsk",
// "six in Aramo and nine in Belsk, a total of 14".
#include <algorithm>

#include "base/strings.h"
#include "checks/figures.h"
#include "checks/ledger.h"

namespace bede::checks {
namespace {

class TotalCheck {
 public:
  TotalCheck(Ledger& ledger, const Sentence& sentence)
      : ledger_(ledger),
        reading_(ledger.reading()),
        first_(sentence.first.value),
        last_(sentence.last.value),
        all_(numbers_in(sentence)) {}

  void run() {
    if (all_.size() < 3) return;
    for (uint32_t at = first_ + 1; at < last_; ++at)
      if (form(at) == ":") listed(at);
    summed();
  }

 private:
  std::string_view form(uint32_t at) const {
    return at >= first_ && at <= last_ ? reading_.tokens[at].form : std::string_view{};
  }
  bool is(uint32_t at, std::string_view word) const { return equal_ignoring_case(form(at), word); }
  Upos upos(uint32_t at) const { return at >= first_ && at <= last_ ? reading_.tokens[at].upos : Upos::X; }

  std::vector<const Quantity*> numbers_in(const Sentence& sentence) const {
    std::vector<const Quantity*> found;
    auto one = std::partition_point(reading_.quantities.begin(), reading_.quantities.end(),
                                    [&](const Quantity& quantity) { return quantity.first < sentence.first; });
    for (; one != reading_.quantities.end() && one->first <= sentence.last; ++one)
      if (one->last <= sentence.last) found.push_back(&*one);
    return found;
  }

  static bool is_exact(const Quantity& q) {
    return (q.kind == QuantityKind::count || q.kind == QuantityKind::money) && q.low == q.high && !q.approximate;
  }
  static bool alike(const Quantity& a, const Quantity& b) {
    return is_exact(a) && is_exact(b) && a.kind == b.kind && (a.kind == QuantityKind::count || a.unit == b.unit);
  }

  // "90 million dollars: 40 for roads, 30 for ports and 20 for schools": after the colon nothing but parts, each of
  // which begins with its number.
  void listed(uint32_t colon) {
    const auto past = std::find_if(all_.begin(), all_.end(), [&](const Quantity* q) { return q->first.value > colon; });
    if (past == all_.begin() || all_.end() - past < 2) return;
    const Quantity& whole = **(past - 1);
    double sum = 0;
    for (auto one = past; one != all_.end(); ++one) {
      if (!alike(whole, **one) || !opens_part(**one, colon)) return;
      sum += (*one)->low;
    }
    if ((*past)->first.value != colon + 1 || colon - whole.last.value > 8 || parts_after(colon) != all_.end() - past)
      return;
    if (sum != whole.low) add(whole, **past, *all_.back(), sum);
  }
  bool opens_part(const Quantity& part, uint32_t colon) const {
    const uint32_t before = part.first.value - 1;
    return before == colon || is(before, ",") || is(before, ";") || is(before, "and");
  }
  // How many parts the commas and the last "and" make.
  int64_t parts_after(uint32_t colon) const {
    int64_t parts = 1;
    for (uint32_t at = colon + 1; at <= last_; ++at) {
      const bool joint = is(at, ",") || is(at, ";") || (is(at, "and") && !is(at - 1, ",") && !is(at - 1, ";"));
      parts += joint ? 1 : 0;
    }
    return parts;
  }

  // "six in Aramo and nine in Belsk, a total of 14", "bringing the total to 14"
  void summed() {
    const Quantity& whole = *all_.back();
    const uint32_t before = whole.first.value - 1;
    const bool of = is(before, "of") && is(before - 1, "total") && (is(before - 2, "a") || is(before - 2, "in"));
    const bool brought = is(before, "to") && is(before - 1, "total") && is(before - 2, "the") &&
                         (is(before - 3, "bringing") || is(before - 3, "brings") || is(before - 3, "brought"));
    const uint32_t opens = before - 3;
    if (!(of && (is(opens, ",") || is(opens, "for") || is(opens, "making"))) && !brought) return;
    double sum = 0;
    for (size_t i = 0; i + 1 < all_.size(); ++i) {
      if (!alike(whole, *all_[i]) || is_aside(*all_[i])) return;
      sum += all_[i]->low;
    }
    if (of ? sum != whole.low : sum > whole.low) add(whole, *all_.front(), *all_[all_.size() - 2], sum);
  }
  // "including nine children", "nine of them": a part of a part.
  bool is_aside(const Quantity& part) const {
    const uint32_t before = part.first.value - 1, after = part.last.value + 1;
    if (is(before, "including") || is(before, "than") || is(before, "age") || is(after, "of") || is(after, "-"))
      return true;
    const bool placed = is(after, "in") || is(after, "at") || is(after, "from") || is(after, "near");
    return part.kind == QuantityKind::count && !part.of && !placed;
  }

  void add(const Quantity& whole, const Quantity& one, const Quantity& other, double sum) {
    ledger_.add("sum", Severity::warning,
                "the parts make " + shown(sum) + ", not the " + shown(whole.low) +
                    " that are told as the total: one of the numbers is wrong, or a part is left out or counted twice",
                {}, {whole.span, one.span.joined(other.span)});
  }

  Ledger& ledger_;
  const Reading& reading_;
  uint32_t first_, last_;
  std::vector<const Quantity*> all_;
};

}  // namespace

void check_totals(Ledger& ledger) {
  for (const Sentence& sentence : ledger.reading().sentences) TotalCheck(ledger, sentence).run();
}

}  // namespace bede::checks
