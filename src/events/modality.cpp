#include "events/modality.h"

#include <algorithm>

#include "base/among.h"
#include "base/sort_by_key.h"
#include "events/asides.h"
#include "events/clause_signs.h"
#include "events/to_come.h"
#include "events/unreal.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

constexpr int kClimb = 8;

// "would like", "would note that": said now.
bool is_wish(std::string_view lemma) {
  return among(lemma, {"like", "love", "prefer", "appreciate", "note", "say", "add", "stress", "remind", "emphasize",
                       "point", "reiterate", "underscore", "highlight"});
}

bool is_weak(std::string_view lemma) {
  return lemma == "may" || lemma == "might" || lemma == "could" || lemma == "possibly" || lemma == "perhaps";
}

// An event noun by its own entry or by the ending that its verb gave it.
bool names_event(const WordMap<bool>& nouns, std::string_view lemma) {
  if (const auto known = nouns.find(lemma); known != nouns.end()) return known->second;
  for (const std::string_view ending : {"tion", "sion", "ment", "ing", "ance"})
    if (lemma.size() > ending.size() + 2 && lemma.ends_with(ending)) return true;
  return false;
}

// "said that he was going to raise it": still to be done when it was said.
bool was_said_to_go(const Reading& reading, TokenId verb) {
  const TokenId going = reading[verb].relation == Relation::xcomp ? reading[verb].head : TokenId{};
  return going && reading[going].lemma == "go" && reading[going].xpos == "VBG" &&
         reading[going].relation == Relation::ccomp;
}

const char* factuality_of(Modality modality, bool weak, bool denied) {
  switch (modality) {
    case Modality::asserted:
      return "CT+";
    case Modality::hedged:
      if (denied) return weak ? "PS-" : "PR-";
      return weak ? "PS+" : "PR+";
    case Modality::denied:
      return "CT-";
    case Modality::future:
      return "PR+";
    case Modality::hypothetical:
      if (weak) return denied ? "PS-" : "PS+";
      return "Uu";
    default:
      return "Uu";
  }
}

// "an order to sell grain, causing a panic": what came of it, not what it was for.
bool follows(const Reading& reading, TokenId participle) {
  const Token& token = reading[participle];
  if (token.relation != Relation::advcl || token.xpos != "VBG" || participle.value == 0) return false;
  return reading.tokens[participle.value - 1].form == "," && participle > token.head;
}

bool is_row_of_verbs(const Reading& reading, TokenId conjunct) {
  const Token& token = reading[conjunct];
  return token.relation == Relation::conj && token.upos == Upos::VERB && reading[token.head].upos == Upos::VERB;
}

// "were reluctant and only agreed when pressed": how they were says nothing of what they did.
bool is_told_beside(const Reading& reading, TokenId conjunct) {
  const Token& token = reading[conjunct];
  return token.relation == Relation::conj && (token.xpos == "VBD" || token.xpos == "VBZ") &&
         reading[token.head].upos == Upos::ADJ;
}

// "if there is reason to, the court would allow it"; "they would talk if they were asked" offers it.
bool would_if(const Reading& reading, TokenId verb) {
  const TokenId subject = syntax::child(reading, verb, Relation::nsubj);
  if (!subject || reading[subject].upos == Upos::PRON) return false;
  for (const TokenId clause : syntax::children(reading, verb)) {
    const TokenId mark = syntax::child(reading, clause, Relation::mark);
    if (clause < verb && reading[clause].relation == Relation::advcl && mark && reading[mark].lemma == "if")
      return true;
  }
  return false;
}

// Whether what stands above hands its modality down to a clause in this relation.
bool hands_down(Relation relation) {
  return relation == Relation::xcomp || relation == Relation::ccomp || relation == Relation::conj ||
         relation == Relation::advcl || relation == Relation::acl || relation == Relation::obj ||
         relation == Relation::obl || relation == Relation::nmod || relation == Relation::nsubj__pass ||
         relation == Relation::csubj || relation == Relation::parataxis;
}

}  // namespace

