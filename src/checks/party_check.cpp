// "The two countries" against the states named beside them, and groups against the number of all.
#include <algorithm>
#include <iterator>

#include "base/strings.h"
#include "checks/ledger.h"
#include "reading/parts.h"
#include "record/counts.h"

namespace bede::checks {
namespace {

using mentions::EntryKind;

template <size_t N>
bool among(std::string_view word, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// What the two checks share: a sentence, its numbers, and how to speak of them.
class Numbers {
 public:
  Numbers(Ledger& ledger, const Sentence& sentence)
      : ledger_(ledger),
        tokens_(ledger.reading().tokens),
        first_(sentence.first.value),
        last_(sentence.last.value),
        counts_(record::counts_of(ledger.reading(), sentence)) {}

 protected:
  std::string_view form(uint32_t at) const {
    return at >= first_ && at <= last_ ? std::string_view(tokens_[at].form) : std::string_view{};
  }
  bool is(uint32_t at, std::string_view word) const { return equal_ignoring_case(form(at), word); }
  Span span(const record::Count& count) const { return count.span(ledger_.reading()); }

  Ledger& ledger_;
  const std::vector<Token>& tokens_;
  uint32_t first_, last_;
  std::vector<record::Count> counts_;
};

class PartyCheck : private Numbers {
 public:
  PartyCheck(Ledger& ledger, const Sentence& sentence)
      : Numbers(ledger, sentence), lexicon_(ledger.reader.parts().resolver.actors()) {}

  void run() {
    for (const record::Count& count : counts_) judge(count);
  }

 private:
  // "the two countries, Chad, Niger and Mali, signed"
  void judge(const record::Count& count) {
    static constexpr std::string_view kStates[] = {"country",   "state",    "nation", "republic",
                                                   "neighbour", "neighbor", "power"};
    const uint32_t noun = count.last.value + 1;
    if (count.approximate || count.value < 2 || count.value > 30 || noun > last_ ||
        !among(tokens_[noun].lemma, kStates) || !is(noun + 1, ","))
      return;
    uint32_t end = noun + 2;
    const int64_t named = states_from(end);
    if (named < 2 || named == count.value || goes_on(end)) return;
    ledger_.add("sum", Severity::warning,
                std::to_string(count.value) + " are counted, but " + std::to_string(named) + " are named", {},
                {span(count), tokens_[noun + 2].span.joined(tokens_[end - 1].span)});
  }

  // How many states are named one after the other; `at` moves past the last.
  int64_t states_from(uint32_t& at) const {
    int64_t named = 0;
    while (true) {
      uint32_t next = at;
      if (named > 0 && is(next, ",")) ++next;
      if (named > 0 && is(next, "and")) ++next;
      if (is(next, "the")) ++next;
      if (named > 0 && next == at) return named;
      const uint32_t past = past_state(next);
      if (past == 0) return named;
      ++named;
      at = past;
    }
  }
  uint32_t past_state(uint32_t at) const {
    for (const mentions::NameMatch& match : ledger_.reading().lexicon_names) {
      if (match.first.value > at) return 0;
      if (match.first.value != at) continue;
      for (const uint32_t entry : match.entries)
        if (lexicon_[entry].kind == EntryKind::state) return match.last.value + 1;
    }
    return 0;
  }

  // Something more belongs to the list, or the last name to something else: "Chad, Niger and the rebels", "Mali's".
  bool goes_on(uint32_t at) const {
    static constexpr std::string_view kMore[] = {"and", "or", "as", "plus", "but", "-", "'s", "’s", "(", "to", "with"};
    const std::string_view after = is(at, ",") ? form(at + 1) : form(at);
    return among(after, kMore) || starts_upper(after);
  }

  const mentions::ActorLexicon& lexicon_;
};

// "Of the 40 hostages, 25 were freed and 20 are still held": more than there are, unless some are both.
class PartsCheck : private Numbers {
 public:
  using Numbers::Numbers;

  void run() {
    if (counts_.size() < 3) return;
    const record::Count& whole = counts_.front();
    const uint32_t before = whole.first.value - 1;
    const bool of = is(before, "of") || (is(before, "the") && is(before - 1, "of"));
    if (!of || before > first_ + 2 || whole.approximate || !is(whole.last.value + 2, ",")) return;
    int64_t sum = 0;
    for (size_t i = 1; i < counts_.size(); ++i) {
      const uint32_t next = counts_[i].last.value + 1;
      if (next > last_ || counts_[i].approximate || tokens_[next].upos != Upos::AUX) return;
      sum += counts_[i].value;
    }
    if (sum <= whole.value) return;
    ledger_.add("sum", Severity::note,
                "the groups make " + std::to_string(sum) + ", more than the " + std::to_string(whole.value) +
                    " of whom they are: some are in both, or a number is wrong",
                {}, {span(whole), span(counts_[1]).joined(span(counts_.back()))});
  }
};

}  // namespace

void check_parties(Ledger& ledger) {
  for (const Sentence& sentence : ledger.reading().sentences) PartyCheck(ledger, sentence).run();
}

void check_parts(Ledger& ledger) {
  for (const Sentence& sentence : ledger.reading().sentences) PartsCheck(ledger, sentence).run();
}

}  // namespace bede::checks
