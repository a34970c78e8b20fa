#include "claims/finish.h"

#include <algorithm>

#include "claims/ends.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

void cut(const Ground& ground, std::vector<TokenRange>& content, TokenRange hole) {
  std::vector<TokenRange> out;
  for (const TokenRange range : content)
    for (const TokenRange piece : without(ground.reading, range, hole)) out.push_back(piece);
  content = std::move(out);
}

// Content that begins or ends within a quotation of whole sentences holds all of it.
void complete(const Ground& ground, Draft& draft) {
  for (TokenRange& range : draft.content)
    for (const uint32_t end : {range.first, range.last}) {
      const Quotation* quotation = ground.quotation_at(end);
      if (quotation && !quotation->range.holds(draft.cue.value) &&
          (quotation->whole || range.meets({quotation->range.first, quotation->range.first})))
        range = range.joined(quotation->range);
    }
}

// Whether the draft reports words that sentences in marks may go on with.
bool may_go_on(const Ground& ground, const Draft& draft) {
  if (ground.quotation_at(draft.content.back().last) || ground.quotation_at(draft.content.front().first)) return true;
  return draft.entry && draft.entry->kind == CueKind::speech && draft.entry->takes(Frame::quote) &&
         draft.entry->takes(Frame::that) && draft.clause;
}

bool speaks_between(const Ground& ground, uint32_t first, uint32_t last) {
  for (uint32_t i = first; i <= last; ++i) {
    const Token& token = ground.token(i);
    if (token.upos != Upos::VERB || token.quoted) continue;
    for (const Cue* cue : ground.cues.find(CueWord::verb, ground.cues.verb_lemma(token.lemma, token.form)))
      if (cue->takes(Frame::quote)) return true;
  }
  return false;
}

// ""No." I mean it. "Never.", "(laughter) "And then": a few words of the teller's between what is told, in one
// paragraph.
uint32_t past_aside(const Ground& ground, const Draft& draft, uint32_t at) {
  constexpr uint32_t kLongest = 7;
  if (draft.content.back().last < draft.cue.value || ground.quotation_at(at)) return at;
  const uint32_t last = draft.content.back().last;
  const uint32_t paragraph = ground.reading[ground.token(last).sentence].paragraph;
  for (uint32_t i = last + 1; i < ground.reading.tokens.size() && i <= last + kLongest + 1; ++i) {
    if (ground.reading[ground.token(i).sentence].paragraph != paragraph) return at;
    const Quotation* words = ground.quotation_at(i);
    if (!words) continue;
    const std::string_view first = ground.token(last + 1).form;
    const bool set_off = first == "(" || first == "[" || first == "--" || first == "—" || first == "–" ||
                         ground.token(last + 1).sentence != ground.token(last).sentence;
    return i > last + 1 && set_off && ground.token(i - 1).form != ":" && !speaks_between(ground, last + 1, i - 1) ? i
                                                                                                                  : at;
  }
  return at;
}

// "say, "We are late," or, "It is dark"": words in marks beside those that are told, in one sentence.
void take_listed(const Ground& ground, Draft& draft) {
  if (ground.token(draft.cue.value).quoted || draft.content.back().first < draft.cue.value) return;
  const Quotation* last = ground.quotation_at(draft.content.back().last);
  while (last && last->whole) {
    const uint32_t end = ground.sentence_of(last->range.last).last;
    uint32_t at = last->range.last + 1;
    bool listed = false;
    while (at < end && (ground.token(at).form == "," || ground.token(at).upos == Upos::CCONJ))
      listed = listed || ground.token(at).upos == Upos::CCONJ, ++at;
    const Quotation* next = listed ? ground.quotation_at(at) : nullptr;
    if (!next || next->range.first != at || !next->whole) return;
    draft.content.push_back(next->range);
    last = next;
  }
}

