// The trained network: rows of embedding tables in; tags, entity types, heads and labels of the words out.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/sections.h"
#include "syntax/features.h"
#include "syntax/kernels.h"

namespace bede::syntax {

// A word as the network sees it and what it says of it. head: 0 is the root, i the sentence's word i counted from 1.
struct Word {
  FeatureIds rows;
  uint16_t tag = 0, feats = 0, script = 0, entity = 0, label = 0;
  uint32_t head = 0;
};

// One sentence of a batch.
struct Lane {
  Word* words = nullptr;
  uint32_t count = 0;
};

inline constexpr size_t kLanes = 16;         // sentences that go in lock-step
inline constexpr uint32_t kArcWindow = 400;  // words among which heads are sought; a longer sentence is cut for that

// Room that is written before it is read: growing neither clears nor keeps what it holds.
template <class T>
class Room {
 public:
  void resize(size_t size) {
    size_ = size;
    if (size <= capacity_) return;
    values_.reset();
    values_.reset(new T[size]);
    capacity_ = size;
  }
  void assign(size_t size, T value) {
    resize(size);
    std::fill_n(values_.get(), size, value);
  }
  size_t size() const { return size_; }
  T* data() { return values_.get(); }
  const T* data() const { return values_.get(); }
  T& operator[](size_t index) { return values_[index]; }
  void swap(Room& other) { std::swap(*this, other); }

 private:
  std::unique_ptr<T[]> values_;
  size_t size_ = 0, capacity_ = 0;
};

// Memory of one call, reused from batch to batch.
struct NetworkScratch {
  std::vector<uint32_t> starts;  // rows of the lanes' words: all first words, then all second ones, ...; and the end
  Room<uint8_t> input, output, step, tag, dependent, head, pair;
  Room<float> gates, state, dense, classes, arc, labels, hidden;
  Room<int8_t> packed;
  Room<int32_t> scores;
  std::vector<uint32_t> heads;
};

class Network {
 public:
  // Views into the sections: keep them open. Error: bad_model. processor: a name of kernels_named(), or null for the
  // best.
  static Result<Network> open(const Sections& sections, const char* processor = nullptr);

  // Lanes sorted by count, longest first, at most kLanes, none empty. Cost: linear in the words; memory 5 kB a word.
  void analyse(const std::vector<Lane>& lanes, NetworkScratch& scratch) const;

  const char* processor() const { return kernels_->name; }

 private:
  struct Direction {
    Dense input, hidden;
  };
  using Ranges = std::array<uint32_t, 5>;  // where each head's classes begin in classes_, and the end

  Result<Dense> dense(const Sections& sections, const std::string& name, uint32_t inputs, bool with_bias) const;
  Status load(const Sections& sections);
  Status load_trunk(const Sections& sections);
  void embed(const std::vector<Lane>& lanes, NetworkScratch& scratch) const;
  void run_layer(const std::vector<Lane>& lanes, size_t layer, NetworkScratch& scratch) const;
  void run_direction(const std::vector<Lane>& lanes, size_t layer, bool backward, NetworkScratch& scratch) const;
  void to_text_order(const std::vector<Lane>& lanes, NetworkScratch& scratch) const;
  void classify(const std::vector<Lane>& lanes, size_t words, NetworkScratch& scratch) const;
  void attach(const Lane& lane, size_t first, NetworkScratch& scratch) const;
  void attach_window(const Lane& lane, uint32_t begin, uint32_t end, size_t first, NetworkScratch& scratch) const;
  void label(const Lane& lane, size_t first, NetworkScratch& scratch) const;

  const Kernels* kernels_ = nullptr;
  uint32_t width_ = 0, hidden_ = 0, layers_ = 0, tag_ = 0, arc_ = 0, label_ = 0;
  const int8_t* tables_[kTables] = {};
  const float* table_scale_ = nullptr;
  float input_factor_ = 0, tag_factor_ = 0, dependent_factor_ = 0, head_factor_ = 0, bilinear_factor_ = 0,
        pair_factor_ = 0;
  std::vector<std::array<Direction, 2>> trunk_;
  Dense out_, classes_, bilinear_, labels_;
  Ranges ranges_ = {};
  std::array<uint32_t, 4> sizes_ = {};
  uint32_t label_count_ = 0, root_label_ = 0;
  const uint8_t* root_head_ = nullptr;
  const float* root_label_vector_ = nullptr;
};

}  // namespace bede::syntax
