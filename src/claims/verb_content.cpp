#include "claims/verb_content.h"

#include <algorithm>

#include "claims/reach.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

using syntax::child;
using syntax::children;
using syntax::has_child;

bool is_infinitive(const Reading& reading, TokenId verb) {
  const TokenId mark = child(reading, verb, Relation::mark);
  return mark && reading[mark].lemma == "to" && reading[mark].upos == Upos::PART;
}

bool has_that(const Reading& reading, TokenId clause) {
  const TokenId mark = child(reading, clause, Relation::mark);
  return mark && reading[mark].lemma == "that";
}

// "leaving", "being left".
bool is_gerund(const Reading& reading, TokenId verb) {
  if (reading[verb].xpos == "VBG") return true;
  for (const TokenId c : children(reading, verb))
    if (reading[c].relation == Relation::aux__pass && reading[c].xpos == "VBG") return true;
  return false;
}

// "asked not to be named": of the report's making, no claim.
bool asks_to_be_left_out(const Reading& reading, TokenId verb, TokenId infinitive) {
  const std::string_view lemma = reading[infinitive].lemma;
  if (lemma != "name" && lemma != "identify" && lemma != "quote") return false;
  return reading[verb].lemma == "ask" && has_child(reading, infinitive, Relation::aux__pass);
}

bool finite(const Reading& reading, TokenId clause) {
  if (is_infinitive(reading, clause)) return false;
  for (const TokenId c : children(reading, clause))
    if (syntax::is_subject(reading[c].relation)) return true;
  return false;
}

// Outside clauses on a noun: "the firm, which was sold, left".
bool has_finite(const Ground& ground, TokenRange range) {
  for (uint32_t i = range.first; i <= range.last; ++i) {
    const Token& token = ground.token(i);
    const bool own = is_finite(token) || token.upos == Upos::AUX;
    if (own && token.relation != Relation::acl__relcl) return true;
  }
  return false;
}

}  // namespace

bool VerbTrial::tells() const {
  return draft.entry && draft.entry->kind == CueKind::speech && draft.entry->status != Modality::hedged;
}

bool VerbTrial::speaks() const {
  // "It added": source_of_verb() gives an "it" only to verbs of which it is a body or a text.
  return source.head && (ground.can_speak(source.head) || (ground.reading[source.head].lemma == "it" && tells()) ||
                         (takes(Frame::text) && ground.sources.is_text(ground.reading, source.head)) || goes_on());
}

// "the surveyor said, adding that ...": whoever it is that the verb above has said something.
bool VerbTrial::goes_on() const {
  const Token& own = ground.reading[verb];
  if ((own.relation != Relation::advcl && own.relation != Relation::conj) || own.head > verb || !tells()) return false;
  const Token& above = ground.reading[own.head];
  if (above.upos != Upos::VERB || ground.reading[source.head].head != own.head) return false;
  const auto& entries = ground.cues.find(CueWord::verb, ground.cues.verb_lemma(above.lemma, above.form));
  return std::any_of(entries.begin(), entries.end(), [](const Cue* cue) {
    return cue->kind == CueKind::speech && cue->takes(Frame::quote) && cue->takes(Frame::that);
  });
}

bool VerbTrial::infers() const {
  return draft.entry && draft.entry->status == Modality::hedged && draft.entry->kind == CueKind::speech &&
         takes(Frame::text) && source.head && !source.passive && !speaks() &&
         ground.reading[source.head].upos == Upos::NOUN;
}

bool VerbTrial::addressed() const { return takes(Frame::whom); }

// Where the content goes on after `last` though the tree ends it there; last where it does not.
uint32_t VerbTrial::next_end(uint32_t last) const {
  const Reading& reading = ground.reading;
  const uint32_t end = ground.sentence_of(verb.value).last;
  const Quotation* words = ground.quotation_at(last + 1);
  if (words && words->range.first == last + 1) return std::min(words->range.last, end);
  const bool comma = ground.token(last + 1).form == ",";
  if (!comma && ground.token(last + 1).form == "that" && ground.token(last + 1).upos == Upos::SCONJ) return end;
  const uint32_t at = last + (comma ? 2 : 1);
  if (at >= end) return last;
  const Token& next = ground.token(at);
  if (comma && is_finite(next) && next.xpos != "VBP" && !has_finite(ground, {cluster.last + 1, last})) return end;
  if (next.upos == Upos::PUNCT || next.upos == Upos::SCONJ || (comma && next.upos != Upos::CCONJ)) return last;
  for (TokenId up(at); up && up != verb; up = reading[up].head) {
    const Relation relation = reading[up].relation;
    const bool occasion = relation == Relation::obl || relation == Relation::obl__unmarked ||
                          relation == Relation::advmod || relation == Relation::advcl;
    if (occasion && reading[up].head == verb && extent(up).first == at) return last;
  }
  if (!comma && extent(TokenId(at)).holds(verb.value)) return last;
  if (next.upos == Upos::CCONJ && !conjunct_belongs(at + 1, comma)) return last;
  uint32_t stop = at;
  while (stop < end && ground.token(stop + 1).upos != Upos::PUNCT && ground.token(stop + 1).upos != Upos::CCONJ) ++stop;
  return stop;
}

