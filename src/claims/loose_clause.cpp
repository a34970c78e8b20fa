// Clauses and names that stand where a cue's content stands, though the tree hung them elsewhere.
#include <algorithm>

#include "base/among.h"
#include "claims/reach.h"
#include "claims/verb_content.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

using syntax::children;

bool has_subject(const Reading& reading, TokenId clause) {
  const TokenId mark = syntax::child(reading, clause, Relation::mark);
  if (mark && reading[mark].upos == Upos::PART) return false;  // "for them to leave"
  for (const TokenId c : children(reading, clause))
    if (syntax::is_subject(reading[c].relation)) return true;
  return false;
}

}  // namespace

// "told reporters he was ready", read as "reporters whom he was ...": a clause with a subject of its own after who is
// told.
bool VerbTrial::told_clause() {
  const Reading& reading = ground.reading;
  if (!addressed() || !takes(Frame::that) || source.passive) return false;
  for (const TokenId whom : children(reading, verb)) {
    if (whom < verb || (reading[whom].relation != Relation::obj && reading[whom].relation != Relation::iobj)) continue;
    for (const TokenId c : children(reading, whom)) {
      if (reading[c].relation != Relation::acl__relcl || extent(c).first != whom.value + 1) continue;
      const Token& first = ground.token(extent(c).first);
      const bool linked = first.xpos == "WDT" || first.xpos == "WP" || first.xpos == "WRB" || first.upos == Upos::PUNCT;
      if (linked || !has_subject(reading, c)) continue;
      draft.content = {mended(extent(c))};
      draft.clause = true;
      return true;
    }
  }
  return false;
}

