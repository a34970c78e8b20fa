// Names over token sequences: one trie in one hash table, longest match, at a cost that does not grow with the number
// of names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/word_filter.h"
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
  // phrase stands for entry. Accents, hyphens, dots and apostrophes do not matter.
  void add(std::string_view phrase, uint32_t entry, NameCase how);

  // Every longest match in text order, none overlapping another. Cost: linear in the tokens (each step a hash look-up;
  // no match is longer than kLongest words), whatever the number of names.
  std::vector<NameMatch> find(const Reading& reading) const;

  size_t size() const { return names_; }

 private:
  struct Meaning {
    uint32_t entry;
    std::string shapes;  // one letter an atom: 'A' acronym, 'C' capital first, 'l' either
  };
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

  static constexpr size_t kLongest = 12;
  uint32_t next_node(uint32_t node, uint32_t atom) const;

  WordIndex atoms_;
  WordFilter begins_;                            // first atoms of names
  WordFilter begins_small_;                      // of names that need no capital there
  std::vector<uint32_t> firsts_;                 // atom -> node after the root, 0 where no name begins with it
  std::unordered_map<uint64_t, uint32_t> next_;  // node other than the root and atom -> node
  std::unordered_map<uint32_t, std::vector<Meaning>> meanings_;
  uint32_t nodes_ = 1;  // node 0 is the root
  size_t names_ = 0;
};

}  // namespace bede::mentions
