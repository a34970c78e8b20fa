// Names over token sequences: one trie in one hash table, longest match, at a cost that does not grow with the number
// of names. It is looked into as packed (GazetteerBuilder), in memory or in a mapped file, and trusts no byte of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash_filter.h"
#include "base/packed.h"
#include "base/sections.h"
#include "base/word_index.h"
#include "bede/reading.h"

namespace bede::mentions {

// How a name must be written to be matched.
enum class NameCase : uint8_t {
  as_given,  // what starts with a capital in the name must do so in the text; an acronym must be in capitals
  any,       // "foreign minister", "FOREIGN MINISTER"
};

using NameMatch = LexiconName;  // its entries in the order in which they were added

class Gazetteer {
 public:
  Gazetteer() = default;
  // The names packed under this name. entries: how many entries there are; names of others are not there. The sections
  // must outlive it.
  Gazetteer(const Sections& sections, const std::string& name, size_t entries);

  // Every longest match in text order, none overlapping another. Cost: linear in the tokens (each step a hash look-up;
  // no match is longer than kLongest words), whatever the number of names.
  std::vector<NameMatch> find(const Reading& reading) const;

  // Where a name goes on: a slot of the hash table; to is 0 where the slot is free.
  struct Next {
    uint32_t node, atom, to;
  };
  // The slot of node and atom, or the free one where it belongs; that after the last where there is neither.
  static size_t place(PackedArray<Next> slots, uint32_t node, uint32_t atom);

  struct Meaning {
    uint32_t entry;
    uint32_t shapes;  // by number
  };

 private:
  struct Step {  // one atom of the text
    uint32_t atom;
    TokenId token;
    bool ends;  // its token
    char shape;
  };
  using Steps = std::vector<Step>;  // from where a name may begin
  bool may_begin(std::string_view word) const;
  void add_steps(const Reading& reading, TokenId token, Steps& steps) const;
  bool longest(const Reading& reading, TokenId first, Steps& steps, NameMatch& match) const;
  bool accept(const Reading& reading, const Steps& steps, size_t last, uint32_t node, NameMatch& match) const;
  bool fits(std::string_view shapes, const Reading& reading, const Steps& steps, size_t last) const;

  static constexpr size_t kLongest = 12;
  uint32_t next_node(uint32_t node, uint32_t atom) const;

  WordTable atoms_;
  PackedWords shapes_;                    // one letter an atom: 'A' acronym, 'C' capital first, 'l' either
  HashFilter begins_;                     // first atoms of names
  HashFilter begins_small_;               // of names that need no capital there
  PackedArray<uint32_t> firsts_;          // atom -> node after the root, 0 where no name begins with it
  PackedArray<Next> next_;                // node other than the root and atom -> node
  PackedArray<uint32_t> meanings_begin_;  // of each node, and of one more
  PackedArray<Meaning> meanings_;
  size_t entries_ = 0;
};

}  // namespace bede::mentions
