// One number that a report tells twice and not the same way: a house's score, "the 45 soldiers who died" of forty.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/strings.h"
#include "checks/ledger.h"
#include "syntax/tree.h"

namespace bede::checks {
namespace {

bool equal(const std::optional<Cited<int64_t>>& a, const std::optional<Cited<int64_t>>& b) {
  return a && b && a->value == b->value;
}

class VotePairs {
 public:
  explicit VotePairs(Ledger& ledger) : ledger_(ledger), reading_(ledger.reading()) {}

  void run() {
    const auto& votes = ledger_.record.votes;
    for (size_t i = 0; i < votes.size(); ++i)
      for (size_t j = i + 1; j < votes.size() && j < i + 6; ++j) judge(votes[i], votes[j]);
  }

 private:
  // One house, one outcome, one of the two numbers the same and the other nearly: told twice.
  void judge(const Vote& a, const Vote& b) {
    const bool one_house = !a.body.empty() && lower(a.body) == lower(b.body) && a.body_country == b.body_country;
    const bool sides = a.in_favour && b.in_favour && a.against && b.against;
    if (!one_house || !sides || a.outcome != b.outcome || a.status != b.status || dates_differ(a, b)) return;
    if (a.abstained && b.abstained && !equal(a.abstained, b.abstained)) return;
    const bool yes = equal(a.in_favour, b.in_favour), no = equal(a.against, b.against);
    if (yes == no || is_another(b) || is_another(a)) return;
    const auto &first = yes ? a.against : a.in_favour, &second = yes ? b.against : b.in_favour;
    if (std::abs(first->value - second->value) > std::max<int64_t>(first->value / 8, 1)) return;
    ledger_.add("contradiction", Severity::warning,
                std::string(yes ? "against" : "for") + " it are told to be " + std::to_string(first->value) + " and " +
                    std::to_string(second->value) + ", with the same number " + (yes ? "for" : "against") +
                    ": two votes, or one of the numbers is wrong",
                {a.id, b.id}, {first->span, second->span});
  }
  static bool dates_differ(const Vote& a, const Vote& b) {
    if (!a.date || !b.date) return false;
    const size_t shared = std::min(a.date->value.size(), b.date->value.size());
    return a.date->value.substr(0, shared) != b.date->value.substr(0, shared);
  }
  // "in the second reading", "after a recount", "a rival amendment"
  bool is_another(const Vote& vote) const {
    static constexpr std::string_view kOther[] = {"reading", "recount",   "another", "round",       "later",
                                                  "again",   "amendment", "second",  "preliminary", "previous",
                                                  "similar", "rival",     "then"};
    const Sentence* sentence = syntax::sentence_at(reading_, vote.in_favour->span.begin);
    if (!sentence || !sentence->span.contains(vote.in_favour->span)) return false;
    for (uint32_t at = sentence->first.value; at <= sentence->last.value; ++at)
      for (const std::string_view word : kOther)
        if (reading_.tokens[at].lemma == word) return true;
    return false;
  }

  Ledger& ledger_;
  const Reading& reading_;
};

// "40 soldiers died ... the 45 soldiers who died": a number told as known that the report has told otherwise.
class TollPairs {
 public:
  explicit TollPairs(Ledger& ledger) : ledger_(ledger), reading_(ledger.reading()) {}

  void run() {
    for (const Casualties& one : ledger_.record.casualties) {
      const auto told = told_.find(one.kind);
      if (told != told_.end() && told->second.times == 1 && is_known(one)) judge(*told->second.first, one);
      if (one.status != EventStatus::actual) continue;
      Told& all = told_[one.kind];
      if (++all.times == 1) all.first = &one;
    }
  }

 private:
  struct Told {
    const Casualties* first = nullptr;
    size_t times = 0;
  };

  void judge(const Casualties& before, const Casualties& again) {
    if (before.approximate || before.most || before.count.value == again.count.value || before.who != again.who) return;
    ledger_.add("contradiction", Severity::note,
                "told as " + std::to_string(before.count.value) + " " + again.who + " " + before.kind + ", then as " +
                    std::to_string(again.count.value) + ": one of the numbers is wrong, or they are others",
                {before.id, again.id}, {before.count.span, again.count.span});
  }

  // "the 45 soldiers": not "of the 45 soldiers", "the other 45", "the first 45".
  bool is_known(const Casualties& one) const {
    if (one.approximate || one.most || one.who.empty() || one.status != EventStatus::actual) return false;
    const Sentence* sentence = syntax::sentence_at(reading_, one.count.span.begin);
    for (uint32_t at = sentence ? std::max(sentence->first.value, 2u) : 2; sentence && at <= sentence->last.value; ++at)
      if (reading_.tokens[at].span.begin == one.count.span.begin)
        return equal_ignoring_case(reading_.tokens[at - 1].form, "the") && reading_.tokens[at - 2].form != "of";
    return false;
  }

  Ledger& ledger_;
  const Reading& reading_;
  std::map<std::string, Told> told_;  // what was told as done, by kind
};

}  // namespace

void check_retold_numbers(Ledger& ledger) {
  VotePairs(ledger).run();
  TollPairs(ledger).run();
}

}  // namespace bede::checks