// "..., she said. "More of it."": sentences that begin in marks and follow at once are hers too, to the paragraph's end
// or further where they are in marks wholly.
void follow(const Ground& ground, Draft& draft, const std::vector<bool>& taken) {
  if (!may_go_on(ground, draft) || ground.token(draft.cue.value).quoted) return;
  const bool direct =
      ground.quotation_at(draft.content.back().last) || ground.quotation_at(draft.content.front().first);
  if (!direct && ground.reading[draft.cue].xpos == "VBG") return;  // ""...," she said, noting that ...": hers go on
  const uint32_t paragraph = ground.reading[ground.token(draft.cue.value).sentence].paragraph;
  uint32_t at = ground.sentence_of(std::max(draft.content.back().last, draft.cue_range.last)).last + 1;
  while (at < ground.reading.tokens.size()) {
    if (direct) at = past_aside(ground, draft, at);
    const Quotation* next = ground.quotation_at(at);
    if (!next || next->range.first != at || !next->whole || taken[at]) return;
    const bool new_paragraph = ground.reading[ground.token(at).sentence].paragraph != paragraph;
    if (new_paragraph && ground.token(at).form == "'") return;
    if (!direct && ground.reading[ground.token(at).sentence].paragraph != paragraph) return;
    const TokenRange stop = ground.sentence_of(next->range.last);
    const bool wholly = stripped(ground.reading, {next->range.last, stop.last}).last <= next->range.last;
    if (!wholly && speaks_between(ground, next->range.last + 1, stop.last)) return;
    if (!wholly && std::find(taken.begin() + at, taken.begin() + stop.last + 1, true) != taken.begin() + stop.last + 1)
      return;
    draft.content.push_back(wholly ? next->range : stripped(ground.reading, {at, stop.last}));
    at = stop.last + 1;
  }
}

// A cue within a quotation speaks of words within it.
void keep_within(const Ground& ground, Draft& draft) {
  const Quotation* around = ground.quotation_at(draft.cue.value);
  if (!around || !around->whole) return;
  for (TokenRange& range : draft.content) {
    range.first = std::max(range.first, around->range.first);
    range.last = std::min(range.last, around->range.last);
    range = stripped(ground.reading, range);
  }
  draft.content.erase(
      std::remove_if(draft.content.begin(), draft.content.end(), [](TokenRange r) { return r.empty(); }),
      draft.content.end());
}

// What is said within the words in marks takes nothing from who says those.
void mark(const Ground& ground, std::vector<bool>& taken, const Draft& draft) {
  if (ground.reading[draft.cue].quoted) return;
  for (const TokenRange range : draft.content)
    for (const uint32_t i : {range.first, range.last}) taken[i] = true;
  taken[draft.cue.value] = true;
}

// "you know", and "I think" in somebody's marks: whoever speaks there is the source already.
bool of_the_moment(const Ground& ground, const Draft& draft) {
  if (!draft.source_head || ground.reading[draft.source_head].upos != Upos::PRON) return false;
  const std::string word = lower(ground.reading[draft.source_head].form);
  const bool tells =
      !draft.content.empty() && !ground.reading[draft.cue].quoted &&
      (ground.quotation_at(draft.content.front().first) || ground.quotation_at(draft.content.back().last));
  if (word == "you" && (tells || draft.source.last > draft.source.first)) return false;  // "You said, "No""
  if (word == "you" || word == "one") return true;
  const bool own = word == "i" || word == "we" || word == "me" || word == "us";
  return own && ground.reading[draft.cue].quoted;
}

// "As reported by the agency": one cue, not two.
bool is_part_of(const Draft& draft, const Draft& before) {
  return before.entry && before.entry->word == CueWord::preposition && before.cue_range.holds(draft.cue.value);
}

}  // namespace

void drop_shared(const Ground& ground, std::vector<Draft>& drafts) {
  for (size_t i = drafts.size(); i-- > 1;)
    if (is_part_of(drafts[i], drafts[i - 1])) drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(i));
  std::vector<uint32_t> begins;
  for (const Draft& draft : drafts)
    if (!draft.source.empty() && draft.clause)
      for (const TokenRange range : draft.content) begins.push_back(range.first);
  std::sort(begins.begin(), begins.end());
  const auto shared = [&](const Draft& draft) {
    if (draft.content.empty()) return false;
    const auto [from, to] = std::equal_range(begins.begin(), begins.end(), draft.content.front().first);
    if (!draft.entry && ground.reading[draft.cue].upos == Upos::NOUN && to - from > 1) return true;
    const bool noun = draft.entry && draft.entry->word == CueWord::noun;
    return noun && draft.source.empty() &&
           std::binary_search(begins.begin(), begins.end(), draft.content.front().first);
  };
  drafts.erase(std::remove_if(drafts.begin(), drafts.end(), shared), drafts.end());
}

