#include "mentions/entry_table.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace bede::mentions {
namespace {

constexpr uint32_t kNone = WordTable::kNone;

uint32_t packed_date(const std::optional<Date>& date) {
  if (!date) return 0;
  return static_cast<uint32_t>(static_cast<uint16_t>(date->year)) << 16 | static_cast<uint32_t>(date->month) << 8 |
         date->day;
}

std::optional<Date> unpacked_date(uint32_t date) {
  if (date == 0) return std::nullopt;
  return Date{static_cast<int16_t>(date >> 16), static_cast<uint8_t>(date >> 8), static_cast<uint8_t>(date)};
}

// The lists of one entry, read in the order in which they were packed.
class Lists {
 public:
  Lists(const PackedArray<uint32_t>& all, uint32_t begin) : all_(all), at_(begin) {}

  template <class Each>
  void next(Each each) {
    const size_t count = all_[at_++];
    const size_t end = std::min(at_ + count, all_.size());
    while (at_ < end) each(all_[at_++]);
  }

 private:
  const PackedArray<uint32_t>& all_;
  size_t at_;
};

}  // namespace

PlaceInFile parted_place(std::string_view place) {
  const size_t colon = place.rfind(':');
  if (colon == std::string_view::npos) return {place, kNone};
  const std::string_view digits = place.substr(colon + 1);
  uint32_t line = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), line);
  if (code != std::errc{} || line == kNone || digits != std::to_string(line)) return {place, kNone};
  return {place.substr(0, colon), line};
}

std::string joined_place(PlaceInFile place) {
  if (place.line == kNone) return std::string(place.file);
  char digits[12] = ":";
  const auto end = std::to_chars(digits + 1, digits + sizeof digits, place.line).ptr;
  std::string joined;
  joined.reserve(place.file.size() + static_cast<size_t>(end - digits));
  return joined.append(place.file).append(digits, end);
}

// The same lists are kept once: most entries have few kinds of them.
uint32_t EntryPacker::lists_of(const Entry& entry) {
  std::vector<uint32_t> lists;
  const auto add = [&](const auto& values, auto number) {
    lists.push_back(static_cast<uint32_t>(values.size()));
    for (const auto& value : values) lists.push_back(number(value));
  };
  const auto word_number = [this](const std::string& text) { return word(text); };
  const auto same = [](uint32_t number) { return number; };
  add(entry.sectors, word_number);
  add(entry.cues, word_number);
  add(entry.tenures, same);
  add(entry.also, same);
  const uint32_t kind = kinds_of_lists_.add(packed(lists));
  if (kind == starts_.size()) {
    starts_.push_back(static_cast<uint32_t>(lists_.size()));
    lists_.insert(lists_.end(), lists.begin(), lists.end());
  }
  return starts_[kind];
}

void EntryPacker::add(const Entry& entry) {
  const PlaceInFile place = parted_place(entry.line);
  entries_.push_back({static_cast<uint8_t>(entry.kind), entry.own, entry.silent, 0, entry.seats,
                      packed_date(entry.from), packed_date(entry.to), word(entry.name), word(entry.country),
                      word(entry.code), word(entry.role_kind), word(place.file), place.line, lists_of(entry)});
}

void EntryPacker::pack(SectionList& out) const {
  words_.pack("entries.word", out);
  out.emplace_back("entries", packed(entries_));
  out.emplace_back("entries.lists", packed(lists_));
}

EntryTable::EntryTable(const Sections& sections, size_t tenures)
    : packed_(sections["entries"]),
      lists_(sections["entries.lists"]),
      words_(PackedArray<uint32_t>(sections["entries.word.ends"]), sections["entries.word.letters"]),
      tenures_(tenures),
      unpacked_(new std::atomic<Unpacked*>[packed_.size()]()) {}

EntryTable& EntryTable::operator=(EntryTable&& other) noexcept {
  std::swap(packed_, other.packed_);
  std::swap(lists_, other.lists_);
  std::swap(words_, other.words_);
  std::swap(tenures_, other.tenures_);
  std::swap(unpacked_, other.unpacked_);
  other.last_.store(last_.exchange(other.last_.load()));
  return *this;
}

EntryTable::~EntryTable() {
  for (const Unpacked* one = last_; one != nullptr;) delete std::exchange(one, one->before);
}

const Entry& EntryTable::operator[](uint32_t index) const {
  std::atomic<Unpacked*>& place = unpacked_[index];
  if (const Unpacked* known = place.load(std::memory_order_acquire)) return known->entry;
  auto made = std::make_unique<Unpacked>(Unpacked{unpack(index), nullptr});
  Unpacked* first = nullptr;
  if (!place.compare_exchange_strong(first, made.get(), std::memory_order_acq_rel)) return first->entry;
  Unpacked* kept = made.release();
  kept->before = last_.load();
  while (!last_.compare_exchange_weak(kept->before, kept)) {
  }
  return kept->entry;
}

// Numbers of nothing are left out, and what is of no known kind is no actor.
Entry EntryTable::unpack(uint32_t index) const {
  const PackedEntry from = packed_[index];
  Entry entry;
  const bool known = from.kind <= static_cast<uint8_t>(EntryKind::city);
  entry.kind = known ? static_cast<EntryKind>(from.kind) : EntryKind::group;
  entry.own = from.own != 0;
  entry.silent = !known || from.silent != 0;
  entry.seats = from.seats;
  entry.from = unpacked_date(from.from);
  entry.to = unpacked_date(from.to);
  entry.name = words_[from.name];
  entry.country = words_[from.country];
  entry.code = words_[from.code];
  entry.role_kind = words_[from.role_kind];
  entry.line = joined_place({words_[from.file], from.line});
  Lists lists(lists_, from.lists);
  lists.next([&](uint32_t number) { entry.sectors.emplace_back(words_[number]); });
  lists.next([&](uint32_t number) { entry.cues.emplace_back(words_[number]); });
  lists.next([&](uint32_t number) {
    if (number < tenures_) entry.tenures.push_back(number);
  });
  lists.next([&](uint32_t number) {
    if (number < size()) entry.also.push_back(number);
  });
  return entry;
}

}  // namespace bede::mentions
