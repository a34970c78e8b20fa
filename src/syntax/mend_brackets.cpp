#include "syntax/mend_brackets.h"

#include <algorithm>
#include <cctype>

#include "syntax/tree.h"

namespace bede::syntax {
namespace {

bool is_name(const Token& token) { return token.upos == Upos::PROPN; }

// "(KON)": one word in large letters.
bool is_short_form(const Reading& reading, uint32_t at, uint32_t last) {
  if (at + 2 > last || reading.tokens[at].form != "(" || reading.tokens[at + 2].form != ")") return false;
  const std::string_view form = reading.tokens[at + 1].form;
  const auto large = [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; };
  return form.size() > 1 && std::count_if(form.begin(), form.end(), large) >= 2 && large(form.front());
}

// The head of the name before the bracket: "Kingdom" of "the Kingdom of Norway", with no more large words than the
// short form has letters.
TokenId name_before(const Reading& reading, uint32_t bracket, uint32_t first) {
  TokenId head(bracket - 1);
  uint32_t words = 1;
  const size_t letters = reading.tokens[bracket + 1].form.size();
  if (!is_name(reading[head])) return {};
  while (reading[head].head && reading[head].head.value < bracket) {
    const Token& token = reading[head];
    const Token& above = reading[token.head];
    const TokenId mark = child(reading, head, Relation::case_);
    const bool part = token.relation == Relation::compound || token.relation == Relation::flat ||
                      (token.relation == Relation::nmod && mark && reading[mark].lemma == "of");
    if (!part || !is_name(above) || token.head.value < first || ++words > letters) break;
    head = token.head;
  }
  return head;
}

// The topmost noun of the phrase that begins right after the bracket.
TokenId noun_after(const Reading& reading, uint32_t at, uint32_t last) {
  if (at > last) return {};
  const Token& next = reading.tokens[at];
  if (next.upos != Upos::PROPN && next.upos != Upos::NOUN && next.upos != Upos::ADJ) return {};
  TokenId top(at);
  while (reading[top].head && reading[top].head.value > at && reading[top].upos != Upos::VERB &&
         (reading[reading[top].head].upos == Upos::PROPN || reading[reading[top].head].upos == Upos::NOUN))
    top = reading[top].head;
  const Token& token = reading[top];
  const bool noun = token.upos == Upos::PROPN || token.upos == Upos::NOUN;
  return noun && token.relation != Relation::obl__unmarked && !is_subject(token.relation) &&
                 !has_child(reading, top, Relation::cop)
             ? top
             : TokenId{};
}

// The noun takes the name's place, and its preposition; the name describes it.
bool swap(Reading& reading, TokenId name, TokenId noun) {
  if (!name || !noun || reading[noun].head.value > noun.value || reading[name].head == noun) return false;
  if (is_subject(reading[name].relation) || !reading[name].head || dominates(reading, noun, name)) return false;
  for (const TokenId child : children(reading, name)) {
    const Relation relation = reading[child].relation;
    const bool before = relation == Relation::case_ || relation == Relation::cc || relation == Relation::mark;
    if (child < name && before && reading[child].head == name) reading[child].head = noun;
    if (child > noun && relation == Relation::conj && reading[child].head == name) reading[child].head = noun;
  }
  reading[noun].head = reading[name].head;
  reading[noun].relation = reading[name].relation;
  reading[name].head = noun;
  reading[name].relation = Relation::nmod__desc;
  return true;
}

// "Chile, the Kingdom of Norway (KON), and Peru", the second read as another name of the first.
void join_row(Reading& reading, TokenId name) {
  if (!name || reading[name].relation != Relation::appos || !reading[name].head) return;
  for (const TokenId other : children(reading, reading[name].head))
    if (other > name && reading[other].relation == Relation::conj) reading[name].relation = Relation::conj;
}

}  // namespace

void mend_brackets(Reading& reading) {
  for (const Sentence& sentence : reading.sentences) {
    const uint32_t first = sentence.first.value, last = sentence.last.value;
    for (uint32_t at = first + 1; at + 2 < last; ++at) {
      if (!is_short_form(reading, at, last)) continue;
      const TokenId name = name_before(reading, at, first);
      if (swap(reading, name, noun_after(reading, at + 3, last)))
        link_children(reading, sentence);
      else
        join_row(reading, name);
    }
  }
}

}  // namespace bede::syntax
