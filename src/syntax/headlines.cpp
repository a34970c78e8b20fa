#include "syntax/headlines.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "base/table.h"
#include "syntax/tree.h"

namespace bede::syntax {
namespace {

constexpr uint32_t kLeastWords = 4;
constexpr uint32_t kMostWords = 30;     // of a headline whose verb is sought
constexpr size_t kLongestName = 3;      // words
constexpr size_t kLongestInitials = 4;  // of a word that keeps its capitals in a line of capitals

constexpr std::string_view kNoEnds[] = {".", ",", ";", ":", "-", "–", "—", "!"};
constexpr std::string_view kPrepositions[] = {"of", "by", "in", "on", "at", "for", "from", "with"};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool has_lower(std::string_view form) { return std::any_of(form.begin(), form.end(), is_lower); }
bool is_capitalised(std::string_view form) {
  return !form.empty() && is_upper(form[0]) && std::none_of(form.begin() + 1, form.end(), is_upper);
}

bool known_as(const LemmaDictionary& lemmas, std::string_view word, Upos upos) {
  const std::string_view lemma = lemmas.find(word, upos);
  return !lemma.empty() && !is_upper(lemma[0]);
}

bool known(const LemmaDictionary& lemmas, std::string_view word) {
  for (const Upos upos : {Upos::NOUN, Upos::VERB, Upos::ADJ, Upos::ADV})
    if (known_as(lemmas, word, upos)) return true;
  return false;
}

// A form that tells of verbs, of a word that is no part of names ("Services") and names no doing ("Gaming").
bool may_be_verb(const LemmaDictionary& lemmas, std::string_view word) {
  if (word.ends_with("ing") || !known_as(lemmas, word, Upos::VERB) || !lemmas.find(word, Upos::PROPN).empty())
    return false;
  return word.back() != 's' || !lemmas.find(lemmas.find(word, Upos::VERB), Upos::VERB).empty();
}

// What a regular form may be made of: "razes", "razed" and "razing" of "raze", "banned" of "ban". Calls ask with each
// until one is right.
template <class Ask>
bool any_stem(std::string_view word, Ask ask) {
  std::string stem;
  for (const std::string_view ending : {"s", "es", "d", "ed", "ing"}) {
    if (word.size() < ending.size() + 3 || !word.ends_with(ending)) continue;
    stem = word.substr(0, word.size() - ending.size());
    if (ask(stem) || (ending == "ing" && ask(stem + "e"))) return true;
    const size_t n = stem.size();
    if (stem[n - 1] == 'i' && ask(stem.substr(0, n - 1) + "y")) return true;
    if (stem[n - 1] == stem[n - 2] && ask(stem.substr(0, n - 1))) return true;
  }
  return false;
}

// Whether the sentence is a paragraph of its own.
bool is_alone(const Reading& reading, size_t s) {
  const auto& sentences = reading.sentences;
  return (s == 0 || sentences[s - 1].paragraph != sentences[s].paragraph) &&
         (s + 1 == sentences.size() || sentences[s + 1].paragraph != sentences[s].paragraph);
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }
// "ban", "swap": one vowel, and one consonant after it, which is doubled before an ending.
bool is_short(std::string_view verb) {
  const size_t n = verb.size();
  if (n < 3 || is_vowel(verb[n - 1]) || !is_vowel(verb[n - 2])) return false;
  return std::count_if(verb.begin(), verb.end(), is_vowel) == 1 &&
         std::string_view("wxy").find(verb[n - 1]) == std::string_view::npos;
}

bool is_of_active(Relation relation) {
  return relation == Relation::obj || relation == Relation::iobj || relation == Relation::ccomp ||
         relation == Relation::xcomp || relation == Relation::aux || relation == Relation::expl;
}

// "in May", "March 12": the month, no verb.
bool is_month(const Reading& reading, uint32_t at) {
  const auto is_number = [&](uint32_t i) {
    return i < reading.tokens.size() && reading.tokens[i].form[0] >= '0' && reading.tokens[i].form[0] <= '9';
  };
  return is_number(at + 1) ||
         (at > 0 && (is_number(at - 1) || among(lower(reading.tokens[at - 1].form), kPrepositions)));
}

bool is_finite(std::string_view tag) { return tag == "VBZ" || tag == "VBP" || tag == "VBD" || tag == "MD"; }
bool is_plural(const Token& token) {
  return token.xpos == "NNS" || token.xpos == "NNPS" || token.form == "Police" || token.form.ends_with("men");
}

// "Chad, Niger Sign Accord": names with commas between them before a plural verb are its subject.
bool join_names(Reading& reading, const Sentence& sentence) {
  const TokenId first = sentence.first;
  uint32_t last = first.value;
  const auto is_name = [&](uint32_t i) { return i <= sentence.last.value && reading.tokens[i].upos == Upos::PROPN; };
  if (!is_name(last)) return false;
  while (is_name(last + 2) && reading.tokens[last + 1].form == ",") last += 2;
  const TokenId verb(last + 1);
  if (last == first.value || verb > sentence.last || reading[verb].xpos != "VBP") return false;
  const bool below = reading[verb].head == first && !reading[first].head;
  if (!below && (reading[verb].head || reading[first].head != verb)) return false;
  if (below) put_above(reading, verb, Relation::nsubj);
  reading[first].relation = Relation::nsubj;
  for (uint32_t i = first.value + 1; i <= last; ++i) {
    const bool comma = (i - first.value) % 2 == 1;
    reading.tokens[i].head = comma ? TokenId(i + 1) : first;
    reading.tokens[i].relation = comma ? Relation::punct : Relation::conj;
  }
  return true;
}

}  // namespace

Result<Headlines> Headlines::open(const std::string& lexicon) {
  Headlines headlines;
  auto read = read_table(lexicon, "words/headlines.tsv", "use words", [&](const TableRow& row) -> Status {
    WordIndex* words = row.fields[0] == "small"   ? &headlines.small_
                       : row.fields[0] == "word"  ? &headlines.words_
                       : row.fields[0] == "alone" ? &headlines.alone_
                       : row.fields[0] == "verb"  ? &headlines.verbs_
                       : row.fields[0] == "name"  ? &headlines.names_
                                                  : nullptr;
    if (!words) return row.error("'" + std::string(row.fields[0]) + "' is not small, word, verb, alone or name");
    for (const std::string_view word : split(row.fields[1], '|')) words->add(word);
    return Done{};
  });
  if (!read) return read.error();
  return headlines;
}

bool Headlines::is_common(std::string_view word, const LemmaDictionary& lemmas) const {
  const auto listed = [&](std::string_view form) {
    return words_.contains(form) || verbs_.contains(form) || known(lemmas, form);
  };
  return small_.contains(word) || listed(word) || any_stem(word, listed);
}

// Whether all words, but small ones, begin with capitals, or are capitals.
Headlines::Capitals Headlines::capitals(const Reading& reading, const Sentence& sentence) const {
  const std::string_view opening = reading[sentence.first].form;
  if (opening[0] == '$' || is_lower(opening[0]) || among(reading[sentence.last].form, kNoEnds)) return Capitals::none;
  uint32_t words = 0;
  bool all = true;
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
    const std::string_view form = reading.tokens[i].form;
    if (is_lower(form[0]) && !small_.contains(form)) return Capitals::none;
    words += form.size() > 1 && (is_lower(form[0]) || is_upper(form[0]));
    all = all && !has_lower(form);
  }
  if (words < kLeastWords) return Capitals::none;
  return all ? Capitals::all : Capitals::first;
}

