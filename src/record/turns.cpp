#include "record/turns.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"

namespace bede::record {
namespace {

constexpr uint32_t kLongestLabel = 32;  // tokens before the colon: an office, whose, a name, "(retranslated)"

// "See also", "Additional": what follows is the page's own, whoever spoke last.
bool is_page_again(const Reading& reading, const Sentence& sentence) {
  const std::string text = lower(reading[sentence.first].span.joined(reading[sentence.last].span).of(reading.text()));
  return text == "see also" || text == "additional";
}

// "(retranslated)" before the colon: no one of the house.
bool is_translated(const Reading& reading, TokenId first, TokenId colon) {
  for (TokenId at = first; at < colon; at = TokenId(at.value + 1))
    if (among(lower(reading[at].form), {"retranslated", "translated", "interpreted"})) return true;
  return false;
}

// "President of Chad Idris Ney (retranslated):", "Question:". The colon; none where the sentence opens no turn.
TokenId label_end(const Reading& reading, const Sentence& sentence) {
  bool bracket = false;
  for (uint32_t i = sentence.first.value; i <= sentence.last.value && i < sentence.first.value + kLongestLabel; ++i) {
    const Token& token = reading.tokens[i];
    if (token.form == ":") return i > sentence.first.value ? TokenId(i) : TokenId();
    bracket = (bracket || token.form == "(") && token.form != ")";
    const bool small = token.upos == Upos::ADP || token.upos == Upos::CCONJ || token.upos == Upos::DET ||
                       token.upos == Upos::PUNCT || token.upos == Upos::PART;
    if (!bracket && !small && !starts_upper(token.form)) return {};
  }
  return {};
}

// "Q Thank you. The minister said ...": a reporter asks, whoever spoke before.
bool is_question_label(const Reading& reading, const Sentence& sentence) {
  return reading[sentence.first].form == "Q" && sentence.first < sentence.last &&
         starts_upper(reading.tokens[sentence.first.value + 1].form);
}

}  // namespace

Turns::Turns(const Reading& reading) : reading_(reading) {
  std::vector<TokenId> colons;  // of each turn
  for (size_t i = 0; i < reading.sentences.size(); ++i) {
    const Sentence& sentence = reading.sentences[i];
    if (i > 0 && reading.sentences[i - 1].paragraph == sentence.paragraph) continue;
    const TokenId colon = is_question_label(reading, sentence) ? sentence.first : label_end(reading, sentence);
    const bool page = !colon && !turns_.empty() && is_page_again(reading, sentence);
    if (!colon && !page) continue;
    turns_.push_back({sentence.first, {}, colon && is_translated(reading, sentence.first, colon), page});
    colons.push_back(colon ? colon : sentence.first);
  }
  const auto spoken = std::count_if(turns_.begin(), turns_.end(), [](const Turn& turn) { return !turn.page; });
  if (spoken < 2) turns_.clear();
  for (size_t m = 0; !turns_.empty() && m < reading.mentions.size(); ++m) {
    const Mention& mention = reading.mentions[m];
    const size_t turns = turns_until(mention.head);
    if (!mention.actor || turns == 0 || mention.head >= colons[turns - 1]) continue;
    std::string& country = turns_[turns - 1].country;
    if (country.empty()) country = reading[mention.actor].country;
  }
}

// A sentence and no heading: he who spoke before the links goes on.
bool Turns::is_told_in_full(const Sentence& sentence) const {
  return among(reading_[sentence.last].form, {".", "?", "!"});
}

size_t Turns::turns_until(TokenId token) const {
  const auto after = std::upper_bound(turns_.begin(), turns_.end(), token,
                                      [](TokenId wanted, const Turn& turn) { return wanted < turn.first; });
  return static_cast<size_t>(after - turns_.begin());
}

std::string Turns::voice_at(TokenId token, const std::string& home) const {
  size_t turns = turns_until(token);
  if (turns > 1 && turns_[turns - 1].page && is_told_in_full(reading_[reading_[token].sentence])) --turns;
  if (home.empty() || turns == 0) return home;
  const Turn& turn = turns_[turns - 1];
  if (turn.page) return home;
  return turn.translated && turn.country == home ? std::string{} : turn.country;
}

std::string Turns::addressed_at(TokenId token, const std::string& home) const {
  const std::string voice = voice_at(token, home);
  std::string other;
  for (const Turn& turn : turns_) {
    if (turn.country.empty() || turn.country == voice || turn.country == other) continue;
    if (!other.empty()) return {};
    other = turn.country;
  }
  return voice.empty() ? std::string{} : other;
}

}  // namespace bede::record
