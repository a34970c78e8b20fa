// "She has a constant refrain: "...", "Here is their position: "..."": words in marks after a colon, told by a noun.
#include "base/among.h"
#include "claims/nouns.h"
#include "claims/verbs.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

constexpr std::string_view kWords[] = {
    "refrain",   "motto",      "slogan",     "saying", "line",   "message", "position", "answer",  "reply",
    "response",  "rule",       "advice",     "words",  "word",   "mantra",  "verdict",  "warning", "promise",
    "plea",      "question",   "conclusion", "view",   "remark", "comment", "quote",    "chant",   "credo",
    "statement", "expression", "proverb",    "adage",  "phrase", "prayer"};

bool is_dash(std::string_view form) { return form == "—" || form == "–" || form == "--"; }

// The noun of words that stands last before the colon, past what describes it and past an aside between dashes.
TokenId noun_before(const Ground& ground, uint32_t colon) {
  constexpr uint32_t kLongestAside = 9;
  const uint32_t begin = ground.sentence_of(colon).first;
  uint32_t from = colon;
  for (uint32_t i = colon; is_dash(ground.token(colon).form) && i > begin && i + kLongestAside > colon; --i)
    if (is_dash(ground.token(i - 1).form)) from = i - 1;
  for (uint32_t i = from; i > begin && i + 6 > from; --i) {
    const Token& token = ground.token(i - 1);
    if (token.upos == Upos::VERB || token.upos == Upos::PUNCT) break;
    if (token.upos == Upos::NOUN && among(token.lemma, kWords)) return TokenId(i - 1);
  }
  return {};
}

// "Here is another message: "Stay"", "Let me read a question that came by post: "Why?"": words read aloud are those of
// the text, whoever reads it.
constexpr std::string_view kTexts[] = {"message", "question", "letter",  "query", "request", "telegram", "note",
                                       "sms",     "comment",  "excerpt", "song",  "proverb", "remark"};

TokenId text_before(const Ground& ground, uint32_t colon) {
  constexpr uint32_t kReach = 14;
  const uint32_t begin = ground.sentence_of(colon).first;
  for (uint32_t i = colon; i > begin && i + kReach > colon; --i)
    if (ground.token(i - 1).upos == Upos::NOUN && among(lower(ground.token(i - 1).lemma), kTexts))
      return TokenId(i - 1);
  return {};
}

Source text_read(const Ground& ground, uint32_t colon) {
  const TokenId noun = text_before(ground, colon);
  if (!noun) return {};
  uint32_t first = noun.value;
  const uint32_t begin = ground.sentence_of(colon).first;
  while (first > begin && (ground.token(first - 1).upos == Upos::ADJ || ground.token(first - 1).upos == Upos::DET ||
                           ground.token(first - 1).upos == Upos::NUM || ground.token(first - 1).upos == Upos::NOUN))
    --first;
  return {noun, {first, noun.value}, false, noun};
}

// Whose words the noun names: "her refrain", "she has a refrain", "she issued a statement".
Source owner_of_words(const Ground& ground, TokenId noun, bool carried) {
  const Reading& reading = ground.reading;
  Source source;
  if (const TokenId owner = syntax::child(reading, noun, Relation::nmod__poss)) {
    source.head = owner;
    source.range = ground.extents.of(owner);
    while (source.range.last > owner.value && ground.token(source.range.last).upos == Upos::PART) --source.range.last;
  } else if (const TokenId verb = reading[noun].head;
             verb && (reading[verb].lemma == "have" || (carried && is_light_verb(reading[verb].lemma)))) {
    source = source_of_verb(ground, verb);
  }
  return source.head && !source.range.empty() && ground.can_speak(source.head) ? source : Source{};
}

}  // namespace

std::optional<Draft> claim_of_colon(const Ground& ground, TokenId colon) {
  const std::string_view form = ground.reading[colon].form;
  if ((form != ":" && !is_dash(form)) || ground.reading[colon].quoted) return std::nullopt;
  const Quotation* words = ground.quotation_at(colon.value + 1);
  if (!words || !words->whole || words->range.first != colon.value + 1) return std::nullopt;
  TokenId noun = noun_before(ground, colon.value);
  Source source = noun ? owner_of_words(ground, noun, form == ":") : Source{};
  const bool read = !source.head && form == ":";
  if (read) source = text_read(ground, colon.value), noun = source.head;
  if (!source.head) return std::nullopt;
  Draft draft;
  draft.cue = noun;
  draft.cue_range = read ? TokenRange{colon.value, colon.value} : TokenRange{noun.value, noun.value};
  draft.source_head = source.head;
  draft.source = source.range;
  draft.content = {words->range};
  draft.clause = true;
  return draft;
}

}  // namespace bede::claims
