#include "claims/verb_content.h"

#include <algorithm>

#include "syntax/tree.h"

namespace bede::claims {
namespace {

using syntax::child;
using syntax::children;
using syntax::has_child;

struct PrepositionFrame {
  Frame frame;
  std::string_view word;
};
constexpr PrepositionFrame kPrepositions[] = {
    {Frame::for_, "for"}, {Frame::of, "of"},           {Frame::about, "about"}, {Frame::on, "on"},
    {Frame::to, "to"},    {Frame::against, "against"}, {Frame::in, "in"},       {Frame::with, "with"},
    {Frame::by, "by"},    {Frame::at, "at"},           {Frame::over, "over"},   {Frame::out, "out"},
};

bool is_infinitive(const Reading& reading, TokenId verb) {
  const TokenId mark = child(reading, verb, Relation::mark);
  return mark && reading[mark].lemma == "to" && reading[mark].upos == Upos::PART;
}

bool has_that(const Reading& reading, TokenId clause) {
  const TokenId mark = child(reading, clause, Relation::mark);
  return mark && reading[mark].lemma == "that";
}

bool finite(const Reading& reading, TokenId clause) {
  if (is_infinitive(reading, clause)) return false;
  for (const TokenId c : children(reading, clause))
    if (syntax::is_subject(reading[c].relation)) return true;
  return false;
}

}  // namespace

bool VerbTrial::speaks() const {
  return source.head && (ground.sources.can_speak(ground.reading, source.head) ||
                         (takes(Frame::text) && ground.sources.is_text(ground.reading, source.head)));
}

TokenId VerbTrial::object_of_verb() const {
  if (source.passive) return source.subject;
  if (const TokenId object = child(ground.reading, verb, Relation::obj)) return object;
  if (cluster.last == verb.value) return {};
  for (const TokenId c : children(ground.reading, verb)) {  // "call on them to leave"
    const TokenId mark = child(ground.reading, c, Relation::case_);
    if (ground.reading[c].relation == Relation::obl && mark && mark.value == cluster.last) return c;
  }
  return {};
}

bool VerbTrial::addressed() const { return takes(Frame::whom); }

// A clause whose begin or end the parser gave to other heads: from what follows the cue to the next stop.
TokenRange VerbTrial::mended(TokenRange clause) const {
  const Reading& reading = ground.reading;
  const TokenRange sentence = ground.sentence_of(verb.value);
  const TokenId object = child(reading, verb, Relation::obj);
  if (object && !addressed() && extent(object).first == cluster.last + 1 && extent(object).last + 1 == clause.first)
    clause.first = extent(object).first;
  if (clause.last >= sentence.last) return clause;
  const Token& next = ground.token(clause.last + 1);
  const bool own = next.head == verb || extent(verb).last == clause.last || !extent(verb).holds(clause.last + 1);
  bool of_verb = own;
  for (TokenId at = TokenId(clause.last + 1); at && !of_verb && at != verb; at = reading[at].head)
    of_verb =
        reading[at].head == verb && extent(at).first == clause.last + 1 && reading[at].relation != Relation::punct;
  if (of_verb || next.upos == Upos::PUNCT || next.upos == Upos::CCONJ || next.upos == Upos::SCONJ) return clause;
  uint32_t last = clause.last + 1;
  while (last < sentence.last && ground.token(last + 1).upos != Upos::PUNCT) ++last;
  clause.last = last;
  return clause;
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
    if (relation != Relation::ccomp && relation != Relation::xcomp && relation != Relation::csubj__pass) continue;
    if (!after) continue;
    const bool infinitive = is_infinitive(reading, c);
    const bool gerund = reading[c].xpos == "VBG" && !finite(reading, c) && !infinitive;
    bool fits = false;
    if (infinitive)
      fits = (takes(Frame::to) || (takes(Frame::whom_to) && !object_of_verb())) && (source.passive || speaks());
    else if (gerund)
      fits = takes(Frame::ing);
    else if (relation == Relation::ccomp)
      fits = takes(Frame::that) || (takes(Frame::that_person) && speaks()) ||
             (takes(Frame::that_text) && source.head) ||
             (takes(Frame::quote) && ground.token(extent(c).first).quoted) ||
             (!draft.entry && has_that(reading, c) && speaks());
    if (!fits) continue;
    draft.content = {relation == Relation::ccomp ? mended(extent(c)) : extent(c)};
    draft.clause = true;
    return true;
  }
  return false;
}

