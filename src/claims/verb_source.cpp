#include <algorithm>
#include <string>

#include "base/among.h"
#include "claims/verbs.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

using syntax::child;
using syntax::children;

// "The union called for a truce", read as a passive though nothing helps the verb and "for" follows it.
bool called_for(const Reading& reading, TokenId verb) {
  if (reading[verb].relation != Relation::root || syntax::has_child(reading, verb, Relation::aux)) return false;
  const uint32_t next = verb.value + 1;
  return next < reading.tokens.size() && (reading.tokens[next].form == "for" || reading.tokens[next].form == "on");
}

bool is_passive(const Reading& reading, TokenId verb) {
  if (syntax::has_child(reading, verb, Relation::aux__pass)) return true;
  if (syntax::has_child(reading, verb, Relation::nsubj__pass)) return !called_for(reading, verb);
  const Relation relation = reading[verb].relation;
  if (syntax::has_child(reading, verb, Relation::nsubj)) return false;
  const bool reduced = relation == Relation::acl || relation == Relation::advcl || relation == Relation::amod;
  return reduced && reading[verb].xpos == "VBN" && !syntax::has_child(reading, verb, Relation::aux);
}

// The subject before the verb, the nearest of several; one that stands before the verb's own governor belongs to that
// ("X, the envoy, said troops left").
TokenId subject_of(const Reading& reading, TokenId verb) {
  const TokenId governor = reading[verb].relation == Relation::ccomp ? reading[verb].head : TokenId{};
  TokenId found;
  for (const TokenId c : children(reading, verb)) {
    const Relation relation = reading[c].relation;
    const bool subject =
        relation == Relation::nsubj || relation == Relation::nsubj__pass || relation == Relation::nsubj__outer;
    if (!subject || (governor && c < governor && governor < verb)) continue;
    if (found && reading[c].lemma == "neither") continue;  // "the ministry has neither confirmed nor"
    if (!found || c < verb || reading[found].relation == Relation::nsubj__outer) found = c;
  }
  return found;
}

// The other side of it: a subject that the parser gave to the verb of the content.
TokenId subject_in_content(const Reading& reading, TokenId verb) {
  const TokenId clause = child(reading, verb, Relation::ccomp);
  if (!clause || clause < verb) return {};
  for (const TokenId c : children(reading, clause))
    if (reading[c].relation == Relation::nsubj && c < verb) return c;
  return {};
}

// "by way of example", "by phone", "by Monday": how or when, not who.
bool is_manner(std::string_view lemma) {
  return lemma == "way" || lemma == "means" || lemma == "phone" || lemma == "telephone" || lemma == "mail" ||
         lemma == "email" || lemma == "letter" || lemma == "acclamation" || lemma == "now" || lemma == "then" ||
         lemma == "end" || lemma.ends_with("day");
}

TokenId agent_of(const Reading& reading, TokenId verb) {
  if (const TokenId agent = child(reading, verb, Relation::obl__agent)) return agent;
  for (const TokenId c : children(reading, verb)) {
    if (reading[c].relation != Relation::obl || c.value < verb.value) continue;
    const TokenId mark = child(reading, c, Relation::case_);
    if (mark && reading[mark].lemma == "by" && !is_manner(reading[c].lemma)) return c;
  }
  return {};
}

// The verb whose subject an infinitive, participle or coordinated verb shares; none where it shares none.
TokenId governor_with_subject(const Reading& reading, TokenId verb) {
  switch (reading[verb].relation) {
    case Relation::conj:
    case Relation::xcomp:
    case Relation::advcl:
    case Relation::parataxis:
    case Relation::ccomp: {
      // "..., she said, arguing that ...": a participle after its governor; other complements have subjects of their
      // own.
      if (reading[verb].relation == Relation::ccomp && (reading[verb].xpos != "VBG" || reading[verb].head > verb))
        return {};
      const TokenId head = reading[verb].head;
      return head && (reading[head].upos == Upos::VERB || reading[head].upos == Upos::ADJ ||
                      reading[head].upos == Upos::NOUN)
                 ? head
                 : TokenId{};
    }
    default:
      return {};
  }
}

// Verbs whose "it" is a text or a body: "it says", "it shows"; not "it seems", "it means".
bool states(const Ground& ground, TokenId verb) {
  const Token& token = ground.reading[verb];
  if (verb.value + 1 < ground.reading.tokens.size() && ground.token(verb.value + 1).form == ":") return true;
  std::string lemma = ground.cues.verb_lemma(token.lemma, token.form);
  if (const TokenId particle = child(ground.reading, verb, Relation::compound__prt))
    lemma += " " + std::string(ground.reading[particle].lemma);
  for (const Cue* cue : ground.cues.find(CueWord::verb, lemma))
    if (cue->takes(Frame::text) || cue->kind == CueKind::attitude || cue->kind == CueKind::demand ||
        (cue->kind == CueKind::speech && cue->takes(Frame::quote)))
      return true;
  return false;
}

