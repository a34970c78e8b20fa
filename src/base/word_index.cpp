#include "base/word_index.h"

#include "base/strings.h"

namespace bede {

// The slot of the word, or the free one where it belongs.
size_t WordIndex::place(std::string_view wanted, uint64_t hash) const {
  const size_t mask = slots_.size() - 1;
  const auto mark = static_cast<uint32_t>(hash >> 32);
  size_t at = hash & mask;
  while (slots_[at].number != kNone && (slots_[at].mark != mark || word(slots_[at].number) != wanted))
    at = (at + 1) & mask;
  return at;
}

void WordIndex::grow() {
  slots_.assign(slots_.empty() ? 64 : slots_.size() * 2, Slot{});
  for (uint32_t number = 0; number < size(); ++number) {
    const uint64_t hash = StringHash{}(word(number));
    slots_[place(word(number), hash)] = {static_cast<uint32_t>(hash >> 32), number};
  }
}

uint32_t WordIndex::add(std::string_view word) {
  if (2 * (ends_.size() + 1) > slots_.size()) grow();
  const uint64_t hash = StringHash{}(word);
  Slot& slot = slots_[place(word, hash)];
  if (slot.number != kNone) return slot.number;
  letters_ += word;
  ends_.push_back(static_cast<uint32_t>(letters_.size()));
  slot = {static_cast<uint32_t>(hash >> 32), size() - 1};
  return slot.number;
}

uint32_t WordIndex::find(std::string_view word) const {
  return slots_.empty() ? kNone : slots_[place(word, StringHash{}(word))].number;
}

}  // namespace bede
