#include "mentions/quantities.h"

#include <algorithm>
#include <cmath>

#include "base/table.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

bool hyphen(std::string_view form) { return form == "-" || form == "\u2010" || form == "\u2011" || form == "\u2013"; }

TokenId after(const Reading& reading, TokenId at) {
  return at < reading[reading[at].sentence].last ? TokenId(at.value + 1) : TokenId();
}

TokenId before(const Reading& reading, TokenId at) {
  return at > reading[reading[at].sentence].first ? TokenId(at.value - 1) : TokenId();
}

bool inside(const Quantity& quantity, TokenId token) { return quantity.first <= token && token <= quantity.last; }

// The first token above the quantity, on the way to the root, that it does not hold itself.
TokenId governor(const Reading& reading, const Quantity& quantity, Relation& relation) {
  TokenId at = quantity.last;
  for (int step = 0; step < 8 && at; ++step) {
    relation = reading[at].relation;
    at = reading[at].head;
    if (at && !inside(quantity, at)) return at;
  }
  return TokenId();
}

// The noun of "of the 450 deputies" that stands right after the quantity.
TokenId of_phrase(const Reading& reading, const Quantity& quantity) {
  const TokenId of = after(reading, quantity.last);
  if (!of || reading[of].lemma != "of" || !reading[of].head) return TokenId();
  const TokenId noun = reading[of].head;
  return noun > of && reading[noun].upos != Upos::VERB ? noun : TokenId();
}

bool countable(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON || token.upos == Upos::SYM;
}

// What is counted: the noun that the number modifies, or that follows it with "of".
TokenId counted(const Reading& reading, const Quantity& quantity) {
  Relation relation = Relation::dep;
  const TokenId above = governor(reading, quantity, relation);
  const bool modifies = relation == Relation::nummod || relation == Relation::compound || relation == Relation::amod ||
                        relation == Relation::det || relation == Relation::nmod__unmarked;
  if (above && above > quantity.last && modifies && countable(reading[above])) return above;
  if (const TokenId noun = of_phrase(reading, quantity)) return noun;
  const TokenId next = after(reading, quantity.last);  // "30 and 45 tanks", wherever the parser hangs the numbers
  return next && reading[next].xpos == "NNS" ? next : TokenId();
}

bool in_time(const Reading& reading, TokenId token, size_t& next) {
  while (next < reading.times.size() && reading.times[next].last < token) ++next;
  return next < reading.times.size() && reading.times[next].first <= token;
}

}  // namespace

Result<QuantityReader> QuantityReader::open(const std::string& lexicon_directory) {
  QuantityReader found;
  auto numbers = NumberWords::open(lexicon_directory);
  if (!numbers) return numbers.error();
  found.numbers_ = *std::move(numbers);
  const auto read =
      read_table(lexicon_directory, "words/currencies.tsv", "use words code", [&](const TableRow& row) -> Status {
        if (row.fields[0] != "symbol" && row.fields[0] != "word") return row.error("use is neither symbol nor word");
        const bool symbol = row.fields[0] == "symbol";
        for (const std::string_view word : split(row.fields[1], '|')) {
          const std::string key = symbol ? std::string(trimmed(word)) : lower(trimmed(word));
          found.begins_.add(key.substr(0, key.find(' ')));
          found.currencies_[key] = {std::string(row.fields[2]), symbol};
        }
        return Done{};
      });
  if (!read) return read.error();
  return found;
}

// A symbol at the token, or one or two words that begin there.
const QuantityReader::Currency* QuantityReader::currency_at(const Reading& reading, TokenId at, TokenId& last) const {
  if (!at) return nullptr;
  last = at;
  if (!begins_.may_hold_small(reading[at].form) && !begins_.may_hold(reading[at].form)) return nullptr;
  const std::string first = lower(reading[at].form);
  last = after(reading, at);
  if (last) {
    const auto two = currencies_.find(first + " " + lower(reading[last].form));
    if (two != currencies_.end()) return &two->second;
  }
  last = at;
  const auto symbol = currencies_.find(reading[at].form);
  if (symbol != currencies_.end()) return &symbol->second;
  const auto word = currencies_.find(first);
  return word == currencies_.end() || word->second.symbol ? nullptr : &word->second;
}

