#include "syntax/tree.h"

#include <algorithm>
#include <array>

namespace bede::syntax {
namespace {

constexpr std::string_view kUpos[] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                      "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr const char* kRelations[] = {
    "root",       "acl",        "acl:relcl", "advcl",       "advcl:relcl",   "advmod",   "amod",        "appos",
    "aux",        "aux:pass",   "case",      "cc",          "cc:preconj",    "ccomp",    "compound",    "compound:prt",
    "conj",       "cop",        "csubj",     "csubj:outer", "csubj:pass",    "dep",      "det",         "det:predet",
    "discourse",  "dislocated", "expl",      "fixed",       "flat",          "goeswith", "iobj",        "list",
    "mark",       "nmod",       "nmod:desc", "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer", "nsubj:pass",
    "nummod",     "obj",        "obl",       "obl:agent",   "obl:unmarked",  "orphan",   "parataxis",   "punct",
    "reparandum", "vocative",   "xcomp"};
static_assert(std::size(kRelations) == static_cast<size_t>(Relation::xcomp) + 1);

}  // namespace

namespace {

void link(Reading& reading, size_t first, size_t end) {
  for (size_t i = first; i < end; ++i) reading.tokens[i].first_child = reading.tokens[i].next_sibling = TokenId{};
  for (size_t i = end; i-- > first;) {  // backwards, so that lists come out in text order
    const TokenId head = reading.tokens[i].head;
    if (!head) continue;
    reading.tokens[i].next_sibling = reading[head].first_child;
    reading[head].first_child = TokenId(static_cast<uint32_t>(i));
  }
}

}  // namespace

void link_children(Reading& reading) { link(reading, 0, reading.tokens.size()); }

void link_children(Reading& reading, const Sentence& sentence) {
  link(reading, sentence.first.value, sentence.last.value + size_t{1});
}

void put_above(Reading& reading, TokenId at, Relation relation) {
  Token& token = reading[at];
  const TokenId below = token.head;
  token.head = reading[below].head;
  token.relation = reading[below].relation;
  if (!token.head) reading.sentences[token.sentence.value].root = at;
  reading[below].head = at;
  reading[below].relation = relation;
}

TokenId child(const Reading& reading, TokenId head, Relation relation) {
  for (const TokenId c : children(reading, head))
    if (reading[c].relation == relation) return c;
  return {};
}

bool has_child(const Reading& reading, TokenId head, Relation relation) {
  return child(reading, head, relation).has_value();
}

std::vector<TokenId> subtree(const Reading& reading, TokenId top) {
  std::vector<TokenId> out{top};
  for (size_t i = 0; i < out.size(); ++i)
    for (const TokenId c : children(reading, out[i])) out.push_back(c);
  std::sort(out.begin(), out.end());
  return out;
}

Span subtree_span(const Reading& reading, TokenId top) {
  Span span = reading[top].span;
  std::vector<TokenId> open{top};
  while (!open.empty()) {
    const TokenId at = open.back();
    open.pop_back();
    span = span.joined(reading[at].span);
    for (const TokenId c : children(reading, at)) open.push_back(c);
  }
  return span;
}

bool dominates(const Reading& reading, TokenId above, TokenId below) {
  size_t steps = reading.tokens.size();  // a ring, which only a tree under repair can have, ends too
  for (TokenId at = below; at && steps > 0; at = reading[at].head, --steps)
    if (at == above) return true;
  return false;
}

bool break_rings(Reading& reading) {
  std::vector<uint32_t> passed(reading.tokens.size(), 0);  // by which walk, from 1
  bool found = false;
  for (uint32_t i = 0; i < passed.size(); ++i) {
    TokenId at(i);
    for (; at && passed[at.value] == 0; at = reading[at].head) passed[at.value] = i + 1;
    if (!at || passed[at.value] != i + 1) continue;
    const Token& token = reading[at];
    const TokenId root = token.sentence.value < reading.sentences.size() ? reading[token.sentence].root : TokenId{};
    reading.tokens[at.value].head = root == at ? TokenId{} : root;
    found = true;
  }
  return found;
}

bool hangs_within(const Reading& reading, TokenId at, TokenId first, TokenId last) {
  for (at = reading[at].head; at; at = reading[at].head)
    if (first <= at && at <= last) return true;
  return false;
}

const Sentence* sentence_at(const Reading& reading, uint32_t byte) {
  const auto after = std::upper_bound(reading.sentences.begin(), reading.sentences.end(), byte,
                                      [](uint32_t at, const Sentence& sentence) { return at < sentence.span.begin; });
  return after == reading.sentences.begin() ? nullptr : &*(after - 1);
}

bool is_subject(Relation relation) {
  switch (relation) {
    case Relation::nsubj:
    case Relation::nsubj__outer:
    case Relation::nsubj__pass:
    case Relation::csubj:
    case Relation::csubj__outer:
    case Relation::csubj__pass:
      return true;
    default:
      return false;
  }
}

bool is_clause(Relation relation) {
  switch (relation) {
    case Relation::root:
    case Relation::acl:
    case Relation::acl__relcl:
    case Relation::advcl:
    case Relation::advcl__relcl:
    case Relation::ccomp:
    case Relation::xcomp:
    case Relation::csubj:
    case Relation::csubj__outer:
    case Relation::csubj__pass:
    case Relation::parataxis:
      return true;
    default:
      return false;
  }
}

const char* name_of(Upos upos) { return kUpos[static_cast<size_t>(upos)].data(); }
const char* name_of(Relation relation) { return kRelations[static_cast<size_t>(relation)]; }

bool upos_from(std::string_view name, Upos& out) {
  const auto at = std::find(std::begin(kUpos), std::end(kUpos), name);
  if (at == std::end(kUpos)) return false;
  out = static_cast<Upos>(at - std::begin(kUpos));
  return true;
}

bool relation_from(std::string_view name, Relation& out) {
  auto at = std::find(std::begin(kRelations), std::end(kRelations), name);
  if (at == std::end(kRelations))
    at = std::find(std::begin(kRelations), std::end(kRelations), name.substr(0, name.find(':')));
  if (at == std::end(kRelations)) return false;
  out = static_cast<Relation>(at - std::begin(kRelations));
  return true;
}

std::string_view feature(const Token& token, std::string_view name) {
  std::string_view feats = token.feats;
  while (!feats.empty()) {
    const size_t bar = feats.find('|');
    const std::string_view one = feats.substr(0, bar);
    if (one.size() > name.size() && one[name.size()] == '=' && one.starts_with(name))
      return one.substr(name.size() + 1);
    if (bar == std::string_view::npos) break;
    feats.remove_prefix(bar + 1);
  }
  return {};
}

}  // namespace bede::syntax