// "It added that ...", which the parser takes for an "it" that stands for nothing.
bool tells_that(const Ground& ground, TokenId verb) {
  const Token& token = ground.reading[verb];
  if (is_passive(ground.reading, verb) || !child(ground.reading, verb, Relation::ccomp)) return false;
  const auto& entries = ground.cues.find(CueWord::verb, ground.cues.verb_lemma(token.lemma, token.form));
  return std::any_of(entries.begin(), entries.end(), [](const Cue* cue) {
    return cue->kind == CueKind::speech && cue->takes(Frame::quote) && cue->status == Modality::asserted;
  });
}

// "got the agency to say".
bool is_made_to(const Reading& reading, TokenId verb, std::string_view governor) {
  const TokenId mark = syntax::child(reading, verb, Relation::mark);
  return mark && reading[mark].lemma == "to" &&
         (governor == "get" || governor == "force" || governor == "lead" || governor == "prompt" ||
          governor == "cause");
}

// "quoted a guard saying", "cited a guard as saying", "heard Lena in the hall saying", with no comma between.
bool is_quoted_doing(const Reading& reading, TokenId verb) {
  const Token& token = reading[verb];
  if (token.xpos != "VBG" || !token.head || verb < token.head) return false;
  if (token.relation != Relation::xcomp && token.relation != Relation::advcl) return false;
  const TokenId mark = child(reading, verb, Relation::mark);
  if (mark && reading[mark].lemma != "as") return false;
  if (reading.tokens[verb.value - 1].form == ",") return false;
  return among(reading[token.head].lemma,
               {"quote", "cite", "catch", "record", "film", "describe", "hear", "see", "watch"});
}

// "heard Lena say": the object of the verb before a bare infinitive is who does it.
TokenId object_that_acts(const Reading& reading, TokenId verb) {
  const TokenId governor = reading[verb].head;
  if (is_quoted_doing(reading, verb)) {
    const TokenId object = child(reading, governor, Relation::obj);
    return object && governor < object && object < verb ? object : TokenId{};
  }
  const Relation relation = reading[verb].relation;
  const bool infinitive = (relation == Relation::xcomp || relation == Relation::parataxis) &&
                          reading[verb].xpos.starts_with("VB") && reading[verb].xpos != "VBD" &&
                          reading[verb].xpos != "VBZ";
  if (!infinitive || !governor || verb < governor) return {};
  const std::string_view lemma = reading[governor].lemma;
  const bool bare = !syntax::has_child(reading, verb, Relation::mark);
  if (!bare && !is_made_to(reading, verb, lemma)) return {};
  if (bare && lemma != "hear" && lemma != "see" && lemma != "watch" && lemma != "have" && lemma != "let") return {};
  TokenId object = child(reading, governor, Relation::obj);
  for (const TokenId c : children(reading, governor)) {  // "heard from the envoy say"
    const TokenId mark = child(reading, c, Relation::case_);
    if (!object && bare && reading[c].relation == Relation::obl && mark && reading[mark].lemma == "from") object = c;
  }
  return object && governor < object && object < verb ? object : TokenId{};
}

// "The ministry neither confirmed nor denied": no part of the ministry.
bool is_correlative(std::string_view lemma) { return lemma == "neither" || lemma == "either" || lemma == "both"; }

// "accused the government of declaring": nor is "of" the government's.
bool is_loose_end(const Token& token) { return is_correlative(token.lemma) || token.form == "of"; }

// A source that stands after words in marks does not reach back into them.
TokenRange outside_quotation(const Ground& ground, TokenId head, TokenRange range) {
  for (uint32_t i = head.value; i > range.first; --i) {
    const Quotation* quotation = ground.quotation_at(i - 1);
    if (!quotation || quotation->range.last != i - 1 || quotation->range.holds(head.value)) continue;
    if (quotation->whole && quotation->range.first < range.first + 1) range.first = i;
    break;
  }
  return range;
}

// "..., with Ana Ruiz of Lima calling it a sham": who stands between "with" (or "and", if there was a "with") and the
// participle.
Source companion_of(const Ground& ground, TokenId verb) {
  if (ground.reading[verb].xpos != "VBG" || subject_of(ground.reading, verb)) return {};
  const uint32_t begin = ground.sentence_of(verb.value).first;
  const TokenRange cluster = verb_cluster(ground, verb);
  uint32_t at = cluster.first;
  TokenId head;
  while (at > begin + 1 && cluster.first - at < 10) {
    const Token& token = ground.token(at - 1);
    const bool nominal = token.upos == Upos::PROPN || token.upos == Upos::NOUN || token.upos == Upos::PRON;
    if (!nominal && token.upos != Upos::DET && token.upos != Upos::ADJ && token.form != "of") break;
    if (nominal && (!head || ground.token(at).form == "of")) head = TokenId(at - 1);
    --at;
  }
  if (at == begin) return {};
  const std::string_view link = ground.token(at - 1).form;
  bool with = link == "with";
  for (uint32_t i = begin; i < at && link == "and" && !with; ++i)
    with = ground.token(i).form == "with" && ground.token(i - (i > begin)).form == ",";
  if (!with || !head || !ground.can_speak(head)) return {};
  return {head, {at, cluster.first - 1}, false, head};
}

}  // namespace