EventStatus status_of(Modality modality) {
  switch (modality) {
    case Modality::denied:
      return EventStatus::negated;
    case Modality::hypothetical:
    case Modality::asked:
      return EventStatus::hypothetical;
    case Modality::intended:
    case Modality::future:
      return EventStatus::future;
    default:
      return EventStatus::actual;
  }
}

EventStatus status_of(const Predicate& predicate) {
  const bool weak = predicate.modality == Modality::hedged && std::string_view(predicate.factuality) == "PS+";
  return weak ? EventStatus::hypothetical : status_of(predicate.modality);
}

// What the words of the clause itself say.
ModalityLexicon::Verdict ModalityLexicon::own(const Reading& reading, TokenId token) const {
  Verdict verdict;
  const TokenId proviso = proviso_of(reading, token);
  bool open = static_cast<bool>(proviso);  // "may not", "if it does not": what is denied may be
  const auto set = [&](Modality modality, TokenId mark) {
    const bool hedged = verdict.modality == Modality::hedged && modality == Modality::future;  // "apparently will"
    if (verdict.modality == Modality::asserted || modality == Modality::denied || hedged) verdict.modality = modality;
    verdict.marks.push_back(reading[mark].span);
  };
  if (proviso) set(Modality::hypothetical, proviso);
  for (const TokenId child : syntax::children(reading, token)) {
    const Token& t = reading[child];
    const std::string_view lemma = t.lemma;
    if (t.relation == Relation::aux) {
      const bool bare = reading[token].xpos == "VB";
      if (lemma == "will" || lemma == "shall" || lemma == "'ll") set(Modality::future, child);
      if (is_weak(lemma))
        set(reading[token].upos == Upos::VERB && !is_perfect(reading, token) ? Modality::hypothetical
                                                                             : Modality::hedged,
            child);
      open = open || lemma == "may" || lemma == "might";
      if (is_turned_round(reading, token, child)) set(Modality::hypothetical, child);
      if (lemma == "can") set(Modality::hypothetical, child);
      if (lemma == "would" || (lemma == "'d" && bare))
        if (!is_wish(reading[token].lemma))
          set(would_if(reading, token) ? Modality::hypothetical : Modality::future, child);
      if (lemma == "should" && is_condition(reading, token, child))
        set(Modality::hypothetical, child);
      else if (lemma == "should" || lemma == "must" || lemma == "ought")
        set(Modality::intended, child);
    }
    const bool helps = t.relation == Relation::aux || t.relation == Relation::cop;
    if (helps && (t.form == "were" || t.form == "had") && is_condition(reading, token, child))
      set(Modality::hypothetical, child);  // "were it to attack"
    if (t.relation == Relation::mark)
      if (lemma == "if" || lemma == "unless" || lemma == "whether" || lemma == "lest") {
        set(Modality::hypothetical, child);
        open = true;
      }
    if (t.relation == Relation::advmod)
      if (const auto at = effects_.find(lemma); at != effects_.end() && at->second == Modality::hedged)
        set(Modality::hedged, child);
    if (is_short_of(reading, token, child)) set(Modality::hypothetical, child);
    if (t.form == "?" && is_asked(reading, token)) set(Modality::asked, child);
  }
  if (const TokenId denial = denial_of(reading, token)) {
    if (open) {
      verdict.denied = true;  // possibly not
      verdict.marks.push_back(reading[denial].span);
    } else {
      set(Modality::denied, denial);
    }
  }
  if (verdict.modality == Modality::asserted) verdict.modality = constructed(reading, token);
  if (verdict.modality == Modality::asserted && reading[token].upos == Upos::NOUN)
    verdict.modality = of_adjective(reading, token);
  if (verdict.modality == Modality::asserted && is_imperative(reading, token)) verdict.modality = Modality::intended;
  if (verdict.modality == Modality::asserted && is_purpose(reading, token)) verdict.modality = Modality::intended;
  return verdict;
}

// "regretted the refusal of Belarus to sign": the noun to which an infinitive belongs though it hangs on the verb; else
// the word above.
TokenId ModalityLexicon::governor_of(const Reading& reading, TokenId infinitive) const {
  const TokenId above = reading[infinitive].head;
  if (!above || reading[above].upos != Upos::VERB || !is_infinitive(reading, infinitive)) return above;
  const TokenId object = syntax::child(reading, above, Relation::obj);
  const bool between = object && object < infinitive && reading[object].upos == Upos::NOUN;
  return between && effect_at(reading, object) ? object : above;
}

