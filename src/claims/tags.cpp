// ""...," he said", ""...?" Ruiz asked quietly": speaker and cue right after words in marks, wherever the sentences
// were cut and whatever the tree makes of so short a clause. And "Asked whether ..., he".
#include <algorithm>
#include <utility>

#include "claims/verb_content.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

using syntax::child;
using syntax::children;

constexpr uint32_t kLongestTag = 24;  // words of a speaker with an apposition

bool nominal(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON || token.upos == Upos::NUM;
}

bool begins_speaker(const Token& token) {
  return nominal(token) || token.upos == Upos::DET || token.upos == Upos::ADJ || starts_upper(token.form);
}

// The quotation of whole sentences that ends just before the token, in its paragraph; null where none does.
const Quotation* words_before(const Ground& ground, uint32_t token) {
  if (token == 0) return nullptr;
  const Quotation* words = ground.quotation_at(token - 1);
  if (!words || !words->whole || words->range.last != token - 1) return nullptr;
  const Reading& reading = ground.reading;
  const bool together =
      reading[ground.token(token).sentence].paragraph == reading[ground.token(token - 1).sentence].paragraph;
  return together ? words : nullptr;
}

// Where a speaker begins who stands between words in marks and the cue; `cue` where nobody does.
uint32_t begin_of_speaker(const Ground& ground, uint32_t cue) {
  bool finite = false, relative = false;
  uint32_t at = cue;
  while (at > 0 && cue - at < kLongestTag && !ground.quotation_at(at - 1)) {
    const Token& token = ground.token(--at);
    if (token.form == ":" || token.form == ";" || token.form == ".") return cue;
    finite = finite || is_finite(token);
    relative = relative || token.xpos == "WP" || token.xpos == "WDT";
  }
  if (at == cue || (finite && !relative) || !words_before(ground, at)) return cue;
  const Token& last = ground.token(cue - 1);
  const bool closed = nominal(last) || last.form == "," || last.form == ")" || starts_upper(last.form);
  return closed && begins_speaker(ground.token(at)) ? at : cue;
}

TokenId head_of_speaker(const Ground& ground, TokenRange range) {
  TokenId head(range.first);
  for (uint32_t i = range.first; i <= range.last && ground.token(i).form != ","; ++i)
    if (ground.token(i).form == "of" || ground.token(i).form == "for")
      break;
    else if (nominal(ground.token(i)))
      head = TokenId(i);
  return head;
}

// Whether the clause goes on with words of its own: "..." Ruiz said the war goes on.
bool says_more(const Ground& ground, TokenId verb, TokenRange tag, bool addressed) {
  const uint32_t end = ground.sentence_of(verb.value).last;
  for (uint32_t i = tag.last + 1; i <= end; ++i)
    if (ground.token(i).quoted) return true;
  for (const TokenId c : children(ground.reading, verb)) {
    if (c.value <= tag.last) continue;
    const Relation relation = ground.reading[c].relation;
    if (relation == Relation::ccomp || relation == Relation::xcomp) return true;
    if (relation == Relation::obj && !(addressed && ground.can_speak(c))) return true;
  }
  const std::string_view stop = ground.token(tag.first - 1).form;
  const bool full = stop == "." || (is_quotation_mark(ground.token(tag.first - 1)) && tag.first > 1 &&
                                    ground.token(tag.first - 2).form == ".");
  if (full && end > tag.last + 1) return true;  // ""It is late." The guards said no more."
  const bool open =
      tag.first > 1 && (ground.token(tag.first - 2).form == "?" || ground.token(tag.first - 2).form == "!");
  return !(open || stop == "?" || stop == "!") && end > tag.last + 5;
}

}  // namespace

bool stands_as_cue(const Ground& ground, TokenId word) {
  const Token& token = ground.reading[word];
  const TokenRange sentence = ground.sentence_of(word.value);
  if ((token.upos != Upos::NOUN && token.upos != Upos::ADJ) || word.value == sentence.last) return false;
  if (ground.token(word.value + 1).upos != Upos::PUNCT) return false;
  return begin_of_speaker(ground, word.value) != word.value;
}