Source source_of_verb(const Ground& ground, TokenId verb) {
  const Reading& reading = ground.reading;
  if (const Source companion = companion_of(ground, verb); companion.head) return companion;
  if (!subject_of(reading, verb) && !is_passive(reading, verb))
    if (const Source share = share_before(ground, verb_cluster(ground, verb)); share.head) return share;
  Source source;
  source.passive = is_passive(reading, verb);
  const bool free = reading[verb].xpos == "VBG" && verb.value > 0 && ground.token(verb.value - 1).form == ",";
  TokenId at = verb;
  for (int step = 0; step < 6 && at; ++step) {
    source.subject = subject_of(reading, at);
    if (!source.subject) source.subject = subject_in_content(reading, at);
    if (!source.subject && at == verb) source.subject = object_that_acts(reading, verb);
    if (!source.subject && at == verb && tells_that(ground, verb))
      source.subject = child(reading, verb, Relation::expl);
    if (source.subject) break;
    const Relation relation = reading[at].relation;
    if (relation == Relation::acl && reading[at].xpos != "VBN") {
      const TokenId noun = reading[at].head;
      const bool speaker = ground.can_speak(noun) || ground.sources.is_text(reading, noun);
      const bool infinitive = syntax::has_child(reading, at, Relation::mark) && reading[at].xpos == "VB";
      const TokenId mark = child(reading, at, Relation::mark);
      const bool of = !speaker && mark && reading[mark].lemma == "of";  // "in the habit of saying"
      if ((!free && (speaker || !infinitive) && !of) || (at == verb && speaker)) {
        source.subject = noun;
        break;
      }
      if (of && subject_of(reading, noun)) {
        at = noun;
        continue;
      }
      at = reading[noun].head;  // "filed a motion to open them, arguing ...": who filed it argues
      continue;
    }
    at = governor_with_subject(reading, at);
  }
  const TokenId head = source.passive ? agent_of(reading, verb) : source.subject;
  if (!head || (reading[head].relation == Relation::expl && !tells_that(ground, verb))) return source;
  if (reading[head].upos == Upos::PRON && reading[head].lemma == "it" && !source.passive && !states(ground, verb))
    return source;
  TokenRange limit = ground.sentence_of(verb.value);
  const TokenRange cluster = verb_cluster(ground, verb);
  if (head.value < verb.value)
    limit.last = cluster.first - 1;
  else
    limit.first = cluster.last + 1;
  TokenRange range = noun_phrase(reading, ground.extents, head, limit);
  if (head.value < verb.value && head != source.subject) return source;
  if (reading[head].head != verb && head.value < verb.value && range.holds(verb.value)) range.last = verb.value - 1;
  if (source.passive && !range.empty() && reading.tokens[range.first].lemma == "by") ++range.first;
  while (range.last > head.value && is_loose_end(ground.token(range.last))) --range.last;
  for (uint32_t i = head.value + 1; i <= range.last && i < verb.value; ++i)  // and what the tree hangs on it behind
    if (ground.token(i).lemma == "neither") range.last = i - 1;
  source.head = head;
  source.range = outside_quotation(ground, head, range);
  return source;
}

TokenRange verb_cluster(const Ground& ground, TokenId verb) {
  const Reading& reading = ground.reading;
  const TokenRange sentence = ground.sentence_of(verb.value);
  TokenRange cluster{verb.value, verb.value};
  while (cluster.first > sentence.first) {
    const Token& before = ground.token(cluster.first - 1);
    const bool own =
        before.head == verb || (before.head && reading[before.head].head == verb && before.upos == Upos::ADV);
    if (before.upos == Upos::VERB && before.relation == Relation::advmod) break;  // "those asked said"
    const bool opens = cluster.first == sentence.first + 1 || ground.token(cluster.first - 2).upos == Upos::PUNCT;
    if (lower(before.form) == "most" && verb.value == cluster.first && opens) break;  // "most said", read as an adverb
    const bool part = before.relation == Relation::aux || before.relation == Relation::aux__pass ||
                      before.relation == Relation::cop ||
                      (before.relation == Relation::advmod && before.lemma != "when" && before.lemma != "how" &&
                       before.lemma != "why" && before.lemma != "where" && before.lemma != "however") ||
                      (before.relation == Relation::mark && before.lemma == "to");
    if (!own || !part) break;
    --cluster.first;
  }
  while (cluster.last < sentence.last) {
    const Token& after = ground.token(cluster.last + 1);
    if (after.head != verb || after.relation != Relation::compound__prt) break;
    ++cluster.last;
  }
  return cluster;
}

}  // namespace bede::claims