// Whether a word after the first may be a verb: no list of names.
bool Headlines::tells(const Reading& reading, const Sentence& sentence, const LemmaDictionary& lemmas) const {
  for (uint32_t i = sentence.first.value + 1; i <= sentence.last.value; ++i) {
    const std::string_view form = reading.tokens[i].form;
    if (!is_upper(form[0]) || among(lower(reading.tokens[i - 1].form), kPrepositions)) continue;
    const std::string word = lower(form);
    const auto listed = [&](std::string_view stem) { return verbs_.contains(stem) || may_be_verb(lemmas, stem); };
    if (!names_.contains(word) && (listed(word) || any_stem(word, listed))) return true;
  }
  return false;
}

bool Headlines::is_verb(std::string_view word) const {
  const auto listed = [&](std::string_view stem) { return verbs_.contains(stem); };
  return listed(word) || any_stem(word, listed);
}

// How many words from here on are a name that the list has.
uint32_t Headlines::name_at(const Reading& reading, uint32_t at, uint32_t last) const {
  std::string name;
  uint32_t longest = 0;
  for (uint32_t i = at; i <= last && i < at + kLongestName; ++i) {
    if (i > at) name += ' ';
    name += lower(reading.tokens[i].form);
    if (names_.contains(name)) longest = i + 1 - at;
  }
  return longest;
}

