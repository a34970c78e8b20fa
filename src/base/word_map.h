// What is known of words: a flat hash table for look-ups that every token of a text pays.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.h"

namespace bede {

// Iterates in the order in which words were added. Adding invalidates iterators and references; nothing is taken out.
template <class Value, class Key = std::string>
class WordMap {
 public:
  using Entry = std::pair<Key, Value>;
  using iterator = typename std::vector<Entry>::iterator;
  using const_iterator = typename std::vector<Entry>::const_iterator;

  // end() where the word is not there. Cost: linear in the word; one memory access for most words that are not there.
  const_iterator find(std::string_view word) const { return begin() + static_cast<std::ptrdiff_t>(index_of(word)); }
  bool contains(std::string_view word) const { return index_of(word) != size(); }

  // The word's value, and whether it is new: made of the arguments, which are left alone where the word is there.
  template <class... Arguments>
  std::pair<iterator, bool> try_emplace(std::string_view word, Arguments&&... arguments) {
    if (2 * (size() + 1) > slots_.size()) grow();
    const uint64_t hash = StringHash{}(word);
    Slot& slot = slots_[place(word, hash)];
    const bool fresh = slot.number == 0;
    if (fresh) {
      entries_.emplace_back(Key(word), Value(std::forward<Arguments>(arguments)...));
      slot = {mark_of(hash), static_cast<uint32_t>(entries_.size())};
    }
    return {entries_.begin() + (slot.number - 1), fresh};
  }
  Value& operator[](std::string_view word) { return try_emplace(word).first->second; }

  iterator begin() { return entries_.begin(); }
  iterator end() { return entries_.end(); }
  const_iterator begin() const { return entries_.begin(); }
  const_iterator end() const { return entries_.end(); }
  size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }

 private:
  struct Slot {
    uint32_t mark = 0;    // of the hash, for a quick no
    uint32_t number = 0;  // of the entry, counted from 1; 0: free
  };
  static uint32_t mark_of(uint64_t hash) { return static_cast<uint32_t>(hash >> 32); }

  // The slot of the word, or the free one where it belongs. There must be a free one.
  size_t place(std::string_view word, uint64_t hash) const {
    const size_t mask = slots_.size() - 1;
    for (size_t at = hash & mask;; at = (at + 1) & mask) {
      const Slot slot = slots_[at];
      if (slot.number == 0 || (slot.mark == mark_of(hash) && entries_[slot.number - 1].first == word)) return at;
    }
  }

  size_t index_of(std::string_view word) const {
    if (entries_.empty()) return 0;
    const uint32_t number = slots_[place(word, StringHash{}(word))].number;
    return number ? number - 1 : size();
  }

  void grow() {
    slots_.assign(slots_.empty() ? 16 : 2 * slots_.size(), {});
    for (uint32_t i = 0; i < entries_.size(); ++i) {
      const uint64_t hash = StringHash{}(entries_[i].first);
      slots_[place(entries_[i].first, hash)] = {mark_of(hash), i + 1};
    }
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;  // a power of two, at most half full
};

}  // namespace bede
