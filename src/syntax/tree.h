// Walking a sentence's tree. Heads come from the model; link_children() makes the way down.
#pragma once

#include <string_view>
#include <vector>

#include "bede/reading.h"

namespace bede::syntax {

// Sets first_child and next_sibling of every token from the heads. Cost: linear.
void link_children(Reading& reading);
// The same of one sentence.
void link_children(Reading& reading, const Sentence& sentence);

// Puts a word in the place of its head, as which relation of it the head hangs on it now. Links between children are
// not made anew. Needs a head.
void put_above(Reading& reading, TokenId at, Relation relation);

// for (TokenId child : children(reading, head)) ...   in text order
class Children {
 public:
  Children(const Reading& reading, TokenId head) : reading_(reading), first_(reading[head].first_child) {}
  struct Iterator {
    const Reading* reading;
    TokenId at;
    TokenId operator*() const { return at; }
    Iterator& operator++() {
      at = (*reading)[at].next_sibling;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at != other.at; }
  };
  Iterator begin() const { return {&reading_, first_}; }
  Iterator end() const { return {&reading_, TokenId{}}; }

 private:
  const Reading& reading_;
  TokenId first_;
};
inline Children children(const Reading& reading, TokenId head) { return {reading, head}; }

// The first child with this relation, or none.
TokenId child(const Reading& reading, TokenId head, Relation relation);
bool has_child(const Reading& reading, TokenId head, Relation relation);

// Every token of the subtree, in text order.
std::vector<TokenId> subtree(const Reading& reading, TokenId top);
// From the first to the last token of the subtree; in a non-projective tree it may hold strangers.
Span subtree_span(const Reading& reading, TokenId top);
bool dominates(const Reading& reading, TokenId above, TokenId below);
// Hangs a word of every ring on its sentence's root, so that all ways up end; links between children are not made anew.
// Whether there was one. Cost: linear.
bool break_rings(Reading& reading);
// Whether some word above this one, at whatever height, stands in [first, last]. Cost: the height of the tree.
bool hangs_within(const Reading& reading, TokenId at, TokenId first, TokenId last);

// The sentence in which a byte stands: the last that begins at or before it; nullptr where none does. Cost:
// logarithmic.
const Sentence* sentence_at(const Reading& reading, uint32_t byte);

// nsubj, nsubj:pass, nsubj:outer, csubj...
bool is_subject(Relation relation);
bool is_clause(Relation relation);  // acl*, advcl*, ccomp, xcomp, csubj*, parataxis, root

const char* name_of(Upos upos);
const char* name_of(Relation relation);  // "nsubj:pass"
bool upos_from(std::string_view name, Upos& out);
bool relation_from(std::string_view name,
                   Relation& out);  // an unknown subtype falls back to its base; false: no such base

// The value of a feature in "A=x|B=y", or empty.
std::string_view feature(const Token& token, std::string_view name);

}  // namespace bede::syntax
