#include "claims/verbs.h"

#include <algorithm>
#include <string>

#include "base/among.h"
#include "claims/reach.h"
#include "claims/tellers.h"
#include "claims/verb_content.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

using syntax::children;

constexpr std::string_view kOccasions[] = {
    "statement", "interview", "speech",     "tweet",   "post", "letter", "email",   "message",    "call", "briefing",
    "report",    "address",   "conference", "article", "memo", "filing", "release", "appearance", "video"};

// Verb with its particle or the preposition after it first ("point out", "call for"), then the verb alone.
struct Entries {
  const std::vector<const Cue*>* long_form = nullptr;
  const std::vector<const Cue*>* plain = nullptr;
};

Entries entries_of(const Ground& ground, TokenId verb, TokenRange cluster) {
  Entries out;
  const std::string lemma = ground.cues.verb_lemma(ground.reading[verb].lemma, ground.reading[verb].form);
  out.plain = &ground.cues.find(CueWord::verb, lemma);
  const uint32_t next = cluster.last > verb.value ? cluster.last : cluster.last + 1;
  if (next <= ground.sentence_of(verb.value).last)
    out.long_form = &ground.cues.find(CueWord::verb, lemma + " " + lower(ground.token(next).form));
  return out;
}

bool negated(const Ground& ground, TokenRange cluster) {
  if (cluster.first > 0 && ground.token(cluster.first - 1).lemma == "nor") return true;  // "neither confirm nor deny"
  for (uint32_t i = cluster.first; i <= cluster.last; ++i) {
    const std::string_view lemma = ground.token(i).lemma;
    if (lemma == "not" || lemma == "never" || lemma == "n't" || lemma == "neither") return true;
  }
  return false;
}

bool in_content(const Draft& draft, TokenRange range) {
  return std::any_of(draft.content.begin(), draft.content.end(), [&](TokenRange t) { return t.meets(range); });
}

// "said in a statement", "said Tuesday that": how, where and when it was said belongs to the cue where it follows at
// once.
void take_occasion(const Ground& ground, Draft& draft) {
  const Reading& reading = ground.reading;
  for (const TokenId c : children(reading, draft.cue)) {
    const Relation relation = reading[c].relation;
    if (relation != Relation::obl && relation != Relation::obl__unmarked) continue;
    const TokenRange range = stripped(reading, ground.extents.of(c));
    if (range.first != draft.cue_range.last + 1 || range.last > draft.cue_range.last + 8) continue;
    const bool before_content = std::any_of(draft.content.begin(), draft.content.end(),
                                            [&](TokenRange t) { return t.first == range.last + 1; });
    const bool when = relation == Relation::obl__unmarked && before_content && range.last <= range.first + 1;
    const bool how = std::find(std::begin(kOccasions), std::end(kOccasions), reading[c].lemma) != std::end(kOccasions);
    if ((when || how) && !in_content(draft, range)) draft.cue_range.last = when ? range.last : c.value;
  }
}

// "went on to explain", "had to concede": verbs that only lead to the cue are part of it.
void take_governor(const Ground& ground, Draft& draft) {
  const Token& token = ground.reading[draft.cue];
  const bool adjunct = token.relation == Relation::advcl && draft.cue_range.first == token.head.value + 2 &&
                       syntax::has_child(ground.reading, token.head, Relation::compound__prt);  // "went on to say"
  if ((token.relation != Relation::xcomp && !adjunct) || !token.head || token.head.value > draft.cue.value) return;
  const Token& governor = ground.reading[token.head];
  if (governor.upos != Upos::VERB && governor.upos != Upos::ADJ) return;
  if (!ground.cues.find(CueWord::verb, ground.cues.verb_lemma(governor.lemma, governor.form)).empty()) return;
  const TokenRange leading = verb_cluster(ground, token.head);
  if (leading.first > draft.cue_range.first || draft.cue_range.first > leading.last + 3) return;
  if (!draft.source.empty() && draft.source.meets({leading.first, draft.cue_range.last})) return;
  draft.cue_range.first = leading.first;
}

// "what the cabinet calls an "operation" has killed dozens": the name ends where the sentence goes on.
void end_at_finite_verb(const Ground& ground, TokenRange& range) {
  for (uint32_t i = range.first + 1; i <= range.last; ++i) {
    const Token& token = ground.token(i);
    if (!is_finite(token) || token.quoted) continue;
    range = stripped(ground.reading, {range.first, i - 1});
    return;
  }
}

