#include "claims/ground.h"

#include <algorithm>

#include "syntax/tree.h"

namespace bede::claims {
namespace {

// The next token from i on that is between marks, or the count of tokens.
uint32_t next_quoted(const Reading& reading, uint32_t i) {
  while (i < reading.tokens.size() && !reading.tokens[i].quoted) ++i;
  return i;
}

bool ends_paragraph(const Reading& reading, uint32_t i) {
  if (i + 1 >= reading.tokens.size()) return true;
  return reading[reading.tokens[i].sentence].paragraph != reading[reading.tokens[i + 1].sentence].paragraph;
}

// The last token of the run that begins at first. A quotation that goes on in the next paragraph opens again there.
uint32_t end_of_run(const Reading& reading, uint32_t first) {
  uint32_t last = first;
  for (uint32_t i = first + 1; i < reading.tokens.size(); ++i) {
    if (reading.tokens[i].quoted) {
      last = i;
      continue;
    }
    const bool reopened = is_quotation_mark(reading.tokens[i]) && last + 1 == i && ends_paragraph(reading, last);
    if (!reopened) break;
  }
  return last;
}

bool sentence_like(const Reading& reading, TokenRange inner) {
  while (inner.last > inner.first && is_quotation_mark(reading.tokens[inner.last])) --inner.last;
  const std::string_view end = reading.tokens[inner.last].form;
  const bool stops = end == "," || end == "." || end == "?" || end == "!" || end == "…" || end == "...";
  return stops && inner.last - inner.first >= 1;
}

// "on the "Morning Hour," the envoy said": a name in marks within a sentence.
bool is_title(const Reading& reading, TokenRange inner, TokenRange outer) {
  while (inner.last > inner.first && reading.tokens[inner.last].upos == Upos::PUNCT) --inner.last;
  if (outer.first == 0 || inner.last - inner.first > 6) return false;
  const Token& before = reading.tokens[outer.first - 1];
  if (before.sentence != reading.tokens[inner.first].sentence || before.upos == Upos::PUNCT) return false;
  if (before.upos == Upos::VERB || before.upos == Upos::SCONJ) return false;
  for (uint32_t i = inner.first; i <= inner.last; ++i) {
    const std::string_view form = reading.tokens[i].form;
    if (form.size() > 3 && !starts_upper(form)) return false;
  }
  return starts_upper(reading.tokens[inner.first].form) && starts_upper(reading.tokens[inner.last].form);
}

bool whole_quotation(const Reading& reading, TokenRange inner, TokenRange outer) {
  if (is_title(reading, inner, outer)) return false;
  if (sentence_like(reading, inner)) return true;
  if (reading.tokens[inner.first].sentence != reading.tokens[inner.last].sentence) return true;
  const bool stop_outside = outer.last + 1 < reading.tokens.size() && is_punctuation(reading.tokens[outer.last + 1]);
  return stop_outside && starts_upper(reading.tokens[inner.first].form) && inner.last - inner.first >= 3;
}

}  // namespace

Ground::Ground(const Reading& reading_, const Cues& cues_, const Sources& sources_)
    : reading(reading_), cues(cues_), sources(sources_), extents(reading_) {
  const uint32_t count = static_cast<uint32_t>(reading.tokens.size());
  quotation_of.assign(count, 0);
  for (uint32_t i = next_quoted(reading, 0); i < count;) {
    const TokenRange inner{i, end_of_run(reading, i)};
    TokenRange outer = inner;
    if (outer.first > 0 && is_quotation_mark(reading.tokens[outer.first - 1])) --outer.first;
    if (outer.last + 1 < count && is_quotation_mark(reading.tokens[outer.last + 1])) ++outer.last;
    quotations.push_back({outer, whole_quotation(reading, inner, outer)});
    for (uint32_t t = outer.first; t <= outer.last; ++t) quotation_of[t] = static_cast<uint32_t>(quotations.size());
    i = next_quoted(reading, inner.last + 1);
  }
  unsaid.assign(count, false);
  for (const Predicate& predicate : reading.predicates) {
    const TokenId mark = syntax::child(reading, predicate.token, Relation::mark);
    const bool infinitive = mark && reading[mark].upos == Upos::PART;
    unsaid[predicate.token.value] =
        infinitive && (predicate.modality == Modality::intended || predicate.modality == Modality::hypothetical ||
                       predicate.modality == Modality::future);
  }
  mentions.assign(count, MentionId{});
  for (uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const TokenId head = reading.mentions[m].head;
    if (head && !mentions[head.value]) mentions[head.value] = MentionId(m);
  }
}

// "which" speaks where what it stands for does.
bool Ground::can_speak(TokenId head) const {
  const Token& word = reading[head];
  if ((word.lemma == "which" || word.lemma == "that") && word.head &&
      reading[word.head].relation == Relation::acl__relcl) {
    const TokenId antecedent = reading[word.head].head;
    if (antecedent && antecedent < head) return can_speak(antecedent);
  }
  if (sources.can_speak(reading, head)) return true;
  const MentionId mention = mentions[head.value];
  if (!mention) return false;
  const EntityKind kind = reading[mention].entity;
  const bool known = reading[mention].actor || reading[mention].chain > 0;
  return ((kind == EntityKind::person || kind == EntityKind::organisation) && known) || kind == EntityKind::state ||
         kind == EntityKind::group;
}

const Quotation* Ground::quotation_at(uint32_t index) const {
  if (index >= quotation_of.size() || quotation_of[index] == 0) return nullptr;
  return &quotations[quotation_of[index] - 1];
}

}  // namespace bede::claims