namespace {

bool begins_phrase(const Token& token) {
  return token.upos == Upos::DET || token.upos == Upos::PRON || token.upos == Upos::PROPN || token.upos == Upos::NOUN ||
         token.upos == Upos::ADJ || token.upos == Upos::NUM;
}

bool finite_verb_between(const Ground& ground, uint32_t first, uint32_t last) {
  for (uint32_t i = first; i <= last; ++i) {
    const std::string_view tag = ground.token(i).xpos;
    if (tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD") return true;
  }
  return false;
}

}  // namespace

bool VerbTrial::loose_clause() {
  if (!takes(Frame::that) || source.passive) return false;
  const TokenRange sentence = ground.sentence_of(verb.value);
  if (cluster.last >= sentence.last) return false;
  uint32_t at = cluster.last + 1;
  while (at < sentence.last && at < cluster.last + 10 && ground.token(at).form != "that" &&
         ground.token(at).upos != Upos::PUNCT && ground.token(at).upos != Upos::VERB)
    ++at;
  const bool that = ground.token(at).form == "that" && ground.token(at).upos == Upos::SCONJ &&
                    (at == cluster.last + 1 || addressed() || ground.token(cluster.last + 1).upos == Upos::ADP);
  if (!that) {
    at = cluster.last + 1;
    if (takes(Frame::noun) || !takes(Frame::quote) || !begins_phrase(ground.token(at))) return false;
    if (!finite_verb_between(ground, at + 1, sentence.last) || !speaks()) return false;
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

// The clause of the cue with nothing of its content in it, from subject to occasion.
TokenRange VerbTrial::inserted() const { return cluster.joined(source.range).joined(draft.cue_range); }

TokenRange VerbTrial::whole_insertion() const {
  TokenRange hole = inserted();
  // The occasion goes with the cue clause: "..., he said on Monday in Geneva."
  for (const TokenId c : children(ground.reading, verb)) {
    const Relation relation = ground.reading[c].relation;
    const bool own = relation == Relation::obl || relation == Relation::obl__unmarked || relation == Relation::iobj ||
                     relation == Relation::obj || relation == Relation::advmod;
    if (own && extent(c).first == hole.last + 1 && ground.reading[c].upos != Upos::VERB &&
        !is_punctuation(ground.token(extent(c).first)))
      hole = hole.joined(extent(c));
  }
  return hole;
}

// Whether subject and verb stand between marks of punctuation, after some of the content. Where the tree gives no
// subject that does, the nearest noun phrase is tried: in this place parsers err most.
bool VerbTrial::reporting_position() {
  for (uint32_t i = source.range.empty() ? cluster.first : source.range.last + 1; i < cluster.first; ++i)
    if (ground.token(i).upos == Upos::VERB) return false;
  if (!source.range.empty() && source.range.first >= ground.sentence_of(verb.value).first && set_off(whole_insertion()))
    return true;
  const Source tree = source;
  for (const bool after : {true, false}) {
    source = nearby_source(ground, cluster, after);
    if (source.range.empty() || !set_off(whole_insertion())) continue;
    draft.source_head = source.head;
    draft.source = source.range;
    return true;
  }
  source = tree;
  return false;
}

bool VerbTrial::around() {
  if (!takes(Frame::quote) || (source.passive && !source.head)) return false;
  const TokenRange cue = inserted();
  if (cue.first < 2 || !ground.quotation_at(cue.first - 1) || ground.quotation_at(verb.value)) return false;
  return ground.quotation_at(cue.first - 1)->whole && insertion();
}

bool VerbTrial::set_off(TokenRange hole) const {
  const TokenRange sentence = ground.sentence_of(verb.value);
  if (hole.first < sentence.first + 2) return false;
  const Token& before = ground.token(hole.first - 1);
  const bool as = before.lemma == "as" && hole.first >= sentence.first + 3 && ground.token(hole.first - 2).form == ",";
  const bool opened = as || before.form == "," || before.form == "--" || before.form == "—" || before.form == "–" ||
                      before.form == "-" || is_quotation_mark(before);
  const Quotation* quotation = ground.quotation_at(hole.first - 1);
  if (quotation && quotation->whole && quotation->range.last == hole.first - 1) return true;
  return opened && (hole.last == sentence.last || ground.token(hole.last + 1).upos == Upos::PUNCT);
}

bool VerbTrial::insertion() {
  const Reading& reading = ground.reading;
  if (!takes(Frame::quote) || (source.passive && !source.head) || !reporting_position()) return false;
  const TokenRange sentence = ground.sentence_of(verb.value);
  const TokenRange hole = whole_insertion();
  draft.content.clear();
  const TokenRange head{sentence.first, hole.first - 1};
  if (!stripped(reading, head).empty()) draft.content.push_back(stripped(reading, head));
  if (hole.last < sentence.last) {
    const TokenRange rest = stripped(reading, {hole.last + 1, sentence.last});
    const TokenId governor = reading[verb].head;
    bool belongs = !rest.empty() && (is_quotation_mark(ground.token(rest.first)) || ground.token(rest.first).quoted);
    const Quotation* before = ground.quotation_at(hole.first - 1);
    if (!belongs && before && before->whole && before->range.last == hole.first - 1) return !draft.content.empty();
    if (!rest.empty() && !belongs) {
      if (reading[verb].relation == Relation::parataxis && governor)
        belongs = extent(governor).holds(rest.first) && !extent(verb).holds(rest.last);
      else
        belongs = ground.token(rest.first).xpos != "VBG" && ground.token(rest.first).upos != Upos::CCONJ &&
                  ground.token(rest.first).upos != Upos::SCONJ;
    }
    if (belongs) draft.content.push_back(rest);
  }
  draft.clause = true;
  return !draft.content.empty();
}

bool VerbTrial::quotation() {
  if (draft.entry && !takes(Frame::quote) && !takes(Frame::noun_quoted)) return false;
  const TokenRange sentence = ground.sentence_of(verb.value);
  // After the cue: a mark within reach, with nothing but the addressee and the occasion between.
  uint32_t at = cluster.last + 1;
  const uint32_t reach = std::min<uint32_t>(sentence.last, cluster.last + 14);
  const Quotation* inside = ground.quotation_at(verb.value);
  if (inside && inside->whole) return false;
  while (at <= reach && !ground.quotation_at(at) && ground.token(at).upos != Upos::VERB) ++at;
  if (at <= reach) {
    const Quotation* found = ground.quotation_at(at);
    const bool introduced =
        found && found->range.first == at && (at == cluster.last + 1 || ground.token(at - 1).upos == Upos::PUNCT);
    if (introduced && (draft.entry || found->whole)) {
      const uint32_t end = std::max(found->range.last, sentence.last);
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

bool VerbTrial::object_and() {
  const Reading& reading = ground.reading;
  const TokenId object = object_of_verb();
  if (!object) return false;
  const bool agentive = source.passive || speaks();
  if (!agentive) return false;
  for (const TokenId c : children(reading, verb)) {
    if (c.value < verb.value || c == object) continue;
    const Relation relation = reading[c].relation;
    const TokenId mark = child(reading, c, Relation::case_);
    const TokenId opening = mark ? mark : child(reading, c, Relation::mark);
    const std::string_view word = opening ? reading[opening].lemma : std::string_view{};
    const bool infinitive = is_infinitive(reading, c);
    bool fits = false;
    if (relation == Relation::xcomp || relation == Relation::ccomp || relation == Relation::advcl)
      fits = (infinitive && takes(Frame::whom_to)) ||
             (!infinitive && word.empty() && (takes(Frame::two) || takes(Frame::quote_two)) &&
              relation != Relation::advcl);
    if ((relation == Relation::obj || relation == Relation::advcl) && !mark &&
        (takes(Frame::two) || takes(Frame::quote_two)))
      fits = fits || relation == Relation::obj;
    if (word == "as") fits = fits || takes(Frame::as);
    if (word == "of") fits = fits || takes(Frame::whom_of);
    if (word == "for") fits = fits || takes(Frame::whom_for);
    if (word == "with") fits = fits || takes(Frame::whom_with);
    if (word == "about") fits = fits || takes(Frame::whom_about);
    if (word == "to" && !infinitive) fits = fits || takes(Frame::whom_to_noun);
    if (!fits) continue;
    draft.content = {};
    const TokenRange whom = stripped(reading, extent(object));
    if (whom.last < cluster.first || whom.last > cluster.last) draft.content.push_back(whom);
    draft.content.push_back(stripped(reading, extent(c)));
    draft.clause = true;
    return true;
  }
  const TokenId second = child(reading, object, Relation::appos);
  const bool joined = second && !source.passive && ground.token(extent(second).first - 1).form != ",";
  if (!joined || !(takes(Frame::two) || takes(Frame::quote_two))) return false;
  draft.content = {stripped(reading, extent(object))};
  draft.clause = true;
  return true;
}

bool VerbTrial::preposition() {
  const Reading& reading = ground.reading;
  if (!draft.entry || !speaks() || source.passive) return false;
  for (const TokenId c : children(reading, verb)) {
    if (c.value < verb.value) continue;
    const Relation relation = reading[c].relation;
    if (relation != Relation::obl && relation != Relation::advcl && relation != Relation::xcomp) continue;
    const TokenId mark = child(reading, c, Relation::case_);
    const TokenId opening = mark ? mark : child(reading, c, Relation::mark);
    if (!opening || reading[opening].upos == Upos::PART) continue;
    for (const PrepositionFrame& known : kPrepositions) {
      if (reading[opening].lemma != known.word || !takes(known.frame)) continue;
      TokenRange content = stripped(reading, extent(c));
      uint32_t gap = draft.cue_range.last + 1;
      while (gap < opening.value && (ground.token(gap).upos == Upos::ADV || ground.token(gap).upos == Upos::ADP)) ++gap;
      if (gap == opening.value) {
        draft.cue_range.last = opening.value;
        content.first = std::max(content.first, opening.value + 1);
      }
      if (content.empty()) return false;
      draft.content = {content};
      return true;
    }
  }
  return false;
}

bool VerbTrial::object() {
  const Reading& reading = ground.reading;
  if (!draft.entry) return false;
  const TokenId object = object_of_verb();
  if (!object || reading[object].relation == Relation::expl) return false;
  const bool text = source.head && ground.sources.is_text(reading, source.head);
  const TokenRange range = stripped(reading, extent(object));
  if (range.empty() || range.holds(verb.value)) return false;
  const bool quoted = ground.quotation_at(range.first) || ground.quotation_at(range.last);
  bool fits = takes(Frame::noun) && (speaks() || (source.passive && source.head));
  fits = fits || (takes(Frame::noun_text) && text) || (takes(Frame::noun_quoted) && quoted && speaks());
  if (takes(Frame::noun_speech)) fits = fits || (ground.sources.is_text(reading, object) && speaks());
  if (!fits) return false;
  draft.content = {range};
  if (!source.passive && range.first < cluster.first && object.value > verb.value) return false;
  return true;
}

bool VerbTrial::seeming() {
  const Reading& reading = ground.reading;
  if (!takes(Frame::alone) && !(source.passive && takes(Frame::to))) return false;
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
