// Names into the table in which a Gazetteer finds them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash_filter.h"
#include "base/word_index.h"
#include "mentions/gazetteer.h"

namespace bede::mentions {

class GazetteerBuilder {
 public:
  // phrase stands for entry. Accents, hyphens, dots and apostrophes do not matter.
  void add(std::string_view phrase, uint32_t entry, NameCase how);

  // As sections of this name.
  void pack(const std::string& name, SectionList& out) const;

 private:
  struct Added {
    uint32_t node, entry, shapes;
    uint32_t before;  // of the same node, 1 + its place in added_; 0 where none
  };
  uint32_t& next(uint32_t node, uint32_t atom);
  void grow();

  WordIndex atoms_, shapes_;
  HashFilter begins_, begins_small_;
  std::vector<uint32_t> firsts_;
  std::vector<Gazetteer::Next> next_;
  size_t nexts_ = 0;
  std::vector<uint32_t> last_ = {0};  // of each node, 1 + its last in added_; 0 where none. Node 0 is the root
  std::vector<Added> added_;
};

}  // namespace bede::mentions
