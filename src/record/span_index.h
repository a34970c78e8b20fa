// Where items stand in a text, so that those that share words are found without looking at all of them.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "bede/span.h"

namespace bede::record {

class SpanIndex {
 public:
  using Items = std::set<uint32_t>;  // in the order of their numbers

  void add(uint32_t item, const std::vector<Span>& spans) {
    for (const Span span : spans)
      for (size_t block = span.begin / kBlock; block <= span.end / kBlock; ++block) {
        if (block >= blocks_.size()) blocks_.resize(block + 1);
        if (blocks_[block].empty() || blocks_[block].back() != item) blocks_[block].push_back(item);
      }
  }

  // Every item that overlaps one of the spans, and others near by.
  void collect(const std::vector<Span>& spans, Items& out) const {
    for (const Span span : spans)
      for (size_t block = span.begin / kBlock; block <= span.end / kBlock && block < blocks_.size(); ++block)
        out.insert(blocks_[block].begin(), blocks_[block].end());
  }
  // Those that may hold a byte of the text, ascending where they were added so.
  const std::vector<uint32_t>& at(uint32_t byte) const {
    static const std::vector<uint32_t> kNothing;
    return byte / kBlock < blocks_.size() ? blocks_[byte / kBlock] : kNothing;
  }
  Items near(const std::vector<Span>& spans) const {
    Items out;
    collect(spans, out);
    return out;
  }

 private:
  static constexpr uint32_t kBlock = 1024;  // bytes
  std::vector<std::vector<uint32_t>> blocks_;
};

}  // namespace bede::record
