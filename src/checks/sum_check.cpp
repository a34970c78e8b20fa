// Parts against their whole, lists against the number announced, one measure against the other.
#include <cmath>
#include <optional>

#include "base/strings.h"
#include "checks/ledger.h"
#include "reading/parts.h"

namespace bede::checks {
namespace {

struct Unit {
  std::string_view word, other;
  double factor;  // one of word is so many of other
};
constexpr Unit kUnits[] = {
    {"km", "miles", 0.621371},       {"kilometers", "miles", 0.621371}, {"kilometres", "miles", 0.621371},
    {"miles", "km", 1.609344},       {"miles", "kilometers", 1.609344}, {"miles", "kilometres", 1.609344},
    {"meters", "feet", 3.28084},     {"metres", "feet", 3.28084},       {"feet", "meters", 0.3048},
    {"feet", "metres", 0.3048},      {"kg", "pounds", 2.204623},        {"kilograms", "pounds", 2.204623},
    {"pounds", "kg", 0.453592},      {"pounds", "kilograms", 0.453592}, {"hectares", "acres", 2.471054},
    {"acres", "hectares", 0.404686}, {"kilometer", "mile", 0.621371},   {"mile", "kilometer", 1.609344},
    {"mile", "km", 1.609344},        {"-mile", "km", 1.609344},         {"tonnes", "kilograms", 1000},
    {"tons", "pounds", 2000},        {"kg", "lbs", 2.204623},           {"kilograms", "lbs", 2.204623},
    {"meters", "yards", 1.093613},   {"metres", "yards", 1.093613},     {"yards", "meters", 0.9144},
    {"litres", "gallons", 0.264172}, {"liters", "gallons", 0.264172},   {"tonnes", "kg", 1000},
};

class SumCheck {
 public:
  SumCheck(Ledger& ledger, const Sentence& sentence, const std::vector<bool>& inside_names)
      : ledger_(ledger),
        tokens_(ledger.reading().tokens),
        first_(sentence.first.value),
        last_(sentence.last.value),
        inside_names_(inside_names),
        counts_(ledger.counts_of(sentence)) {}

  void run() {
    for (size_t i = 0; i < counts_.size(); ++i) {
      if (i > 0) part_of_them(counts_[i - 1], counts_[i]);
      if (i == 0 && counts_.size() > 1) including(counts_[0], counts_[1]);
      announced(counts_[i]);
    }
    for (uint32_t at = first_; at <= last_; ++at) {
      measure(at);
      temperature(at);
    }
  }

 private:
  std::string_view form(uint32_t at) const {
    return at >= first_ && at <= last_ ? tokens_[at].form : std::string_view{};
  }
  bool is(uint32_t at, std::string_view word) const { return equal_ignoring_case(form(at), word); }
  Span span(const record::Count& count) const { return count.span(ledger_.reading()); }
  bool counts_noun(const record::Count& count) const {
    for (uint32_t at = count.last.value + 1; at <= last_ && at <= count.last.value + 3; ++at) {
      if (tokens_[at].upos == Upos::NOUN) return true;
      if (tokens_[at].upos != Upos::ADJ && tokens_[at].upos != Upos::PROPN) return false;
    }
    return false;
  }

  void too_many(const record::Count& whole, const record::Count& part, const char* words) {
    ledger_.add("sum", Severity::warning,
                std::to_string(part.value) + words + std::to_string(whole.value) + ": a part cannot exceed its whole",
                {}, {span(whole), span(part)});
  }

  // "12 people, 15 of them children"
  void part_of_them(const record::Count& whole, const record::Count& part) {
    const uint32_t after = part.last.value + 1;
    const bool of = is(after, "of") && (is(after + 1, "them") || is(after + 1, "whom") || is(after + 1, "those"));
    if (!of || !counts_noun(whole) || whole.approximate || part.value <= whole.value) return;
    if (other_plural_between(whole, part)) return;
    if (whole.value > 1) too_many(whole, part, " of them are told, of ");
  }

  // "12 firms that train stewards, with 900 of them": of the stewards.
  bool other_plural_between(const record::Count& whole, const record::Count& part) const {
    uint32_t at = whole.last.value + 1;
    while (at < part.first.value && tokens_[at].xpos != "NNS") ++at;
    for (++at; at < part.first.value; ++at)
      if (tokens_[at].xpos == "NNS" || tokens_[at].xpos == "NNPS") return true;
    return false;
  }

  // "12 people, including 15 children"
  void including(const record::Count& whole, const record::Count& part) {
    const uint32_t before = part.first.value - 1;
    if (!is(before, "including") || !counts_noun(whole) || !counts_noun(part)) return;
    if (whole.approximate || whole.value == 0 || part.value <= whole.value) return;
    if (before > whole.last.value + 12) return;
    too_many(whole, part, " are told as included in ");
  }

