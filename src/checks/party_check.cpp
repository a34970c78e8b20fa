// "The two countries" against the states named beside them, and groups against the number of all.
#include <algorithm>
#include <iterator>
#include <set>

#include "base/among.h"
#include "base/strings.h"
#include "checks/ledger.h"
#include "reading/parts.h"
#include "syntax/tree.h"

namespace bede::checks {
namespace {

using mentions::EntryKind;

// What the two checks share: a sentence, its numbers, and how to speak of them.
class Numbers {
 public:
  Numbers(Ledger& ledger, const Sentence& sentence)
      : ledger_(ledger),
        tokens_(ledger.reading().tokens),
        first_(sentence.first.value),
        last_(sentence.last.value),
        counts_(ledger.counts_of(sentence)) {}

 protected:
  std::string_view form(uint32_t at) const {
    return at >= first_ && at <= last_ ? std::string_view(tokens_[at].form) : std::string_view{};
  }
  bool is(uint32_t at, std::string_view word) const { return equal_ignoring_case(form(at), word); }
  Span span(const record::Count& count) const { return count.span(ledger_.reading()); }

  Ledger& ledger_;
  const std::vector<Token>& tokens_;
  uint32_t first_, last_;
  const std::vector<record::Count>& counts_;
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

// "Peru, Chile and Bolivia signed a border accord. The two countries will open crossings": against the parties that
// the sentence before names.
class PartyWordCheck {
 public:
  explicit PartyWordCheck(Ledger& ledger) : ledger_(ledger), reading_(ledger.reading()) {}

  void run() {
    for (const Agreement& agreement : ledger_.record.agreements)
      for (const AgreementStage& stage : agreement.stages) {
        if (stage.status == EventStatus::actual) after(agreement, stage);
      }
  }

 private:
  std::string_view form(uint32_t at) const { return reading_.tokens[at].form; }

  void after(const Agreement& agreement, const AgreementStage& stage) {
    if (agreement.parties.size() < 2 || agreement.parties.size() > 9 || stage.evidence.empty()) return;
    const Span told = stage.evidence.front();
    const Sentence* sentence = syntax::sentence_at(reading_, told.begin);
    if (sentence && sentence != &reading_.sentences.back() && sentence->span.contains(told))
      judge(agreement, *sentence, *(sentence + 1));
  }

  void judge(const Agreement& agreement, const Sentence& told, const Sentence& next) {
    const int64_t counted = counted_in(next);
    const int64_t parties = static_cast<int64_t>(agreement.parties.size());
    if (counted == 0 || counted == parties || !all_named(agreement, told)) return;
    const int64_t others = states_named(told) - parties;
    if (counted > parties ? known_states() >= counted : others > 0) return;
    ledger_.add("sum", Severity::warning,
                std::to_string(counted) + " are counted, but the sentence before names " + std::to_string(parties) +
                    " parties of the " + agreement.name,
                {agreement.id}, {told.span, next.span});
  }

  // "The two countries" at the head of a sentence; 0 where none stands there.
  int64_t counted_in(const Sentence& sentence) const {
    static constexpr std::string_view kNumbers[] = {"two", "three", "four", "five"};
    static constexpr std::string_view kSides[] = {"countries", "states", "nations", "neighbours", "neighbors"};
    const uint32_t at = sentence.first.value;
    if (sentence.last.value < at + 3 || !equal_ignoring_case(form(at), "the") || !among(form(at + 2), kSides)) return 0;
    const auto number = std::find(std::begin(kNumbers), std::end(kNumbers), form(at + 1));
    return number == std::end(kNumbers) ? 0 : number - std::begin(kNumbers) + 2;
  }

  std::set<std::string> states_in(Span span) const {
    std::set<std::string> found;
    for (const Mention& mention : reading_.mentions)
      if (mention.actor && span.contains(mention.span) && !reading_[mention.actor].country.empty())
        found.insert(reading_[mention.actor].country);
    return found;
  }
  bool all_named(const Agreement& agreement, const Sentence& told) const {
    const auto named = states_in(told.span);
    return std::all_of(agreement.parties.begin(), agreement.parties.end(),
                       [&](const std::string& party) { return named.count(party) > 0; });
  }
  int64_t states_named(const Sentence& told) const { return static_cast<int64_t>(states_in(told.span).size()); }
  int64_t known_states() const {
    std::set<std::string> found;
    for (const Actor& actor : reading_.actors)
      if (!actor.country.empty()) found.insert(actor.country);
    return static_cast<int64_t>(found.size());
  }

  Ledger& ledger_;
  const Reading& reading_;
};

// "Of the 40 hostages, 25 were freed and 20 are still held": more than there are, unless some are both.
class PartsCheck : private Numbers {
 public:
  using Numbers::Numbers;

  void run() {
    if (counts_.size() < 3) return;
    of_them();
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

 private:
  // "12 people, seven of them soldiers and eight of them civilians"
  void of_them() {
    int64_t sum = 0;
    for (size_t i = 1; i < counts_.size(); ++i) {
      const uint32_t after = counts_[i].last.value + 1;
      if (counts_[i].approximate || !is(after, "of") || !is(after + 1, "them")) return;
      sum += counts_[i].value;
    }
    const record::Count& whole = counts_.front();
    if (whole.approximate || sum <= whole.value) return;
    ledger_.add("sum", Severity::note,
                "the groups make " + std::to_string(sum) + ", more than the " + std::to_string(whole.value) +
                    " of whom they are: some are in both, or a number is wrong",
                {}, {span(whole), span(counts_[1]).joined(span(counts_.back()))});
  }
};

}  // namespace

void check_parties(Ledger& ledger) {
  for (const Sentence& sentence : ledger.reading().sentences) PartyCheck(ledger, sentence).run();
  PartyWordCheck(ledger).run();
}

void check_parts(Ledger& ledger) {
  for (const Sentence& sentence : ledger.reading().sentences) PartsCheck(ledger, sentence).run();
}

}  // namespace bede::checks