// What stands after "and": not another cue of the same subject, nor a clause with its own subject after a comma.
bool VerbTrial::conjunct_belongs(uint32_t first, bool comma) const {
  const uint32_t end = ground.sentence_of(verb.value).last;
  bool subject = false;
  if (is_quotation_mark(ground.token(first)) || ground.token(first).form == "that") return true;
  for (uint32_t i = first; i <= end && ground.token(i).upos != Upos::PUNCT; ++i) {
    const Token& token = ground.token(i);
    if (token.upos == Upos::VERB || token.upos == Upos::AUX) {
      const bool cue = !ground.cues.find(CueWord::verb, ground.cues.verb_lemma(token.lemma, token.form)).empty();
      if (subject) return !comma && !cue;
      return !cue && token.xpos != ground.reading[verb].xpos;
    }
    subject = subject || token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON;
  }
  return subject && !comma;
}

namespace {

bool unbroken(const Ground& ground, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i)
    if (!begins_phrase(ground.token(i)) && ground.token(i).form != "of") return false;
  return true;
}

TokenId clause_head(const Ground& ground, TokenId verb) {
  for (const TokenId c : children(ground.reading, verb))
    if (ground.reading[c].relation == Relation::ccomp && c > verb) return c;
  return verb;
}

bool has_subject_within(const Reading& reading, TokenId clause, uint32_t first) {
  for (const TokenId c : children(reading, clause))
    if (syntax::is_subject(reading[c].relation) && c.value >= first) return true;
  return false;
}

// "told The Herald his firm was sound": the clause begins past a name that its own first words follow at once; 0: no
// name.
uint32_t after_name(const Ground& ground, TokenRange clause) {
  uint32_t at = clause.first;
  if (ground.token(at).lemma == "the") ++at;
  const uint32_t name = at;
  while (at < clause.last && ground.token(at).upos == Upos::PROPN) ++at;
  const Token& next = ground.token(at);
  const bool begins = next.upos == Upos::DET || next.upos == Upos::PRON;
  return at > name && begins && next.form != "that" && !next.xpos.starts_with("W") ? at : 0;
}

// "told a crowd of farmers that ...", all of it read as the clause: what is said begins at "that".
uint32_t after_addressee(const Ground& ground, TokenRange clause) {
  if (const uint32_t at = after_name(ground, clause)) return at;
  for (uint32_t i = clause.first; i <= clause.last && i < clause.first + 24; ++i) {
    const Token& token = ground.token(i);
    if (token.form == "that" && token.upos == Upos::SCONJ) return i;
    if (i == clause.first && (token.upos == Upos::SCONJ || token.upos == Upos::PRON)) return clause.first;
  }
  return clause.first;
}

}  // namespace

// A clause whose begin or end the parser gave to other heads.
TokenRange VerbTrial::mended(TokenRange clause) const {
  const TokenRange sentence = ground.sentence_of(verb.value);
  if (addressed()) clause.first = after_addressee(ground, clause);
  const uint32_t gap = cluster.last + 1;
  if (clause.first > gap && ground.token(clause.first - 1).form == "that" &&
      ground.token(clause.first - 1).upos == Upos::SCONJ)
    --clause.first;
  if (!addressed() && clause.first > gap && begins_phrase(ground.token(gap)) &&
      ground.token(gap).relation != Relation::obl__unmarked && ground.token(clause.first).upos != Upos::SCONJ &&
      !has_subject_within(ground.reading, clause_head(ground, verb), clause.first))
    clause.first = gap;
  const TokenId object = child(ground.reading, verb, Relation::obj);
  if (object && !addressed() && extent(object).first == cluster.last + 1 && extent(object).last + 1 == clause.first)
    clause.first = extent(object).first;
  clause.first = after_day(ground, clause);
  for (int step = 0; step < 4 && clause.last < sentence.last; ++step) {
    const uint32_t last = next_end(clause.last);
    if (last == clause.last) break;
    clause.last = last;
  }
  return clause;
}

