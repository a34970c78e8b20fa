// Cues set in or after their own content.
#include "claims/verb_content.h"

#include <algorithm>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

using syntax::child;
using syntax::children;
using syntax::has_child;

// Conjunctions that go on with what is said; "as", "while", "after" ... rather say when it was said.
bool of_content(std::string_view lemma) {
  return lemma == "until" || lemma == "because" || lemma == "if" || lemma == "unless" || lemma == "since" ||
         lemma == "that" || lemma == "whether";
}

// "..., the premier said after meeting lawmakers."
bool says_when(const Token& word) { return word.lemma == "after" || word.lemma == "before"; }

// A verb or words in marks: not only "On Monday, ...".
bool says_something(const Ground& ground, const std::vector<TokenRange>& content) {
  for (const TokenRange range : content)
    for (uint32_t i = range.first; i <= range.last; ++i)
      if (ground.token(i).upos == Upos::VERB || ground.token(i).upos == Upos::AUX || ground.token(i).quoted)
        return true;
  return false;
}

bool holds_quotation(const Ground& ground, TokenRange range) {
  for (uint32_t i = range.first; i <= range.last; ++i)
    if (ground.token(i).quoted) return true;
  return false;
}

// "Still, he says, ...", "And yet, ...": words that link the writer's own sentences.
bool only_links(const Ground& ground, TokenRange words) {
  for (uint32_t i = words.first; i <= words.last; ++i) {
    const Token& word = ground.token(i);
    if (word.upos == Upos::CCONJ || word.upos == Upos::PUNCT) continue;
    if (word.upos != Upos::ADV || word.form == "No" || word.form == "Yes") return false;
  }
  return true;
}

}  // namespace

// The clause of the cue with nothing of its content in it, from subject to occasion.
TokenRange VerbTrial::inserted() const { return cluster.joined(source.range).joined(draft.cue_range); }

TokenRange VerbTrial::whole_insertion() const {
  TokenRange hole = inserted();
  // The occasion goes with the cue clause: "..., he said on Monday in Geneva."
  for (const TokenId c : children(ground.reading, verb)) {
    const Relation relation = ground.reading[c].relation;
    const bool own = relation == Relation::obl || relation == Relation::obl__unmarked || relation == Relation::iobj ||
                     relation == Relation::obj || relation == Relation::advmod;
    const bool occasion = relation == Relation::advcl && ground.reading[c].xpos == "VBG" &&
                          says_when(ground.token(extent(c).first)) &&
                          extent(c).last + 1 >= ground.sentence_of(verb.value).last;
    if (((own && ground.reading[c].upos != Upos::VERB) || occasion) && extent(c).first == hole.last + 1 &&
        !is_punctuation(ground.token(extent(c).first)))
      hole = hole.joined(extent(c));
  }
  return hole;
}

