// A quotation against the words that it is of, where the report gives both: one word is another.
#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "base/word_index.h"
#include "checks/ledger.h"

namespace bede::checks {
namespace {

constexpr size_t kFewest = 6, kLongest = 60;  // words of a quotation that is looked for
constexpr size_t kMostQuotes = 80;

class QuotedText {
 public:
  explicit QuotedText(Ledger& ledger) : ledger_(ledger), reading_(ledger.reading()) {
    for (uint32_t at = 0; at < reading_.tokens.size(); ++at)
      if (reading_.tokens[at].upos != Upos::PUNCT) places_.push_back(at);
  }

  void run() {
    size_t quotes = 0;
    for (size_t begin = 0; begin < places_.size() && quotes < kMostQuotes;) {
      size_t end = begin;
      while (end < places_.size() && token(end).quoted && (end == begin || same_marks(end - 1, end))) ++end;
      if (end - begin >= kFewest && end - begin <= kLongest) {
        ++quotes;
        look_for(begin, end);
      }
      begin = std::max(end, begin + 1);
    }
  }

 private:
  const Token& token(size_t i) const { return reading_.tokens[places_[i]]; }

  // Nothing unquoted between the two words.
  bool same_marks(size_t a, size_t b) const {
    for (uint32_t at = places_[a] + 1; at < places_[b]; ++at)
      if (!reading_.tokens[at].quoted && reading_.tokens[at].upos != Upos::PUNCT) return false;
    return true;
  }

  // Equal numbers are equal words.
  void number_words() {
    words_.reserve(places_.size());
    for (const uint32_t place : places_) words_.push_back(all_.add(SmallLetters(reading_.tokens[place].form)));
  }

  // The same words elsewhere, but one of them; silent where they stand somewhere as they are.
  void look_for(size_t begin, size_t end) {
    if (words_.empty()) number_words();
    const size_t length = end - begin;
    size_t found = 0, other = 0, times = 0;
    for (size_t at = 0; at + length <= words_.size(); ++at) {
      if (at + length > begin && at < end) continue;
      size_t apart = 0, where = 0;
      for (size_t i = 0; i < length && apart < 2; ++i)
        if (words_[at + i] != words_[begin + i]) where = i, ++apart;
      if (apart == 0) return;
      if (apart == 1) found = at + where, other = begin + where, ++times;
    }
    if (times != 1 || found > other || !is_other(found, other)) return;
    ledger_.add("contradiction", Severity::warning,
                "the quotation has \"" + std::string(token(other).form) + "\" where the words that it repeats have \"" +
                    std::string(token(found).form) + "\"",
                {}, {token(found).span, token(begin).span.joined(token(end - 1).span)});
  }

  // Numbers, and words that turn a sentence round: others are varied on purpose.
  bool is_other(size_t a, size_t b) const {
    static constexpr std::string_view kTurns[] = {"not",  "never", "always", "no",   "may", "shall",
                                                  "must", "will",  "should", "can",  "all", "some",
                                                  "any",  "only",  "before", "after"};
    const auto turns = [&](size_t i) { return token(i).upos == Upos::NUM || among(all_.table()[words_[i]], kTurns); };
    return turns(a) && turns(b);
  }

  Ledger& ledger_;
  const Reading& reading_;
  std::vector<uint32_t> places_;  // of words, without marks
  WordIndex all_;                 // the words of the report, in small letters
  std::vector<uint32_t> words_;   // of places_, as numbers
};

}  // namespace

void check_quoted_text(Ledger& ledger) { QuotedText(ledger).run(); }

}  // namespace bede::checks