// "declined for years to say", "was asked by the host whether": a complement that something parts from its verb.
bool VerbTrial::misread_clause(TokenId clause) const {
  if (!draft.entry) return false;
  const TokenId mark = child(ground.reading, clause, Relation::mark);
  const std::string_view word = mark ? ground.reading[mark].lemma : std::string_view{};
  if (draft.entry->kind == CueKind::question) return word == "whether" || (word == "if" && source.passive);
  return draft.entry->kind == CueKind::intent && takes(Frame::to) && is_infinitive(ground.reading, clause) &&
         !object_of_verb();
}

bool VerbTrial::clause() {
  const Reading& reading = ground.reading;
  for (const TokenId c : children(reading, verb)) {
    const Relation relation = reading[c].relation;
    if (c.value < verb.value && extent(c).last > cluster.first) continue;
    const bool after = c.value > verb.value;
    if (relation == Relation::parataxis && after && takes(Frame::quote) && extent(c).first > cluster.last &&
        ground.token(extent(c).first - 1).form == ":") {
      draft.content = {extent(c)};
      return true;
    }
    const bool infinitive = is_infinitive(reading, c);
    const bool gerund = is_gerund(reading, c) && !finite(reading, c) && !infinitive;
    const bool beside = relation == Relation::advcl && gerund && extent(c).first == cluster.last + 1;
    const bool complement = relation == Relation::ccomp || relation == Relation::xcomp ||
                            relation == Relation::csubj__pass || (relation == Relation::advcl && misread_clause(c));
    if (!complement && !beside) continue;
    if (ground.token(extent(c).first).form == "(" && relation == Relation::ccomp)
      continue;                                           // "says (his words), "Stay""
    if (!after || reading[c].lemma == "quote") continue;  // "said this, quote, ...": only a mark read aloud
    bool fits = false;
    if (infinitive && asks_to_be_left_out(reading, verb, c)) return false;
    if (infinitive)
      fits = (takes(Frame::to) || (takes(Frame::whom_to) && !object_of_verb())) && (source.passive || speaks());
    else if (gerund)
      fits = takes(Frame::ing) || shows(c);
    else if (relation == Relation::xcomp)  // "finds the party losing ground": evidence of what somebody does
      fits = takes(Frame::that) && draft.entry->kind == CueKind::evidence && extent(c).first == cluster.last + 1;
    else if (relation == Relation::ccomp || relation == Relation::advcl || relation == Relation::csubj__pass)
      fits = takes(Frame::that) || (takes(Frame::that_person) && speaks()) ||
             (takes(Frame::that_text) && source.head) ||
             (takes(Frame::quote) && ground.token(extent(c).first).quoted) ||
             (!draft.entry && has_that(reading, c) && speaks());
    if (!fits) continue;
    draft.content = {relation == Relation::ccomp ? mended(extent(c)) : extent(c)};
    if (infinitive && takes(Frame::whom_to) && begins_phrase(ground.token(cluster.last + 1)) &&
        unbroken(ground, cluster.last + 1, extent(c).first))
      draft.content.front().first = cluster.last + 1;  // "urged voters to stay", the voters lost by the tree
    if (gerund && shows(c)) draft.content.front().first = cluster.last + 1;
    draft.clause = true;
    return true;
  }
  return told_clause();
}

// "shows the rebels leaving": who does it stands between verb and participle.
bool VerbTrial::shows(TokenId participle) const {
  const TokenId who = child(ground.reading, verb, Relation::iobj);
  const bool evidence = draft.entry && draft.entry->kind == CueKind::evidence;
  return evidence && who && extent(who).first == cluster.last + 1 && extent(who).last + 1 == extent(participle).first;
}

bool VerbTrial::seeming() {
  const Reading& reading = ground.reading;
  if (!takes(Frame::alone) && !(source.passive && takes(Frame::to))) return false;
  const std::string_view lemma = reading[verb].lemma;
  if (source.passive && (lemma == "elect" || lemma == "choose")) return false;  // who was chosen says nothing
  const TokenId subject = source.subject;
  const TokenId complement = child(reading, verb, Relation::xcomp);
  if (!subject || !complement || complement.value < verb.value) return false;
  draft.source_head = {};
  draft.source = {};
  const TokenRange who = stripped(reading, extent(subject));
  draft.content = {stripped(reading, extent(complement))};
  if (reading[subject].relation != Relation::expl && !who.empty() && who.last < cluster.first)
    draft.content.insert(draft.content.begin(), who);
  draft.clause = true;
  return true;
}

}  // namespace bede::claims
