// Words numbered in the order in which they were added: a flat hash table for look-ups that every token of a text pays.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/packed.h"
#include "base/sections.h"

namespace bede {

// The table to look into: a WordIndex, or the bytes that one was packed into, checked or not.
class WordTable {
 public:
  static constexpr uint32_t kNone = 0xFFFFFFFFu;
  struct Slot {
    uint32_t mark = 0;  // of the hash, for a quick no
    uint32_t number = kNone;
  };

  WordTable() = default;
  WordTable(PackedArray<Slot> slots, PackedWords words) : slots_(slots), words_(words) {}
  // What WordIndex::pack made.
  WordTable(const Sections& sections, const std::string& name);

  // kNone where the word is not there. Cost: linear in the word; one memory access for most words that are not there.
  uint32_t find(std::string_view word) const;
  std::string_view operator[](uint32_t number) const { return words_[number]; }
  size_t size() const { return words_.size(); }
  // The slot of the word, or the free one where it belongs; that after the last where there is neither.
  size_t place(std::string_view word, uint64_t hash) const;

 private:
  PackedArray<Slot> slots_;  // a power of two
  PackedWords words_;
};

class WordIndex {
 public:
  static constexpr uint32_t kNone = WordTable::kNone;

  // The word's number; the next free one where it is new.
  uint32_t add(std::string_view word);

  uint32_t find(std::string_view word) const { return table().find(word); }
  bool contains(std::string_view word) const { return find(word) != kNone; }
  uint32_t size() const { return static_cast<uint32_t>(ends_.size()); }
  // Until the next word is added.
  WordTable table() const { return {PackedArray(slots_), {PackedArray(ends_), letters_}}; }
  // As sections NAME.slots, NAME.ends and NAME.letters.
  void pack(const std::string& name, SectionList& out) const;

 private:
  void grow();

  std::string letters_;  // all words, one after the other
  std::vector<uint32_t> ends_;
  std::vector<WordTable::Slot> slots_;  // a power of two, at most half full
};

}  // namespace bede
