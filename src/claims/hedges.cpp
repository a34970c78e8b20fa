#include "claims/hedges.h"

#include <algorithm>
#include <optional>

#include "base/table.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

constexpr std::string_view kKinds[] = {"modal", "adverb", "adjective", "verb", "conjunction", "noun"};
constexpr std::string_view kLevels[] = {"probable", "possible", "conditional", "negated",
                                        "required", "intended", "unverified"};

std::optional<size_t> index_of(const std::string_view* begin, const std::string_view* end, std::string_view name) {
  const auto found = std::find(begin, end, name);
  return found == end ? std::nullopt : std::optional<size_t>(found - begin);
}

// The head of what the content says: its first token whose head stands outside and that can be a predicate, else that
// token.
TokenId root_of(const Ground& ground, const std::vector<TokenRange>& content) {
  TokenId fallback;
  for (const TokenRange range : content)
    for (uint32_t i = range.first; i <= range.last && i < range.first + 200; ++i) {
      const Token& token = ground.token(i);
      const bool outside = !token.head || std::none_of(content.begin(), content.end(),
                                                       [&](TokenRange r) { return r.holds(token.head.value); });
      if (!outside || token.upos == Upos::PUNCT) continue;
      if (token.upos == Upos::VERB || token.upos == Upos::ADJ || token.upos == Upos::AUX) return TokenId(i);
      if (!fallback) fallback = TokenId(i);
    }
  return fallback;
}

// What was found around a predicate.
struct Marks {
  std::vector<Span> hedges;
  bool possible = false, probable = false, negated = false, future = false, conditional = false;
  bool required = false, intended = false;
  bool acts = false;  // somebody who can mean to do it does it

  void take(const Token& token, HedgeLevel level) {
    if (level == HedgeLevel::unverified) return;  // by a negation alone: read_unverified()
    if (level == HedgeLevel::negated) {
      negated = true;
      return;
    }
    if (level == HedgeLevel::conditional || level == HedgeLevel::required || level == HedgeLevel::intended) {
      (level == HedgeLevel::conditional ? conditional : level == HedgeLevel::required ? required : intended) = true;
      return;
    }
    (level == HedgeLevel::possible ? possible : probable) = true;
    hedges.push_back(token.span);
  }
};

// "the need for a truce", "readiness to leave"; not "a wider plan".
bool says_for_what(const Reading& reading, TokenId noun) {
  for (const TokenId c : syntax::children(reading, noun))
    if (c > noun && (reading[c].relation == Relation::acl || reading[c].relation == Relation::nmod)) return true;
  return false;
}

// "has to leave", "needs to be told".
bool has_to(const Reading& reading, TokenId verb) {
  const TokenId complement = syntax::child(reading, verb, Relation::xcomp);
  if ((reading[verb].lemma != "have" && reading[verb].lemma != "need") || !complement) return false;
  const TokenId mark = syntax::child(reading, complement, Relation::mark);
  return mark && reading[mark].lemma == "to";
}

void read_marks(const Ground& ground, const Hedges& hedges, TokenId predicate, Marks& marks) {
  const Reading& reading = ground.reading;
  const Token& head = reading[predicate];
  if (const HedgeLevel* level = head.upos == Upos::ADJ ? hedges.adjective(head.lemma) : nullptr)
    marks.take(head, *level);
  if (const HedgeLevel* level = head.upos == Upos::VERB ? hedges.verb(head.lemma) : nullptr) marks.take(head, *level);
  const HedgeLevel* noun = head.upos == Upos::NOUN ? hedges.noun(head.lemma) : nullptr;
  if (noun && says_for_what(reading, predicate)) marks.take(head, *noun);
  if (has_to(reading, predicate)) marks.required = true;
  bool perfect = false;
  for (const TokenId c : syntax::children(reading, predicate)) {
    const Token& token = reading[c];
    if (token.relation == Relation::aux && token.xpos == "MD") {
      if (const HedgeLevel* level = hedges.modal(token.lemma)) marks.take(token, *level);
      marks.future = marks.future || token.lemma == "will" || token.lemma == "shall" || token.lemma == "wo" ||
                     token.lemma == "would";
    }
    if (token.relation == Relation::advmod)
      if (const HedgeLevel* level = hedges.adverb(token.lemma)) marks.take(token, *level);
    if (token.relation == Relation::mark)
      if (const HedgeLevel* level = hedges.conjunction(token.lemma)) marks.take(token, *level);
    perfect = perfect || (token.relation == Relation::aux && token.lemma == "have");
    marks.acts = marks.acts || (token.relation == Relation::nsubj && head.upos == Upos::VERB && ground.can_speak(c));
  }
  if (perfect) marks.required = false;  // "must have left", "should have asked"
}

