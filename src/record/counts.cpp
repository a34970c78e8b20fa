#include "record/counts.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/strings.h"
#include "base/word_filter.h"

namespace bede::record {
namespace {

constexpr std::string_view kUnits[] = {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                                       "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                       "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::string_view kTens[] = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december",
                                        "jan",     "feb",      "mar",       "apr",     "jun",      "jul",
                                        "aug",     "sep",      "sept",      "oct",     "nov",      "dec"};
constexpr std::string_view kNumbered[] = {
    "article", "resolution", "section",  "chapter", "no",  "no.", "number", "bill",      "law",    "protocol",
    "annex",   "room",       "page",     "h.r",     "day", "act", "group",  "paragraph", "u.s.c.", "u.s.c",
    "stat.",   "§",          "division", "part",    "$",   "€",   "£",      "us$",       "title",  "under"};
constexpr std::string_view kUnitsOfOther[] = {
    "%",      "percent", "per",     "pct",      "th",     "st",      "nd",       "rd",      "years", "year",
    "months", "month",   "days",    "day",      "hours",  "hour",    "minutes",  "weeks",   "week",  "dollars",
    "euros",  "million", "billion", "trillion", "p.m.",   "a.m.",    "pm",       "am",      "km",    "kilometers",
    "miles",  "third",   "thirds",  "fifth",    "fifths", "quarter", "quarters", "fourths", "times", "decades"};

template <class Words>
bool among(const Words& words, std::string_view word) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view one) { return one.size() == word.size() && equal_ignoring_case(one, word); });
}

// Of a word of two letters or more.
template <class Words>
int64_t place_in(const Words& words, std::string_view word) {
  for (size_t i = 0; i < std::size(words); ++i)
    if (words[i].size() == word.size() && words[i][1] == (word[1] | 0x20) && equal_ignoring_case(words[i], word))
      return static_cast<int64_t>(i);
  return -1;
}

std::optional<int64_t> digits(std::string_view form) {
  if (form.empty() || form.size() > 12) return {};
  int64_t value = 0;
  for (size_t i = 0; i < form.size(); ++i) {
    const bool comma = form[i] == ',' && i > 0 && (form.size() - i) % 4 == 0;
    if (comma) continue;
    if (form[i] < '0' || form[i] > '9') return {};
    value = value * 10 + (form[i] - '0');
  }
  return value;
}

WordFilter words_of_numbers() {
  WordFilter words;
  for (const std::string_view unit : kUnits) words.add(unit);
  for (const std::string_view ten : kTens) words.add(ten);
  for (const std::string_view other : {"single", "none", "nobody", "no", "not"}) words.add(other);
  return words;
}

// A quick no: whether a number may begin with the word.
bool may_count(std::string_view word) {
  static const WordFilter kNumbers = words_of_numbers();
  return !word.empty() && ((word[0] >= '0' && word[0] <= '9') || kNumbers.may_hold_small(word));
}

// The value below a hundred that a word stands for: "eight", "forty".
std::optional<int64_t> small_number(std::string_view word) {
  if (word.size() < 3 || word.size() > 9 || !may_count(word)) return {};
  if (const int64_t unit = place_in(kUnits, word); unit >= 0) return unit;
  if (const int64_t ten = place_in(kTens, word); ten >= 0) return 20 + 10 * ten;
  if (equal_ignoring_case(word, "single")) return 1;
  return {};
}

class Counter {
 public:
  Counter(const Reading& reading, const Sentence& sentence) : reading_(reading), sentence_(sentence) {}

  std::vector<Count> all() {
    std::vector<Count> counts;
    for (uint32_t at = sentence_.first.value; at <= sentence_.last.value;) {
      Count count;
      if (!may_count(form(at)) || read_score(at, counts) || !read(at, count)) {
        ++at;
        continue;
      }
      at = count.last.value + 1;
      if (is_count(count)) counts.push_back(count);
    }
    return counts;
  }

 private:
  std::string_view form(uint32_t at) const {
    if (at < sentence_.first.value || at > sentence_.last.value) return {};
    return reading_[TokenId(at)].form;
  }
  bool is(uint32_t at, std::string_view word) const {
    const std::string_view own = form(at);
    return own.size() == word.size() && equal_ignoring_case(own, word);
  }

  static bool finish(Count& count, int64_t value, uint32_t first, uint32_t last) {
    count.value = value;
    count.first = TokenId(first);
    count.last = TokenId(last);
    return true;
  }

  bool read(uint32_t at, Count& count) const {
    if (const auto value = digits(form(at))) return finish(count, *value, at, at);
    if (is(at, "none") || is(at, "nobody")) return finish(count, 0, at, at);
    if (is(at, "no") && is(at + 1, "one")) return finish(count, 0, at, at + 1);
    if (is(at, "not") && (is(at + 1, "a") || is(at + 1, "one")) && (is(at + 2, "single") || is(at + 1, "one")))
      return finish(count, 0, at, is(at + 1, "one") ? at + 1 : at + 2);
    if (is(at, "no") && (is_answer(at) || is(at + 1, "confidence"))) return false;
    if (is(at, "no") && reading_[TokenId(at)].upos != Upos::INTJ && !is(at - 1, "voted") && !is(at - 1, "vote"))
      return finish(count, 0, at, at);
    return read_words(at, count);
  }

