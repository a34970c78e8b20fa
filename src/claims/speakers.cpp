#include "claims/speakers.h"

#include <algorithm>
#include <string>

#include "base/among.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

// The cue "according to", "per", "in the view of" from `at` on: its entry and last token. Up to six words.
struct Found {
  const Cue* entry = nullptr;
  uint32_t last = 0;
};

Found preposition_at(const Ground& ground, uint32_t at) {
  const uint32_t end = std::min(ground.sentence_of(at).last, at + 5);
  std::string words;
  Found found;
  for (uint32_t i = at; i <= end; ++i) {
    if (i > at) words += ' ';
    words += lower(ground.token(i).form);
    const auto& entries = ground.cues.find(CueWord::preposition, words);
    if (!entries.empty()) found = {entries.front(), i};
  }
  return found;
}

// "in the minister's view", "by her own account": the source stands inside the cue.
std::optional<Draft> around_its_source(const Ground& ground, uint32_t at) {
  const uint32_t end = std::min(ground.sentence_of(at).last, at + 12);
  const std::string preposition = lower(ground.token(at).form);
  for (uint32_t i = at + 1; i + 1 <= end; ++i) {
    const Token& token = ground.token(i);
    const bool pronoun = i == at + 1 && token.relation == Relation::nmod__poss && token.upos == Upos::PRON;
    const bool owner = token.upos == Upos::PART && (token.lemma == "'s" || token.lemma == "'");
    if (token.upos == Upos::PUNCT || token.upos == Upos::VERB) return std::nullopt;
    if (!pronoun && !owner) continue;
    const bool own = ground.token(i + 1).lemma == "own" && i + 2 <= end;
    const uint32_t noun = own ? i + 2 : i + 1;
    const auto& entries = ground.cues.find(CueWord::preposition,
                                           preposition + (own ? " 's own " : " 's ") + lower(ground.token(noun).form));
    if (entries.empty()) return std::nullopt;
    Draft draft;
    draft.cue = TokenId(noun);
    draft.cue_range = {at, noun};
    draft.entry = entries.front();
    draft.source = pronoun ? TokenRange{i, i} : TokenRange{at + 1, i - 1};
    draft.source_head = TokenId(draft.source.last);
    draft.content = without(ground.reading, ground.sentence_of(at), draft.cue_range);
    draft.clause = true;
    return draft;
  }
  return std::nullopt;
}

// The noun phrase right after the cue: the highest token whose words begin there.
TokenId phrase_from(const Ground& ground, uint32_t first, uint32_t end) {
  TokenId best;
  for (uint32_t i = first; i <= std::min(end, first + 12); ++i) {
    const Token& token = ground.token(i);
    if (token.upos == Upos::PUNCT && i > first) break;
    if (token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON || token.upos == Upos::NUM) {
      best = TokenId(i);
      const TokenId head = token.head;
      const bool counts = token.relation == Relation::nummod && head.value > i;  // "two British officials"
      const bool goes_on =
          counts || (i < end && (ground.token(i + 1).upos == Upos::NOUN || ground.token(i + 1).upos == Upos::PROPN ||
                                 ground.token(i + 1).upos == Upos::PART));
      if (!goes_on || !head) break;
    }
  }
  return best;
}

// "According to the agency, the envoy, Ana Ruiz, said ...": a new subject, though it stands like an apposition.
bool begins_subject(const Ground& ground, uint32_t first) {
  const uint32_t end = ground.sentence_of(first).last;
  uint32_t at = first;
  while (at < end && ground.token(at + 1).form != ",") ++at;
  if (at == end) return false;
  uint32_t next = at + 2;  // past the comma: a name in apposition, another comma, a finite verb
  while (next < end && ground.token(next).form != "," && ground.token(next).upos == Upos::PROPN) ++next;
  if (next + 1 > end || next == at + 2 || ground.token(next).form != ",") return false;
  return ground.token(next + 1).upos == Upos::VERB || ground.token(next + 1).upos == Upos::AUX;
}

