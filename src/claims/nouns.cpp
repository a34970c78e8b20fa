#include "claims/nouns.h"

#include <algorithm>

#include "claims/verbs.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

using syntax::child;
using syntax::children;

constexpr std::string_view kLightVerbs[] = {"make",      "issue",   "give",    "offer",  "have",  "hold",    "release",
                                            "voice",     "take",    "express", "repeat", "raise", "deliver", "share",
                                            "reiterate", "send",    "put",     "show",   "lend",  "throw",   "reach",
                                            "announce",  "publish", "file",    "bear"};

std::string_view word_before(const Reading& reading, TokenId token, Relation relation) {
  const TokenId mark = child(reading, token, relation);
  return mark ? reading[mark].lemma : std::string_view{};
}

struct Preposition {
  Frame frame;
  std::string_view word;
};
constexpr Preposition kPrepositions[] = {{Frame::for_, "for"}, {Frame::of, "of"},      {Frame::about, "about"},
                                         {Frame::on, "on"},    {Frame::to_noun, "to"}, {Frame::against, "against"},
                                         {Frame::in, "in"},    {Frame::with, "with"},  {Frame::by, "by"},
                                         {Frame::at, "at"},    {Frame::over, "over"}};

// "The rumour that troops cross the river": parsers take it for a relative clause, though nothing in it is missing.
bool seems_relative(const Ground& ground, TokenId clause) {
  const uint32_t first = ground.extents.of(clause).first;
  if (ground.token(first).form != "that") return false;
  bool subject = false, beside = false;
  for (const TokenId c : children(ground.reading, clause)) {
    subject = subject || (c.value > first && syntax::is_subject(ground.reading[c].relation));
    beside = beside || (c > clause && ground.reading[c].relation == Relation::obl);
  }
  return that_opens_clause(ground.reading, first) || (subject && beside);
}

// "that the port is safe, while facing storms, remains ...": a participle between commas that the tree hung elsewhere.
TokenRange with_aside(const Ground& ground, TokenRange clause) {
  const uint32_t end = ground.sentence_of(clause.last).last;
  const uint32_t comma = clause.last + 1;
  if (comma + 3 > end || ground.token(comma).form != "," || ground.token(comma + 2).xpos != "VBG") return clause;
  const std::string_view link = ground.token(comma + 1).form;
  if (link != "while" && link != "by" && link != "without") return clause;
  uint32_t last = comma + 2;
  while (last < end && ground.token(last + 1).upos != Upos::PUNCT) ++last;
  return last < end && ground.token(last + 1).form == "," ? TokenRange{clause.first, last} : clause;
}

// What the content is and how the cue reaches it.
struct Content {
  TokenRange range;
  bool clause = false;
  TokenId preposition;  // part of the cue
  TokenId top;
};

Content content_of(const Ground& ground, const Cue& cue, TokenId word) {
  const Reading& reading = ground.reading;
  Content out;
  for (const TokenId c : children(reading, word)) {
    if (c.value < word.value) continue;
    const Relation relation = reading[c].relation;
    const std::string_view mark = word_before(reading, c, Relation::mark);
    const bool clausal = relation == Relation::acl || relation == Relation::ccomp || relation == Relation::advcl ||
                         relation == Relation::xcomp || relation == Relation::acl__relcl;
    const bool that =
        clausal && (mark == "that" || seems_relative(ground, c) || (relation == Relation::ccomp && mark != "to"));
    const bool to = clausal && mark == "to" && reading[c].upos == Upos::VERB &&
                    ground.token(ground.extents.of(c).first).upos == Upos::PART;
    if ((that && cue.takes(Frame::that)) || (to && cue.takes(Frame::to))) {
      out = {with_aside(ground, stripped(reading, ground.extents.of(c))), true, {}, c};
      return out;
    }
    const TokenId opening = child(reading, c, clausal ? Relation::mark : Relation::case_);
    if (!opening || reading[opening].upos == Upos::PART || out.top) continue;
    for (const Preposition& known : kPrepositions)
      if (reading[opening].lemma == known.word && cue.takes(known.frame)) {
        out = {stripped(reading, ground.extents.of(c)), false, opening, c};
        if (out.range.first == opening.value) ++out.range.first;
        if (out.range.empty()) out = {};
        break;
      }
  }
  return out;
}

struct NounSource {
  TokenId head;
  TokenRange range;
  TokenId verb;  // light verb that links source and noun, or none
};

// "her claim", "the ministry's claim", "a claim by X", "X made the claim".
NounSource source_of_noun(const Ground& ground, TokenId noun, TokenId content) {
  const Reading& reading = ground.reading;
  NounSource source;
  for (const TokenId c : children(reading, noun)) {
    if (c == content) continue;
    const Relation relation = reading[c].relation;
    const std::string_view preposition = word_before(reading, c, Relation::case_);
    const bool owner = relation == Relation::nmod__poss;
    const bool maker = relation == Relation::nmod &&
                       (preposition == "by" || preposition == "from" || preposition == "among" || preposition == "of");
    if (!owner && !(maker && ground.can_speak(c))) continue;
    source.head = c;
    source.range = ground.extents.of(c);
    const TokenId mark = child(reading, c, Relation::case_);
    if (mark && mark.value == source.range.last) source.range.last = mark.value - 1;
    if (mark && mark.value == source.range.first) source.range.first = mark.value + 1;
    source.range = stripped(reading, source.range);
    if (!source.range.empty()) return source;
  }
  source = {};
  const Token& token = reading[noun];
  const bool reached = token.relation == Relation::obl && token.head && reading[token.head].lemma == "come" &&
                       word_before(reading, noun, Relation::case_) == "to";  // "came to the conclusion that"
  const bool made = token.relation == Relation::obj && token.head && is_light_verb(reading[token.head].lemma);
  if (!reached && !made) return source;
  const Source subject = source_of_verb(ground, token.head);
  if (subject.passive || !subject.head || !ground.can_speak(subject.head)) return source;
  source = {subject.head, subject.range, token.head};
  return source;
}