  // "four countries: Aland, Borland and Corland"
  void announced(const record::Count& count) {
    uint32_t at = count.last.value + 1;
    const bool opens = count.first.value == first_ && counts_noun(count);  // "Four states joined the pact: "
    while (at <= last_ && at < count.last.value + (opens ? 12 : 5) && !is(at, ":")) {
      const Upos upos = tokens_[at].upos;
      if (upos != Upos::NOUN && upos != Upos::ADJ && !(opens && upos != Upos::PUNCT)) return;
      ++at;
    }
    if (!is(at, ":") || at == count.last.value + 1 || count.value < 2 || count.value > 40 || count.approximate) return;
    const int64_t most = listed(at + 1);
    if (most < 2 || count.value == most) return;
    ledger_.add("sum", Severity::warning,
                std::to_string(count.value) + " are announced, but the list has " + std::to_string(most), {},
                {span(count), tokens_[at + 1].span.joined(tokens_[last_].span)});
  }

  // "Trinidad and Tobago"
  bool inside_name(uint32_t at) const { return inside_names_[at]; }

  // How many names the rest of the sentence lists; 0 where it is no plain list of names.
  int64_t listed(uint32_t from) const {
    int64_t commas = 0, ands = 0;
    bool name_since = false;
    for (uint32_t at = from; at <= last_; ++at) {
      const Upos upos = tokens_[at].upos;
      if (is(at, ",") || is(at, ";")) {
        if (!name_since) return {};
        if (!is(at + 1, "and")) ++commas;
        name_since = false;
      } else if (is(at, "and")) {
        if (inside_name(at)) continue;
        ++ands;
        name_since = false;
      } else if (upos == Upos::PROPN) {
        name_since = true;
      } else if (upos != Upos::DET && !is(at, "of") && !is(at, ".") && !is(at, "-") && !is(at, "'s")) {
        return {};
      }
    }
    if (!name_since || commas == 0) return {};
    return commas + 1 + ands;
  }

  static std::optional<double> number(std::string_view form) {
    double value = 0, scale = 0;
    bool digit = false;
    for (const char c : form) {
      if (c == ',') continue;
      if (c == '.' && scale == 0)
        scale = 1;
      else if (c < '0' || c > '9')
        return {};
      else if (scale > 0)
        value += (c - '0') / (scale *= 10), digit = true;
      else
        value = value * 10 + (c - '0'), digit = true;
    }
    return digit ? std::optional<double>(value) : std::nullopt;
  }

  // "160 kilometers (99 miles)"
  void measure(uint32_t at) {
    const auto one = number(form(at));
    if (!one || *one == 0) return;
    const uint32_t unit = is(at + 1, "-") ? at + 2 : at + 1;
    const uint32_t open = is(unit + 1, "(") ? unit + 1 : 0;
    if (!open) return;
    const auto two = number(form(open + 1));
    const uint32_t other = is(open + 2, "-") ? open + 3 : open + 2;
    if (!two) return;
    for (const Unit& pair : kUnits)
      if (is(unit, pair.word) && is(other, pair.other)) return compare(at, other, *one, *two, pair);
  }
  void compare(uint32_t at, uint32_t last, double one, double two, const Unit& unit) {
    const double right = one * unit.factor;
    if (std::abs(right - two) <= std::max(1.0, 0.1 * right)) return;
    ledger_.add("sum", Severity::warning,
                std::string(form(at)) + " " + std::string(unit.word) + " is about " +
                    std::to_string(std::lround(right)) + " " + std::string(unit.other) + ", not " +
                    std::string(form(last - 1)),
                {}, {tokens_[at].span.joined(tokens_[last].span)});
  }

  // "40 degrees Celsius (104 Fahrenheit)"
  void temperature(uint32_t at) {
    if (!is(at, "Celsius") && !is(at, "Fahrenheit")) return;
    const uint32_t open = at + 1, first = is(at - 1, "degrees") ? at - 2 : at - 1;
    const uint32_t scale = is(open + 2, "degrees") ? open + 3 : open + 2;
    const auto one = number(form(first)), two = number(form(open + 1));
    const bool from_celsius = is(at, "Celsius");
    if (!is(open, "(") || !one || !two || !is(scale, from_celsius ? "Fahrenheit" : "Celsius")) return;
    const double value = is(first - 1, "minus") || is(first - 1, "-") ? -*one : *one;
    const double right = from_celsius ? value * 1.8 + 32 : (value - 32) / 1.8;
    if (std::abs(std::abs(right) - *two) <= 2) return;
    ledger_.add("sum", Severity::warning,
                std::string(form(first)) + " degrees " + std::string(form(at)) + " is about " +
                    std::to_string(std::lround(right)) + " " + std::string(form(scale)) + ", not " +
                    std::string(form(open + 1)),
                {}, {tokens_[first].span.joined(tokens_[scale].span)});
  }

  Ledger& ledger_;
  const std::vector<Token>& tokens_;
  uint32_t first_, last_;
  const std::vector<bool>& inside_names_;
  const std::vector<record::Count>& counts_;
};

// The tokens that stand inside a name of the lexicon, with others of it on both sides.
std::vector<bool> inside_names(const Ledger& ledger) {
  std::vector<bool> inside(ledger.reading().tokens.size(), false);
  for (const auto& match : ledger.reading().lexicon_names)
    for (uint32_t at = match.first.value + 1; at < match.last.value; ++at) inside[at] = true;
  return inside;
}

}  // namespace

void check_sums(Ledger& ledger) {
  const std::vector<bool> inside = inside_names(ledger);
  for (const Sentence& sentence : ledger.reading().sentences) SumCheck(ledger, sentence, inside).run();
}

}  // namespace bede::checks