// "30-40", "30 to 40", "between 30 and 40".
void QuantityReader::take_range(const Reading& reading, Quantity& quantity) const {
  const TokenId link = after(reading, quantity.last);
  const TokenId next = link ? after(reading, link) : TokenId();
  if (!next) return;
  const TokenId prior = before(reading, quantity.first);
  const bool between = prior && reading[prior].lemma == "between" && reading[link].lemma == "and";
  if (!hyphen(reading[link].form) && reading[link].lemma != "to" && !between) return;
  const auto other = numbers_.number_at(reading, next);
  if (!other || other->low <= quantity.low) return;
  // "80 to 95" alone may be a vote; "80 to 95 tanks" is a range.
  const TokenId noun = after(reading, other->last);
  const bool bare = !noun || (!countable(reading[noun]) && reading[noun].upos != Upos::ADJ);
  if (bare && !between && !hyphen(reading[link].form)) return;
  const double scale =
      other->low >= 1000 && quantity.high < 1000 ? std::pow(1000, std::floor(std::log10(other->low) / 3)) : 1;
  quantity.high = other->high;
  // "two to three million": the scale belongs to both.
  if (reading[other->last].form.find_first_of("0123456789") == std::string_view::npos && scale > 1)
    quantity.low *= scale;
  quantity.last = other->last;
}

void QuantityReader::take_unit(const Reading& reading, Quantity& quantity) const {
  const TokenId next = after(reading, quantity.last);
  if (!next) return;
  const std::string_view lemma = reading[next].lemma;
  if (lemma == "%" || lemma == "percent" || lemma == "pct") {
    quantity.kind = QuantityKind::percent;
    quantity.unit = "%";
    quantity.last = next;
    return;
  }
  const TokenId second = after(reading, next);
  if (lemma == "per" && second && reading[second].lemma == "cent") {
    quantity.kind = QuantityKind::percent;
    quantity.unit = "%";
    quantity.last = second;
    return;
  }
  TokenId last;
  const Currency* currency = currency_at(reading, next, last);
  if (!currency) return;
  quantity.kind = QuantityKind::money;
  quantity.unit = currency->code;
  quantity.last = last;
}

// "some", "at least", "more than" right before it.
void QuantityReader::take_bound(const Reading& reading, Quantity& quantity, TokenId floor) const {
  for (uint32_t back = 3; back >= 1; --back) {
    if (quantity.first.value < floor.value + back) continue;
    const TokenId from(quantity.first.value - back);
    TokenId last;
    if (!numbers_.bound_at(reading, from, last) || last.value + 1 != quantity.first.value) continue;
    quantity.approximate = true;
    quantity.first = from;
    return;
  }
}

std::optional<Quantity> QuantityReader::number_at(const Reading& reading, TokenId at) const {
  const auto number = numbers_.number_at(reading, at);
  if (!number) return std::nullopt;
  const Token& token = reading[number->first];
  const bool one = token.lemma == "one" && number->first == number->last;
  if (one && (token.xpos != "CD" || token.relation == Relation::root)) return std::nullopt;
  if (token.upos == Upos::PROPN && !number->digits) return std::nullopt;
  Quantity quantity;
  quantity.first = number->first;
  quantity.last = number->last;
  quantity.low = number->low;
  quantity.high = number->high;
  quantity.approximate = number->vague;
  take_range(reading, quantity);
  take_unit(reading, quantity);
  return quantity;
}

// "half a million", "a quarter of a million": the scale behind a part, past its "of" and "a"; 0 where none.
double QuantityReader::scale_after(const Reading& reading, TokenId part, TokenId& last) const {
  TokenId at = after(reading, part);
  if (at && reading[at].lemma == "of") at = after(reading, at);
  if (!at || reading[at].lemma != "a") return 0;
  const TokenId scale = after(reading, at);
  const auto number = scale ? numbers_.number_at(reading, at) : std::nullopt;
  if (!number || number->last != scale || number->low < 100) return 0;
  last = scale;
  return number->low;
}

