#include "claims/verb_content.h"

#include <algorithm>

#include "base/among.h"
#include "claims/nouns.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

using syntax::child;
using syntax::children;

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

// "called the charges unfounded", "called it a mistake": something follows the object that only names it.
bool named_so(const Ground& ground, TokenId object, TokenRange cluster) {
  const uint32_t end = ground.sentence_of(object.value).last;
  if (object.value <= cluster.last || object.value + 1 >= end) return false;
  const Token& next = ground.token(object.value + 1);
  if (next.form == ",") {  // "called the envoy, Ana Ruiz, "a crook""
    for (uint32_t i = object.value + 1; i < std::min(end, object.value + 12) && ground.token(i).upos != Upos::VERB; ++i)
      if (is_quotation_mark(ground.token(i)) && ground.token(i - 1).form == ",") return true;
    return false;
  }
  if (next.upos == Upos::DET || next.upos == Upos::ADJ || next.upos == Upos::ADV) return true;
  for (uint32_t i = object.value + 1; i < std::min(end, object.value + 8); ++i) {
    if (is_quotation_mark(ground.token(i))) return true;
    if (ground.token(i).upos == Upos::PUNCT || ground.token(i).upos == Upos::VERB) return false;
  }
  return false;
}

// "called her vote for the bridge a mistake", "called a report on his loans "absurd"": the name for the thing stands
// behind all that describes it.
bool named_later(const Ground& ground, TokenId object, TokenRange cluster) {
  constexpr uint32_t kReach = 30;
  if (object.value <= cluster.last) return false;
  const uint32_t end = std::min(ground.sentence_of(object.value).last, object.value + kReach);
  for (uint32_t i = object.value + 1; i < end; ++i) {
    const Token& token = ground.token(i);
    if (is_punctuation(token)) return false;
    const Upos before = ground.token(i - 1).upos;
    if (before != Upos::NOUN && before != Upos::PROPN && before != Upos::PRON) continue;
    const Upos next = ground.token(i + 1).upos;
    const bool closes = next == Upos::PUNCT || next == Upos::CCONJ;
    const bool judged = token.upos == Upos::ADJ || token.xpos == "VBN";
    if (is_quotation_mark(token) || token.form == "a" || token.form == "an" || (judged && closes)) return true;
  }
  return false;
}

// Prepositions that go on with a noun phrase; "in", "on", "at" may say where or when it was said.
constexpr std::string_view kLinks[] = {"like",  "of",      "as",     "than",    "for",
                                       "about", "against", "toward", "towards", "between"};
constexpr std::string_view kLooseLinks[] = {"with", "over", "in", "on", "by"};

// "spoke on condition of anonymity", "on Monday", "on the phone": on what terms, when or where, not about what.
constexpr std::string_view kTerms[] = {"condition", "behalf",  "record",  "background", "phone",     "telephone",
                                       "stage",     "floor",   "air",     "television", "radio",     "tv",
                                       "show",      "trail",   "eve",     "sideline",   "interview", "appearance",
                                       "statement", "speech",  "tweet",   "year",       "month",     "week",
                                       "night",     "morning", "evening", "afternoon"};

bool is_terms(std::string_view lemma) {
  return std::find(std::begin(kTerms), std::end(kTerms), lemma) != std::end(kTerms) || lemma.ends_with("day") ||
         (!lemma.empty() && lemma.front() >= '0' && lemma.front() <= '9');  // "on the 13th"
}

// "Rebels attacked a convoy": with weapons.
bool is_armed(const Ground& ground, TokenId head) {
  const MentionId mention = head ? ground.mention_at(head) : MentionId{};
  if (!mention || !ground.reading[mention].actor || ground.reading[head].upos == Upos::PRON) return false;
  const auto& sectors = ground.reading[ground.reading[mention].actor].sectors;
  return std::any_of(sectors.begin(), sectors.end(), [](const std::string& one) {
    return one == "MIL" || one == "REB" || one == "UAF" || one == "PRM" || one == "COP";
  });
}

}  // namespace

