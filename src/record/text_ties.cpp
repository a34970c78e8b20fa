#include "record/text_ties.h"

#include <algorithm>

#include "base/among.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

using syntax::children;

constexpr uint32_t kLongestRefusal = 8;  // words of "refusal of the Republic of X to"
constexpr int kDeepest = 6;  // phrases within phrases of a name: "of the Group of the Forces of the Federation"

bool is_part_of_compound(const Reading& reading, TokenId token) {
  if (token.value == 0) return false;
  const Token& before = reading[TokenId(token.value - 1)];
  return before.form == "-" && !before.space_after;
}

bool follows_comma(const Reading& reading, TokenId token) {
  return token.value > 0 && reading[TokenId(token.value - 1)].form == ",";
}

// "..., which was signed": the verb of a relative clause with a comma, and what "which" is in it.
bool is_told_of_by_which(const Reading& reading, TokenId verb) {
  for (const TokenId child : children(reading, verb))
    if (reading[child].lemma == "which" && reading[child].relation == Relation::nsubj__pass)
      return follows_comma(reading, child);
  return false;
}

// Participles and relative clauses behind a comma that the parser hung on a phrase of the name.
void add_told(const Reading& reading, TokenId phrase, std::vector<Tie>& ties) {
  for (const TokenId verb : children(reading, phrase)) {
    const bool participle =
        reading[verb].relation == Relation::acl && reading[verb].xpos == "VBN" && follows_comma(reading, verb);
    const bool relative = reading[verb].relation == Relation::acl__relcl && is_told_of_by_which(reading, verb);
    if (participle || relative) ties.push_back({verb, events::DeedRole::object, {}});
  }
}

void add_low(const Reading& reading, const Sides& sides, TokenId phrase, int depth, std::vector<Tie>& ties) {
  for (const TokenId child : children(reading, phrase)) {
    const Token& token = reading[child];
    const bool part = token.relation == Relation::nmod || token.relation == Relation::conj ||
                      token.relation == Relation::nmod__poss || token.relation == Relation::flat ||
                      token.relation == Relation::appos;
    if (!part || depth == 0 || sides.is_thing(child)) continue;
    add_told(reading, child, ties);
    add_low(reading, sides, child, depth - 1, ties);
  }
}

// "ratifies the Treaty between A and B on the Protection of C, signed ...": "on the Protection" hung on the verb.
void add_aside(const Reading& reading, const Sides& sides, TokenId head, std::vector<Tie>& ties) {
  if (reading[head].relation != Relation::obj || !reading[head].head) return;
  for (const TokenId other : children(reading, reading[head].head)) {
    const TokenId mark = syntax::child(reading, other, Relation::case_);
    const bool subject_matter = other > head && reading[other].relation == Relation::obl && mark &&
                                reading[mark].lemma == "on" && reading[other].upos == Upos::PROPN &&
                                syntax::has_child(reading, other, Relation::det);
    if (!subject_matter) continue;
    add_told(reading, other, ties);
    add_low(reading, sides, other, kDeepest, ties);
  }
}

// "initialled the text of the accord", "suspended its participation in the treaty", "deposited its instrument of
// accession to the convention": what befalls the noun befalls the agreement.
void add_through(const Reading& reading, TokenId head, std::vector<Tie>& ties) {
  static constexpr std::string_view kTexts[] = {"text", "draft", "version", "instrument"};
  static constexpr std::string_view kParts[] = {"participation", "membership", "compliance", "adherence"};
  static constexpr std::string_view kEnds[] = {"suspend", "freeze", "halt", "end", "terminate", "withdraw"};
  const TokenId noun = reading[head].head;
  if (!noun) return;
  if (reading[head].relation == Relation::obl && among(reading[noun].lemma, kEnds)) {  // the phrase hung on the verb
    for (const TokenId child : children(reading, noun))
      if (reading[child].relation == Relation::obj && among(reading[child].lemma, kParts))
        return ties.push_back({noun, events::DeedRole::object, {}});
  }
  if (reading[head].relation != Relation::nmod) return;
  const Relation relation = reading[noun].relation;
  const TokenId verb = reading[noun].head;
  if (!verb || (relation != Relation::obj && relation != Relation::nsubj__pass)) return;
  const bool through =
      among(reading[noun].lemma, kTexts) || (among(reading[noun].lemma, kParts) && among(reading[verb].lemma, kEnds));
  if (through) ties.push_back({verb, events::DeedRole::object, {}});
}

