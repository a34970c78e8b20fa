#include "events/modality.h"

#include "base/table.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

constexpr int kClimb = 8;

bool modality_from(std::string_view name, Modality& out) {
  static constexpr std::pair<std::string_view, Modality> names[] = {
      {"asserted", Modality::asserted}, {"denied", Modality::denied}, {"intended", Modality::intended},
      {"hedged", Modality::hedged},     {"future", Modality::future}, {"hypothetical", Modality::hypothetical}};
  for (const auto& [known, modality] : names)
    if (known == name) {
      out = modality;
      return true;
    }
  return false;
}

bool predicative(const Reading& reading, TokenId token) {
  const Token& t = reading[token];
  if (t.upos == Upos::VERB) return true;
  return syntax::has_child(reading, token, Relation::cop) || (t.relation == Relation::root && t.upos != Upos::PUNCT);
}

bool negation(std::string_view lemma) {
  return lemma == "not" || lemma == "never" || lemma == "n't" || lemma == "no" || lemma == "neither" ||
         lemma == "nor" || lemma == "hardly" || lemma == "nobody";
}

// "Send the file.": a verb in its bare form with neither subject nor auxiliary that heads its clause.
bool is_imperative(const Reading& reading, TokenId token) {
  const Token& t = reading[token];
  if (t.upos != Upos::VERB || (t.xpos != "VB" && t.xpos != "VBP") || t.relation == Relation::xcomp) return false;
  const bool heads =
      t.relation == Relation::root || t.relation == Relation::parataxis || t.relation == Relation::conj ||
      (t.relation == Relation::ccomp && t.head && reading[t.head].upos == Upos::VERB && token.value < t.head.value);
  if (!heads) return false;
  for (const TokenId child : syntax::children(reading, token)) {
    const Relation relation = reading[child].relation;
    if (relation == Relation::aux && reading[child].lemma == "do") continue;
    if (syntax::is_subject(relation) || relation == Relation::aux || relation == Relation::aux__pass ||
        relation == Relation::expl || relation == Relation::mark)
      return false;
  }
  return t.relation != Relation::conj ||
         (t.head && (reading[t.head].upos != Upos::VERB || is_imperative(reading, t.head)));
}

// "... will leave as the guns fall silent", "... before the tour began": clauses of time and reason have a status of
// their own.
bool stands_alone(const Reading& reading, TokenId token) {
  if (reading[token].relation != Relation::advcl) return false;
  const TokenId mark = syntax::child(reading, token, Relation::mark);
  return mark && reading[mark].upos == Upos::SCONJ && reading[mark].lemma != "by" && reading[mark].lemma != "without" &&
         reading[mark].lemma != "for";
}

// "What did they sign?" takes it that they signed; "Did they sign?" does not.
bool asks_about_part(const Reading& reading, TokenId token) {
  for (const TokenId child : syntax::children(reading, token)) {
    const std::string_view tag = reading[child].xpos;
    if (child.value < token.value && (tag == "WP" || tag == "WRB" || tag == "WDT" || tag == "WP$")) return true;
  }
  return false;
}

bool is_wish(std::string_view lemma) {
  return lemma == "like" || lemma == "love" || lemma == "prefer" || lemma == "appreciate";
}

// An event noun by its own entry or by the ending that its verb gave it.
bool names_event(const std::unordered_map<std::string, bool, StringHash, std::equal_to<>>& nouns,
                 std::string_view lemma) {
  if (const auto known = nouns.find(lemma); known != nouns.end()) return known->second;
  for (const std::string_view ending : {"tion", "sion", "ment", "ing", "ance"})
    if (lemma.size() > ending.size() + 2 && lemma.ends_with(ending)) return true;
  return false;
}

const char* factuality_of(Modality modality, bool weak) {
  switch (modality) {
    case Modality::asserted:
      return "CT+";
    case Modality::hedged:
      return weak ? "PS+" : "PR+";
    case Modality::denied:
      return "CT-";
    case Modality::future:
      return "PR+";
    default:
      return "Uu";
  }
}

// Whether what stands above hands its modality down to a clause in this relation.
bool hands_down(Relation relation) {
  return relation == Relation::xcomp || relation == Relation::ccomp || relation == Relation::conj ||
         relation == Relation::advcl || relation == Relation::acl || relation == Relation::obj ||
         relation == Relation::obl || relation == Relation::nmod || relation == Relation::nsubj__pass ||
         relation == Relation::csubj || relation == Relation::parataxis;
}