namespace {

bool finite_verb_between(const Ground& ground, uint32_t first, uint32_t last) {
  for (uint32_t i = first; i <= last && ground.token(i).upos != Upos::PUNCT; ++i) {
    const std::string_view tag = ground.token(i).xpos;
    if (tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD") return true;
  }
  return false;
}

}  // namespace

bool VerbTrial::loose_clause() {
  const bool person = takes(Frame::that_person) && speaks();
  if (!(takes(Frame::that) || person) || source.passive) return false;
  const TokenRange sentence = ground.sentence_of(verb.value);
  if (cluster.last >= sentence.last) return false;
  uint32_t at = cluster.last + 1;
  while (at < sentence.last && at < cluster.last + 10 && ground.token(at).form != "that" &&
         ground.token(at).upos != Upos::PUNCT &&
         (ground.token(at).upos != Upos::VERB || ground.token(at).relation == Relation::amod))
    ++at;
  const bool that = ground.token(at).form == "that" && that_opens_clause(ground.reading, at) &&
                    (at <= cluster.last + 2 || addressed() || ground.token(cluster.last + 1).upos == Upos::ADP);
  if (!that) {
    at = after_day(ground, {cluster.last + 1, sentence.last});
    const bool aside = ground.reading[verb].xpos == "VBG" && cluster.first > sentence.first &&
                       ground.token(cluster.first - 1).form == ",";
    if ((person && !aside) || takes(Frame::noun) || !(takes(Frame::quote) || takes(Frame::text)) ||
        !(begins_phrase(ground.token(at)) || ground.token(at).xpos == "VBG" || at > cluster.last + 1))
      return false;
    if (!finite_verb_between(ground, at + 1, sentence.last) || !speaks()) return false;
    const Upos next = ground.token(at + 1).upos;  // "commented Thursday after the vote was lost"
    if (ground.token(at).form.ends_with("day") && (next == Upos::SCONJ || next == Upos::ADP)) return false;
  }
  if (source.range.empty() || ground.reading[source.head].head != verb) {
    const Source near = nearby_source(ground, cluster, false);
    if (near.range.empty() && source.range.empty()) return false;
    if (!near.range.empty()) source = near;
  }
  draft.source_head = source.head;
  draft.source = source.range;
  draft.content = {{at, sentence.last}};
  draft.clause = true;
  return true;
}

// "have not said why the gates failed", the clause hung on its question word.
bool VerbTrial::told_why() {
  const uint32_t at = cluster.last + 1;
  if (!takes(Frame::that) || source.passive || !speaks() || at >= ground.sentence_of(verb.value).last) return false;
  const Token& why = ground.token(at);
  const TokenRange clause = extent(TokenId(at));
  if (why.xpos != "WRB" || why.form == "when" || why.head != verb || clause.last < at + 2) return false;
  if (!finite_verb_between(ground, at + 1, clause.last)) return false;
  draft.content = {clause};
  draft.clause = true;
  return true;
}

// "was asked by the judge whether the gates would hold": the question word says it, whatever stands before it.
bool VerbTrial::asked_clause() {
  if (told_why()) return true;
  if (!draft.entry || draft.entry->kind != CueKind::question || !takes(Frame::that)) return false;
  constexpr uint32_t kReach = 12;
  const uint32_t end = ground.sentence_of(verb.value).last;
  for (uint32_t i = cluster.last + 1; i + 1 < end && i < cluster.last + kReach; ++i) {
    const Token& token = ground.token(i);
    if (token.upos == Upos::PUNCT || token.upos == Upos::VERB || token.quoted) return false;
    if (token.form != "whether") continue;
    if (draft.source.holds(i)) draft.source.last = i - 1;  // the tree hung the question on who asks
    draft.content = {stripped(ground.reading, {i, end})};
    draft.clause = true;
    return true;
  }
  return false;
}

// "in what officials called a crime", "a man whom she called a crook": the relative word is the thing, the name for it
// follows the verb.
bool VerbTrial::named_what() {
  const TokenRange sentence = ground.sentence_of(verb.value);
  if (!takes(Frame::quote_two) || cluster.last >= sentence.last) return false;
  const auto after_relative = [&](const Source& who) {
    if (who.range.empty() || who.range.first == sentence.first || who.range.first > cluster.first) return false;
    return among(ground.token(who.range.first - 1).form, {"what", "who", "whom"});
  };
  if (source.passive || !speaks() || !after_relative(source)) {
    const Source near = nearby_source(ground, cluster, false);
    if (!near.head || !after_relative(near)) return false;
    source = near;
    draft.source_head = near.head;
    draft.source = near.range;
  }
  uint32_t last = cluster.last + 1;
  if (is_punctuation(ground.token(last))) return false;
  while (last < sentence.last && !is_punctuation(ground.token(last + 1)) && ground.token(last + 1).upos != Upos::CCONJ)
    ++last;
  const Quotation* words = ground.quotation_at(cluster.last + 1);
  if (words && words->range.first == cluster.last + 1) last = std::min(words->range.last, sentence.last);
  draft.content = {stripped(ground.reading, {cluster.last + 1, last})};
  draft.clause = true;
  return !draft.content.front().empty();
}

bool may_be_verb(const Ground& ground, TokenId word) {
  const Token& token = ground.reading[word];
  const TokenRange sentence = ground.sentence_of(word.value);
  if ((token.upos != Upos::NOUN && !syntax::is_subject(token.relation)) || word.value == sentence.first ||
      word.value + 2 >= sentence.last)
    return false;
  if (!among(token.form, {"shows", "show", "says", "say", "finds", "find", "suggests", "indicates"})) return false;
  const TokenId before(word.value - 1);
  const bool teller =
      ground.sources.is_text(ground.reading, before) || share_before(ground, {word.value, word.value}).head;
  return teller && begins_phrase(ground.token(word.value + 1)) &&
         finite_verb_between(ground, word.value + 2, sentence.last);
}

bool VerbTrial::read_as_noun() {
  if (!may_be_verb(ground, verb) || !takes(Frame::that)) return false;
  source = nearby_source(ground, cluster, false);
  if (!source.head) return false;
  draft.source_head = source.head;
  draft.source = source.range;
  draft.content = {stripped(ground.reading, {cluster.last + 1, ground.sentence_of(verb.value).last})};
  draft.clause = true;
  return true;
}

}  // namespace bede::claims