TokenRange source_after(const Ground& ground, TokenId head, uint32_t first, bool opens_sentence) {
  TokenRange range = ground.extents.of(head);
  const TokenRange sentence = ground.sentence_of(head.value);
  range.first = first;
  range.last = std::min(range.last, sentence.last);
  if (!opens_sentence) return stripped(ground.reading, range);
  // At the head of the sentence the phrase ends at a comma at the latest, unless what follows describes it.
  for (uint32_t i = head.value + 1; i <= range.last; ++i)
    if (ground.token(i).form == ",") {
      const bool describes =
          i < range.last && (ground.token(i + 1).upos == Upos::DET || ground.token(i + 1).lemma == "who" ||
                             ground.token(i + 1).lemma == "which");
      if (describes && !begins_subject(ground, i + 1)) continue;
      range.last = i - 1;
    }
  return stripped(ground.reading, range);
}

// "a recent statement by X": X is the source, and what X said it in belongs to the cue.
constexpr std::string_view kUtterances[] = {"statement", "remark",    "comment",     "announcement",
                                            "message",   "post",      "tweet",       "letter",
                                            "speech",    "interview", "declaration", "communique"};

void pass_to_author(const Ground& ground, Draft& draft) {
  const Reading& reading = ground.reading;
  const std::string word = lower(reading[draft.source_head].lemma);
  if (std::find(std::begin(kUtterances), std::end(kUtterances), word) == std::end(kUtterances)) return;
  for (const TokenId c : syntax::children(reading, draft.source_head)) {
    const TokenId mark = syntax::child(reading, c, Relation::case_);
    if (c.value < draft.source_head.value || !mark || !ground.can_speak(c)) continue;
    if (reading[mark].lemma != "by" && reading[mark].lemma != "from") continue;
    const TokenRange author = stripped(reading, {mark.value + 1, draft.source.last});
    if (author.empty()) return;
    draft.cue_range.last = mark.value;
    draft.source = author;
    draft.source_head = c;
    return;
  }
}

