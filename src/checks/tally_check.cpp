// The numbers of a vote against each other, against the size of the body, and against the words that tell the outcome.
#include <algorithm>
#include <cmath>
#include <optional>

#include "checks/body_size.h"
#include "checks/figures.h"
#include "checks/ledger.h"
#include "events/ballots.h"
#include "reading/parts.h"
#include "syntax/tree.h"

namespace bede::checks {
namespace {

using events::BallotRole;
using Number = std::optional<Cited<int64_t>>;

std::string words(int64_t number) { return std::to_string(number); }

class TallyCheck {
 public:
  TallyCheck(Ledger& ledger, const events::BallotsInText& ballots, const Vote& vote)
      : ledger_(ledger), ballots_(ballots), vote_(vote), sentences_(sentences_of_numbers()) {}

  void run() {
    if (vote_.status != EventStatus::actual) return;
    against_present();
    against_size();
    against_outcome();
    against_words();
    against_size_words();
    against_all_members();
    against_quorum();
    against_margin();
    against_needed();
    against_percent();
    against_shares();
  }

 private:
  static int64_t value(const Number& number) { return number ? number->value : 0; }
  int64_t cast() const { return value(vote_.in_favour) + value(vote_.against) + value(vote_.abstained); }
  int64_t told() const { return cast() + value(vote_.not_voting); }

  // "191 + 8 + 3 = 202"
  std::string sum_in_words() const {
    std::string out;
    for (const Number* part : {&vote_.in_favour, &vote_.against, &vote_.abstained, &vote_.not_voting})
      if (*part) out += (out.empty() ? "" : " + ") + words((*part)->value);
    return out + " = " + words(told());
  }

  std::vector<Span> numbers() const {
    std::vector<Span> spans;
    for (const Number* part :
         {&vote_.total_members, &vote_.present, &vote_.in_favour, &vote_.against, &vote_.abstained, &vote_.not_voting})
      if (*part) spans.push_back((*part)->span);
    return spans;
  }

  void add(Severity severity, std::string message, std::string fact = {}) {
    ledger_.add("tally", severity, std::move(message), {vote_.id}, numbers(), std::move(fact));
  }

  void against_present() {
    if (!vote_.adds_up.value_or(true)) {
      const int64_t gap = vote_.unaccounted.value_or(0);
      if (gap > 0)
        add(Severity::warning, words(vote_.present->value) + " present, but " + sum_in_words() + ": " + words(gap) +
                                   (gap == 1 ? " is" : " are") + " not accounted for");
      else
        add(Severity::error, "more votes than voters: " + words(vote_.present->value) + " present, but " +
                                 sum_in_words() + ", " + words(-gap) + " too many");
    }
    if (vote_.present && vote_.total_members && vote_.present->value > vote_.total_members->value)
      add(Severity::error, words(vote_.present->value) + " present, but the body has only " +
                               words(vote_.total_members->value) + " members");
  }

  void against_size() {
    if (vote_.total_members && cast() > vote_.total_members->value)
      return add(Severity::error,
                 sum_in_words() + ", but the body has only " + words(vote_.total_members->value) + " members");
    if (vote_.total_members) return;
    const auto house = size_of_body(ledger_, vote_);
    if (house && house->exact && cast() > 2 * house->seats) return;  // another body voted
    if (house && cast() > house->seats + (house->exact ? 0 : house->seats / 50))
      add(Severity::warning, sum_in_words() + ", but the " + house->name + " has " + words(house->seats) + " seats",
          house->line);
  }

  void against_outcome() {
    if (!vote_.in_favour || !vote_.against) return;
    const int64_t yes = vote_.in_favour->value, no = vote_.against->value;
    if (vote_.outcome == "passed" && yes < no)
      add(Severity::error, "told as passed, but " + words(yes) + " for is fewer than " + words(no) +
                               " against: either the outcome or the numbers are the wrong way round");
    if (vote_.outcome == "failed" && yes > no && !vote_.needed && vote_.vetoed_by.empty() && !word_near(kNeeds))
      add(Severity::note, "told as failed, though " + words(yes) + " for is more than " + words(no) +
                              " against: a larger majority was needed, or the outcome or the numbers are wrong");
  }

