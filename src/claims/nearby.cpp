#include <algorithm>

#include "base/strings.h"
#include "claims/verbs.h"

namespace bede::claims {
namespace {

bool in_base_phrase(const Token& token) {
  if (token.xpos.starts_with("W")) return false;
  if (token.xpos == "RBS") return true;  // "the most recent poll"
  switch (token.upos) {
    case Upos::DET:
    case Upos::ADJ:
    case Upos::NOUN:
    case Upos::PROPN:
    case Upos::NUM:
    case Upos::PRON:
      return true;
    case Upos::PART:
      return token.lemma == "'s" || token.lemma == "'";
    case Upos::PUNCT:
      return token.form == "." || token.form == "-";
    default:
      return false;
  }
}

bool nominal(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON || token.upos == Upos::NUM;
}

// "Ambassador Lindqvist", "the chief of the border guard": a base phrase, and what hangs on it by "of".
Source phrase_after(const Ground& ground, TokenRange cluster) {
  const uint32_t end = ground.sentence_of(cluster.last).last;
  uint32_t at = cluster.last + 1;
  while (at <= end && in_base_phrase(ground.token(at)) && !(is_punctuation(ground.token(at)) && at == end)) ++at;
  Source source;
  if (at == cluster.last + 1) return source;
  source.range = stripped(ground.reading, {cluster.last + 1, at - 1});
  while (!source.range.empty() && at <= end && ground.token(at).upos == Upos::ADP &&
         ground.token(source.range.last).upos == Upos::ADJ)
    --source.range.last;  // "a source close to the palace": the adjective goes with what follows
  if (source.range.empty() || !nominal(ground.token(source.range.last))) return {};
  source.head = TokenId(source.range.last);
  // Appositions, "who ...", "of ..." run to the sentence's end or to the words that go on.
  uint32_t last = source.range.last;
  for (uint32_t i = last + 1; i <= end; ++i) {
    const Token& token = ground.token(i);
    if (is_quotation_mark(token) || token.form == ":" || token.form == ";") break;
    if (token.upos == Upos::VERB && token.xpos == "VBG") break;
    last = i;
  }
  const TokenRange tail = stripped(ground.reading, {source.range.first, last});
  const bool apposed =
      last > source.range.last && tail.last > source.range.last &&
      (ground.token(source.range.last + 1).form == "," || ground.token(source.range.last + 1).lemma == "of" ||
       ground.token(source.range.last + 1).upos == Upos::ADJ);
  if (apposed && tail.last - tail.first < 40) source.range = tail;
  return source;
}

bool opens_clause(const Ground& ground, uint32_t first) {
  if (first == ground.sentence_of(first).first) return true;
  const Upos before = ground.token(first - 1).upos;
  return ground.token(first - 1).xpos.starts_with("W") || before == Upos::PUNCT || before == Upos::CCONJ ||
         before == Upos::SCONJ;
}

constexpr uint32_t kLongestName = 8;

// "Ana Ruiz, 61, said", "a spokeswoman, Ana Berg, said": the comma that opens what stands between a speaker and the
// verb; 0: none. After a name it may be long: "Ana Ruiz, born in Lima and the builder of the dam, said".
uint32_t comma_before_aside(const Ground& ground, uint32_t verb) {
  constexpr uint32_t kLongestAside = 16, kLongestAfterName = 34;
  const uint32_t begin = ground.sentence_of(verb).first;
  if (verb < begin + 4 || ground.token(verb - 1).form != ",") return 0;
  bool joined = false;
  for (uint32_t i = verb - 1; i-- > begin + 1 && i + kLongestAfterName > verb;) {
    const Token& token = ground.token(i);
    const bool brief = i + kLongestAside > verb && !joined;
    if (token.form == "," && (brief || ground.token(i - 1).upos == Upos::PROPN)) return i + 2 < verb ? i : 0;
    if (is_finite(token) || token.upos == Upos::PUNCT || token.quoted) return 0;
    joined = joined || token.upos == Upos::CCONJ;
  }
  return 0;
}

Source phrase_before(const Ground& ground, TokenRange cluster);

// The phrase before the comma and the aside to `last`; "Ana Ruiz, a nurse from Lima, aged 40, said" has two.
Source with_aside(const Ground& ground, uint32_t comma, uint32_t last) {
  Source source = phrase_before(ground, {comma, comma});
  if (!source.head || comma - source.range.first >= kLongestName || !opens_clause(ground, source.range.first))
    return {};
  source.range.last = last;
  const uint32_t first = source.range.first, begin = ground.sentence_of(first).first;
  const bool apposed = first > begin + 1 && ground.token(first - 1).form == "," &&
                       ground.token(first).upos == Upos::DET && ground.token(first - 2).upos == Upos::PROPN;
  if (!apposed) return source;
  const Source name = phrase_before(ground, {first - 1, first - 1});
  return name.head ? Source{name.head, {name.range.first, last}, false, name.head} : source;
}

Source phrase_before(const Ground& ground, TokenRange cluster) {
  const uint32_t begin = ground.sentence_of(cluster.first).first;
  Source source;
  if (cluster.first > begin && ground.token(cluster.first - 1).form == ")") {  // "Rep. Gwen Morris (D-Wis.)"
    uint32_t open = cluster.first - 1;
    while (open > begin && ground.token(open).form != "(" && cluster.first - open < 12) --open;
    if (open == begin || ground.token(open).form != "(") return source;
    source = phrase_before(ground, {open, open});
    if (source.head) source.range.last = cluster.first - 1;
    return source;
  }
  if (const uint32_t comma = comma_before_aside(ground, cluster.first); comma > begin)
    return with_aside(ground, comma, cluster.first - 2);
  uint32_t at = cluster.first;
  while (at > begin && in_base_phrase(ground.token(at - 1)) && !is_punctuation(ground.token(at - 1))) --at;
  if (at == cluster.first || !nominal(ground.token(cluster.first - 1))) return source;
  source.head = TokenId(cluster.first - 1);
  source.range = {at, cluster.first - 1};
  while (at > begin && (ground.token(at - 1).upos == Upos::ADP || in_base_phrase(ground.token(at - 1))) &&
         !is_punctuation(ground.token(at - 1)))
    --at;
  if (in_base_phrase(ground.token(at))) source.range.first = at;
  for (uint32_t i = source.range.first; i < cluster.first && ground.token(i).upos != Upos::ADP; ++i)
    if (nominal(ground.token(i))) source.head = TokenId(i);  // "people familiar with the talks"
  return source;
}

// "Tell them, "We are open"": who is told.
bool is_object_form(std::string_view form) {
  return form == "them" || form == "him" || form == "me" || form == "us" || form == "whom";
}

bool counts(const Token& token) {
  constexpr std::string_view kShares[] = {"most", "many", "few", "half", "third", "quarter", "majority"};
  return token.upos == Upos::NUM ||
         std::find(std::begin(kShares), std::end(kShares), lower(token.form)) != std::end(kShares);
}

}  // namespace

// "Most said", "More than six in ten say", "Those asked say": a share of people, at the beginning of a clause.
Source share_before(const Ground& ground, TokenRange cluster) {
  constexpr uint32_t kLongest = 7;
  const uint32_t begin = ground.sentence_of(cluster.first).first;
  if (cluster.first == begin) return {};
  const uint32_t last = cluster.first - 1;
  if (last > begin && ground.token(last).xpos == "VBN" && lower(ground.token(last - 1).form) == "those" &&
      opens_clause(ground, last - 1))
    return {TokenId(last - 1), {last - 1, last}, false, TokenId(last - 1)};
  if (!counts(ground.token(last))) return {};
  uint32_t first = last;
  while (first > begin && last - first < kLongest) {
    const Token& token = ground.token(first - 1);
    const bool part = counts(token) || token.upos == Upos::ADP || token.upos == Upos::ADV || token.upos == Upos::ADJ ||
                      token.upos == Upos::DET;
    if (!part) break;
    --first;
  }
  if (!opens_clause(ground, first)) return {};
  TokenId head(last);
  for (uint32_t i = last; i > first && head.value == last; --i)
    if (ground.token(i).form == "in" || ground.token(i).form == "of") head = TokenId(i - 1);
  return {head, {first, last}, false, head};
}

Source nearby_source(const Ground& ground, TokenRange cluster, bool after) {
  if (!after)
    if (const Source share = share_before(ground, cluster); share.head) return share;
  Source source = after ? phrase_after(ground, cluster) : phrase_before(ground, cluster);
  if (source.head && is_object_form(ground.reading[source.head].form)) return {};
  if (source.head && !ground.can_speak(source.head) && !ground.sources.is_text(ground.reading, source.head)) return {};
  return source;
}

}  // namespace bede::claims
