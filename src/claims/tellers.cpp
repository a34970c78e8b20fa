#include "claims/tellers.h"

#include <algorithm>
#include <vector>

#include "syntax/tree.h"

namespace bede::claims {
namespace {

const std::vector<const Cue*>& entries_of(const Ground& ground, TokenId verb) {
  return ground.cues.find(CueWord::verb, ground.cues.verb_lemma(ground.reading[verb].lemma, ground.reading[verb].form));
}

bool tells(const Ground& ground, TokenId verb) {
  const auto& entries = entries_of(ground, verb);
  return std::any_of(entries.begin(), entries.end(), [](const Cue* cue) { return cue->kind == CueKind::speech; });
}

Source speaker_beside(const Ground& ground, TokenId verb) {
  const Source source = source_of_verb(ground, verb);
  return source.head ? source : nearby_source(ground, verb_cluster(ground, verb), false);
}

// ""We are late," she said, adding that ...": the source of the nearest verb of telling before, outside marks.
Source teller_before(const Ground& ground, TokenId verb) {
  const uint32_t begin = ground.sentence_of(verb.value).first;
  for (uint32_t i = verb.value; i-- > begin;) {
    const Token& token = ground.token(i);
    if (token.upos != Upos::VERB || token.quoted) continue;
    if (!tells(ground, TokenId(i))) continue;
    const Source source = source_of_verb(ground, TokenId(i));
    if (source.head && !within_words(ground, verb, source.range)) return source;
  }
  return {};
}

// "She said it was lost, adding that ...": who adds is who said, whatever verb the tree hangs it on.
bool adds(const Ground& ground, TokenId verb) {
  const auto& entries = entries_of(ground, verb);
  const bool aside = verb.value > 0 && ground.token(verb.value - 1).form == "," && ground.reading[verb].xpos == "VBG";
  return aside && std::any_of(entries.begin(), entries.end(), [](const Cue* cue) {
           return cue->kind == CueKind::speech && cue->takes(Frame::that_person) && cue->takes(Frame::quote);
         });
}

// "said it was hard but added": the verb after the conjunction, in the tense of a verb of telling before, has its
// source.
Source teller_of_both(const Ground& ground, TokenId verb) {
  uint32_t at = verb.value;
  const uint32_t begin = ground.sentence_of(verb.value).first;
  while (at > begin + 1 && ground.token(at - 1).upos == Upos::ADV) --at;
  if (at <= begin + 1 || ground.token(at - 1).upos != Upos::CCONJ) return {};
  for (uint32_t i = at - 1; i-- > begin;) {
    const Token& token = ground.token(i);
    if (token.upos != Upos::VERB || token.quoted || token.xpos != ground.reading[verb].xpos) continue;
    return tells(ground, TokenId(i)) ? speaker_beside(ground, TokenId(i)) : Source{};
  }
  return {};
}

}  // namespace

// "On the rail, "the board found cracks,"": who does something within words in marks does not say them.
bool within_words(const Ground& ground, TokenId verb, TokenRange source) {
  const Quotation* words = source.empty() ? nullptr : ground.quotation_at(source.first);
  return words && !words->range.holds(verb.value) && !ground.token(verb.value).quoted &&
         ground.token(source.last).quoted;
}

Source teller_of(const Ground& ground, TokenId verb) {
  Source source = source_of_verb(ground, verb);
  const bool inside = within_words(ground, verb, source.range);
  if (inside || adds(ground, verb))
    if (const Source teller = teller_before(ground, verb); inside || teller.head) source = teller;
  const bool lost = !source.passive && (!source.head || !ground.can_speak(source.head)) && tells(ground, verb);
  if (lost && !syntax::has_child(ground.reading, verb, Relation::nsubj))
    if (const Source teller = teller_of_both(ground, verb); teller.head) source = teller;
  return source;
}

// "Berg spoke about this, I quote: "Stay"": the mark is read aloud, and whoever the verb before tells of says it.
std::optional<Draft> read_aloud(const Ground& ground, TokenId quote) {
  const TokenRange sentence = ground.sentence_of(quote.value);
  if (ground.reading[quote].lemma != "quote" || quote.value < sentence.first + 3) return std::nullopt;
  if (ground.token(quote.value - 1).form != "I" || ground.token(quote.value - 2).form != ",") return std::nullopt;
  const Quotation* words = ground.quotation_at(std::min(quote.value + 2, sentence.last));
  if (!words || words->range.first != quote.value + 2) return std::nullopt;
  for (uint32_t i = quote.value - 2; i-- > sentence.first;) {
    const Token& token = ground.token(i);
    if (token.upos != Upos::VERB || token.quoted) continue;
    const auto& entries = entries_of(ground, TokenId(i));
    const bool itself =
        std::any_of(entries.begin(), entries.end(), [](const Cue* c) { return c->takes(Frame::quote); });
    const Source source = source_of_verb(ground, TokenId(i));
    if (entries.empty() || itself || !source.head || !ground.can_speak(source.head)) return std::nullopt;
    Draft draft;
    draft.cue = quote;
    draft.cue_range = {quote.value - 1, quote.value};
    draft.source_head = source.head;
    draft.source = source.range;
    draft.content = {words->range};
    draft.clause = true;
    return draft;
  }
  return std::nullopt;
}

}  // namespace bede::claims
