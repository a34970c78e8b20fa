#include "claims/ends.h"

#include <algorithm>

namespace bede::claims {
namespace {

// Verbs that tell what somebody says, not what is felt or meant.
bool tells(const Ground& ground, const Token& verb) {
  for (const Cue* cue : ground.cues.find(CueWord::verb, ground.cues.verb_lemma(verb.lemma, verb.form)))
    if (cue->kind == CueKind::speech || cue->takes(Frame::quote)) return true;
  return false;
}

// "..., saying it was over", ""...," warning that": a cue of its own that the parser hung into the content ends it.
void end_at_participle(const Ground& ground, const std::vector<bool>& is_cue, Draft& draft) {
  for (TokenRange& range : draft.content) {
    if (!range.holds(draft.cue.value + 1) && range.first < draft.cue.value) continue;
    for (uint32_t i = range.first + 2; i <= range.last; ++i) {
      const bool after_mark = is_quotation_mark(ground.token(i - 1)) && ground.token(i - 2).form == ",";
      const bool set_off = ground.token(i - 1).form == "," || after_mark;
      const bool ends = set_off && ground.token(i).xpos == "VBG" && !ground.token(i).quoted &&
                        (is_cue[i] || (after_mark && tells(ground, ground.token(i))));
      if (!ends) continue;
      range.last = i - 1;
      break;
    }
  }
}

// The verb after "and" or "but" whose subject is not told anew; none where there is none.
uint32_t next_verb(const Ground& ground, uint32_t conjunction, uint32_t end) {
  uint32_t i = conjunction + 1;
  while (i < end && ground.token(i).upos == Upos::ADV) ++i;
  return i <= end && ground.token(i).upos == Upos::VERB ? i : 0;
}

// "said it was lost and warned of more": a second verb of saying in the tense of the cue has the cue's own subject.
void end_at_next_cue(const Ground& ground, Draft& draft) {
  if (draft.content.size() != 1 || !draft.entry) return;
  const std::string_view tense = ground.reading[draft.cue].xpos;
  TokenRange& range = draft.content.front();
  if (tense.size() < 3 || tense.substr(0, 2) != "VB" || range.first < draft.cue.value) return;
  for (uint32_t i = range.first + 2; i < range.last; ++i) {
    if (ground.token(i).upos != Upos::CCONJ || ground.token(i).quoted || ground.token(i).form == "or") continue;
    const uint32_t verb = next_verb(ground, i, range.last);
    if (!verb || ground.token(verb).xpos != tense || !tells(ground, ground.token(verb))) continue;
    range = stripped(ground.reading, {range.first, i - 1});
    return;
  }
}

constexpr std::string_view kJudgements[] = {
    "claim",      "charge",     "accusation", "allegation", "assertion", "remark",     "statement", "swipe",
    "reference",  "nod",        "jab",        "move",       "step",      "stance",     "position",  "view",
    "sentiment",  "criticism",  "promise",    "pledge",     "threat",    "prediction", "warning",   "argument",
    "contention", "suggestion", "notion",     "departure",  "reversal",  "sign"};

// "said he was cheated, a charge that the board denies": what the writer calls the words is no part of them.
void end_at_judgement(const Ground& ground, Draft& draft) {
  for (TokenRange& range : draft.content) {
    if (range.first < draft.cue.value) continue;
    for (uint32_t i = range.first + 2; i + 2 < range.last; ++i) {
      const Token& article = ground.token(i + 1);
      if (ground.token(i).form != "," || article.quoted || (article.form != "a" && article.form != "an")) continue;
      uint32_t noun = i + 2;
      while (noun < range.last && ground.token(noun).upos == Upos::ADJ) ++noun;
      const std::string_view lemma = ground.token(noun).lemma;
      if (std::find(std::begin(kJudgements), std::end(kJudgements), lemma) == std::end(kJudgements)) continue;
      range.last = i - 1;
      break;
    }
  }
}

// "Quito says it was paid; Lima calls this a lie": after a semicolon somebody else may have the word.
void end_at_next_speaker(const Ground& ground, const std::vector<bool>& is_subject, Draft& draft) {
  for (TokenRange& range : draft.content) {
    if (range.first < draft.cue.value) continue;
    for (uint32_t i = range.first + 1; i + 1 < range.last; ++i)
      if (ground.token(i).form == ";" && !ground.token(i).quoted && is_subject[i + 1]) {
        range.last = i - 1;
        break;
      }
  }
}

}  // namespace

Ends::Ends(const Ground& ground, const std::vector<Draft>& drafts)
    : ground_(ground), is_cue_(ground.reading.tokens.size(), false), is_subject_(is_cue_) {
  for (const Draft& draft : drafts) {
    is_cue_[draft.cue.value] = true;
    if (!draft.source.empty() && draft.source.last < draft.cue.value) is_subject_[draft.source.first] = true;
  }
}

void Ends::shorten(Draft& draft) const {
  end_at_participle(ground_, is_cue_, draft);
  end_at_next_cue(ground_, draft);
  end_at_judgement(ground_, draft);
  end_at_next_speaker(ground_, is_subject_, draft);
}

}  // namespace bede::claims
