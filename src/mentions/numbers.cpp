#include "mentions/numbers.h"

#include <array>
#include <charconv>
#include <vector>

#include "base/table.h"

namespace bede::mentions {
namespace {

constexpr size_t kLongest = 16;  // bytes of a word of words_, at most

bool digit(char c) { return c >= '0' && c <= '9'; }

std::optional<NumberWord> kind_from(std::string_view name) {
  constexpr std::array<std::string_view, 10> names = {"unit",    "ten",  "scale", "group", "vague",
                                                      "ordinal", "part", "about", "least", "most"};
  for (size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<NumberWord>(i);
  return std::nullopt;
}

std::optional<double> plain_number(std::string_view text) {
  double value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (text.empty() || code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Groups of three digits after the first comma, and nothing but digits before it.
bool well_grouped(std::string_view whole) {
  size_t since = 0;
  bool comma = false;
  for (const char c : whole) {
    if (c == ',') {
      if (comma ? since != 3 : since == 0 || since > 3) return false;
      comma = true;
      since = 0;
    } else if (digit(c)) {
      ++since;
    } else {
      return false;
    }
  }
  return !comma || since == 3;
}

bool hyphen(const Token& token) { return token.form == "-" || token.form == "\u2010" || token.form == "\u2011"; }

}  // namespace

std::optional<double> number_from_digits(std::string_view word) {
  if (word.empty() || !digit(word[0]) || word.size() > 30) return std::nullopt;
  const size_t point = word.find('.');
  const std::string_view whole = word.substr(0, point);
  if (!well_grouped(whole)) return std::nullopt;
  std::string bare;
  for (const char c : word)
    if (c != ',') bare += c;
  if (bare.back() == '.') return std::nullopt;
  return plain_number(bare);
}

Result<NumberWords> NumberWords::open(const std::string& lexicon_directory) {
  NumberWords found;
  const auto read =
      read_table(lexicon_directory, "words/numbers.tsv", "kind words value", [&](const TableRow& row) -> Status {
        const auto kind = kind_from(row.fields[0]);
        if (!kind) return row.error("no such kind of number word: " + std::string(row.fields[0]));
        const std::string_view value = row.fields[2];
        const size_t dash = value.find('-');
        const auto low = value.empty() ? 0.0 : plain_number(value.substr(0, dash));
        const auto high = dash == std::string_view::npos ? low : plain_number(value.substr(dash + 1));
        if (!low || !high) return row.error("the value is no number: " + std::string(value));
        for (const std::string_view word : split(row.fields[1], '|')) {
          found.known_.add(trimmed(word));
          found.words_[std::string(trimmed(word))].push_back({*kind, *low, *high});
          if (*kind < NumberWord::about) continue;
          const std::string_view first = split(trimmed(word), ' ')[0];
          found.bounds_.add(first);
          found.bound_firsts_.add(first);
        }
        return Done{};
      });
  if (!read) return read.error();
  return found;
}

bool NumberWords::may_bound(std::string_view word) const {
  return bound_firsts_.may_hold_small(word) && bounds_.contains(SmallLetters(word));
}

bool NumberWords::may_count(std::string_view word) const {
  return digit(word[0]) || (word.size() <= kLongest && known_.may_hold_small(word));
}

const std::vector<NumberWords::Meaning>* NumberWords::meanings(std::string_view word) const {
  if (word.size() > kLongest || !known_.may_hold_small(word)) return nullptr;
  const auto found = words_.find(SmallLetters(word));
  return found == words_.end() ? nullptr : &found->second;
}

const NumberWords::Meaning* NumberWords::meaning(const std::vector<Meaning>* meanings, NumberWord kind) {
  if (!meanings) return nullptr;
  for (const Meaning& meaning : *meanings)
    if (meaning.kind == kind) return &meaning;
  return nullptr;
}

double NumberWords::part_of(std::string_view word) const {
  const Meaning* part = meaning(word, NumberWord::part);
  return part ? part->low : 0;
}

std::optional<NumberWord> NumberWords::bound_at(const Reading& reading, TokenId at, TokenId& last) const {
  if (!may_bound(reading[at].form)) return std::nullopt;
  const TokenId end = reading[reading[at].sentence].last;
  std::string words;
  std::optional<NumberWord> found;
  for (uint32_t i = at.value; i <= end.value && i < at.value + 3; ++i) {
    words += (i == at.value ? "" : " ") + lower(reading.tokens[i].form);
    const auto entry = words_.find(words);
    if (entry == words_.end()) continue;
    for (const Meaning& meaning : entry->second)
      if (meaning.kind >= NumberWord::about) {
        found = meaning.kind;
        last = TokenId(i);
      }
  }
  return found;
}

int NumberWords::ordinal_at(const Reading& reading, TokenId at, TokenId& last) const {
  const std::string_view form = reading[at].form;
  last = at;
  if (!may_count(form)) return 0;
  if (const Meaning* word = meaning(form, NumberWord::ordinal)) return static_cast<int>(word->low);
  size_t digits = 0;
  int value = 0;
  while (digits < form.size() && digits < 4 && digit(form[digits])) value = value * 10 + (form[digits++] - '0');
  if (digits > 0) {
    const std::string tail = lower(form.substr(digits));
    return tail == "st" || tail == "nd" || tail == "rd" || tail == "th" ? value : 0;
  }
  const Meaning* ten = meaning(form, NumberWord::ten);
  const TokenId end = reading[reading[at].sentence].last;
  if (!ten || at.value + 2 > end.value || !hyphen(reading[TokenId(at.value + 1)])) return 0;
  const Meaning* unit = meaning(reading[TokenId(at.value + 2)].form, NumberWord::ordinal);
  if (!unit || unit->low > 9) return 0;
  last = TokenId(at.value + 2);
  return static_cast<int>(ten->low + unit->low);
}

namespace {

// Adds up the parts of a number in words: what is below the next scale, and what is complete.
struct Sum {
  double total = 0, open = 0, last_scale = 1e18;
  bool any = false;

  void scale(double by) {
    if (by == 100) {
      open = (open == 0 ? 1 : open) * 100;
      return;
    }
    total += (open == 0 ? 1 : open) * by;
    open = 0;
    last_scale = by;
  }
  double value() const { return total + open; }
};

}  // namespace

std::optional<Number> NumberWords::number_at(const Reading& reading, TokenId at) const {
  const TokenId end = reading[reading[at].sentence].last;
  const bool article = (reading[at].form == "a" || reading[at].form == "A") && at < end;
  const TokenId from(article ? at.value + 1 : at.value);
  if (!may_count(reading[from].form)) return std::nullopt;
  if (const Meaning* vague = meaning(reading[from].form, NumberWord::vague)) {
    if (from.value + 2 <= end.value && reading[TokenId(from.value + 1)].form == "of") {  // "hundreds of thousands"
      const TokenId last(from.value + 2);
      const Meaning* many = meaning(reading[last].form, NumberWord::vague);
      if (many && many->low >= 2000)
        return Number{at, last, vague->low * many->low / 2, vague->high * many->low / 2, true, false, false};
    }
    const TokenId next(from < end ? from.value + 1 : from.value);
    const Meaning* scale = next == from ? nullptr : meaning(reading[next].form, NumberWord::scale);
    if (!scale || reading[next].form.size() < 3) return Number{at, from, vague->low, vague->high, true, false, false};
    return Number{at, next, vague->low * scale->low, vague->high * scale->low, true, false, false};
  }
  if (article && !meaning(reading[from].form, NumberWord::scale) && !meaning(reading[from].form, NumberWord::group))
    return std::nullopt;
  Sum sum;
  Number number{at, at};
  sum.any = article;
  bool unit_open = !article, ten_open = !article;
  for (uint32_t i = from.value; i <= end.value; ++i) {
    const std::string_view form = reading.tokens[i].form;
    const auto digits = sum.any ? std::nullopt : number_from_digits(form);
    const auto* known = digits ? nullptr : meanings(form);
    if (digits) {
      sum.open = *digits;
      number.digits = true;
      number.plain = form.find_first_not_of("0123456789") == std::string_view::npos;
      unit_open = ten_open = false;
    } else if (const Meaning* unit = meaning(known, NumberWord::unit); unit && unit_open) {
      sum.open += unit->low;
      unit_open = ten_open = false;
    } else if (const Meaning* ten = meaning(known, NumberWord::ten); ten && ten_open) {
      sum.open += ten->low;
      ten_open = false;
    } else if (const Meaning* scale = meaning(known, NumberWord::scale);
               scale && sum.any && scale->low < sum.last_scale && (form.size() > 2 || number.digits)) {
      sum.scale(scale->low);
      number.plain = false;
      unit_open = ten_open = !number.digits;
    } else if (const Meaning* group = meaning(known, NumberWord::group); group && sum.any && !number.digits) {
      sum.open = (sum.open == 0 ? 1 : sum.open) * group->low;
      unit_open = ten_open = false;
    } else if (sum.any && !number.digits && i < end.value &&
               ((hyphen(reading.tokens[i]) && unit_open && !ten_open) || (form == "and" && unit_open && ten_open))) {
      const std::string_view next = reading.tokens[i + 1].form;
      if (!meaning(next, NumberWord::unit) && !(ten_open && meaning(next, NumberWord::ten))) break;
      continue;
    } else {
      break;
    }
    sum.any = true;
    number.last = TokenId(i);
  }
  if (!sum.any) return std::nullopt;
  number.low = number.high = sum.value();
  return number;
}

}  // namespace bede::mentions