// "The claim that ... is a fixture of state television": the text in which the words are at home, after the content.
NounSource home_of_words(const Ground& ground, TokenId noun, TokenRange content) {
  const Reading& reading = ground.reading;
  const uint32_t end = ground.sentence_of(noun.value).last;
  for (uint32_t i = content.last + 1; i <= end; ++i) {
    const TokenId head{i};
    if (!ground.sources.is_text(reading, head) || reading[head].relation == Relation::nsubj) continue;
    const TokenId mark = child(reading, head, Relation::case_);
    if (!mark || (reading[mark].lemma != "in" && reading[mark].lemma != "of" && reading[mark].lemma != "across"))
      continue;
    TokenRange range = ground.extents.of(head);
    range.first = mark.value + 1;
    range = stripped(reading, range);
    if (!range.empty()) return {head, range, {}};
  }
  return {};
}

Draft draft_of(TokenId word, const Cue& cue, const Content& content) {
  Draft draft;
  draft.cue = word;
  draft.cue_range = {word.value, word.value};
  if (content.preposition && content.preposition.value == word.value + 1)
    draft.cue_range.last = content.preposition.value;
  draft.entry = &cue;
  draft.content = {content.range};
  draft.clause = content.clause;
  return draft;
}

}  // namespace

namespace {

// "the so-called guard", "the alleged attack": the writer lays the noun on others and names nobody.
std::optional<Draft> distancing(const Ground& ground, TokenId adjective) {
  const Token& token = ground.reading[adjective];
  if (token.relation != Relation::amod || !token.head || token.head < adjective) return std::nullopt;
  std::string word = lower(token.form);
  uint32_t first = adjective.value;
  if (first >= ground.sentence_of(first).first + 2 &&
      ground.token(first - 1).form == "-") {  // "so-called", cut in three
    first -= 2;
    word = lower(ground.token(first).form) + "-" + word;
  }
  for (const Cue* cue : ground.cues.find(CueWord::adjective, word)) {
    if (!cue->takes(Frame::alone)) continue;
    Draft draft;
    draft.cue = adjective;
    draft.cue_range = {first, adjective.value};
    draft.entry = cue;
    draft.content = {stripped(ground.reading, {adjective.value + 1, ground.extents.of(token.head).last})};
    if (!draft.content.front().empty()) return draft;
  }
  return std::nullopt;
}

}  // namespace

bool is_light_verb(std::string_view lemma) {
  return std::find(std::begin(kLightVerbs), std::end(kLightVerbs), lemma) != std::end(kLightVerbs);
}

std::optional<Draft> claim_of_noun(const Ground& ground, TokenId noun) {
  const Token& token = ground.reading[noun];
  if (token.upos != Upos::NOUN) return std::nullopt;
  for (const Cue* cue : ground.cues.find(CueWord::noun, lower(token.lemma))) {
    const Content content = content_of(ground, *cue, noun);
    if (content.range.empty()) continue;
    NounSource source = source_of_noun(ground, noun, content.top);
    const bool that = content.clause && !content.preposition && cue->takes(Frame::that_alone) &&
                      ground.token(content.range.first).lemma == "that";
    if (!source.head && !that) continue;
    const Quotation* words = ground.quotation_at(noun.value);
    if (words && source.head && !words->range.holds(source.head.value)) continue;  // "View of a Bridge" by somebody
    if (!source.head) source = home_of_words(ground, noun, content.range);
    Draft draft = draft_of(noun, *cue, content);
    draft.source_head = source.head;
    draft.source = source.range;
    if (source.verb && source.verb.value < noun.value) draft.cue_range.first = verb_cluster(ground, source.verb).first;
    return draft;
  }
  return std::nullopt;
}

std::optional<Draft> claim_of_adjective(const Ground& ground, TokenId adjective) {
  const Token& token = ground.reading[adjective];
  if (token.upos != Upos::ADJ && token.xpos != "VBN") return std::nullopt;
  if (token.relation == Relation::amod || token.relation == Relation::acl)
    return distancing(ground, adjective);  // "donors eager to pay" make no claim
  const auto& entries = ground.cues.find(CueWord::adjective, lower(token.upos == Upos::ADJ ? token.lemma : token.form));
  for (const Cue* cue : entries) {
    const Content content = content_of(ground, *cue, adjective);
    if (content.range.empty()) continue;
    Source source = source_of_verb(ground, adjective);
    if (token.xpos == "VBN" && source.subject) {
      source.head = source.subject;
      source.range = stripped(ground.reading, ground.extents.of(source.subject));
      if (source.range.holds(adjective.value) && source.range.first < adjective.value)
        source.range.last = adjective.value - 1;  // not of "Angered by the ban, the union left"
    }
    const bool speaks = source.head && ground.can_speak(source.head);
    if (!speaks && !cue->takes(Frame::that_alone)) continue;
    Draft draft = draft_of(adjective, *cue, content);
    draft.cue_range.first = verb_cluster(ground, adjective).first;
    if (speaks) {
      draft.source_head = source.head;
      draft.source = source.range;
    }
    return draft;
  }
  return std::nullopt;
}

}  // namespace bede::claims