// Whether subject and verb stand between marks of punctuation, after some of the content. Where the tree gives no
// subject that does, the nearest noun phrase is tried: in this place parsers err most.
bool VerbTrial::reporting_position() {
  if (source.head && ground.token(source.head.value).lemma == "which")
    return false;  // "..., which is to begin on Sunday, ..."
  const Source tree = source;
  for (uint32_t i = source.range.empty() ? cluster.first : source.range.last + 1; i < cluster.first; ++i)
    if (ground.token(i).upos == Upos::VERB) {
      // A subject of what is said, which the tree gave to the verb of saying.
      if (cluster.first == 0 || ground.token(cluster.first - 1).upos != Upos::PUNCT) return false;
      source = {};
      break;
    }
  if (!source.range.empty() && holds_quotation(ground, source.range) && ground.quotation_at(source.range.first))
    source = {};
  if (!source.range.empty() && source.range.first >= ground.sentence_of(verb.value).first && set_off(whole_insertion()))
    return true;
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

// "If that fails, she argues, there are other tools": commas on both sides, and the content goes on after them.
bool VerbTrial::between_commas(TokenRange cue) const {
  const TokenRange sentence = ground.sentence_of(verb.value);
  if (cue.first < sentence.first + 2 || cue.last + 3 > sentence.last || source.passive) return false;
  if (ground.token(cue.first - 1).form != "," || ground.token(cue.last + 1).form != ",") return false;
  const Token& next = ground.token(cue.last + 2);
  if (!is_quotation_mark(next)) return next.upos != Upos::SCONJ && next.upos != Upos::CCONJ && next.xpos != "VBG";
  return !starts_upper(ground.token(cue.last + 3).form);
}

// "Guests, said Ruiz, are told to leave": the speaker stands between verb and comma, whatever the tree makes of it.
bool VerbTrial::teller_follows() {
  if (cluster.first == 0 || ground.token(cluster.first - 1).form != ",") return false;
  if (ground.reading[verb].xpos == "VBG" || (source.head && source.head > verb)) return false;
  Source near = nearby_source(ground, cluster, true);
  if (!near.head) return false;
  for (uint32_t i = near.head.value + 1; i <= near.range.last; ++i)
    if (ground.token(i).form == ",") near.range.last = i - 1;
  if (!between_commas(cluster.joined(near.range)) || !is_finite(ground.token(near.range.last + 2))) return false;
  source = near;
  draft.source_head = near.head;
  draft.source = near.range;
  return true;
}

bool VerbTrial::around() {
  if (!takes(Frame::quote) || (source.passive && !source.head)) return false;
  const TokenRange cue = inserted();
  if (cue.first < 2 || ground.quotation_at(verb.value)) return false;
  if ((between_commas(cue) || teller_follows()) && insertion()) return true;
  const Quotation* before = ground.quotation_at(cue.first - 1);
  return before && before->whole && insertion();
}

bool VerbTrial::set_off(TokenRange hole) const {
  const TokenRange sentence = ground.sentence_of(verb.value);
  if (hole.first < sentence.first + 2) return false;
  const Token& before = ground.token(hole.first - 1);
  const bool as = before.lemma == "as" && hole.first >= sentence.first + 3 && ground.token(hole.first - 2).form == ",";
  const bool opened = as || before.form == "," || before.form == "--" || before.form == "—" || before.form == "–" ||
                      (before.form == "-" && before.span.end < ground.token(hole.first).span.begin) ||
                      is_quotation_mark(before);
  const Quotation* quotation = ground.quotation_at(hole.first - 1);
  if (quotation && quotation->whole && quotation->range.last == hole.first - 1) return true;
  return opened && (hole.last == sentence.last || ground.token(hole.last + 1).upos == Upos::PUNCT);
}

// "declared on the radio that the port was shut": the content stands after the cue, whatever stands before it.
bool VerbTrial::that_follows() const {
  const TokenRange sentence = ground.sentence_of(verb.value);
  for (uint32_t i = cluster.last + 1; i < std::min(sentence.last, cluster.last + 7); ++i) {
    const Token& token = ground.token(i);
    if (token.upos == Upos::PUNCT || token.upos == Upos::VERB || token.quoted) return false;
    if (token.form == "that" && (token.upos == Upos::SCONJ || token.relation == Relation::mark))
      return takes(Frame::that) || takes(Frame::that_person);
  }
  return false;
}

// "..., a poll shows.": a finding, told at the end of its sentence.
bool VerbTrial::shown_before() const {
  return draft.entry && draft.entry->kind == CueKind::evidence && takes(Frame::text) && takes(Frame::that) &&
         cluster.last + 1 == ground.sentence_of(verb.value).last;
}

bool VerbTrial::insertion() {
  const Reading& reading = ground.reading;
  const bool found = shown_before();
  if (!(takes(Frame::quote) || found) || (source.passive && !source.head) || !reporting_position()) return false;
  const TokenRange sentence = ground.sentence_of(verb.value);
  if (objects_beyond_cue() || that_follows()) return false;
  const TokenRange hole = whole_insertion();
  draft.content.clear();
  TokenRange head{sentence.first, hole.first - 1};
  if (ground.token(head.last).lemma == "as") --head.last;
  const TokenRange lead = stripped(reading, head);
  if (!lead.empty() && !(only_links(ground, lead) && hole.last < sentence.last)) draft.content.push_back(lead);
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
                  (ground.token(rest.first).upos != Upos::SCONJ || of_content(ground.token(rest.first).lemma));
    }
    belongs = belongs || between_commas(inserted());
    if (belongs || holds_quotation(ground, rest)) draft.content.push_back(rest);
  }
  draft.clause = true;
  return says_something(ground, draft.content);
}

// "As she told the paper, the truce is over": the cue's clause leads.
bool VerbTrial::objects_beyond_cue() const {
  const TokenId object = child(ground.reading, verb, Relation::obj);
  if (!object || extent(object).first <= cluster.last || addressed()) return false;
  return ground.token(cluster.last + 1).form != ",";  // not "The deal, she said, would free them"
}

bool VerbTrial::leading() {
  if (!takes(Frame::quote) || source.passive || !speaks()) return false;
  const TokenRange sentence = ground.sentence_of(verb.value);
  const uint32_t from = source.range.first;
  if (source.range.empty() || from == sentence.first || from > sentence.first + 2 || from > cluster.first) return false;
  if (lower(ground.token(from - 1).form) != "as" || objects_beyond_cue()) return false;
  uint32_t comma = cluster.last + 1;
  while (comma < sentence.last && comma < cluster.last + 18 && ground.token(comma).form != ",") {
    if (ground.token(comma).upos == Upos::VERB || ground.token(comma).upos == Upos::SCONJ) return false;
    ++comma;
  }
  if (comma >= sentence.last || ground.token(comma).form != ",") return false;
  draft.content = {stripped(ground.reading, {comma + 1, sentence.last})};
  draft.clause = true;
  return !draft.content.front().empty();
}

// The cue stands between a relative word and its verb.
bool VerbTrial::relative() {
  if (!takes(Frame::that) || !takes(Frame::quote) || source.passive) return false;
  const TokenRange sentence = ground.sentence_of(verb.value);
  if (cluster.last >= sentence.last || cluster.first == sentence.first) return false;
  const Token& next = ground.token(cluster.last + 1);
  if (!is_finite(next) || next.upos == Upos::PUNCT) return false;
  if (source.range.empty() || source.head > verb || source.range.last + 1 != cluster.first)
    source = nearby_source(ground, cluster, false);
  if (source.range.empty() || source.range.first == sentence.first) return false;
  const uint32_t before = source.range.first - 1;
  const Token& link = ground.token(before);
  if (link.form != "which" && link.form != "that" && link.form != "what" && link.form != "who") return false;
  uint32_t last = cluster.last + 1;
  while (last < sentence.last && ground.token(last + 1).form != "," && ground.token(last + 1).form != ";") ++last;
  draft.source_head = source.head;
  draft.source = source.range;
  draft.content = {{before, before}, stripped(ground.reading, {cluster.last + 1, last})};
  draft.clause = true;
  return true;
}

}  // namespace bede::claims
