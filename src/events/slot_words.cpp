#include "events/slot_words.h"

#include <algorithm>

#include "base/among.h"
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

// A quick no before spells().
bool may_spell(Endings endings, const std::string& word) {
  return word.empty() || word == "$" || (ending(word.back()) & endings) != 0;
}

}  // namespace

bool among(const WordChoice& choice, std::string_view lemma) {
  const auto& words = choice.words();
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return same(word, lemma); });
}

bool named_by(const Token& token, const WordChoice& choice) {
  const Endings endings = endings_of(token);
  const auto& words = choice.words();
  return choice.may_end(endings) && std::any_of(words.begin(), words.end(), [&](const std::string& word) {
           return may_spell(endings, word) && spells(token, word);
         });
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
bool word_is(const Reading& reading, TokenId noun, const WordChoice& choice) {
  const Endings endings = endings_of(reading[noun]);
  if (!choice.may_end(endings)) return false;
  if (named_by(reading[noun], choice)) return true;
  if (noun.value == 0 || !choice.has_joined()) return false;
  const bool joined = noun.value > 1 && reading.tokens[noun.value - 1].form == "-";  // "cease-fire" comes as three
  const Token& before = reading.tokens[noun.value - (joined ? 2 : 1)];
  if (before.sentence != reading[noun].sentence) return false;
  for (const std::string& word : choice.words()) {
    if (!may_spell(endings, word)) continue;
    const size_t blank = joined ? word.rfind('-') : last_blank(word);
    if (blank == std::string::npos || !spells(reading[noun], std::string_view(word).substr(blank + 1))) continue;
    const std::string_view first = std::string_view(word).substr(0, blank);
    if (same(first, before.lemma) || same(first, before.form)) return true;
  }
  return false;
}

// "the latest of its petitions"
bool is_latest(const Token& token) {
  static constexpr std::string_view words[] = {"latest", "recent", "late", "first", "last", "second", "third"};
  return token.upos == Upos::ADJ && bede::among(token.lemma, words);
}

}  // namespace

bool is_reciprocal(const Reading& reading, TokenId noun) {
  if (!noun || noun.value + 1 >= reading.tokens.size()) return false;
  const auto is = [](std::string_view first, std::string_view second) {
    return (first == "each" && second == "other") || (first == "one" && second == "another");
  };
  const std::string_view lemma = reading[noun].lemma;
  if (is(lemma, reading[TokenId(noun.value + 1)].lemma)) return true;
  return noun.value > 0 && is(reading[TokenId(noun.value - 1)].lemma, lemma);
}

// "dollars of aid", "dollars in aid"; not "dollars to Chad", nor "for" or "from" it.
static TokenId measured_phrase(const Reading& reading, TokenId noun) {
  static constexpr std::string_view kOthers[] = {"to", "for", "from", "against", "with"};
  for (const TokenId phrase : syntax::children(reading, noun)) {
    if (reading[phrase].relation != Relation::nmod) continue;
    const TokenId mark = syntax::child(reading, phrase, Relation::case_);
    if (!mark || !bede::among(reading[mark].lemma, kOthers)) return phrase;
  }
  return {};
}

TokenId measured(const Reading& reading, TokenId noun) {
  static constexpr std::string_view words[] = {
      "ton",       "tonne",     "kg",       "kilogram", "pound",       "dollar",  "euro",     "worth",
      "part",      "amount",    "series",   "load",     "number",      "package", "kind",     "shipment",
      "wave",      "round",     "million",  "billion",  "batch",       "group",   "team",     "dozen",
      "hundred",   "thousand",  "scrap",    "piece",    "deployment",  "couple",  "handful",  "score",
      "some",      "most",      "many",     "all",      "one",         "several", "majority", "patch",
      "truckload", "planeload", "boatload", "shipload", "consignment", "convoy",  "ten",      "act",
      "hour",      "day",       "week",     "month",    "vanguard",    "bulk",    "remnant",  "string"};
  const TokenId of = measured_phrase(reading, noun);
  const Token& token = reading[noun];
  const bool unit = of && (token.upos == Upos::NUM || bede::among(token.lemma, words) ||
                           bede::among(token.form, words) || is_latest(token));
  return unit ? of : TokenId{};
}