// "called for talks", "agreed on a truce": what a noun after a preposition is to the verb; "after the talks" is not.
bool is_matter(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  if (token.upos != Upos::NOUN || (token.relation != Relation::obl && token.relation != Relation::nmod)) return true;
  const TokenId preposition = syntax::child(reading, noun, Relation::case_);
  if (!preposition) return true;
  const std::string_view lemma = reading[preposition].lemma;
  return lemma == "for" || lemma == "to" || lemma == "on" || lemma == "of" || lemma == "about" || lemma == "against" ||
         lemma == "from" || lemma == "with";
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

Result<ModalityLexicon> ModalityLexicon::open(const std::string& lexicon_directory) {
  ModalityLexicon lexicon;
  const auto read =
      read_table(lexicon_directory, "words/embedding.tsv", "effect words", [&](const TableRow& row) -> Status {
        Modality effect;
        if (!modality_from(row.fields[0], effect)) return row.error("no such effect: " + std::string(row.fields[0]));
        for (const std::string_view word : split(row.fields[1], '|'))
          lexicon.effects_.try_emplace(std::string(word), effect);
        return Done{};
      });
  if (!read) return read.error();
  const auto nouns =
      read_table(lexicon_directory, "words/event_nouns.tsv", "kind words", [&](const TableRow& row) -> Status {
        if (row.fields[0] != "event" && row.fields[0] != "not") return row.error("kind is neither event nor not");
        for (const std::string_view word : split(row.fields[1], '|'))
          lexicon.nouns_[std::string(word)] = row.fields[0] == "event";
        return Done{};
      });
  if (!nouns) return nouns.error();
  return lexicon;
}

// What the words of the clause itself say.
ModalityLexicon::Verdict ModalityLexicon::own(const Reading& reading, TokenId token) const {
  Verdict verdict;
  const auto set = [&](Modality modality, TokenId mark) {
    if (verdict.modality == Modality::asserted || modality == Modality::denied) verdict.modality = modality;
    verdict.marks.push_back(reading[mark].span);
  };
  bool infinitive = false;
  for (const TokenId child : syntax::children(reading, token)) {
    const Token& t = reading[child];
    const std::string_view lemma = t.lemma;
    if ((t.relation == Relation::advmod || t.relation == Relation::det) && negation(lemma))
      set(Modality::denied, child);
    if (t.relation == Relation::aux) {
      if (lemma == "will" || lemma == "shall" || lemma == "'ll") set(Modality::future, child);
      if (lemma == "may" || lemma == "might" || lemma == "could") set(Modality::hedged, child);
      if (lemma == "can") set(Modality::hypothetical, child);
      if (lemma == "would" && !is_wish(reading[token].lemma)) set(Modality::future, child);
      if (lemma == "should" || lemma == "must" || lemma == "ought") set(Modality::intended, child);
    }
    if (t.relation == Relation::mark) {
      if (lemma == "if" || lemma == "unless" || lemma == "whether" || lemma == "lest")
        set(Modality::hypothetical, child);
      if (t.upos == Upos::PART && lemma == "to") infinitive = true;
    }
    if (t.relation == Relation::advmod)
      if (const auto at = effects_.find(lemma); at != effects_.end() && at->second == Modality::hedged)
        set(Modality::hedged, child);
    if (t.relation == Relation::punct && t.form == "?" && !asks_about_part(reading, token)) set(Modality::asked, child);
  }
  if (verdict.modality == Modality::asserted && is_imperative(reading, token)) verdict.modality = Modality::intended;
  const Relation relation = reading[token].relation;
  if (infinitive && verdict.modality == Modality::asserted &&
      (relation == Relation::advcl || relation == Relation::acl))
    verdict.modality = Modality::intended;
  return verdict;
}

// What a word says of what stands under it; nullptr: nothing.
const Modality* ModalityLexicon::effect_of(const Reading& reading, TokenId above, TokenId below) const {
  auto at = effects_.find(reading[above].lemma);
  if (at == effects_.end()) return nullptr;
  const bool deverbal = reading[below].upos == Upos::NOUN;
  if (deverbal && at->second == Modality::asserted) return nullptr;
  return &at->second;
}

std::vector<Modality> ModalityLexicon::judge(Reading& reading) const {
  std::vector<Modality> all(reading.tokens.size(), Modality::asserted);
  for (uint32_t i = 0; i < all.size(); ++i) {
    const TokenId token(i);
    const bool noun = reading[token].upos == Upos::NOUN;
    if (!noun && !predicative(reading, token)) continue;
    Verdict verdict = own(reading, token);
    TokenId at = token;
    for (int step = 0; step < kClimb && verdict.modality == Modality::asserted && reading[at].head &&
                       hands_down(reading[at].relation);
         ++step) {
      if (stands_alone(reading, at) || !is_matter(reading, at)) break;
      const TokenId above = reading[at].head;
      const bool noun_above = reading[above].upos == Upos::NOUN;
      if (reading[at].relation == Relation::conj && reading[above].upos == reading[token].upos) {
        verdict = own(reading, above);
      } else if (const Modality* effect = effect_of(reading, above, at)) {
        verdict.modality = *effect;
        verdict.marks.push_back(reading[above].span);
      }
      if (verdict.modality == Modality::asserted && reading[above].upos == Upos::VERB) {
        verdict = own(reading, above);
        if (reading[at].relation == Relation::ccomp || reading[at].relation == Relation::parataxis) verdict = {};
      }
      if (noun && !noun_above && reading[above].upos != Upos::VERB) break;
      if (reading[at].relation == Relation::advcl && !noun) break;
      at = above;
    }
    all[i] = verdict.modality;
    if (noun && !predicative(reading, token) && !names_event(nouns_, reading[token].lemma)) continue;
    Predicate predicate;
    predicate.token = token;
    predicate.modality = verdict.modality;
    bool weak = false;
    for (const Span mark : verdict.marks) {
      const std::string_view word = mark.of(reading.text());
      weak = weak || word == "may" || word == "might" || word == "could" || word == "can" || word == "possibly" ||
             word == "perhaps";
    }
    predicate.factuality = factuality_of(verdict.modality, weak);
    predicate.marks = std::move(verdict.marks);
    const TokenId copula = syntax::child(reading, token, Relation::cop);
    if (copula && copula < token) {  // "was ready": both words stand for the same predicate
      reading.predicates.push_back(predicate);
      reading.predicates.back().token = copula;
    }
    reading.predicates.push_back(std::move(predicate));
  }
  return all;
}

}  // namespace bede::events
