#include "events/unreal.h"

#include "base/among.h"
#include "events/clause_signs.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

bool ends_what_was(std::string_view lemma) {
  return lemma == "stop" || lemma == "cease" || lemma == "halt" || lemma == "quit" || lemma == "suspend";
}

// "do not think", with nothing asked
bool is_denied(const Reading& reading, TokenId verb) {
  for (const TokenId child : syntax::children(reading, verb))
    if (reading[child].relation == Relation::advmod && among(reading[child].lemma, {"not", "never", "n't"}))
      return reading[reading[reading[verb].sentence].last].form != "?";
  return false;
}

// "foolish to think": the thought is wrong, unless that is denied.
bool is_folly(const Reading& reading, TokenId thought) {
  const TokenId judged = reading[thought].head;
  return judged && is_infinitive(reading, thought) && !denial_of(reading, judged) &&
         among(reading[judged].lemma,
               {"foolish", "naive", "naïve", "wrong", "absurd", "ridiculous", "mistaken", "silly", "unrealistic",
                "preposterous", "incorrect", "ludicrous", "mistake", "illusion", "folly", "fallacy", "delusion"});
}

// "provided that", and not what somebody provided.
bool opens_proviso(const Reading& reading, TokenId word) {
  if (reading[word].lemma != "provide" || (reading[word].xpos != "VBN" && reading[word].xpos != "VBG")) return false;
  for (const TokenId child : syntax::children(reading, word))
    if (syntax::is_subject(reading[child].relation) || reading[child].relation == Relation::obj ||
        reading[child].relation == Relation::aux || reading[child].relation == Relation::aux__pass)
      return false;
  return true;
}

// Where the phrase begins.
TokenId start_of(const Reading& reading, TokenId head) {
  while (reading[head].first_child && reading[head].first_child < head) head = reading[head].first_child;
  return head;
}

}  // namespace

bool is_ended(const Reading& reading, TokenId above, TokenId below) {
  const bool known = reading[below].upos == Upos::NOUN && syntax::has_child(reading, below, Relation::det);
  const bool going_on = reading[below].xpos == "VBG" && reading[below].relation == Relation::xcomp;
  return (known || going_on) && ends_what_was(reading[above].lemma);
}

bool is_unmeant(const Reading& reading, TokenId above) {
  static constexpr std::string_view kPlans[] = {"plan", "intention", "intent", "intend", "consider", "contemplate"};
  return among(reading[above].lemma, kPlans) && denial_of(reading, above);
}

bool is_turned_round(const Reading& reading, TokenId verb, TokenId auxiliary) {
  const TokenId subject = syntax::child(reading, verb, Relation::nsubj);
  const std::string_view last = reading[reading[reading[verb].sentence].last].form;
  return reading[auxiliary].xpos == "VBD" && reading[auxiliary].lemma == "have" && subject && auxiliary < subject &&
         subject < verb && last != "?";
}

bool is_short_of(const Reading& reading, TokenId verb, TokenId adverb) {
  return reading[verb].upos == Upos::VERB && adverb.value + 1 == verb.value &&
         among(reading[adverb].lemma, {"almost", "nearly"});
}

TokenId proviso_of(const Reading& reading, TokenId verb) {
  const TokenId subject = syntax::child(reading, verb, Relation::nsubj);
  if (!subject || subject > verb) return {};
  TokenId at = start_of(reading, subject);
  const TokenId first = reading[reading[verb].sentence].first;
  bool that = false, mark = false;
  while (first < at) {  // the trees hang it anywhere: "provided, of course, that"
    at = TokenId(at.value - 1);
    const Token& token = reading[at];
    if (token.upos == Upos::VERB) {
      const bool of_noun = first < at && reading.tokens[at.value - 1].upos == Upos::NOUN;
      if (mark && !that && of_noun) return {};  // "on the evidence provided, Chad expelled"
      return opens_proviso(reading, at) ? at : TokenId{};
    }
    if (token.upos != Upos::PUNCT && !among(token.lemma, {"that", "of", "course", "always"})) return {};
    that = that || token.lemma == "that", mark = mark || token.upos == Upos::PUNCT;
  }
  return {};
}

bool is_refuted(const Reading& reading, TokenId token) {
  TokenId at = token;
  for (int step = 0; step < 4 && reading[at].head; ++step) {
    const Relation relation = reading[at].relation;
    const bool there = relation == Relation::nsubj && syntax::has_child(reading, reading[at].head, Relation::expl);
    if (relation != Relation::ccomp && relation != Relation::xcomp && relation != Relation::acl && !there) return false;
    at = reading[at].head;
    if (relation == Relation::ccomp && among(reading[at].lemma, {"think", "believe"}) && is_denied(reading, at))
      return true;
    if (relation == Relation::ccomp && is_folly(reading, at) &&
        among(reading[at].lemma, {"think", "believe", "assume", "suppose", "imagine", "suggest", "claim"}))
      return true;
    if (reading[at].upos != Upos::NOUN) continue;
    const TokenId article = syntax::child(reading, at, Relation::det);
    const bool seen = article && reading[article].lemma == "any" && reading[at].relation == Relation::obj &&
                      is_denied(reading, reading[at].head);  // "has not seen any sign that"
    if (article && (reading[article].lemma == "no" || seen) &&
        among(reading[at].lemma, {"reason", "evidence", "proof", "sign", "indication", "ground"}))
      return true;
  }
  return false;
}

bool is_impression(const Reading& reading, TokenId clause) {
  const Token& token = reading[clause];
  if (!token.head || (token.relation != Relation::advcl && token.relation != Relation::ccomp)) return false;
  if (reading[token.head].lemma != "sound" || reading[token.head].xpos != "VBD") return false;
  const TokenId mark = syntax::child(reading, clause, Relation::mark);
  return mark && among(reading[mark].lemma, {"like", "as", "if"});
}

bool is_told_as_fact(const Reading& reading, TokenId clause) {
  const Token& token = reading[clause];
  const bool tells = token.upos == Upos::VERB || syntax::has_child(reading, clause, Relation::cop);
  if (!token.head || !tells) return false;
  const bool of_noun = token.relation == Relation::acl || token.relation == Relation::acl__relcl;
  for (const TokenId child : syntax::children(reading, token.head))
    if (of_noun && reading[child].lemma == "only" && syntax::has_child(reading, token.head, Relation::cop)) return true;
  const bool content = token.relation == Relation::ccomp || token.relation == Relation::csubj || of_noun;
  const bool subject =
      syntax::has_child(reading, clause, Relation::nsubj) || syntax::has_child(reading, clause, Relation::nsubj__pass);
  if (!content || is_infinitive(reading, clause) || !subject) return false;
  const std::string_view above = reading[token.head].lemma;
  if (token.relation == Relation::ccomp &&
      among(above, {"note", "remember", "recall", "forget", "remind", "stress", "emphasize", "emphasise", "mention"}))
    return true;
  return denial_of(reading, token.head) &&
         among(above, {"doubt", "coincidence", "accident", "secret", "surprise", "unusual", "unexpected"});
}

}  // namespace bede::events
