#include "text/boundary_features.h"

#include <algorithm>

#include "text/characters.h"
#include "text/closed_classes.h"
#include "text/quotes.h"

namespace bede::text {
namespace {

uint32_t mixed(uint64_t a, uint64_t b) {
  uint64_t h = (a ^ (b + 0x9E3779B97F4A7C15ull)) * 0xD6E8FEB86659FD93ull;
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93ull;
  return static_cast<uint32_t>(h >> 32);
}

// Digits count as one: what matters of a number is its form.
uint32_t word_hash(std::string_view form) {
  uint64_t h = 0xCBF29CE484222325ull;
  const size_t size = std::min<size_t>(form.size(), 24);
  for (size_t i = 0; i < size; ++i) {
    const char c = is_digit(form[i]) ? '0' : lower(form[i]);
    h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  }
  return static_cast<uint32_t>(h ^ h >> 32);
}

Look look_of_word(std::string_view form) {
  size_t upper = 0, lower_count = 0, digits = 0;
  const Character first = character_at(form, 0);
  const size_t size = std::min<size_t>(form.size(), 32);
  for (size_t i = 0; i < size; i += character_at(form, i).size) {
    const Kind kind = character_at(form, i).kind;
    upper += kind == Kind::upper;
    lower_count += kind == Kind::lower;
    digits += kind == Kind::digit;
  }
  if (digits > 0 && upper + lower_count == 0) return Look::number;
  if (upper > 1 && lower_count == 0) return Look::capitals;
  if (first.kind == Kind::upper) return Look::title_word;
  return upper == 0 && digits == 0 ? Look::lower_word : Look::mixed_word;
}

Look look_of_mark(std::string_view form) {
  const Character c = character_at(form, 0);
  switch (c.kind) {
    case Kind::comma:
      return Look::comma;
    case Kind::colon:
      return form.size() > 1 ? Look::emoticon : Look::colon;
    case Kind::hyphen:
    case Kind::dash:
      return form.size() > 4 ? Look::bullet : Look::dash;
    case Kind::bracket:
      return form == "(" || form == "[" || form == "{" ? Look::opens : Look::closes;
    case Kind::mark:
      if (c.code == ';') return form.size() > 1 ? Look::emoticon : Look::semicolon;
      return Look::query;
    case Kind::period:
      return c.size > 1 || form.size() > 1 ? Look::ellipsis : Look::stop;
    case Kind::symbol:
      return Look::bullet;
    default:
      return Look::other;
  }
}

bool is_address(std::string_view form) {
  return form.size() > 4 && (form.find('@') != std::string_view::npos || form.find("://") != std::string_view::npos ||
                             form.starts_with("www."));
}

// "J.R." but not "U.S.", which the lexicon knows.
bool are_initials(std::string_view form, const Words& words) {
  if (form.size() % 2 != 0 || words.abbreviation(form.substr(0, form.size() - 1)) != Abbreviation::none) return false;
  for (size_t i = 0; i < form.size(); i += 2)
    if (character_at(form, i).kind != Kind::upper || form[i + 1] != '.') return false;
  return true;
}

uint32_t bucket(size_t count) {
  constexpr size_t kEdges[] = {0, 1, 2, 3, 4, 5, 7, 9, 12, 16, 24, 40};
  uint32_t b = 0;
  while (b < std::size(kEdges) && count > kEdges[b]) ++b;
  return b;
}

}  // namespace

Look look_of(const Token& token, const Words& words) {
  const std::string_view form = token.form;
  if (token.continues) return Look::clitic;
  const QuoteRole role = quote_role(form);
  const bool reversed =
      form == "\xE2\x80\x9C" && token.space_after;  // "over,“ she said", a mark set the wrong way round
  if (role == QuoteRole::opens && !reversed) return Look::quote_opens;
  if (reversed) return Look::quote_closes;
  if (role == QuoteRole::closes) return Look::quote_closes;
  if (role == QuoteRole::straight) return Look::quote;
  const Character c = character_at(form, 0);
  if (!is_word(c.kind)) return form.size() > 1 && is_digit(form[1]) ? Look::number : look_of_mark(form);
  if (is_address(form)) return Look::address;
  if (form.size() > 1 && form.back() == '.') {
    if (form.size() == 2) return Look::initial;
    const Abbreviation kind = words.abbreviation(form.substr(0, form.size() - 1));
    return kind == Abbreviation::title || kind == Abbreviation::inside ? Look::title_abbreviation : Look::abbreviation;
  }
  return look_of_word(form);
}

void BoundaryFeatures::prepare(const std::vector<Token>& tokens, size_t first, size_t stop, const Words& words) {
  first_ = first;
  stop_ = stop;
  facts_.assign(stop - first + 2 * kMargin, Facts{});
  uint8_t brackets = 0, quotes = 0;
  for (size_t i = first; i < stop; ++i) {
    Facts& facts = facts_[i - first + kMargin];
    facts.word = word_hash(tokens[i].form);
    facts.look = look_of(tokens[i], words);
    facts.space_after = tokens[i].space_after;
    facts.continues = tokens[i].continues;
    facts.capital = character_at(tokens[i].form, 0).kind == Kind::upper;
    facts.lone_i = tokens[i].form == "i" || tokens[i].form == "u";
    facts.starter = is_sentence_starter(tokens[i].form);
    facts.dotted = facts.look == Look::abbreviation && tokens[i].form.find('.') + 1 < tokens[i].form.size();
    facts.initials = facts.dotted && are_initials(tokens[i].form, words);
    if (facts.look == Look::opens) brackets = std::min<uint8_t>(brackets + 1, 3);
    if (facts.look == Look::closes && brackets > 0) --brackets;
    quotes ^= facts.look == Look::quote;
    if (facts.look == Look::quote_opens) quotes |= 2;
    if (facts.look == Look::quote_closes) quotes &= 1;
    facts.brackets = brackets;
    facts.quotes = quotes;
  }
  look_ahead();
  look_over(stop - first);
}

void BoundaryFeatures::look_over(size_t size) {
  uint32_t stops = 0, words = 0, capitals = 0, addresses = 0, careless = 0;
  const Facts* last = &facts_[kMargin];
  for (size_t i = kMargin; i < kMargin + size; ++i) {
    const Facts& facts = facts_[i];
    const bool capital = facts.look == Look::title_word || facts.look == Look::capitals;
    stops += facts.look == Look::stop || facts.look == Look::query;
    words += facts.look == Look::lower_word;
    capitals += capital;
    addresses += facts.look == Look::address;
    careless += facts.look == Look::emoticon || (facts.look == Look::ellipsis && !facts.space_after) || facts.lone_i;
    const bool closes = facts.look == Look::closes || facts.look == Look::quote || facts.look == Look::quote_closes;
    if (!closes) last = &facts;
  }
  const bool prose = last->look == Look::stop || last->look == Look::query;
  const uint64_t named = capitals > words ? 2 : capitals * 2 > words ? 1 : 0;
  const uint64_t length = bucket(size / (stops + 1));
  manner_ = (prose ? 1 : 0) + (addresses ? 2 : 0) + (careless ? 4 : 0) + 8 * named + 32 * length;
}

// What stands in the bracket that the token opens: a sentence of its own, or a part of the one around it.
uint64_t BoundaryFeatures::bracket_ahead(size_t token) const {
  if (at(token).look != Look::opens) return 0;
  for (size_t i = token + 1; i < stop_ && i < token + 24; ++i) {
    if (at(i).look != Look::closes) continue;
    const Look inside = at(i - 1).look, next = at(i + 1).look;
    const bool ended = inside == Look::stop || inside == Look::query;
    const uint64_t after = next == Look::edge ? 1 : next == Look::stop ? 2 : next == Look::lower_word ? 3 : 4;
    return 1 + (ended ? 1 : 0) + 2 * after + 16 * std::min<uint64_t>(i - token, 4);
  }
  return 1;
}

void BoundaryFeatures::look_ahead() {
  uint32_t distance = 0;
  lower_after_stop_ = upper_after_stop_ = 0;
  for (size_t i = facts_.size() - kMargin; i-- > kMargin;) {
    Facts& facts = facts_[i];
    facts.to_stop = distance++;
    if (facts.look != Look::stop && facts.look != Look::query) continue;
    distance = 0;
    lower_after_stop_ += facts_[i + 1].look == Look::lower_word;
    upper_after_stop_ += facts_[i + 1].look == Look::title_word;
  }
}

bool BoundaryFeatures::is_possible(size_t token) const {
  if (at(token + 1).continues) return false;
  const Look here = at(token).look, next = at(token + 1).look;
  if (here == Look::stop && token > first_ && at(token - 1).space_after && !at(token).space_after)
    return false;  // ".Net"
  const bool name = (here == Look::initial && at(token - 1).look == Look::title_word) || at(token).initials;
  if (name && next == Look::title_word && !at(token + 1).starter) return false;  // "John F. Smith", "J.R. Smith"
  const bool word =
      here == Look::lower_word || here == Look::comma || here == Look::opens || here == Look::title_abbreviation;
  if (here == Look::title_abbreviation) return false;
  return !(word && (next == Look::lower_word || next == Look::comma || next == Look::stop || next == Look::closes));
}

// The token that ends the sentence before the marks that close after it: 'gone.'" -> the full stop.
size_t BoundaryFeatures::before_closing(size_t token) const {
  for (size_t at_most = 3; at_most > 0 && token > first_ && !at(token - 1).space_after; --at_most, --token) {
    const Look look = at(token).look;
    if (look != Look::quote_closes && look != Look::quote && look != Look::closes) break;
  }
  return token;
}

bool BoundaryFeatures::is_certain(size_t token) const {
  const size_t stop = before_closing(token);
  const Facts &here = at(stop), &last = at(stop - 1), &next = at(token + 1);
  if (here.look == Look::abbreviation) return here.dotted && stop == token && here.space_after && next.starter;
  if (here.look == Look::ellipsis) return stop == token && here.space_after && !last.space_after && next.starter;
  const bool item = last.look == Look::number || last.look == Look::edge || last.look == Look::capitals;
  if (here.look != Look::stop || item || last.space_after) return false;
  if (!at(token).space_after) return stop == token && last.look == Look::lower_word && next.look == Look::title_word;
  return next.look == Look::title_word || next.look == Look::title_abbreviation || next.look == Look::initial ||
         (next.look == Look::abbreviation && next.capital) || next.look == Look::quote_opens ||
         (next.look == Look::quote && !next.space_after);
}

void BoundaryFeatures::row(size_t token, size_t begin, Row& out) const {
  const Facts &a = at(token), &b = at(token + 1), &c = at(token + 2), &d = at(token + 3);
  const Facts edge;
  const Facts& z = token > begin ? at(token - 1) : edge;
  const Facts& y = token > begin + 1 ? at(token - 2) : edge;
  const Facts& start = at(begin);
  const auto look = [](const Facts& f) { return static_cast<uint64_t>(f.look) * 2 + f.space_after; };
  const uint64_t pair = look(a) * 64 + look(b);
  const uint64_t wide = (look(z) * 64 + pair) * 64 + look(c);
  const uint64_t length = bucket(token - begin + 1);
  const uint64_t ahead = bucket(b.to_stop);
  const uint64_t inside = a.brackets * 4u + a.quotes;
  const uint64_t style =
      (lower_after_stop_ > 0) + 2 * (upper_after_stop_ > 0) + 4 * (lower_after_stop_ > upper_after_stop_);
  const uint64_t rest = bucket(stop_ - token - 1);
  uint32_t n = 0;
  const auto add = [&](uint64_t x, uint64_t y_value) {
    out[n] = mixed(x, (uint64_t{n} << 56) ^ y_value);
    ++n;
  };
  add(pair, 0);
  add(wide, 0);
  add(a.word, look(b));
  add(b.word, look(a));
  add(b.word, look(b));
  add(a.word, b.word);
  add(z.word, look(a));
  add(z.word, pair);
  add(a.word, z.word);
  add(c.word, look(b));
  add(b.word, c.word);
  add(b.word, pair * 64 + look(c));
  add(pair, length);
  add(pair, ahead);
  add(pair, inside);
  add(pair, style);
  add(pair * 64 + look(z), style);
  add(look(a) * 64 + inside, length);
  add(start.word, pair);
  add(look(start) * 64 + look(at(std::min(begin + 1, token))), pair);
  add(wide * 64 + look(y), 0);
  add(wide * 64 + look(d), 1);
  add(pair, length * 16 + ahead);
  add(pair * 64 + look(c), ahead);
  add(y.word, pair);
  add(d.word, pair);
  add(pair, rest);
  add(pair, token - begin + 1 == stop_ - first_ ? 1 : (begin == first_));
  add(wide, inside);
  add(look(c) * 64 + look(d), pair);
  add(z.word, b.word);
  add(length * 16 + ahead, inside * 16 + style);
  const uint64_t item = (b.word == start.word) + 2 * (b.look == start.look) + 4 * (begin == first_);
  const uint64_t writing = manner_ % 32;
  add(pair, manner_);
  add(wide, writing);
  add(b.word, pair * 32 + writing);
  add(a.word, pair * 32 + writing);
  add((wide * 64 + look(y)) * 64 + look(d), 2);
  add(pair * 128 + bracket_ahead(token + 1), look(z));
  add(pair * 8 + item, length);
  add(pair * 16 + ahead, manner_);
}

}  // namespace bede::text
