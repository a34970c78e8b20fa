#include "record/signers.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "record/clauses.h"
#include "record/sides.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

// The first word of the spans that the test holds of.
template <class Test>
TokenId find_word(const Reading& reading, const std::vector<Span>& spans, const Test& test) {
  for (const Span span : spans) {
    auto at = std::lower_bound(reading.tokens.begin(), reading.tokens.end(), span.begin,
                               [](const Token& token, uint32_t begin) { return token.span.begin < begin; });
    for (; at != reading.tokens.end() && at->span.end <= span.end; ++at)
      if (const TokenId word(static_cast<uint32_t>(at - reading.tokens.begin())); test(word)) return word;
  }
  return {};
}

// "encourage those still to do this to sign": infinitives up to the verb that asks.
bool is_asked(const Reading& reading, TokenId infinitive) {
  TokenId at = infinitive;
  for (int steps = 0; steps < 3 && reading[at].xpos == "VB" && reading[at].head; ++steps) {
    at = reading[at].head;
    if (among(reading[at].lemma, {"encourage", "urge", "call", "invite", "ask", "persuade", "press"})) return true;
  }
  return false;
}

// "Chad ratified the treaty between Chad and Peru", "it was ratified by Chad": the one state that does.
std::string doer_of(const Draft& draft, TokenId verb) {
  std::vector<std::string> codes;
  for (const TokenId subject : subjects_of(draft.reading, verb))
    if (draft.reading[subject].relation != Relation::nsubj__pass) {
      for (const Side& side : draft.sides.in_phrase(subject)) add_once(codes, side.code);
      const bool ours = among(lower(draft.reading[subject].lemma), {"cabinet", "government", "parliament"});
      if (codes.empty() && ours && !draft.home.empty()) codes.push_back(draft.home);  // on its own page
    }
  return codes.size() == 1 ? codes.front() : std::string{};
}

}  // namespace

bool is_no_signing(const Draft& draft, const std::vector<Span>& told) {
  const Reading& reading = draft.reading;
  const TokenId word = find_word(reading, told, [&](TokenId at) {
    const Token& token = reading[at];
    if (token.lemma == "signatory") return true;
    return token.xpos == "VB" && among(token.lemma, {"sign", "ratify"}) && is_asked(reading, at);
  });
  return static_cast<bool>(word);
}

std::string ratifier_in(const Draft& draft, const std::vector<Span>& told) {
  const Reading& reading = draft.reading;
  const TokenId noun = find_word(
      reading, told, [&](TokenId at) { return reading[at].upos == Upos::NOUN && reading[at].lemma == "ratification"; });
  if (!noun) {
    const TokenId verb = find_word(
        reading, told, [&](TokenId at) { return reading[at].upos == Upos::VERB && reading[at].lemma == "ratify"; });
    return verb ? doer_of(draft, verb) : std::string{};
  }
  for (const TokenId child : syntax::children(reading, noun)) {
    const bool whose = reading[child].relation == Relation::nmod__poss || preposition(reading, child) == "by";
    const auto sides = whose ? draft.sides.in_phrase(child) : std::vector<Side>{};
    if (sides.size() == 1) return sides.front().code;
  }
  return {};
}

}  // namespace bede::record