namespace {

// "She said he was ill and promised help": who promises is who said, whatever the tree makes of "he".
void hand_on_source(const Draft& from, TokenId cue, std::vector<Draft>& drafts) {
  for (Draft& to : drafts)
    if (to.cue == cue && to.source.first > from.cue.value && to.source.last < cue.value) {
      to.source_head = from.source_head;
      to.source = from.source;
    }
}

}  // namespace

void finish(const Ground& ground, std::vector<Draft>& drafts) {
  std::vector<bool> taken(ground.reading.tokens.size(), false);
  const Ends ends(ground, drafts);
  for (Draft& draft : drafts) {
    if (const TokenId next = ends.shorten(draft)) hand_on_source(draft, next, drafts);
    complete(ground, draft);
    keep_within(ground, draft);
    for (const TokenRange hole : {draft.cue_range, draft.source, draft.source_rest}) cut(ground, draft.content, hole);
    std::sort(draft.content.begin(), draft.content.end(), [](TokenRange a, TokenRange b) { return a.first < b.first; });
    mark(ground, taken, draft);
  }
  drafts.erase(std::remove_if(drafts.begin(), drafts.end(),
                              [&](const Draft& d) { return d.content.empty() || of_the_moment(ground, d); }),
               drafts.end());
  for (Draft& draft : drafts) {
    take_listed(ground, draft);
    follow(ground, draft, taken);
  }
}

namespace {

// "RUIZ: He replied: "No."": words in marks that a speaker of a transcript has somebody say.
bool retold(const Ground& ground, const Draft& draft, TokenId around) {
  const Quotation* words = ground.quotation_at(draft.content.front().first);
  return words && words->whole && words->range.first == draft.content.front().first &&
         ground.reading[around].upos == Upos::PUNCT;
}

}  // namespace

bool drop_minor(const Ground& ground, std::vector<Draft>& drafts, std::vector<Claim>& claims) {
  std::vector<TokenId> cues;
  for (const Claim& claim : claims) cues.push_back(claim.cue_token);
  size_t kept = 0;
  for (size_t i = 0; i < drafts.size(); ++i) {
    const Cue* cue = drafts[i].entry;
    const bool says =
        cue && (cue->kind == CueKind::speech || cue->kind == CueKind::ruling || cue->kind == CueKind::evidence);
    const bool told = (says && cue->takes(Frame::that)) ||
                      (claims[i].inside && retold(ground, drafts[i], cues[claims[i].inside.value]));
    const bool asked = cue && cue->kind == CueKind::question && !drafts[i].source_head &&  // "was asked: "Why?""
                       retold(ground, drafts[i], cues[claims[i].inside ? claims[i].inside.value : i]);
    if (claims[i].inside && !asked && !(told && drafts[i].clause && drafts[i].source_head)) continue;
    if (kept != i) {
      drafts[kept] = std::move(drafts[i]);
      claims[kept] = std::move(claims[i]);
    }
    ++kept;
  }
  const bool dropped = kept < claims.size();
  drafts.resize(kept);
  claims.resize(kept);
  return dropped;
}

// Claims are entered from the longest content to the shortest, so that each token ends with its innermost claim.
void link_claims(Reading& reading) {
  std::vector<ClaimId> at(reading.tokens.size());
  std::vector<uint32_t> order(reading.claims.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto length = [&](uint32_t c) {
    uint32_t sum = 0;
    for (const Span span : reading.claims[c].content) sum += span.size();
    return sum;
  };
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return length(a) > length(b); });
  for (const uint32_t c : order) {
    Claim& claim = reading.claims[c];
    claim.inside = at[claim.cue_token.value];
    for (const Span span : claim.content) {
      auto token = std::lower_bound(reading.tokens.begin(), reading.tokens.end(), span.begin,
                                    [](const Token& t, uint32_t begin) { return t.span.begin < begin; });
      for (; token != reading.tokens.end() && token->span.begin < span.end; ++token)
        at[static_cast<size_t>(token - reading.tokens.begin())] = ClaimId(c);
    }
  }
  for (Event& event : reading.events) event.according_to = at[event.predicate.value];
  for (Predicate& predicate : reading.predicates) predicate.claim = at[predicate.token.value];
}

}  // namespace bede::claims