  // "12 no and 3 blank", "said no.": no number but a vote.
  bool is_answer(uint32_t at) const {
    const bool ends = form(at + 1).empty() || reading_[TokenId(at + 1)].upos == Upos::PUNCT || is(at + 1, "and");
    return digits(form(at - 1)) || small_number(form(at - 1)) || (ends && (is(at - 1, "said") || is(at - 1, "say")));
  }

  // "31-54-8" in one token: three numbers of at most three digits, which is no date.
  bool read_score(uint32_t at, std::vector<Count>& counts) const {
    const std::string_view word = form(at);
    const bool begins = word.size() >= 5 && word[0] >= '0' && word[0] <= '9';
    if (!begins || std::count(word.begin(), word.end(), '-') != 2) return false;
    std::vector<Count> parts;
    uint32_t begin = reading_[TokenId(at)].span.begin;
    for (const std::string_view part : split(word, '-')) {
      const auto value = digits(part);
      if (!value || part.size() > 3) return false;
      Count count;
      finish(count, *value, at, at);
      count.inside = {begin, begin + static_cast<uint32_t>(part.size())};
      parts.push_back(count);
      begin = count.inside.end + 1;
    }
    counts.insert(counts.end(), parts.begin(), parts.end());
    return true;
  }

  // "two hundred and twelve", "ninety-eight", "a dozen".
  bool read_words(uint32_t first, Count& count) const {
    int64_t total = 0, part = 0;
    uint32_t at = first, last = first;
    bool any = false;
    while (true) {
      if (const auto small = small_number(form(at))) {
        if (any && part % 100 != 0 && !(part % 10 == 0 && part % 100 >= 20 && *small < 10)) break;
        part += *small;
      } else if (any && is(at, "hundred")) {
        part = std::max<int64_t>(part, 1) * 100;
      } else if (any && is(at, "thousand")) {
        total += std::max<int64_t>(part, 1) * 1000;
        part = 0;
      } else {
        break;
      }
      any = true;
      last = at++;
      const bool joins = is(at, "-") && part % 10 == 0 && part > 0 && small_number(form(at + 1)).value_or(99) < 10;
      const bool goes_on =
          is(at, "and") && part % 100 == 0 && part > 0 && small_number(form(at + 1)) && is(last, "hundred");
      if (joins || goes_on) ++at;
    }
    return any && finish(count, total + part, first, last);
  }

  bool is_count(Count& count) const {
    const uint32_t before = count.first.value - 1, after = count.last.value + 1;
    if (among(kMonths, form(before)) || is_numbered(before, after)) return false;
    if (among(kMonths, form(after)) || among(kUnitsOfOther, form(after))) return false;
    if (is(after, "-") && among(kUnitsOfOther, form(after + 1))) return false;
    if (is(after, ".") && digits(form(after + 1))) return false;
    if ((is(after, ":") || is(before, ":")) && digits(form(is(after, ":") ? after + 1 : before - 1))) return false;
    if (is(after, "/") || is(before, "/")) return false;
    if (looks_like_year(count) || is_joined_to_name(before)) return false;
    const bool one = count.value == 1 && count.first == count.last;
    if (one && (is(before, "not") || (is(after, "of") && !is(before, "only")))) return false;
    count.approximate = is(before, "about") || is(before, "some") || is(before, "nearly") || is(before, "almost") ||
                        is(before, "around") || is(before, "least") || is(before, "than") || is(before, "over") ||
                        is(before, "roughly") || is(before, "approximately");
    return true;
  }

  // "Article 5", "resolution 2231"; but not "passed the bill 58-42".
  bool is_numbered(uint32_t before, uint32_t after) const {
    const bool scored = (is(after, "-") || is(after, "–") || is(after, "to")) && digits(form(after + 1));
    const bool named = starts_upper(form(before));
    return (!scored || named) && among(kNumbered, form(before));
  }

  // "PPD-30"
  bool is_joined_to_name(uint32_t before) const {
    if (!is(before, "-") || before == sentence_.first.value) return false;
    const Token& name = reading_[TokenId(before - 1)];
    return name.upos == Upos::PROPN && !name.space_after && !digits(name.form);
  }

  bool looks_like_year(const Count& count) const {
    const std::string_view word = form(count.first.value);
    if (word.size() != 4 || count.value < 1800 || count.value > 2100) return false;
    const Upos next = count.last.value < sentence_.last.value ? reading_[TokenId(count.last.value + 1)].upos : Upos::X;
    return next != Upos::NOUN;
  }

  const Reading& reading_;
  const Sentence& sentence_;
};

}  // namespace

std::vector<Count> counts_of(const Reading& reading, const Sentence& sentence) {
  return Counter(reading, sentence).all();
}

}  // namespace bede::record
