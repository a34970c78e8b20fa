#include "events/slot_words.h"

#include <algorithm>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

// "USD50", "Rs400": the letters of a currency right before a number.
bool is_money(std::string_view form) {
  const size_t digits = form.find_first_of("0123456789");
  if (digits < 2 || digits > 4) return false;  // or none
  return std::all_of(form.begin(), form.begin() + static_cast<std::ptrdiff_t>(digits),
                     [](char c) { return (c >= 'A' && c <= 'Z') || c == '$' || c == 's'; }) &&
         form.find_first_not_of("0123456789.,", digits) == std::string_view::npos;
}

bool same(std::string_view a, std::string_view b) { return a.size() == b.size() && equal_ignoring_case(a, b); }

// Lemmas err; a form tells its own, and a plural in -s.
bool spells(const Token& token, std::string_view word) {
  if (word == "$" && is_money(token.form)) return true;
  if (same(word, token.lemma) || same(word, token.form)) return true;
  const std::string_view form = token.form;
  return form.size() == word.size() + 1 && form.back() == 's' && same(word, form.substr(0, word.size()));
}

// A quick no before spells(): the last letters of the words that a token may spell.
class Endings {
 public:
  explicit Endings(const Token& token)
      : lemma_(token.lemma.empty() ? '\0' : small(token.lemma.back())),
        form_(token.form.size() > 1 ? small(token.form[token.form.size() - 2]) : '\0'),
        last_(token.form.empty() ? '\0' : small(token.form.back())) {}
  bool may_be(std::string_view word) const {
    if (word.empty() || word == "$") return true;
    const char last = small(word.back());
    return last == lemma_ || last == form_ || last == last_;
  }

 private:
  static char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
  char lemma_, form_, last_;
};

}  // namespace

bool among(const std::vector<std::string>& words, std::string_view lemma) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return same(word, lemma); });
}

bool named_by(const Token& token, const std::vector<std::string>& words) {
  const Endings endings(token);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return endings.may_be(word) && spells(token, word); });
}

std::string joined_lemma(const Reading& reading, TokenId last) {
  if (last.value < 2) return {};
  const Token &hyphen = reading.tokens[last.value - 1], &first = reading.tokens[last.value - 2];
  if (hyphen.form != "-" || hyphen.space_after || first.space_after) return {};
  if (reading[last].lemma.find('-') != std::string_view::npos) return {};  // whole already: "cease-fire"
  return lower(first.form) + "-" + lower(reading[last].lemma);
}

