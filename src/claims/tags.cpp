// ""...," he said", ""...?" Ruiz asked quietly": speaker and cue right after words in marks, wherever the sentences
// were cut and whatever the tree makes of so short a clause.
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

bool is_finite(const Token& token) {
  return token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP" || token.xpos == "MD";
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

}  // namespace bede::claims
