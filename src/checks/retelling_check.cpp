// What one report tells twice and not the same way: the day of a signature, the words of a quotation.
#include <algorithm>
#include <cstdlib>

#include "base/strings.h"
#include "checks/ledger.h"

namespace bede::checks {
namespace {

constexpr size_t kMostQuotes = 80;  // compared with one another
constexpr size_t kFewestWords = 8;  // of a quotation long enough to be known again

// Days of one year, or the same day of another year: what lies further apart is another text of the name.
bool may_be_one(const std::string& a, const std::string& b) {
  const int years = std::abs(std::atoi(a.substr(0, 4).c_str()) - std::atoi(b.substr(0, 4).c_str()));
  return years == 0 || a.substr(4) == b.substr(4);
}

void stages(Ledger& ledger, const Agreement& agreement) {
  if (agreement.parties.size() > 3) return;  // many states sign on many days
  for (size_t i = 0; i < agreement.stages.size(); ++i)
    for (size_t j = i + 1; j < agreement.stages.size(); ++j) {
      const AgreementStage &a = agreement.stages[i], &b = agreement.stages[j];
      const bool once = a.stage == b.stage && a.stage == "signed" && a.status == EventStatus::actual &&
                        b.status == EventStatus::actual && a.date && b.date;
      if (!once || a.date->grain != "day" || b.date->grain != "day" || a.date->value == b.date->value) continue;
      if (!may_be_one(a.date->value, b.date->value)) continue;
      ledger.add("contradiction", Severity::note,
                 agreement.name + " is said to have been signed on " + a.date->value + " and on " + b.date->value +
                     ": two texts, or one of the dates is wrong",
                 {agreement.id}, {a.date->evidence, b.date->evidence});
    }
}

struct Quotation {
  std::vector<std::string> words;  // lower case
  Span span;
  size_t upper = 0;     // words that begin with a capital
  bool mended = false;  // "[the]", "…": words put in or left out
  bool is_title() const { return 2 * upper > words.size(); }
};

std::vector<Quotation> quotations(const Reading& reading) {
  std::vector<Quotation> all;
  for (size_t i = 0; i < reading.tokens.size() && all.size() < kMostQuotes;) {
    Quotation one;
    for (; i < reading.tokens.size() && reading.tokens[i].quoted; ++i) {
      const std::string_view form = reading.tokens[i].form;
      one.mended = one.mended || form == "[" || form.find("…") != std::string_view::npos || form == "...";
      if (reading.tokens[i].upos == Upos::PUNCT) continue;
      one.span = one.words.empty() ? reading.tokens[i].span : one.span.joined(reading.tokens[i].span);
      one.words.push_back(lower(form));
      one.upper += starts_upper(form) ? 1 : 0;
    }
    if (one.words.size() >= kFewestWords && !one.mended && !one.is_title()) all.push_back(std::move(one));
    ++i;
  }
  return all;
}

// How many words must be put in, taken out or changed; more than `most` counts as most + 1. Cost: product of the
// lengths.
size_t differing(const std::vector<std::string>& a, const std::vector<std::string>& b, size_t most) {
  if (a.size() > b.size() + most || b.size() > a.size() + most) return most + 1;
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t corner = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return std::min(row[b.size()], most + 1);
}

void quotes(Ledger& ledger) {
  const std::vector<Quotation> all = quotations(ledger.reading());
  for (size_t i = 0; i < all.size(); ++i)
    for (size_t j = i + 1; j < all.size(); ++j) {
      const size_t most = std::min<size_t>(3, all[i].words.size() / 6);
      const size_t apart = differing(all[i].words, all[j].words, most);
      if (apart == 0 || apart > most) continue;
      ledger.add("contradiction", Severity::note,
                 "one quotation in two wordings, or two: " + std::to_string(apart) +
                     (apart == 1 ? " word differs" : " words differ"),
                 {}, {all[i].span, all[j].span});
    }
}

}  // namespace

void check_retellings(Ledger& ledger) {
  for (const Agreement& agreement : ledger.record.agreements) stages(ledger, agreement);
  quotes(ledger);
}

}  // namespace bede::checks