// "met to agree on borders": an infinitive beside its clause or noun, unless it tells what came about.
bool ModalityLexicon::is_purpose(const Reading& reading, TokenId token) const {
  const Token& t = reading[token];
  if ((t.relation != Relation::advcl && t.relation != Relation::acl) || !is_infinitive(reading, token)) return false;
  if (came_about(reading, token) || !t.head) return false;
  const Modality* effect = effect_at(reading, governor_of(reading, token));
  return !effect || (*effect != Modality::asserted && *effect != Modality::denied);
}

const Modality* ModalityLexicon::effect_at(const Reading& reading, TokenId word) const {
  if (const TokenId particle = syntax::child(reading, word, Relation::compound__prt))
    if (const auto at = effects_.find(std::string(reading[word].lemma) + "~" + std::string(reading[particle].lemma));
        at != effects_.end())
      return &at->second;
  const auto at = effects_.find(reading[word].lemma);
  return at == effects_.end() ? nullptr : &at->second;
}

// What a word says of what stands under it; nullptr: nothing.
const Modality* ModalityLexicon::effect_of(const Reading& reading, TokenId above, TokenId below) const {
  const Modality* effect = effect_at(reading, reading[below].head == above ? governor_of(reading, below) : above);
  if (!effect || !is_complement(reading, below)) return nullptr;
  const std::string_view lemma = reading[above].lemma;
  const bool deverbal = reading[below].upos == Upos::NOUN;
  if (deverbal && (*effect == Modality::asserted || lemma == "resolve" || lemma == "set")) return nullptr;
  if (lemma == "decline" && deverbal && reading[above].xpos == "VBG") return nullptr;  // "declining confidence"
  if (is_ended(reading, above, below)) return nullptr;
  return effect;
}

// "the families of the victims of the raid": what a thing or person belongs to is taken for granted.
bool ModalityLexicon::granted(const Reading& reading, TokenId noun) const {
  static constexpr std::string_view parts[] = {"round", "series", "number", "part",    "wave",   "string", "set",
                                               "kind",  "sort",   "form",   "end",     "start",  "use",    "act",
                                               "lot",   "risk",   "topic",  "subject", "matter", "focus",  "theme"};
  const Token& token = reading[noun];
  if (token.upos != Upos::NOUN || token.relation != Relation::nmod || reading[token.head].upos != Upos::NOUN)
    return false;
  const std::string_view above = reading[token.head].lemma;
  return !names_event(nouns_, above) && !effect_at(reading, token.head) &&
         std::find(std::begin(parts), std::end(parts), above) == std::end(parts);
}