std::vector<std::string_view> Headlines::shown(const Reading& reading, const LemmaDictionary& lemmas) const {
  std::vector<std::string_view> forms;
  forms.reserve(reading.tokens.size());
  for (const Token& token : reading.tokens) forms.push_back(token.form);
  for (size_t s = 0; s < reading.sentences.size(); ++s) {
    const Sentence& sentence = reading.sentences[s];
    if (!is_alone(reading, s)) continue;
    const Capitals how = capitals(reading, sentence);
    if (how == Capitals::none || !tells(reading, sentence, lemmas)) continue;
    uint32_t name_end = 0;
    for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
      const std::string_view form = forms[i];
      if (const uint32_t name = name_at(reading, i, sentence.last.value)) name_end = std::max(name_end, i + name);
      if (!is_upper(form[0]) || (how == Capitals::first && !is_capitalised(form))) continue;
      std::string word = lower(form);
      const bool month = word == "may" && is_month(reading, i);
      const bool common = i >= name_end && !month && is_common(word, lemmas);
      if (how == Capitals::all && !common && form.size() <= kLongestInitials && i >= name_end) continue;
      if (!common || i == sentence.first.value) word[0] = form[0];
      if (word != form) forms[i] = reading.arena->keep(word);
    }
  }
  return forms;
}

// "Chad to close embassy", read as a close embassy: what a state or people are to do. Not "a plan to close".
static bool is_to_come(const Reading& reading, const Sentence& sentence, uint32_t at) {
  static constexpr std::string_view kAims[] = {"plan",   "bid",   "plot", "deal",   "call",    "move",   "effort",
                                               "way",    "right", "pact", "threat", "order",   "vote",   "push",
                                               "pledge", "offer", "law",  "bill",   "attempt", "scheme", "drive",
                                               "fight",  "race",  "need", "time",   "power",   "aid",    "pressure"};
  if (at < sentence.first.value + 2 || !equal_ignoring_case(reading.tokens[at - 1].form, "to")) return false;
  const Token& before = reading.tokens[at - 2];
  if (before.upos != Upos::PROPN && (before.upos != Upos::NOUN || among(lower(before.form), kAims))) return false;
  for (uint32_t i = sentence.first.value; i < at; ++i)
    if (reading.tokens[i].upos == Upos::VERB) return false;
  return true;
}

TokenId Headlines::hidden_verb(const Reading& reading, uint32_t number) const {
  const Sentence& sentence = reading.sentences[number];
  if (sentence.size() > kMostWords || !is_alone(reading, number) || among(reading[sentence.last].form, kNoEnds))
    return {};
  bool plural = false;
  TokenId found;
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
    const Token& token = reading.tokens[i];
    if (is_finite(token.xpos)) return {};
    const std::string word = lower(token.form);
    const bool month = is_upper(token.form[0]) && is_month(reading, i);
    if (!found && i > sentence.first.value && token.upos != Upos::VERB && !month && is_verb(word)) {
      const Token& before = reading.tokens[i - 1];
      const bool named = before.upos == Upos::PROPN || before.upos == Upos::NOUN || before.upos == Upos::NUM;
      const bool third = word.ends_with("s");
      if (named && (third ? !is_plural(before) : plural && before.xpos != "NN")) found = TokenId(i);
      if (!third && is_to_come(reading, sentence, i)) found = TokenId(i);
    }
    plural = plural || is_plural(token) || token.upos == Upos::CCONJ || token.upos == Upos::NUM || token.form == ",";
  }
  return found;
}

bool Headlines::mend(Reading& reading, uint32_t number) const {
  const Sentence& sentence = reading.sentences[number];
  if (!is_alone(reading, number) || among(reading[sentence.last].form, kNoEnds)) return false;
  if (capitals(reading, sentence) != Capitals::none) mend_passives(reading, sentence);
  return join_names(reading, sentence);
}

void Headlines::mend_passives(Reading& reading, const Sentence& sentence) const {
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
    Token& token = reading.tokens[i];
    const bool past = token.xpos == "VBD" && lower(token.form).ends_with("ed") && !alone_.contains(token.lemma);
    if (!past && token.xpos != "VBN") continue;
    TokenId subject;
    bool whole = false;  // has what only an active verb has
    for (const TokenId one : children(reading, TokenId(i))) {
      const Relation relation = reading[one].relation;
      if (relation == Relation::nsubj) subject = one;
      whole = whole || is_of_active(relation);
    }
    if (!subject || whole) continue;
    reading[subject].relation = Relation::nsubj__pass;
    token.xpos = "VBN";
    token.feats = "Tense=Past|VerbForm=Part|Voice=Pass";
  }
}

std::string past_of(std::string_view form) {
  std::string past = lower(form);
  if (past.ends_with("s") && !past.ends_with("ss")) past.pop_back();
  if (past.ends_with("ie")) past.replace(past.size() - 2, 2, "y");
  if (past.ends_with("she") || past.ends_with("che") || past.ends_with("sse")) past.pop_back();
  if (past.ends_with("y")) past.back() = 'i';
  if (is_short(past)) past += past.back();
  return past + (past.ends_with("e") ? "d" : "ed");
}

}  // namespace bede::syntax