// The verb right behind a row of names that stands right behind the text's noun: "the pact Chad and Niger signed".
TokenId verb_behind(const Reading& reading, TokenId head) {
  const Sentence& sentence = reading[reading[head].sentence];
  uint32_t at = head.value + 1;
  const uint32_t first = at;
  for (; at <= sentence.last.value; ++at) {
    const Token& token = reading[TokenId(at)];
    const bool joins = at > first && (token.lemma == "and" || token.form == ",");
    if (token.upos != Upos::PROPN && !joins) break;
  }
  if (at == first || at > sentence.last.value) return {};
  const Token& verb = reading[TokenId(at)];
  const bool tells = verb.upos == Upos::VERB && (verb.xpos == "VBD" || verb.xpos == "VBN");
  return tells && !syntax::has_child(reading, TokenId(at), Relation::obj) ? TokenId(at) : TokenId{};
}

bool is_finite(std::string_view tag) { return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD"; }

// Where the list begins that the text's noun stands in: the colon, or "including".
TokenId list_before(const Reading& reading, TokenId head) {
  const uint32_t first = reading[reading[head].sentence].first.value;
  for (uint32_t i = head.value; i-- > first;) {
    const Token& token = reading.tokens[i];
    if (token.form == ":" || token.lemma == "include" || token.form == "including" || token.form == "namely")
      return TokenId(i);
    if (is_finite(token.xpos)) return {};
  }
  return {};
}

// "These texts were signed: a treaty on trade, a protocol on fishing": all of the list were.
void add_listed(const Reading& reading, TokenId head, std::vector<Tie>& ties) {
  static constexpr std::string_view kTexts[] = {"document", "agreement", "text",   "accord", "memorandum",
                                                "contract", "paper",     "treaty", "act",    "instrument"};
  const TokenId list = reading[head].relation == Relation::nmod ? TokenId{} : list_before(reading, head);
  if (!list) return;
  const uint32_t first = reading[reading[head].sentence].first.value;
  for (uint32_t i = first; i < list.value; ++i) {
    const Token& texts = reading.tokens[i];
    if (texts.xpos != "NNS" || !among(texts.lemma, kTexts)) continue;
    const bool counted = texts.relation == Relation::nmod && texts.head;  // "a number of documents"
    const Token& noun = counted ? reading[texts.head] : texts;
    const bool object = noun.relation == Relation::nsubj__pass || noun.relation == Relation::obj;
    const TokenId verb = noun.head;
    if (object && verb && verb < list) return ties.push_back({verb, events::DeedRole::object, {}});
  }
}

}  // namespace

std::vector<Tie> ties_of_text(const Reading& reading, const Sides& sides, TokenId head) {
  std::vector<Tie> ties = ties_of(reading, head);
  add_low(reading, sides, head, kDeepest, ties);
  add_aside(reading, sides, head, ties);
  add_through(reading, head, ties);
  if (const TokenId verb = verb_behind(reading, head)) ties.push_back({verb, events::DeedRole::object, {}});
  add_listed(reading, head, ties);
  std::vector<Tie> kept;
  for (const Tie& tie : ties) {
    const bool known = std::any_of(kept.begin(), kept.end(), [&](const Tie& one) {
      return one.word == tie.word && one.role == tie.role && one.second == tie.second;
    });
    if (!known && !is_part_of_compound(reading, tie.word)) kept.push_back(tie);
  }
  return kept;
}

bool is_bracketed(const Reading& reading, TokenId token, TokenId head) {
  const Sentence& sentence = reading[reading[token].sentence];
  for (uint32_t i = token.value; i-- > sentence.first.value;) {
    if (reading.tokens[i].form == ")") return false;
    if (reading.tokens[i].form == "(") return head.value < i || head.value > token.value;
  }
  return false;
}

TokenId refusal_before(const Reading& reading, TokenId verb) {
  const uint32_t first = reading[reading[verb].sentence].first.value;
  if (verb.value == first || reading[TokenId(verb.value - 1)].lemma != "to") return {};
  for (uint32_t i = verb.value - 1; i-- > first && i + kLongestRefusal > verb.value;) {
    const Token& token = reading.tokens[i];
    if (token.lemma == "refusal" || token.lemma == "unwillingness" || token.lemma == "failure") return TokenId(i);
    if (token.upos == Upos::VERB || token.upos == Upos::PUNCT) return {};
  }
  return {};
}

}  // namespace bede::record