// How firmly the word is said, by its own clause and by what stands above it.
ModalityLexicon::Verdict ModalityLexicon::verdict_of(const Reading& reading, TokenId token) const {
  const bool noun = reading[token].upos == Upos::NOUN;
  Verdict verdict = own(reading, token);
  if (noun && verdict.modality == Modality::asserted && is_recent(reading, token)) return verdict;
  if (reading[token].relation == Relation::acl && reading[token].head && is_unmeant(reading, reading[token].head))
    verdict.modality = Modality::denied;
  const bool open = verdict.modality == Modality::asserted || verdict.modality == Modality::future;
  if (open && is_refuted(reading, token)) verdict.modality = Modality::denied;
  TokenId at = token;
  for (int step = 0;
       step < kClimb && verdict.modality == Modality::asserted && reading[at].head && hands_down(reading[at].relation);
       ++step) {
    if (happens_during(reading, at) && predicative(reading, reading[at].head)) {
      const TokenId told = reading[at].head;
      const Modality told_as = own(reading, told).modality;
      const bool awaited = told_as == Modality::intended && reading[told].xpos == "VBG";  // "look forward to hosting"
      if (told_as == Modality::future || awaited || is_expected(reading, told) || was_said_to_go(reading, told))
        verdict.modality = Modality::future;
      break;
    }
    if (stands_alone(reading, at) || !is_matter(reading, at) || granted(reading, at) || presupposed(reading, at)) break;
    if (is_told_as_fact(reading, at)) break;
    if (reading[at].relation == Relation::advcl && reading[at].xpos == "VBD") break;  // "will say that when they met"
    if (reading[at].relation == Relation::conj && reading[reading[at].head].upos == Upos::NOUN &&
        syntax::has_child(reading, at, Relation::nsubj))
      break;  // "it is in nobody's interest, and we call on Chad"
    if (is_given(reading, at) || (reading[at].relation == Relation::advcl && is_perfect(reading, at))) break;
    const TokenId above = reading[at].head;
    if (is_ended(reading, above, at)) break;
    const bool noun_above = reading[above].upos == Upos::NOUN;
    if (reading[at].relation == Relation::conj && reading[above].upos == reading[token].upos) {
      if (noun || shares_auxiliaries(reading, at)) verdict = own(reading, above);
    } else if (is_row_of_verbs(reading, at)) {  // "will call on him and meet others for talks"
      if (shares_auxiliaries(reading, at)) verdict = own(reading, above);
    } else if (const Modality* effect = is_told_beside(reading, at) ? nullptr : effect_of(reading, above, at)) {
      const bool unmeant = *effect == Modality::intended && is_unmeant(reading, above);
      verdict.modality = unmeant ? Modality::denied : *effect;
      const bool moot = *effect == Modality::denied && predicative(reading, above) &&
                        own(reading, above).modality != Modality::asserted;
      const bool supposed = *effect == Modality::intended && predicative(reading, above) &&
                            own(reading, above).modality == Modality::hypothetical;  // "if they try to"
      if (moot || supposed) verdict.modality = Modality::hypothetical;               // "may prevent a war"
      verdict.marks.push_back(reading[above].span);
    }
    if (verdict.modality == Modality::asserted && predicative(reading, above) &&
        reading[at].relation != Relation::conj) {
      verdict = own(reading, above);
      if (reading[at].relation == Relation::ccomp || reading[at].relation == Relation::parataxis) verdict = {};
      if (verdict.marks.empty() && follows(reading, at)) verdict = {};
    }
    if (noun && !noun_above && reading[above].upos != Upos::VERB) break;
    if (reading[at].relation == Relation::advcl && !noun) break;
    at = above;
  }
  return verdict;
}

std::vector<Modality> ModalityLexicon::judge(Reading& reading) const {
  std::vector<Modality> all(reading.tokens.size(), Modality::asserted);
  for (uint32_t i = 0; i < all.size(); ++i) {
    const TokenId token(i);
    const bool noun = reading[token].upos == Upos::NOUN;
    const bool predicates = predicative(reading, token);
    if (!noun && !predicates) continue;
    Verdict verdict = verdict_of(reading, token);
    all[i] = verdict.modality;
    if (noun && !predicates && !names_event(nouns_, reading[token].lemma)) continue;
    Predicate predicate;
    predicate.token = token;
    predicate.modality = verdict.modality;
    const bool weak = std::any_of(verdict.marks.begin(), verdict.marks.end(),
                                  [&](Span mark) { return is_weak(mark.of(reading.text())); });
    predicate.factuality = factuality_of(verdict.modality, weak, verdict.denied);
    predicate.marks = std::move(verdict.marks);
    const bool outer = syntax::has_child(reading, token, Relation::nsubj__outer);
    for (const TokenId part : syntax::children(reading, token)) {  // "was ready", "broke down": one predicate
      const Relation relation = reading[part].relation;
      if (relation != Relation::cop && relation != Relation::compound__prt) continue;
      Predicate piece = relation == Relation::cop && outer ? Predicate{} : predicate;  // "the fact was that ..."
      piece.token = part;
      reading.predicates.push_back(std::move(piece));
    }
    reading.predicates.push_back(std::move(predicate));
  }
  sort_by_key(reading.predicates, [](const Predicate& predicate) { return predicate.token.value; });
  return all;
}

}  // namespace bede::events