namespace {

// Where the last word of a fill begins after a blank or what stands for it.
size_t last_blank(std::string_view words) {
  for (size_t i = words.size(); i-- > 0;)
    if (words[i] == ' ' || words[i] == '_') return i;
  return std::string_view::npos;
}

// The noun's lemma, or with the noun before it: "peace talk", is one of the words.
bool word_is(const Reading& reading, TokenId noun, const std::vector<std::string>& words) {
  if (named_by(reading[noun], words)) return true;
  if (noun.value == 0) return false;
  const bool joined = noun.value > 1 && reading.tokens[noun.value - 1].form == "-";  // "cease-fire" comes as three
  const Token& before = reading.tokens[noun.value - (joined ? 2 : 1)];
  if (before.sentence != reading[noun].sentence) return false;
  const Endings endings(reading[noun]);
  for (const std::string& word : words) {
    if (!endings.may_be(word)) continue;
    const size_t blank = joined ? word.rfind('-') : last_blank(word);
    if (blank == std::string::npos || !spells(reading[noun], std::string_view(word).substr(blank + 1))) continue;
    const std::string_view first = std::string_view(word).substr(0, blank);
    if (same(first, before.lemma) || same(first, before.form)) return true;
  }
  return false;
}

bool one_of(std::string_view lemma, const std::string_view* begin, const std::string_view* end) {
  return std::find(begin, end, lemma) != end;
}

// "the latest of its petitions"
bool is_latest(const Token& token) {
  static constexpr std::string_view words[] = {"latest", "recent", "late", "first", "last", "second", "third"};
  return token.upos == Upos::ADJ && one_of(token.lemma, std::begin(words), std::end(words));
}

// "tons of aid", "three of the hostages": the noun that is measured; none of others.
TokenId measured(const Reading& reading, TokenId noun) {
  static constexpr std::string_view words[] = {
      "ton",     "tonne", "kg",     "kilogram", "pound",   "dollar",   "euro",  "worth",   "part",       "amount",
      "series",  "load",  "number", "package",  "kind",    "shipment", "wave",  "round",   "million",    "billion",
      "batch",   "group", "team",   "dozen",    "hundred", "thousand", "scrap", "piece",   "deployment", "couple",
      "handful", "score", "some",   "most",     "many",    "all",      "one",   "several", "majority",   "patch"};
  const bool unit = one_of(reading[noun].lemma, std::begin(words), std::end(words)) ||
                    one_of(reading[noun].form, std::begin(words), std::end(words)) || is_latest(reading[noun]);
  if (reading[noun].upos != Upos::NUM && !unit) return {};
  for (const TokenId child : syntax::children(reading, noun))
    if (reading[child].relation == Relation::nmod) return child;
  return {};
}

// "mediation efforts", "aid program": the noun before says what.
TokenId specified(const Reading& reading, TokenId noun) {
  static constexpr std::string_view words[] = {"effort",   "program", "programme", "campaign", "operation", "process",
                                               "activity", "package", "measure",   "mission",  "project",   "shipment",
                                               "delivery", "sale",    "export",    "transfer", "supply"};
  if (!one_of(reading[noun].lemma, std::begin(words), std::end(words))) return {};
  return syntax::child(reading, noun, Relation::compound);
}

// "arrested 20", "kills dozens": so many people.
bool is_headcount(const Reading& reading, TokenId noun) {
  static constexpr std::string_view words[] = {"dozen", "hundred", "thousand", "several", "score"};
  const Token& token = reading[noun];
  if (token.relation == Relation::nummod || token.relation == Relation::nmod || token.relation == Relation::obl)
    return false;
  if (syntax::has_child(reading, noun, Relation::nmod) || syntax::has_child(reading, noun, Relation::compound))
    return false;
  return (token.upos == Upos::NUM && token.form.find_first_of("$%") == std::string_view::npos) ||
         one_of(token.lemma, std::begin(words), std::end(words));
}

}  // namespace

bool noun_is(const Reading& reading, TokenId noun, const std::vector<std::string>& words) {
  if (!noun) return false;
  if (word_is(reading, noun, words)) return true;
  const bool number = reading[noun].upos == Upos::NUM && !measured(reading, noun);  // "killed 11"
  if ((number || is_headcount(reading, noun)) && among(words, "people")) return true;
  if (const TokenId of = measured(reading, noun); of && noun_is(reading, of, words)) return true;
  const TokenId what = specified(reading, noun);
  return what && word_is(reading, what, words);
}

bool is_predicate(const Reading& reading, TokenId word) {
  const Token& token = reading[word];
  return token.upos == Upos::ADJ || (token.upos == Upos::NOUN && token.relation == Relation::xcomp);
}

bool is_matter_with(const Reading& reading, TokenId trigger, std::string_view preposition, TokenId noun) {
  static constexpr std::string_view words[] = {"cooperation", "relation",  "tie",      "partnership", "trade",
                                               "interaction", "dialogue",  "contact",  "link",        "relationship",
                                               "agreement",   "border",    "conflict", "friendship",  "integration",
                                               "war",         "aggression"};
  if (reading[trigger].lemma != "discuss" || preposition != "with") return false;
  const TokenId above = reading[noun].head;
  return above && above != trigger &&
         std::find(std::begin(words), std::end(words), reading[above].lemma) != std::end(words);
}

bool is_served(const Reading& reading, TokenId noun) {
  const TokenId mark = syntax::child(reading, noun, Relation::case_);
  const bool to = mark && (reading[mark].lemma == "to" || reading[mark].lemma == "for");
  return to && syntax::has_child(reading, reading[noun].head, Relation::obj);
}

bool stands_after(const Reading& reading, TokenId phrase, TokenId noun) {
  const Upos upos = reading[noun].upos;
  return (upos == Upos::NOUN || upos == Upos::PROPN) &&
         syntax::subtree(reading, phrase).front().value == syntax::subtree(reading, noun).back().value + 1;
}

}  // namespace bede::events