bool all_capitals(std::string_view form) {
  return form.size() > 1 && std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "Photo: Carl Berg": who made it, not who says.
constexpr std::string_view kCredits[] = {"Source",    "Sources",   "Photo", "Photos",  "Image",   "Images", "Picture",
                                         "Credit",    "Credits",   "Video", "Graphic", "Caption", "Map",    "Contact",
                                         "TELEPHONE", "Telephone", "Phone", "Fax",     "Tel"};

bool speaker_label(const Ground& ground, uint32_t colon) {
  const TokenRange sentence = ground.sentence_of(colon);
  const uint32_t first = sentence.first + (is_quotation_mark(ground.token(sentence.first)) ? 1 : 0);
  if (colon <= first || colon - first > 4) return false;
  for (uint32_t i = first; i < colon; ++i) {
    const Token& token = ground.token(i);
    if (token.upos != Upos::PROPN && token.form != "." && !all_capitals(token.form) && i + 1 < colon) return false;
    if (!starts_upper(token.form) && token.form != ".") return false;
    if (among(token.form, kCredits)) return false;
  }
  return ground.can_speak(TokenId(colon - 1)) || ground.token(colon - 1).upos == Upos::PROPN ||
         all_capitals(ground.token(colon - 1).form) || ground.sources.is_text(ground.reading, TokenId(colon - 1));
}

bool asks(std::string_view label) { return label == "Q" || label == "Question" || label == "QUESTION"; }

bool opens_paragraph(const Ground& ground, uint32_t token) {
  const SentenceId sentence = ground.token(token).sentence;
  if (sentence.value == 0) return true;
  return ground.reading.sentences[sentence.value - 1].paragraph != ground.reading[sentence].paragraph;
}

// "A:", in an interview whose paragraph before begins with "Q:".
bool answers(const Ground& ground, uint32_t colon) {
  const Token& label = ground.token(colon - 1);
  const uint32_t at = label.sentence.value;
  const auto& sentences = ground.reading.sentences;
  if ((label.form != "A" && label.form != "Answer") || sentences[at].first.value != colon - 1) return false;
  for (uint32_t i = at; i-- > 0 && sentences[i].paragraph + 1 >= sentences[at].paragraph;)
    if (asks(ground.token(sentences[i].first.value).form)) return true;
  return false;
}

// A turn of a transcript runs to the next one, elsewhere to the paragraph's end.
uint32_t end_of_turn(const Ground& ground, uint32_t token) {
  const auto next = std::upper_bound(ground.turns.begin(), ground.turns.end(), token);
  if (next != ground.turns.end()) return *next - 1;
  if (!ground.turns.empty()) return static_cast<uint32_t>(ground.reading.tokens.size()) - 1;
  uint32_t sentence = ground.token(token).sentence.value;
  const uint32_t paragraph = ground.reading.sentences[sentence].paragraph;
  while (sentence + 1 < ground.reading.sentences.size() &&
         ground.reading.sentences[sentence + 1].paragraph == paragraph)
    ++sentence;
  return ground.reading.sentences[sentence].last.value;
}

// "Adams: Ana Adams has much to prove": words that name their own speaker are the writer's, under a heading.
bool is_heading(const Ground& ground, TokenId speaker, TokenRange said) {
  if (!ground.turns.empty()) return false;
  const std::string name = lower(ground.reading[speaker].form);
  for (uint32_t i = said.first; i <= said.last; ++i)
    if (lower(ground.token(i).form) == name && !ground.token(i).quoted) return true;
  return false;
}

std::optional<Draft> signature(const Ground& ground, uint32_t dash) {
  if (dash == 0 || dash + 1 >= ground.reading.tokens.size()) return std::nullopt;
  const Quotation* quotation = ground.quotation_at(dash - 1);
  if (!quotation || quotation->range.last != dash - 1 || !quotation->whole) return std::nullopt;
  if (ground.token(dash + 1).upos != Upos::PROPN) return std::nullopt;
  const TokenRange rest = stripped(ground.reading, {dash + 1, ground.sentence_of(dash + 1).last});
  if (rest.empty() || rest.last - rest.first > 16) return std::nullopt;
  Draft draft;
  draft.cue = TokenId(dash);
  draft.cue_range = {dash, dash};
  draft.source = rest;
  draft.source_head = TokenId(rest.first);
  for (uint32_t i = rest.first; i < rest.last && ground.token(i + 1).upos == Upos::PROPN; ++i)
    draft.source_head = TokenId(i + 1);
  draft.content = {quotation->range};
  draft.clause = true;
  return draft;
}

}  // namespace

std::optional<Draft> claim_of_preposition(const Ground& ground, TokenId token) {
  const Token& word = ground.reading[token];
  if (word.upos != Upos::ADP && word.upos != Upos::VERB && word.upos != Upos::SCONJ) return std::nullopt;
  if (!ground.cues.may_begin_preposition(SmallLetters(word.form))) return std::nullopt;
  const Found found = preposition_at(ground, token.value);
  if (!found.entry) return word.upos == Upos::ADP ? around_its_source(ground, token.value) : std::nullopt;
  const TokenRange sentence = ground.sentence_of(token.value);
  if (found.last >= sentence.last) return std::nullopt;
  const bool opens = token.value <= sentence.first + 1;
  Draft draft;
  draft.cue = token;
  draft.cue_range = {token.value, found.last};
  draft.entry = found.entry;
  draft.source_head = phrase_from(ground, found.last + 1, sentence.last);
  if (!draft.source_head) return std::nullopt;
  draft.source = source_after(ground, draft.source_head, found.last + 1, opens);
  if (draft.source.empty()) return std::nullopt;
  draft.clause = true;
  const TokenRange hole = draft.cue_range.joined(draft.source);
  pass_to_author(ground, draft);
  draft.content = without(ground.reading, sentence, hole);
  if (!draft.content.empty() && ground.token(draft.content[0].first).upos == Upos::CCONJ &&
      draft.content[0].first == sentence.first && draft.content[0].last > sentence.first)
    ++draft.content[0].first;
  if (draft.content.size() == 2 && !opens && draft.content[1].last - draft.content[1].first < 3)
    draft.content.pop_back();
  return draft;
}