bool VerbTrial::tagged() {
  if (!takes(Frame::quote) || ground.quotation_at(verb.value)) return false;
  if (syntax::has_child(ground.reading, verb, Relation::aux__pass)) return false;
  uint32_t first = begin_of_speaker(ground, cluster.first);
  const bool after = first == cluster.first;
  Source who = source;
  if (after) {
    if (source.range.empty() || source.range.first < cluster.last) who = nearby_source(ground, cluster, true);
  } else if (source.range.empty() || source.range.first < first || source.range.last >= cluster.first) {
    who.range = stripped(ground.reading, {first, cluster.first - 1});
    if (!who.range.empty()) who.head = head_of_speaker(ground, who.range);
  }
  const Quotation* words = words_before(ground, first);
  if (!words || who.range.empty()) return false;
  const bool speaker = ground.can_speak(who.head) || ground.sources.is_text(ground.reading, who.head) ||
                       starts_upper(ground.reading[who.head].form);
  if (!speaker) return false;
  const bool apart = ground.sentence_of(verb.value).first == first;
  if (apart && says_more(ground, verb, who.range.joined(cluster), addressed())) return false;
  who.passive = false;
  const Source tree = std::exchange(source, who);
  draft.source_head = who.head;
  draft.source = who.range;
  draft.content = {words->range};
  draft.clause = true;
  if (apart || ground.reading[verb].upos != Upos::VERB) return true;
  if (insertion()) return true;
  source = tree;
  draft.source_head = tree.head;
  draft.source = tree.range;
  draft.content.clear();
  return false;
}

namespace {

// "asked by reporters whether": the words after "by", up to `end`.
TokenRange asker(const Ground& ground, TokenId verb, uint32_t end) {
  for (uint32_t i = verb.value + 1; i + 1 < end; ++i)
    if (ground.token(i).lemma == "by" && ground.can_speak(TokenId(end - 1)))
      return stripped(ground.reading, {i + 1, end - 1});
  return {};
}

}  // namespace

// "Asked if she would stay, she said no", "smiled when asked by reporters about it": who asked may be told by "by", and
// what was asked runs to the comma or to the end.
bool VerbTrial::asked_first() {
  const Reading& reading = ground.reading;
  const TokenRange sentence = ground.sentence_of(verb.value);
  if (!draft.entry || draft.entry->kind != CueKind::question) return false;
  const std::string before = verb.value > sentence.first ? lower(ground.token(verb.value - 1).form) : "when";
  const bool participle = reading[verb].xpos == "VBN" || reading[verb].xpos == "VBD";
  if (!participle || before != "when" || syntax::has_child(reading, verb, Relation::nsubj)) return false;
  const auto links = [&](const Token& token) {
    return token.form == "about" || token.form == "if" || token.form == "whether" || token.form == "to" ||
           token.xpos.substr(0, 1) == "W";
  };
  uint32_t first = verb.value + 1;
  while (first < sentence.last && first < verb.value + 10 && !links(ground.token(first)) &&
         ground.token(first).upos != Upos::PUNCT)
    ++first;
  if (!links(ground.token(first))) return false;
  draft.source = asker(ground, verb, first);
  draft.source_head = draft.source.empty() ? TokenId{} : TokenId(draft.source.last);
  if (ground.token(first).form == "about") {
    if (first == verb.value + 1) draft.cue_range.last = first;
    ++first;
  }
  uint32_t comma = first + 1;
  while (comma < sentence.last && ground.token(comma).form != ",") ++comma;
  if (first >= sentence.last || comma > sentence.last) return false;
  draft.content = {stripped(reading, {first, comma == sentence.last ? comma : comma - 1})};
  draft.clause = true;
  return !draft.content.front().empty();
}

// "The reply was, "We stay."", "his question is: "Why?"": what was said, told by a noun and "be".
std::optional<Draft> claim_of_copula(const Ground& ground, TokenId be) {
  constexpr std::string_view kTold[] = {"response", "reply", "answer",  "question", "retort", "motto",  "refrain",
                                        "slogan",   "line",  "message", "advice",   "words",  "verdict"};
  const Token& token = ground.reading[be];
  const TokenRange sentence = ground.sentence_of(be.value);
  if (token.lemma != "be" || be.value == sentence.first || be.value + 2 > sentence.last || token.quoted)
    return std::nullopt;
  const std::string_view stop = ground.token(be.value + 1).form;
  const Quotation* words = ground.quotation_at(be.value + 2);
  if ((stop != "," && stop != ":") || !words || !words->whole || words->range.first != be.value + 2)
    return std::nullopt;
  const Token& noun = ground.token(be.value - 1);
  if (std::find(std::begin(kTold), std::end(kTold), noun.lemma) == std::end(kTold)) return std::nullopt;
  uint32_t first = be.value - 1;
  while (first > sentence.first && ground.token(first - 1).upos != Upos::PUNCT &&
         ground.token(first - 1).upos != Upos::CCONJ && ground.token(first - 1).upos != Upos::VERB &&
         ground.token(first - 1).upos != Upos::ADP)
    --first;
  Draft draft;
  draft.cue = be;
  draft.cue_range = {be.value, be.value};
  draft.source = {first, be.value - 1};
  draft.source_head = TokenId(be.value - 1);
  if (ground.token(first).relation == Relation::nmod__poss && ground.token(first).upos == Upos::PRON) {
    draft.source = {first, first};  // "his question"
    draft.source_head = TokenId(first);
    draft.cue_range.first = first + 1;
  }
  draft.content = {words->range};
  draft.clause = true;
  return draft;
}

}  // namespace bede::claims