// "what the senators said was theft": the relative word stands for a part of what they said.
void take_relative(const Ground& ground, Draft& draft) {
  if (draft.source.empty() || draft.source.first == 0 || draft.source.first > draft.cue_range.first) return;
  const uint32_t before = draft.source.first - 1;
  const std::string form = lower(ground.token(before).form);
  const bool names = draft.entry && (draft.entry->takes(Frame::two) || draft.entry->takes(Frame::quote_two));
  if ((form == "what" || form == "who" || form == "whom") && names) {
    for (TokenRange& range : draft.content) end_at_finite_verb(ground, range);
    if (!in_content(draft, {before, before})) draft.content.push_back({before, before});
    return;
  }
  const bool within =
      form == "which" && before > 0 && ground.token(before - 1).upos == Upos::ADP;  // "a speech in which she said"
  if ((form == "what" || form == "which") && !within && !in_content(draft, {before, before}))
    draft.content.push_back({before, before});
}

bool fits(VerbTrial& trial) {
  if (trial.tagged()) return true;
  if (trial.ground.reading[trial.verb].upos != Upos::VERB) return trial.read_as_noun();
  return trial.asked_first() || trial.around() || trial.leading() || trial.next_paragraph() || trial.named_what() ||
         trial.object_and() || trial.seeming() || trial.clause() || trial.quotation() || trial.preposition() ||
         trial.insertion() || trial.relative() || trial.loose_clause() || trial.asked_clause() || trial.object() ||
         trial.read_as_noun();
}

// A speaker beside the verb whom the tree gave to another word.
void take_neighbour(const Ground& ground, VerbTrial& trial) {
  const bool speaking = trial.draft.entry && trial.draft.entry->takes(Frame::quote) && trial.draft.clause;
  if (!speaking || trial.source.passive || ground.reading[trial.verb].xpos == "VBG") return;
  for (const bool after : {false, true}) {
    const Source near = nearby_source(ground, trial.cluster, after);
    const bool free = !near.range.empty() && std::none_of(trial.draft.content.begin(), trial.draft.content.end(),
                                                          [&](TokenRange t) { return t.meets(near.range); });
    if (!free) continue;
    trial.draft.source_head = near.head;
    trial.draft.source = near.range;
    return;
  }
}

// "This is the moment to say, "Enough"": nobody is meant by "this".
bool points(const Ground& ground, const Draft& draft) {
  if (!draft.source_head || draft.content.empty()) return false;
  const std::string_view lemma = ground.reading[draft.source_head].lemma;
  return (lemma == "this" || lemma == "that") && ground.reading[draft.source_head].xpos == "DT" &&
         ground.quotation_at(draft.content.front().first);
}

// "191 voted for it while eight opposed it", "231 Democrats supporting it": votes counted, nobody's word.
bool is_count_of_votes(const Ground& ground, const Draft& draft) {
  if (!draft.entry || draft.source.empty()) return false;
  const std::string_view lemma = ground.reading[draft.cue].lemma;
  if (!among(lemma, {"support", "oppose", "back", "favor", "favour", "reject", "approve"})) return false;
  const bool bare = draft.source.first == draft.source.last && ground.token(draft.source.first).upos == Upos::NUM;
  if (bare && !draft.clause) return true;
  if (draft.entry->kind != CueKind::attitude) return false;
  const TokenRange what = draft.content.front();
  bool number = false, voted = false;
  for (uint32_t i = what.first; i <= what.last && i < what.first + 4; ++i)
    voted =
        voted || among(ground.token(i).lemma, {"measure", "resolution", "bill", "motion", "amendment", "it", "act"});
  if (!voted) return false;
  for (uint32_t i = draft.source.first; i <= draft.source.last; ++i) {
    if (among(ground.token(i).form, {"percent", "%", "in", "half"})) return false;
    number = number || (ground.token(i).upos == Upos::NUM && i <= draft.source_head.value);
  }
  return number;
}

bool needs_no_source(const Ground& ground, const VerbTrial& trial) {
  if (!trial.draft.entry) return false;
  if (trial.draft.entry->takes(Frame::alone)) return true;
  // "it was announced that", "is expected to": passive with nobody named.
  // "Asked whether ..., she said": who asked is not told.
  if (trial.draft.entry->kind == CueKind::question && trial.draft.clause && trial.draft.source.empty()) return true;
  return trial.source.passive && trial.draft.clause &&
         syntax::has_child(ground.reading, trial.verb, Relation::aux__pass);
}