// "Director and Chairman of the Board Ana Ruiz:", "President of Chad Idris Ney (retranslated):": the last word of the
// name in a long label that opens a turn; 0: it opens none.
uint32_t long_label(const Ground& ground, TokenRange sentence) {
  constexpr uint32_t kLongest = 24;  // tokens
  uint32_t name = 0;
  for (uint32_t i = sentence.first; i <= std::min(sentence.last, sentence.first + kLongest); ++i) {
    const Token& token = ground.token(i);
    const bool ends = i > sentence.first + 1 && ground.token(i - 1).upos == Upos::PROPN;
    if (!name && ends && (token.form == ":" || token.form == "(")) name = i - 1;
    if (token.form == ":") return name;
    const bool small = token.upos == Upos::ADP || token.upos == Upos::CCONJ || token.upos == Upos::DET ||
                       token.upos == Upos::PART || token.form == ",";
    if (!name && !small && !starts_upper(token.form)) return 0;
  }
  return 0;
}

std::vector<uint32_t> speaker_turns(const Ground& ground) {
  std::vector<uint32_t> turns;
  size_t named = 0, headings = 0;
  for (const Sentence& sentence : ground.reading.sentences) {
    const uint32_t first = sentence.first.value;
    if (!opens_paragraph(ground, first)) continue;
    bool turn = ground.token(first).form == "Q" && first < sentence.last.value;
    for (uint32_t i = first + 1; i <= std::min(first + 6, sentence.last.value) && !turn; ++i) {
      turn = ground.token(i).form == ":" && speaker_label(ground, i);
      named += turn;
      headings += turn && is_heading(ground, TokenId(i - 1), {i + 1, end_of_turn(ground, i)});
    }
    if (turn || long_label(ground, {first, sentence.last.value}) > 0) turns.push_back(first);
  }
  return named < 3 || headings * 2 > named ? std::vector<uint32_t>{} : turns;
}

std::optional<Draft> claim_of_speaker(const Ground& ground, TokenId token) {
  const std::string_view form = ground.reading[token].form;
  if (form == "―" || form == "—" || form == "--" || form == "-" || form == "–") return signature(ground, token.value);
  if (form != ":" || token.value == 0 || !opens_paragraph(ground, token.value)) return std::nullopt;
  uint32_t name = ground.turns.empty() ? 0 : long_label(ground, ground.sentence_of(token.value));
  if (name + 1 != token.value && ground.token(token.value - 1).form != ")") name = 0;  // a colon further on
  if (!name && !speaker_label(ground, token.value) && !answers(ground, token.value)) return std::nullopt;
  if (asks(ground.token(token.value - 1).form)) return std::nullopt;  // who asks lays nothing on anybody
  Draft draft;
  draft.cue = token;
  draft.cue_range = {token.value, token.value};
  draft.source = stripped(ground.reading, {ground.sentence_of(token.value).first, name ? name : token.value - 1});
  if (!draft.source.empty() && is_quotation_mark(ground.token(draft.source.first))) ++draft.source.first;
  if (draft.source.empty()) return std::nullopt;
  draft.source_head = TokenId(draft.source.last);
  const TokenRange said = stripped(ground.reading, {token.value + 1, end_of_turn(ground, token.value)});
  if (said.empty() || is_heading(ground, draft.source_head, said)) return std::nullopt;
  draft.content = {said};
  draft.clause = true;
  return draft;
}

std::optional<Draft> claim_of_adverb(const Ground& ground, TokenId token) {
  const Token& word = ground.reading[token];
  if (word.upos != Upos::ADV || !word.head) return std::nullopt;
  const auto& entries = ground.cues.find(CueWord::adverb, lower(word.form));
  if (entries.empty()) return std::nullopt;
  const TokenId clause = word.head;
  Draft draft;
  draft.cue = token;
  draft.cue_range = {token.value, token.value};
  draft.entry = entries.front();
  draft.clause = true;
  draft.content = without(ground.reading, ground.extents.of(clause), draft.cue_range);
  return draft;
}

}  // namespace bede::claims
