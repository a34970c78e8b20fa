// Words in marks as the content of a verb: after it, before it, in the next paragraph.
#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "claims/verb_content.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

using syntax::child;

// "told a crowd that she is "moaning,"": the word "that" between cue and mark, else the mark.
uint32_t that_before(const Ground& ground, uint32_t first, uint32_t mark) {
  for (uint32_t i = first; i < mark; ++i) {
    const Token& token = ground.token(i);
    if (token.form == "that" && (token.upos == Upos::SCONJ || token.relation == Relation::mark || i + 1 == mark))
      return i;
  }
  return mark;
}

bool begins_words(const Token& token) {
  const bool nominal = token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON;
  return (nominal || token.upos == Upos::DET || token.upos == Upos::ADJ) && token.relation != Relation::obl__unmarked &&
         token.relation != Relation::compound;
}

// What may stand between the cue and its words: no verb but in "the following question", "you know", and "and I quote",
// a mark read aloud.
bool passes(const Ground& ground, uint32_t at) {
  const Token& token = ground.token(at);
  const std::string_view before = ground.token(at - 1).form;
  return token.upos != Upos::VERB || token.form == "following" || (token.form == "know" && before == "you") ||
         (token.lemma == "quote" && (before == "I" || before == ",")) || token.lemma == "paraphrase";
}

}  // namespace

// "The senator said:" and what was said in the next paragraph, in marks or set apart by the colon alone; "This is what
// she said." and words in marks.
bool VerbTrial::next_paragraph() {
  if ((draft.entry && !takes(Frame::quote)) || ground.quotation_at(verb.value)) return false;
  const TokenRange sentence = ground.sentence_of(verb.value);
  const std::string_view end = ground.token(sentence.last).form;
  const bool what = end == "." && cluster.last + 1 == sentence.last && !source.range.empty() &&
                    source.range.first > sentence.first && ground.token(source.range.first - 1).form == "what";
  if ((end != ":" && end != "," && !what) || sentence.last > cluster.last + 12) return false;
  for (uint32_t i = cluster.last + 1; i < sentence.last; ++i)
    if (ground.token(i).upos == Upos::VERB && ground.token(i).xpos != "VBG") return false;
  const uint32_t first = sentence.last + 1;
  if (first >= ground.reading.tokens.size()) return false;
  const Quotation* words = ground.quotation_at(first);
  if (words && words->range.first == first && words->whole) {
    draft.content = {words->range};
  } else {
    const uint32_t here = ground.reading[ground.token(verb.value).sentence].paragraph;
    const SentenceId next = ground.token(first).sentence;
    if (words || end != ":" || !draft.entry || ground.reading[next].paragraph == here) return false;
    const TokenRange block = range_of(ground.reading, next);
    draft.content = {stripped(ground.reading, block)};
    if (draft.content.front().empty()) return false;
  }
  draft.clause = true;
  return true;
}

// Where the content begins whose words stand in marks from `mark` on, unmarked ones before them.
uint32_t VerbTrial::begin_of_words(uint32_t mark) const {
  const uint32_t first = cluster.last + 1;
  const uint32_t that = that_before(ground, first, mark);
  if (that != mark || !begins_words(ground.token(first))) return that;
  bool finite = false, names_cue = false;
  for (uint32_t i = first; i < mark; ++i) {
    finite = finite || ground.token(i).upos == Upos::AUX;
    names_cue = names_cue || !ground.cues.find(CueWord::noun, lower(ground.token(i).lemma)).empty();
  }
  const bool clause = finite && takes(Frame::that) && !addressed();                // "saying the tax is "a farce""
  const bool thing = takes(Frame::noun) && !addressed() && !names_cue;             // "expressed regret for "the mess""
  const bool whom = takes(Frame::whom_to) && ground.token(mark - 1).form == "to";  // "asked them to "wait""
  return clause || thing || whom ? first : mark;
}

// "recalled the words cut in the stone: "Stay"": the mark after the colon that ends the clause of the sentence's first
// verb; 0: none.
uint32_t VerbTrial::after_colon() const {
  if (!draft.entry || !takes(Frame::quote) || ground.reading[verb].relation != Relation::root) return 0;
  const TokenRange sentence = ground.sentence_of(verb.value);
  const TokenId object = child(ground.reading, verb, Relation::obj);
  const bool of_words =
      !object || ground.reading[object].lemma == "word" || ground.sources.is_text(ground.reading, object);
  for (uint32_t i = cluster.last + 1; i < sentence.last && of_words; ++i) {
    if (ground.token(i).form != ":") continue;
    const Quotation* words = ground.quotation_at(i + 1);
    return words && words->whole && words->range.first == i + 1 ? i + 1 : 0;
  }
  return 0;
}

bool VerbTrial::quotation() {
  if (draft.entry && !takes(Frame::quote) && !takes(Frame::noun_quoted)) return false;
  const Relation relation = ground.reading[verb].relation;  // "a saying where we live: "Stay""
  const bool aside = relation == Relation::acl__relcl || relation == Relation::acl ||
                     (relation == Relation::advcl && ground.reading[verb].xpos != "VBG");
  if (!draft.entry && aside) return false;
  if (!draft.entry && source.head && ground.reading[source.head].xpos == "WDT")
    return false;  // "which renames the Act"
  const TokenRange sentence = ground.sentence_of(verb.value);
  // After the cue: a mark within reach, with nothing but the addressee and the occasion between.
  uint32_t at = cluster.last + 1;
  const uint32_t reach = std::min<uint32_t>(sentence.last, cluster.last + 14);
  const Quotation* inside = ground.quotation_at(verb.value);
  if (inside && inside->whole) return false;
  while (at <= reach && !ground.quotation_at(at) && passes(ground, at)) ++at;
  if (const uint32_t mark = after_colon()) at = mark;
  if (at <= std::max(reach, after_colon())) {
    const Quotation* found = ground.quotation_at(at);
    const bool like = at >= 3 && ground.token(at - 2).form == "like" &&
                      ground.token(at - 3).upos == Upos::PUNCT;  // "measured against, like, "We won""
    const std::string_view before = ground.token(at - 1).form;
    const bool dash = before == "–" || before == "—" || before == "--";  // "(mind you) – "Stay""
    const bool next = (at == cluster.last + 1 || ground.token(at - 1).upos == Upos::PUNCT) && !(like && !draft.entry);
    const bool introduced = found && found->range.first == at && (next || (found->whole && draft.entry));
    const bool thing = among(ground.reading[verb].lemma, {"get", "receive"});  // "got a message, "Come""
    if (introduced && (draft.entry || (found->whole && !dash && !thing))) {
      const uint32_t end = std::max(found->range.last, sentence.last);
      if (!next) at = begin_of_words(at);
      draft.content = {{at, found->whole ? found->range.last : end}};
      draft.clause = true;
      return true;
    }
  }
  // Before it: the words just before subject and verb stand in marks.
  if (!reporting_position()) return false;
  const TokenRange self = inserted();
  uint32_t before = self.first - 1;
  if (before > 0 && ground.token(before).form == ",") --before;
  const Quotation* found = ground.quotation_at(before);
  if (!found || found->range.last < before || found->range.first == before || !found->whole) return false;
  if (found->range.last < sentence.first) return false;
  draft.content = {found->range};
  draft.clause = true;
  return true;
}

}  // namespace bede::claims