// "is said to have left" lays it on somebody; "said to the crowd" names who heard it.
bool is_only_passive(const Ground& ground, TokenId verb, const Cue* entry) {
  const bool said_to = entry && entry->kind == CueKind::speech && entry->status == Modality::hedged;
  return said_to && entry->takes(Frame::to) && !syntax::has_child(ground.reading, verb, Relation::aux__pass);
}

std::optional<Draft> attempt(const Ground& ground, TokenId verb, const Source& source, TokenRange cluster,
                             const Cue* entry, bool long_form) {
  if (is_only_passive(ground, verb, entry)) return std::nullopt;
  VerbTrial trial{ground, verb, source, cluster, {}};
  trial.draft.cue = verb;
  trial.draft.cue_range = cluster;
  if (long_form && cluster.last == verb.value) trial.draft.cue_range.last = trial.cluster.last = verb.value + 1;
  trial.draft.entry = entry;
  trial.draft.source_head = source.head;
  trial.draft.source = source.range;
  if (!fits(trial)) return std::nullopt;
  const bool infers = trial.infers();
  if (infers || within_words(ground, verb, trial.draft.source)) {
    trial.draft.source = {};
    trial.draft.source_head = {};
  }
  const bool asked = trial.draft.entry && trial.draft.entry->kind == CueKind::question;
  if (trial.draft.source.empty() && !asked && !infers) take_neighbour(ground, trial);
  if (trial.draft.source.empty() && !infers && !needs_no_source(ground, trial)) return std::nullopt;
  const bool mute = !entry && trial.draft.source_head && !ground.can_speak(trial.draft.source_head) &&
                    !ground.sources.is_text(ground.reading, trial.draft.source_head);
  if (mute || points(ground, trial.draft) || is_count_of_votes(ground, trial.draft)) return std::nullopt;
  take_relative(ground, trial.draft);
  pass_aside(ground, trial.draft);
  trial.draft.denied = negated(ground, cluster);
  take_occasion(ground, trial.draft);
  take_governor(ground, trial.draft);
  return std::move(trial.draft);
}

// "had the courage to say, "Enough"": words in marks are there to be laid on somebody, said or not.
bool introduces_words(const Ground& ground, TokenId verb) {
  const uint32_t last = ground.sentence_of(verb.value).last;
  const Quotation* next =
      ground.token(last).form == ":" && verb.value + 1 == last ? ground.quotation_at(last + 1) : nullptr;
  if (next && next->whole) return true;  // "She went on to say:" and a paragraph of it
  const uint32_t end = std::min(last, verb.value + 4);
  for (uint32_t i = verb.value + 1; i <= end; ++i)
    if (const Quotation* words = ground.quotation_at(i)) return words->whole && words->range.first == i;
  return false;
}

// "The mission is to establish what works": a purpose is told, nobody speaks.
bool is_aim(const Ground& ground, TokenId verb) {
  constexpr std::string_view kAims[] = {"mission", "goal", "aim",  "purpose", "task", "job",  "objective",
                                        "point",   "idea", "plan", "role",    "way",  "hope", "challenge"};
  const TokenRange sentence = ground.sentence_of(verb.value);
  if (verb.value < sentence.first + 3 || ground.reading[verb].xpos != "VB") return false;
  const Token& to = ground.token(verb.value - 1);
  const Token& be = ground.token(verb.value - 2);
  return to.form == "to" && be.lemma == "be" && among(ground.token(verb.value - 3).lemma, kAims);
}

}  // namespace

std::optional<Draft> claim_of_verb(const Ground& ground, TokenId verb) {
  const Token& token = ground.reading[verb];
  const bool is_verb = token.upos == Upos::VERB && token.relation != Relation::amod;
  if (!is_verb && !stands_as_cue(ground, verb) && !may_be_verb(ground, verb)) return std::nullopt;
  if (is_aim(ground, verb)) return std::nullopt;
  if (auto aloud = read_aloud(ground, verb)) return aloud;
  if (ground.is_unsaid(verb) && !introduces_words(ground, verb)) return std::nullopt;
  const TokenRange cluster = verb_cluster(ground, verb);
  const Entries entries = entries_of(ground, verb, cluster);
  const Source source = teller_of(ground, verb);
  for (const auto* list : {entries.long_form, entries.plain}) {
    if (!list) continue;
    for (const Cue* entry : *list)
      if (auto draft = attempt(ground, verb, source, cluster, entry, list == entries.long_form)) return draft;
  }
  if (is_verb && entries.plain->empty() && token.lemma != "have")
    return attempt(ground, verb, source, cluster, nullptr, false);
  return std::nullopt;
}

}  // namespace bede::claims