  static constexpr std::string_view kNeeds[] = {
      "two",       "two-third", "third",          "quarter",   "three-fifth", "need",          "require",
      "required",  "short",     "veto",           "threshold", "quorum",      "supermajority", "majority",
      "necessary", "enough",    "constitutional", "qualified", "minimum",     "least",         "filibuster",
      "cloture",   "60",        "absolute"};
  static constexpr std::string_view kLarge[] = {"overwhelming", "overwhelmingly", "landslide", "lopsided"};
  static constexpr std::string_view kSmall[] = {"narrow", "narrowly", "razor-thin", "slim", "wafer-thin"};

  // Whether one of the words stands in a sentence that holds numbers of the vote.
  template <size_t N>
  bool word_near(const std::string_view (&list)[N]) const {
    bool found = false;
    each_token([&](uint32_t at) {
      const Token& token = ledger_.reading()[TokenId(at)];
      for (const std::string_view word : list) found = found || token.lemma == word || token.form == word;
    });
    return found;
  }

  // "overwhelmingly", "narrowly" against the share of the votes for and against.
  void against_size_words() {
    if (!vote_.in_favour || !vote_.against) return;
    const int64_t yes = vote_.in_favour->value, base = yes + vote_.against->value;
    const int64_t larger = std::max(yes, vote_.against->value);
    if (base < 10) return;
    const std::string share = words(larger) + " of " + words(base) + " votes is " + percent(larger, base) + " percent";
    if (100 * larger < 60 * base && word_near(kLarge)) add(Severity::note, "called overwhelming, but " + share);
    if (100 * larger > 75 * base && word_near(kSmall)) add(Severity::note, "called narrow, but " + share);
  }

  // "an absolute majority": more than half of all members, not of those who vote.
  void against_all_members() {
    static constexpr std::string_view kAbsolute[] = {"absolute"};
    if (!vote_.in_favour || !vote_.total_members || vote_.outcome != "passed" || !word_near(kAbsolute)) return;
    if (2 * vote_.in_favour->value > vote_.total_members->value) return;
    add(Severity::warning, "an absolute majority is claimed, but " + words(vote_.in_favour->value) +
                               " is not more than half of " + words(vote_.total_members->value) + " members");
  }

  // "with a quorum of 120": those present must reach it.
  void against_quorum() {
    const Number& there = vote_.present;
    if (!there || vote_.outcome != "passed") return;
    each_token([&](uint32_t at) {
      if (form(at) != "quorum" || (form(at + 1) != "of" && form(at + 1) != "is" && form(at + 1) != "was")) return;
      const auto needed = number(form(at + 2));
      if (!needed || *needed <= static_cast<double>(there->value)) return;
      add(Severity::warning, "the quorum is " + std::string(form(at + 2)) + ", but only " + words(there->value) +
                                 " were present: the vote could not be held, or a number is wrong");
    });
  }

