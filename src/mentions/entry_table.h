// Entries packed into bytes: a record of fixed size each, words by number, lists one after the other.
#pragma once

#include <atomic>
#include <memory>

#include "base/packed.h"
#include "base/sections.h"
#include "base/word_index.h"
#include "mentions/entry.h"

namespace bede::mentions {

struct PackedEntry {
  uint8_t kind, own, silent, unused;
  int32_t seats;
  uint32_t from, to;                        // year, month, day in 16, 8 and 8 bits; 0: none
  uint32_t name, country, code, role_kind;  // words by number
  uint32_t file, line;                      // of Entry::line; no number: kNone
  uint32_t lists;                           // where sectors, cues, tenures and also begin, a count before each
};

class EntryPacker {
 public:
  void add(const Entry& entry);
  uint32_t word(std::string_view word) { return words_.add(word); }
  // As sections entries.*.
  void pack(SectionList& out) const;

 private:
  uint32_t lists_of(const Entry& entry);

  WordIndex words_, kinds_of_lists_;
  std::vector<PackedEntry> entries_;
  std::vector<uint32_t> lists_, starts_;  // starts_: of each kind of lists
};

// An entry is unpacked when it is first asked for and kept; any number of threads may ask.
class EntryTable {
 public:
  EntryTable() = default;
  // tenures: how many there are. The sections must outlive it.
  EntryTable(const Sections& sections, size_t tenures);
  EntryTable(EntryTable&& other) noexcept { *this = std::move(other); }
  EntryTable& operator=(EntryTable&& other) noexcept;
  ~EntryTable();

  size_t size() const { return packed_.size(); }
  const Entry& operator[](uint32_t index) const;  // index < size()
  std::string_view word(uint32_t number) const { return words_[number]; }
  // Whether it is a body with seats, told without unpacking it.
  bool has_seats(uint32_t index) const {
    const PackedEntry entry = packed_[index];
    return entry.kind == static_cast<uint8_t>(EntryKind::body) && entry.seats > 0;
  }

 private:
  struct Unpacked {
    Entry entry;
    Unpacked* before;
  };
  Entry unpack(uint32_t index) const;

  PackedArray<PackedEntry> packed_;
  PackedArray<uint32_t> lists_;
  PackedWords words_;
  size_t tenures_ = 0;
  mutable std::unique_ptr<std::atomic<Unpacked*>[]> unpacked_;
  mutable std::atomic<Unpacked*> last_ = nullptr;  // of all that were unpacked
};

// "actors/states.tsv:12" is kept as its file and a number; a place that has no number, or writes it otherwise, whole.
struct PlaceInFile {
  std::string_view file;
  uint32_t line;
};
PlaceInFile parted_place(std::string_view place);
std::string joined_place(PlaceInFile place);

}  // namespace bede::mentions