// "two-thirds", "a quarter", "half", "one in five".
std::optional<Quantity> QuantityReader::fraction_at(const Reading& reading, TokenId at) const {
  double count = 1;
  TokenId part = at;
  const auto number = numbers_.number_at(reading, at);
  const bool article = reading[at].lemma == "a";
  if (number || article) {
    count = number ? number->low : 1;
    part = after(reading, number ? number->last : at);
    if (part && hyphen(reading[part].form)) part = after(reading, part);
  }
  if (!part) return std::nullopt;
  const std::string_view word = reading[part].form;
  const double worth = numbers_.part_of(word);
  const bool plural = word.ends_with("s");
  const bool half = word == "half" || word == "Half";
  const bool of = after(reading, part) && reading[after(reading, part)].lemma == "of";
  // "a third man", "the third": an ordinal; "a third of", "a quarter", "two thirds": a share.
  const bool whole = half || plural || word.starts_with("quarter");
  if (worth == 0 || count > 20 || (part == at ? !(half || (plural && of)) : !(whole || of))) return std::nullopt;
  Quantity quantity;
  quantity.first = at;
  quantity.last = part;
  quantity.low = quantity.high = count * worth;
  quantity.kind = QuantityKind::ratio;
  if (const double scale = scale_after(reading, part, quantity.last); scale > 0) {
    quantity.low = quantity.high = count * worth * scale;
    quantity.kind = QuantityKind::count;
  }
  return quantity;
}

std::optional<Quantity> QuantityReader::money_at(const Reading& reading, TokenId at) const {
  TokenId last;
  const Currency* currency = currency_at(reading, at, last);
  if (!currency || !currency->symbol || !after(reading, last)) return std::nullopt;
  const auto number = numbers_.number_at(reading, after(reading, last));
  if (!number || !number->digits) return std::nullopt;
  Quantity quantity;
  quantity.first = at;
  quantity.last = number->last;
  quantity.low = number->low;
  quantity.high = number->high;
  quantity.kind = QuantityKind::money;
  quantity.unit = currency->code;
  take_range(reading, quantity);
  return quantity;
}

std::optional<Quantity> QuantityReader::ordinal_at(const Reading& reading, TokenId at) const {
  TokenId last;
  const int value = numbers_.ordinal_at(reading, at, last);
  if (value == 0 || reading[last].upos == Upos::PROPN || reading[last].upos == Upos::ADV) return std::nullopt;
  Quantity quantity;
  quantity.first = at;
  quantity.last = last;
  quantity.low = quantity.high = value;
  quantity.kind = QuantityKind::ordinal;
  return quantity;
}

// A quick no for most tokens.
bool QuantityReader::may_begin(const Token& token) const {
  return numbers_.may_count(token.form) || token.lemma == "a" || token.form == "a" || token.form == "A" ||
         begins_.may_hold(token.form) || begins_.may_hold_small(token.form);
}

std::optional<Quantity> QuantityReader::quantity_at(const Reading& reading, TokenId at) const {
  if (!may_begin(reading[at])) return std::nullopt;
  if (auto fraction = fraction_at(reading, at)) return fraction;
  if (auto money = money_at(reading, at)) return money;
  if (auto number = number_at(reading, at)) return number;
  return ordinal_at(reading, at);
}

void QuantityReader::read(Reading& reading) const {
  reading.quantities.clear();
  size_t time = 0;
  TokenId floor(0);  // the first token that is still free
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    if (in_time(reading, TokenId(i), time)) {
      floor = TokenId(i + 1);
      continue;
    }
    auto quantity = quantity_at(reading, TokenId(i));
    if (!quantity) continue;
    const TokenId sentence = reading[reading.tokens[i].sentence].first;
    take_bound(reading, *quantity, std::max(floor, sentence));
    quantity->span = {reading[quantity->first].span.begin, reading[quantity->last].span.end};
    quantity->of = counted(reading, *quantity);
    i = quantity->last.value;
    floor = TokenId(i + 1);
    reading.quantities.push_back(*std::move(quantity));
  }
}

}  // namespace bede::mentions