  // Whether a phrase of the role stands in a sentence of the vote's evidence, and nothing there says it was missed.
  bool said(BallotRole role) const {
    for (const Sentence* sentence : sentences_)
      if (ballots_.find(role, sentence->first, sentence->last)) return !is_missed(*sentence);
    return false;
  }
  std::vector<const Sentence*> sentences_of_numbers() const {
    std::vector<const Sentence*> found;
    for (const Span span : numbers()) {
      const Sentence* sentence = syntax::sentence_at(ledger_.reading(), span.begin);
      if (sentence && sentence->span.contains(span)) found.push_back(sentence);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }
  static constexpr std::string_view kMissed[] = {"short", "without", "fail",     "not",     "lack",   "n't",
                                                 "last",  "miss",    "previous", "earlier", "reading"};
  bool is_missed(const Sentence& sentence) const {
    static constexpr std::string_view kAsked[] = {"need", "require", "necessary"};
    return has_word(sentence, kMissed) || has_word(sentence, kAsked);
  }
  template <size_t N>
  bool has_word(const Sentence& sentence, const std::string_view (&list)[N]) const {
    for (uint32_t at = sentence.first.value; at <= sentence.last.value; ++at)
      for (const std::string_view word : list)
        if (ledger_.reading()[TokenId(at)].lemma == word) return true;
    return false;
  }

  void against_words() {
    if (value(vote_.against) > 0 && said(BallotRole::unanimous))
      add(Severity::warning, "called unanimous, but " + words(vote_.against->value) + " voted against");
    if (!vote_.in_favour || vote_.outcome == "failed") return;
    const bool required = vote_.outcome == "passed" && (part_of("two-thirds", BallotRole::two_thirds, 2.0 / 3) ||
                                                        part_of("three-fifths", BallotRole::three_fifths, 3.0 / 5) ||
                                                        part_of("three-quarters", BallotRole::three_quarters, 3.0 / 4));
    if (!required) against_majority();
  }

  // Of the votes for and against, the reading kindest to the text; of all members where they are counted and so
  // large a part of them is said to be needed. Whether the words stand there.
  bool part_of(const char* name, BallotRole role, double part) {
    const bool needed = is_required(role);
    if (!needed && !said(role)) return false;
    const int64_t yes = vote_.in_favour->value, cast_votes = yes + value(vote_.against);
    const bool of_all = needed && vote_.total_members;
    const int64_t base = of_all ? vote_.total_members->value : vote_.against ? cast_votes : 0;
    if (base == 0 || static_cast<double>(yes) >= part * static_cast<double>(base)) return true;
    add(Severity::warning, "a majority of " + std::string(name) + (needed ? " is said to be needed" : " is claimed") +
                               ", but " + words(yes) + " of " + words(base) + (of_all ? " members" : " votes") +
                               " is " + percent(yes, base) + " percent");
    return true;
  }

  // "needs a two-thirds majority", in a sentence that says nothing of missing it.
  bool is_required(BallotRole role) const {
    static constexpr std::string_view kTold[] = {"need", "require", "required", "necessary"};
    for (const Sentence* sentence : sentences_)
      if (ballots_.find(role, sentence->first, sentence->last))
        return word_near(kTold) && !has_word(*sentence, kMissed);
    return false;
  }

  // "a majority of the 200 delegates, 90, voted for it"
  void against_majority() {
    const Number& all = vote_.present ? vote_.present : vote_.total_members;
    if (!all || 2 * vote_.in_favour->value > all->value || value(vote_.against) >= vote_.in_favour->value) return;
    bool told = false;
    each_token([&](uint32_t at) {
      const bool near = form(at) == "majority" && form(at + 1) == "of";
      const auto& tokens = ledger_.reading().tokens;
      for (uint32_t next = at + 2; near && next < at + 6 && next < tokens.size(); ++next)
        told = told || tokens[next].span.contains(all->span);
    });
    if (told)
      add(Severity::warning, "a majority of " + words(all->value) + " is claimed, but " +
                                 words(vote_.in_favour->value) + " is " + percent(vote_.in_favour->value, all->value) +
                                 " percent of them");
  }
  static std::string percent(int64_t part, int64_t whole) {
    return std::to_string(std::lround(100.0 * static_cast<double>(part) / static_cast<double>(whole)));
  }

  std::string_view form(uint32_t at) const {
    const auto& tokens = ledger_.reading().tokens;
    return at < tokens.size() ? tokens[at].form : std::string_view{};
  }
  static std::optional<double> number(std::string_view form) {
    double value = 0, scale = 0;
    for (const char c : form) {
      if (c == '.' && scale == 0)
        scale = 1;
      else if (c < '0' || c > '9')
        return {};
      else if (scale > 0)
        value += (c - '0') / (scale *= 10);
      else
        value = value * 10 + (c - '0');
    }
    return form.empty() ? std::optional<double>{} : value;
  }

  // "by a margin of 12 votes", "carried by 14 votes"
  void against_margin() {
    if (!vote_.in_favour || !vote_.against || !vote_.margin) return;
    const int64_t margin = std::abs(vote_.in_favour->value - vote_.against->value);
    if (vote_.margin->value == margin) return;
    add(Severity::warning, "a margin of " + words(vote_.margin->value) + " is claimed, but " +
                               words(vote_.in_favour->value) + " against " + words(vote_.against->value) +
                               " is a margin of " + words(margin));
  }

  // "needed 151 votes"
  void against_needed() {
    if (!vote_.in_favour || !vote_.needed) return;
    const int64_t yes = vote_.in_favour->value, needed = vote_.needed->value;
    if (vote_.outcome == "passed" && yes < needed)
      add(Severity::error, "told as passed, but " + words(yes) + " for is fewer than the " + words(needed) + " needed");
    if (vote_.outcome == "failed" && yes >= needed && vote_.vetoed_by.empty())
      add(Severity::warning, "told as failed, though " + words(yes) + " for is not fewer than the " + words(needed) +
                                 " needed: either the outcome or a number is wrong");
  }

  // "191 deputies, or 90 percent, voted for": right after the number of votes for.
  void against_percent() {
    if (!vote_.in_favour) return;
    each_token([&](uint32_t at) {
      if (form(at) != "%" && form(at) != "percent" && !(form(at) == "per" && form(at + 1) == "cent")) return;
      const auto claimed = at > 0 ? number(form(at - 1)) : std::nullopt;
      const uint32_t place = ledger_.reading()[TokenId(at)].span.begin;
      const Span votes = vote_.in_favour->span;
      if (!claimed || place < votes.end || place > votes.end + 30 || fits_percent(*claimed)) return;
      add(Severity::warning, std::string(form(at - 1)) + " percent is claimed for " + words(vote_.in_favour->value) +
                                 " votes, but no count of the text gives that share");
    });
  }
  bool fits_percent(double claimed) const {
    bool asked = false;
    const double yes = static_cast<double>(vote_.in_favour->value);
    for (const int64_t base : {value(vote_.present), value(vote_.total_members), cast(), yes_and_no()}) {
      if (base <= vote_.in_favour->value) continue;
      asked = true;
      if (std::abs(100 * yes / static_cast<double>(base) - claimed) <= 1.0) return true;
    }
    return !asked;
  }
  // "58 percent voted for it and 45 percent against", "65 percent of the vote, with 410 for and 390 against"
  void against_shares() {
    const auto &yes = vote_.percent_for, &no = vote_.percent_against;
    if (yes && no && yes->value + no->value > 101)
      ledger_.add("tally", Severity::error,
                  shown(yes->value) + " percent for and " + shown(no->value) + " against make " +
                      shown(yes->value + no->value) + " percent",
                  {vote_.id}, {yes->span, no->span});
    if (yes && vote_.in_favour && vote_.against && !fits_percent(yes->value) && !told_beside(yes->span))
      add(Severity::warning, shown(yes->value) + " percent is claimed for " + words(vote_.in_favour->value) +
                                 " votes, but no count of the text gives that share");
  }
  // What against_percent() has judged.
  bool told_beside(Span share) const {
    return share.begin >= vote_.in_favour->span.end && share.begin <= vote_.in_favour->span.end + 30;
  }
  int64_t yes_and_no() const { return value(vote_.in_favour) + value(vote_.against); }

  template <class Visit>
  void each_token(Visit visit) const {
    for (const Sentence* sentence : sentences_)
      for (uint32_t at = sentence->first.value; at <= sentence->last.value; ++at) visit(at);
  }

  Ledger& ledger_;
  const events::BallotsInText& ballots_;
  const Vote& vote_;
  std::vector<const Sentence*> sentences_;  // that the vote's numbers stand in, in text order
};

}  // namespace

void check_tallies(Ledger& ledger) {
  if (ledger.record.votes.empty()) return;
  const events::BallotsInText ballots(ledger.reader.parts().ballots, ledger.reading());
  for (const Vote& vote : ledger.record.votes) TallyCheck(ledger, ballots, vote).run();
}

}  // namespace bede::checks
