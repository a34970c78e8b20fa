#include "base/word_index.h"

#include "base/strings.h"

namespace bede {

WordTable::WordTable(const Sections& sections, const std::string& name)
    : slots_(sections[name + ".slots"]),
      words_(PackedArray<uint32_t>(sections[name + ".ends"]), sections[name + ".letters"]) {
  if ((slots_.size() & (slots_.size() - 1)) != 0) slots_ = {};  // damaged: as if it were empty
}

size_t WordTable::place(std::string_view wanted, uint64_t hash) const {
  const size_t mask = slots_.size() - 1;
  const auto mark = static_cast<uint32_t>(hash >> 32);
  size_t at = hash & mask;
  for (size_t tried = 0; tried < slots_.size(); ++tried, at = (at + 1) & mask) {
    const Slot slot = slots_[at];
    if (slot.number == kNone || (slot.mark == mark && words_[slot.number] == wanted)) return at;
  }
  return slots_.size();
}

uint32_t WordTable::find(std::string_view word) const {
  const size_t at = place(word, StringHash{}(word));
  return at < slots_.size() ? slots_[at].number : kNone;
}

void WordIndex::grow() {
  slots_.assign(slots_.empty() ? 64 : slots_.size() * 2, {});
  const WordTable words = table();
  for (uint32_t number = 0; number < size(); ++number) {
    const uint64_t hash = StringHash{}(words[number]);
    slots_[words.place(words[number], hash)] = {static_cast<uint32_t>(hash >> 32), number};
  }
}

uint32_t WordIndex::add(std::string_view word) {
  if (2 * (ends_.size() + 1) > slots_.size()) grow();
  const uint64_t hash = StringHash{}(word);
  WordTable::Slot& slot = slots_[table().place(word, hash)];
  if (slot.number != kNone) return slot.number;
  letters_ += word;
  ends_.push_back(static_cast<uint32_t>(letters_.size()));
  slot = {static_cast<uint32_t>(hash >> 32), size() - 1};
  return slot.number;
}

void WordIndex::pack(const std::string& name, SectionList& out) const {
  out.emplace_back(name + ".slots", packed(slots_));
  out.emplace_back(name + ".ends", packed(ends_));
  out.emplace_back(name + ".letters", letters_);
}

}  // namespace bede