// "the talks, though not confirmed, may ...", "unverified reports": the words by which the writer says that nobody has
// seen to it, in the claim's own sentence.
void read_unverified(const Ground& ground, const Hedges& hedges, const Draft& draft, Marks& marks) {
  const TokenRange sentence = ground.sentence_of(draft.cue.value);
  for (uint32_t i = sentence.first + 2; i <= sentence.last; ++i) {
    const Token& word = ground.token(i);
    const bool describes = word.upos == Upos::ADJ || word.relation == Relation::amod;
    const HedgeLevel* adjective = describes ? hedges.adjective(lower(word.form)) : nullptr;
    if (adjective && *adjective == HedgeLevel::unverified) {
      const bool within =
          std::any_of(draft.content.begin(), draft.content.end(), [&](TokenRange r) { return r.holds(i); });
      if (within && !word.quoted) marks.hedges.push_back(word.span);
      continue;
    }
    const bool participle = word.xpos == "VBN" || word.upos == Upos::ADJ;  // "detailed" is taken for either
    const HedgeLevel* level = participle ? hedges.verb(ground.cues.verb_lemma(word.lemma, word.form)) : nullptr;
    if (!level || *level != HedgeLevel::unverified || word.quoted) continue;
    uint32_t first = i - 1;  // "not", "never", "not yet", "not been"
    while (first > sentence.first && (ground.token(first).upos == Upos::AUX || ground.token(first).lemma == "yet"))
      --first;
    if (first == sentence.first) continue;
    const std::string_view denial = ground.token(first).lemma;
    const std::string_view link = ground.token(first - 1).form;
    const bool aside = link == "," || link == "(" || link == "though" || link == "although" || link == "while";
    if ((denial == "not" || denial == "never") && aside)
      marks.hedges.push_back({ground.token(first).span.begin, word.span.end});
  }
  marks.probable = marks.probable || !marks.hedges.empty();
}

bool is_question(const Ground& ground, const Draft& draft) {
  const TokenRange last = draft.content.back();
  for (uint32_t i = last.last; i + 3 > last.last && i >= last.first; --i) {
    if (ground.token(i).form == "?") return true;
    if (ground.token(i).upos != Upos::PUNCT || i == 0) return false;
  }
  return false;
}

Modality status_from(const Draft& draft, const Marks& cue, const Marks& content, bool question) {
  const Modality own = draft.entry ? draft.entry->status : Modality::asserted;
  if (draft.denied) return own == Modality::intended || own == Modality::asked ? Modality::denied : Modality::hedged;
  if (own == Modality::denied || own == Modality::asked || own == Modality::hypothetical) return own;
  if (question) return Modality::asked;
  if (own == Modality::intended) return own;
  if (own == Modality::asserted && content.required) return Modality::asked;
  const bool hedged = content.possible || content.probable || cue.possible;
  if (content.intended && !content.negated && !hedged) return Modality::intended;
  if (hedged || own == Modality::hedged) return Modality::hedged;
  if (own == Modality::future) return Modality::hedged;  // "predicts", "warns": nobody's promise
  if (content.conditional) return Modality::hypothetical;
  const bool thought =
      draft.entry && draft.entry->kind == CueKind::thought;  // "believes Chad will leave": not its own will
  if (content.future && content.acts && !thought) return Modality::future;
  return cue.probable ? Modality::hedged : Modality::asserted;
}

const char* factuality_of(const Draft& draft, Modality status, const Marks& content) {
  switch (status) {
    case Modality::asserted:
      return content.negated ? "CT-" : "CT+";
    case Modality::hedged:
      if (draft.denied) return "Uu";
      if (content.negated) return content.possible ? "PS-" : "PR-";
      return content.possible ? "PS+" : "PR+";
    case Modality::denied:
      return content.negated ? "CT+" : "CT-";
    case Modality::future:
      return "CT+";
    default:
      return "Uu";
  }
}

}  // namespace

Result<Hedges> Hedges::open(const std::string& lexicon_directory) {
  Hedges hedges;
  const auto done =
      read_table(lexicon_directory, "words/hedges.tsv", "words as level", [&](const TableRow& row) -> Status {
        const auto kind = index_of(std::begin(kKinds), std::end(kKinds), row.fields[1]);
        const auto level = index_of(std::begin(kLevels), std::end(kLevels), row.fields[2]);
        if (!kind) return row.error("no such kind of hedge: " + std::string(row.fields[1]));
        if (!level) return row.error("no such level: " + std::string(row.fields[2]));
        for (const std::string_view word : split(row.fields[0], '|'))
          hedges.words_[*kind][std::string(trimmed(word))] = static_cast<HedgeLevel>(*level);
        return Done{};
      });
  if (!done) return done.error();
  return hedges;
}

const HedgeLevel* Hedges::find(size_t kind, std::string_view lemma) const {
  const auto found = words_[kind].find(lemma);
  return found == words_[kind].end() ? nullptr : &found->second;
}

Firmness firmness_of(const Ground& ground, const Hedges& hedges, const Draft& draft) {
  Marks cue, content;
  if (ground.reading[draft.cue].upos != Upos::PUNCT) read_marks(ground, hedges, draft.cue, cue);
  if (const TokenId root = root_of(ground, draft.content);
      root && (draft.clause || ground.reading[root].upos == Upos::NOUN))
    read_marks(ground, hedges, root, content);
  read_unverified(ground, hedges, draft, content);
  Firmness out;
  const Modality own = draft.entry ? draft.entry->status : Modality::asserted;
  out.status = status_from(draft, cue, content, is_question(ground, draft));
  out.factuality = factuality_of(draft, out.status, content);
  const bool by_cue = own == Modality::hedged || own == Modality::future;
  if (out.status == Modality::hedged && by_cue) out.hedges.push_back(ground.reading[draft.cue].span);
  for (const Marks* marks : {&cue, &content})
    out.hedges.insert(out.hedges.end(), marks->hedges.begin(), marks->hedges.end());
  std::sort(out.hedges.begin(), out.hedges.end());
  out.hedges.erase(std::unique(out.hedges.begin(), out.hedges.end()), out.hedges.end());
  return out;
}

}  // namespace bede::claims