TokenId VerbTrial::object_of_verb() const {
  if (source.passive) return source.subject;
  if (const TokenId object = child(ground.reading, verb, Relation::obj)) return object;
  if (cluster.last == verb.value) return {};
  for (const TokenId c : children(ground.reading, verb)) {  // "call on them to leave"
    const TokenId mark = child(ground.reading, c, Relation::case_);
    if (ground.reading[c].relation != Relation::obl) continue;
    if (mark ? mark.value == cluster.last : extent(c).first == cluster.last + 1) return c;
  }
  return {};
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
    const bool meanwhile = syntax::has_child(reading, c, Relation::nsubj);  // "as she praises it"
    if (word == "as") fits = fits || (takes(Frame::as) && !meanwhile);
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
  if (takes(Frame::whom_to) && !source.passive)
    for (const TokenId c : children(reading, object)) {  // "urges supporters to vote", read as "supporters who vote"
      if (reading[c].relation != Relation::acl || !is_infinitive(reading, c)) continue;
      draft.content = {stripped(reading, extent(object))};
      draft.clause = true;
      return true;
    }
  if (takes(Frame::as) && !source.passive && object > verb)
    for (const TokenId c : children(reading, object)) {  // "see the vote as a test", read as one noun phrase
      const TokenId as = child(reading, c, Relation::case_);
      if (c < object || !as || reading[as].lemma != "as") continue;
      draft.content = {stripped(reading, extent(object))};
      draft.clause = true;
      return true;
    }
  const TokenId whom = source.passive ? TokenId{} : child(reading, verb, Relation::iobj);
  if (whom && whom < object &&
      (takes(Frame::two) || takes(Frame::quote_two))) {  // "called him a fool", as if given one
    draft.content = {stripped(reading, extent(whom)), stripped(reading, extent(object))};
    draft.clause = true;
    return true;
  }
  if (takes(Frame::quote_two) && !source.passive &&
      (named_so(ground, object, cluster) || named_later(ground, object, cluster))) {
    uint32_t last = std::max(extent(object).last, object.value + 1);
    if (const Quotation* words = ground.quotation_at(std::min(last + 2, ground.sentence_of(object.value).last)))
      last = std::max(last, std::min(words->range.last, ground.sentence_of(object.value).last));
    const uint32_t end = ground.sentence_of(verb.value).last;
    // "called it a mistake and left", "calling it a mistake and Ruiz calling it worse": to the next verb of its kind.
    const auto goes_on = [&](uint32_t at) {
      if (is_punctuation(ground.token(at))) return false;
      if (ground.token(at).upos != Upos::CCONJ) return true;
      uint32_t next = at + 1;
      const bool participle = reading[verb].xpos == "VBG";
      while (participle && next < std::min(end, at + 7) &&
             (ground.token(next).upos == Upos::PROPN || ground.token(next).form == "of"))
        ++next;
      return next > end || ground.token(next).upos != Upos::VERB || (next > at + 1 && ground.token(next).xpos != "VBG");
    };
    while (last < end && goes_on(last + 1)) ++last;
    draft.content = {stripped(reading, {cluster.last + 1, last})};
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

// A noun phrase with what the parser hung on the verb instead: "a plan to leave", "projects like these".
TokenRange VerbTrial::lengthened(TokenRange phrase) const {
  const uint32_t end = ground.sentence_of(verb.value).last;
  const bool shown = draft.entry && draft.entry->kind == CueKind::evidence;  // "showed Ruiz with a lead"
  for (int step = 0; step < 3 && phrase.last < end; ++step) {
    const Token& next = ground.token(phrase.last + 1);
    const bool to = next.form == "to" && next.upos == Upos::PART;
    const bool link = std::find(std::begin(kLinks), std::end(kLinks), next.form) != std::end(kLinks);
    const bool loose = std::find(std::begin(kLooseLinks), std::end(kLooseLinks), next.form) != std::end(kLooseLinks);
    if (!to && !link && !(loose && (ground.token(phrase.last).upos == Upos::NOUN || shown))) break;
    TokenId top(phrase.last + 1);
    while (ground.reading[top].head && extent(ground.reading[top].head).first > phrase.last)
      top = ground.reading[top].head;
    if (extent(top).first != phrase.last + 1) break;
    if (loose && (is_terms(ground.reading[top].lemma) || ground.reading[top].upos == Upos::VERB ||
                  ground.reading[top].upos == Upos::NUM))
      break;
    phrase.last = extent(top).last;
  }
  return stripped(ground.reading, phrase);
}

bool VerbTrial::preposition() {
  const Reading& reading = ground.reading;
  if (!draft.entry) return false;
  const bool asked =
      draft.entry->kind == CueKind::question && reading[verb].xpos == "VBN";  // "Asked about it, she ..."
  if ((!speaks() || source.passive) && !asked) return false;
  for (const TokenId c : children(reading, verb)) {
    if (c.value < verb.value) continue;
    const Relation relation = reading[c].relation;
    if (relation != Relation::obl && relation != Relation::advcl && relation != Relation::xcomp) continue;
    const TokenId mark = child(reading, c, Relation::case_);
    const TokenId opening = mark ? mark : child(reading, c, Relation::mark);
    if (!opening || reading[opening].upos == Upos::PART) continue;
    for (const PrepositionFrame& known : kPrepositions) {
      if (reading[opening].lemma != known.word || !takes(known.frame) || is_terms(reading[c].lemma)) continue;
      if (known.word == "on" && (ground.sources.is_media_name(reading, c) || reading[c].form == "TV")) continue;
      TokenRange content = stripped(reading, extent(c));
      uint32_t gap = draft.cue_range.last + 1;
      while (gap < opening.value && (ground.token(gap).upos == Upos::ADV || ground.token(gap).upos == Upos::ADP)) ++gap;
      if (gap == opening.value) {
        draft.cue_range.last = opening.value;
        content.first = std::max(content.first, opening.value + 1);
      }
      if (content.empty()) return false;
      draft.content = {lengthened(content)};
      draft.clause = asked;
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
  if (reading[verb].lemma == "attack" && is_armed(ground, source.head)) return false;
  const std::string_view lemma = reading[object].lemma;  // "recalled its ambassador": no memory of him
  if (reading[verb].lemma == "recall" && (lemma == "ambassador" || lemma == "envoy" || lemma == "diplomat"))
    return false;
  for (uint32_t i = cluster.first; i < verb.value; ++i)  // "was denied a visa"
    if (reading[verb].xpos == "VBN" && ground.token(i).lemma == "be" && object > verb) return false;
  const bool quoted = ground.quotation_at(range.first) || ground.quotation_at(range.last);
  bool fits = takes(Frame::noun) && (speaks() || (source.passive && source.head));
  fits = fits || infers();
  fits = fits || (takes(Frame::noun_text) && text) || (takes(Frame::noun_quoted) && quoted && speaks());
  fits = fits || (takes(Frame::noun_thing) && speaks() && !ground.can_speak(object));
  if (reading[verb].lemma == "claim")
    fits = fits || (speaks() && among(lemma, {"responsibility", "credit", "victory"}));
  if (takes(Frame::noun_speech)) fits = fits || (ground.sources.is_text(reading, object) && speaks());
  if (!fits) return false;
  if (is_light_verb(ground.reading[verb].lemma) && !source.passive) {
    const auto noun = claim_of_noun(ground, object);
    if (noun && !noun->source.empty() && noun->source_head == source.head)
      return false;  // "voiced concern about": the noun is the cue
  }
  draft.content = {lengthened(range)};
  const uint32_t end = ground.sentence_of(verb.value).last;
  if (range.last < end && range.first > cluster.last) {
    const std::string_view tag = ground.token(range.last + 1).xpos;
    const bool shown = draft.entry->kind == CueKind::evidence && tag == "VBG";  // "shows the rebels leaving"
    const bool past_aside = is_finite(reading[verb]) && ground.token(range.last + 1).form == "," &&
                            range.last + 2 < end &&
                            is_finite(ground.token(range.last + 2));  // "reported Ruiz, the mayor, had left"
    if (takes(Frame::that) && (shown || past_aside || is_finite(ground.token(range.last + 1)))) {
      draft.content = {mended({range.first, range.last})};  // "noted clients are leaving", read as a noun phrase
      draft.clause = true;
    }
    if (range.last + 2 < end && ground.token(range.last + 2).lemma == "include" &&
        ground.token(range.last + 1).form == ",")
      draft.content = {stripped(reading, {range.first, end})};
  }
  if (!source.passive && range.first < cluster.first && object.value > verb.value) return false;
  return true;
}

}  // namespace bede::claims
