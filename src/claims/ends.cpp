#include "claims/ends.h"

#include <algorithm>

#include "base/strings.h"

namespace bede::claims {
namespace {

// Between words, not within one.
bool is_dash(const Ground& ground, uint32_t index) {
  const Token& token = ground.token(index);
  if (token.form == "--" || token.form == "—") return true;
  return (token.form == "-" || token.form == "–") && ground.token(index - 1).span.end < token.span.begin &&
         token.span.end < ground.token(index + 1).span.begin;
}

// Verbs that tell what somebody says, not what is felt or meant.
bool tells(const Ground& ground, const Token& verb, bool any = false) {
  for (const Cue* cue : ground.cues.find(CueWord::verb, ground.cues.verb_lemma(verb.lemma, verb.form)))
    if (any || cue->kind == CueKind::speech || cue->takes(Frame::quote)) return true;
  return false;
}

// "..., saying it was over", ""...," warning that": a cue of its own that the parser hung into the content ends it.
void end_at_participle(const Ground& ground, const std::vector<bool>& is_cue, Draft& draft) {
  for (TokenRange& range : draft.content) {
    if (!range.holds(draft.cue.value + 1) && range.first < draft.cue.value) continue;
    for (uint32_t i = range.first + 2; i <= range.last; ++i) {
      const bool after_mark = is_quotation_mark(ground.token(i - 1)) && ground.token(i - 2).form == ",";
      const bool aside = ground.token(i).form == "according" && i == range.first + 2;  // "that, according to her, ..."
      const bool set_off = (ground.token(i - 1).form == "," && !aside) || after_mark;
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
TokenId end_at_next_cue(const Ground& ground, Draft& draft) {
  if (draft.content.size() != 1 || !draft.entry) return {};
  const std::string_view tense = ground.reading[draft.cue].xpos;
  TokenRange& range = draft.content.front();
  if (tense.size() < 3 || tense.substr(0, 2) != "VB" || range.first < draft.cue.value) return {};
  for (uint32_t i = range.first + 2; i < range.last; ++i) {
    if (ground.token(i).upos != Upos::CCONJ || ground.token(i).quoted || ground.token(i).form == "or") continue;
    const uint32_t verb = next_verb(ground, i, range.last);
    if (!verb || ground.token(verb).xpos != tense || !tells(ground, ground.token(verb), !draft.clause)) continue;
    range = stripped(ground.reading, {range.first, i - 1});
    return TokenId(verb);
  }
  return {};
}

bool describes(const Token& word) { return word.xpos == "WDT" || word.xpos == "WP" || word.form == "which"; }

constexpr std::string_view kJudgements[] = {
    "claim",      "charge",     "accusation", "allegation", "assertion", "remark",     "statement", "swipe",
    "reference",  "nod",        "jab",        "move",       "step",      "stance",     "position",  "view",
    "sentiment",  "criticism",  "promise",    "pledge",     "threat",    "prediction", "warning",   "argument",
    "contention", "suggestion", "notion",     "departure",  "reversal",  "sign"};

// "that the deal, which some call a gift, was fair": the clause goes on after what is told of its subject.
bool goes_on_after(const Ground& ground, uint32_t relative, uint32_t end) {
  uint32_t comma = relative;
  while (comma < end && ground.token(comma).form != ",") ++comma;
  return comma + 1 <= end && is_finite(ground.token(comma + 1));
}

// "said he was cheated, a charge that the board denies": what the writer calls the words is no part of them.
void end_at_judgement(const Ground& ground, const std::vector<bool>& is_cue, Draft& draft) {
  for (TokenRange& range : draft.content) {
    if (range.first < draft.cue.value) continue;
    for (uint32_t i = range.first + 2; i + 2 < range.last; ++i) {
      const Token& article = ground.token(i + 1);
      const bool named_by = describes(article) && !goes_on_after(ground, i + 1, range.last) && article.form != "who" &&
                            ground.token(i + 2).upos != Upos::AUX &&
                            (is_cue[i + 3] || (i + 4 < range.last && is_cue[i + 4]));  // ", which he called a farce"
      if (ground.token(i).form == "," && !article.quoted && (article.form == "something" || named_by)) {
        range.last = i - 1;
        break;
      }
      if (ground.token(i).form != "," || article.quoted || (article.form != "a" && article.form != "an")) continue;
      uint32_t noun = i + 2;
      while (noun < range.last && ground.token(noun).upos == Upos::ADJ) ++noun;
      const std::string_view lemma = ground.token(noun).lemma;
      const bool tells_more = draft.clause && noun + 1 < range.last && describes(ground.token(noun + 1)) &&
                              ground.token(noun).upos == Upos::NOUN;
      if (!tells_more && std::find(std::begin(kJudgements), std::end(kJudgements), lemma) == std::end(kJudgements))
        continue;
      range.last = i - 1;
      break;
    }
  }
}

// "praised the dyke, which opened in May", "cited Ana Ruiz, a former envoy": what the writer tells of a thing that the
// source only names.
void end_at_aside(const Ground& ground, Draft& draft) {
  if (draft.clause || draft.content.size() != 1) return;
  TokenRange& range = draft.content.front();
  if (range.first < draft.cue.value) return;
  for (uint32_t i = range.first + 1; i + 2 < range.last; ++i) {
    const Token& next = ground.token(i + 1);
    if (ground.token(i).form != "," || next.quoted) continue;
    const bool apposed = next.form == "a" || next.form == "an";
    if (!describes(next) && !apposed) continue;
    range.last = i - 1;
    return;
  }
}

// "as long as they like".
bool as_before(const Ground& ground, uint32_t as) {
  for (uint32_t i = as - 1; i + 4 > as && i > 0; --i)
    if (lower(ground.token(i).form) == "as" || ground.token(i).form == "so") return true;
  return false;
}

// "said she was glad as she left the hall": what its own speaker does meanwhile.
void end_at_occasion(const Ground& ground, Draft& draft) {
  for (TokenRange& range : draft.content) {
    if (range.first < draft.cue.value) continue;
    for (uint32_t i = range.first + 2; i + 1 < range.last; ++i) {
      if (ground.token(i).form != "as" || ground.token(i).quoted || as_before(ground, i)) continue;
      const std::string_view who = ground.token(i + 1).form;
      const bool same = who == "he" || who == "she" || who == "they" || who == "it";
      const Token& verb = ground.token(i + 2);
      if (!same || (verb.xpos != "VBD" && verb.xpos != "VBZ" && verb.xpos != "VBP")) continue;
      range.last = i - 1;
      break;
    }
  }
}

constexpr std::string_view kWriters[] = {"a",     "an",    "though", "although", "even", "while",
                                         "which", "known", "with",   "despite",  "who",  "something"};

bool is_writers(std::string_view form) {
  return std::find(std::begin(kWriters), std::end(kWriters), form) != std::end(kWriters);
}

// "said the bridge would hold - though no one had tried it": what the writer adds after a dash that nothing closes.
void end_at_dash(const Ground& ground, Draft& draft) {
  for (TokenRange& range : draft.content) {
    if (range.first < draft.cue.value) continue;
    uint32_t dash = 0, count = 0;
    for (uint32_t i = range.first + 2; i < range.last; ++i)
      if (is_dash(ground, i) && !ground.token(i).quoted) dash = i, ++count;
    if (count == 1 && is_writers(ground.token(dash + 1).form)) range.last = dash - 1;
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

TokenId Ends::shorten(Draft& draft) const {
  if (is_punctuation(ground_.reading[draft.cue])) return {};  // a turn of a transcript is its speaker's to the end
  end_at_aside(ground_, draft);
  end_at_occasion(ground_, draft);
  end_at_dash(ground_, draft);
  end_at_participle(ground_, is_cue_, draft);
  const TokenId next = end_at_next_cue(ground_, draft);
  end_at_judgement(ground_, is_cue_, draft);
  end_at_next_speaker(ground_, is_subject_, draft);
  return next;
}

}  // namespace bede::claims