namespace {

// "mediation efforts", "aid program": the noun before says what.
TokenId specified(const Reading& reading, TokenId noun) {
  static constexpr std::string_view words[] = {"effort",   "program", "programme", "campaign", "operation", "process",
                                               "activity", "package", "measure",   "mission",  "project",   "shipment",
                                               "delivery", "sale",    "export",    "transfer", "supply"};
  const TokenId what = syntax::child(reading, noun, Relation::compound);
  return what && bede::among(reading[noun].lemma, words) ? what : TokenId{};
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
         bede::among(token.lemma, words);
}

}  // namespace

bool noun_is(const Reading& reading, TokenId noun, const WordChoice& choice) {
  if (!noun) return false;
  if (word_is(reading, noun, choice)) return true;
  const TokenId of = measured(reading, noun);
  const bool number = reading[noun].upos == Upos::NUM && !of;  // "killed 11"
  if (choice.has_people() && (number || is_headcount(reading, noun))) return true;
  if (of && noun_is(reading, of, choice)) return true;
  const TokenId what = specified(reading, noun);
  return what && word_is(reading, what, choice);
}

TokenId cargo_of(const Reading& reading, TokenId vehicle) {
  if (!vehicle || reading[vehicle].upos != Upos::NOUN) return {};
  for (const TokenId said : syntax::children(reading, vehicle)) {
    static constexpr std::string_view kLoads[] = {"carry", "bring", "transport", "haul", "load", "lade", "pack"};
    if (reading[said].relation != Relation::acl || !bede::among(reading[said].lemma, kLoads)) continue;
    if (const TokenId goods = syntax::child(reading, said, Relation::obj)) return goods;
    const TokenId load = syntax::child(reading, said, Relation::obl);
    const TokenId with = load ? syntax::child(reading, load, Relation::case_) : TokenId{};
    if (with && reading[with].lemma == "with") return load;
  }
  return {};
}

bool is_predicate(const Reading& reading, TokenId word) {
  const Token& token = reading[word];
  return token.upos == Upos::ADJ || (token.upos == Upos::NOUN && token.relation == Relation::xcomp);
}

bool is_beside_doer(const Reading& reading, TokenId verb, TokenId with) {
  return with && reading[verb].lemma == "engage" && with.value > verb.value + 2 &&
         bede::among(reading.tokens[with.value - 1].lemma, {"together", "along"});
}

bool is_matter_with(const Reading& reading, TokenId trigger, std::string_view preposition, TokenId noun) {
  // "in connection with the Chadian raid", "in line with the wishes of Peru"
  static constexpr std::string_view kJoiners[] = {"connection", "accordance", "line",    "compliance",
                                                  "conformity", "keeping",    "parallel"};
  static constexpr std::string_view words[] = {"cooperation", "relation",  "tie",      "partnership", "trade",
                                               "interaction", "dialogue",  "contact",  "link",        "relationship",
                                               "agreement",   "border",    "conflict", "friendship",  "integration",
                                               "war",         "aggression"};
  static constexpr std::string_view kMeans[] = {"participation", "support",   "assistance", "help",
                                                "involvement",   "mediation", "backing",    "aim"};
  static constexpr std::string_view kJoining[] = {"membership", "inclusion", "participation", "accession"};
  static constexpr std::string_view kCalls[] = {"conversation", "call",       "talk",
                                                "meeting",      "discussion", "consultation"};
  if (preposition != "with") return false;
  if (const TokenId with = syntax::child(reading, noun, Relation::case_);
      with && bede::among(reading[trigger].lemma, {"fight", "battle"}) &&
      bede::among(reading[with].lemma, {"along", "together", "alongside"}))
    return true;  // "fought along with the Chadians": on their side
  if (bede::among(reading[noun].lemma, kMeans)) return true;
  const TokenId above = reading[noun].head, mark = syntax::child(reading, noun, Relation::case_);
  if (above && above != trigger && bede::among(reading[above].lemma, kJoiners)) return true;
  if (mark && mark.value > 0 && bede::among(reading.tokens[mark.value - 1].lemma, kJoiners)) return true;
  if (is_beside_doer(reading, trigger, mark)) return true;
  if (reading[trigger].lemma == "agree" && above && above != trigger)
    return bede::among(reading[above].lemma, kCalls);  // "In a call with the premier we agreed"
  const bool speaking = reading[trigger].xpos == "VBG" && bede::among(reading[trigger].lemma, {"speak", "talk"});
  if (reading[trigger].lemma != "discuss" && !speaking) return false;
  if (bede::among(reading[noun].lemma, kJoining)) return true;
  return above && above != trigger && bede::among(reading[above].lemma, words);
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
