#include "syntax/network.h"

#include <algorithm>
#include <cstring>

#include "syntax/decode.h"

namespace bede::syntax {
namespace {

constexpr uint32_t kOutputBlock = 16;
constexpr uint8_t kZero = 64;         // where an activation of both signs has its zero
constexpr uint32_t kAhead = 3;        // words whose rows are fetched before they are asked for
constexpr uint32_t kRowsAtOnce = 64;  // of words, in one product: the weights stay near

uint32_t padded(uint32_t count) { return (count + kOutputBlock - 1) / kOutputBlock * kOutputBlock; }

size_t words_in(const std::vector<Lane>& lanes) {
  size_t words = 0;
  for (const Lane& lane : lanes) words += lane.count;
  return words;
}

// Row of each step's first lane. Cost: linear in the words.
void find_starts(const std::vector<Lane>& lanes, std::vector<uint32_t>& starts) {
  starts.assign(1, 0);
  size_t active = lanes.size();
  for (uint32_t step = 0; step < lanes[0].count; ++step) {
    while (lanes[active - 1].count <= step) --active;
    starts.push_back(starts.back() + static_cast<uint32_t>(active));
  }
}

// A row of the dependents' matrix into the packed form that Dense wants: dependents are the outputs.
void pack(const int8_t* row, uint32_t inputs, uint32_t dependent, int8_t* packed) {
  int8_t* block =
      packed + static_cast<size_t>(dependent / kOutputBlock) * inputs * kOutputBlock + dependent % kOutputBlock * 4;
  for (uint32_t k = 0; k < inputs; k += 4) std::memcpy(block + static_cast<size_t>(k) * kOutputBlock, row + k, 4);
}

}  // namespace

void Network::analyse(const std::vector<Lane>& lanes, NetworkScratch& scratch) const {
  const size_t words = words_in(lanes);
  find_starts(lanes, scratch.starts);
  embed(lanes, scratch);
  for (size_t layer = 0; layer < layers_; ++layer) run_layer(lanes, layer, scratch);
  to_text_order(lanes, scratch);
  scratch.dense.resize(words * out_.outputs);
  kernels_->multiply(scratch.input.data(), 2 * hidden_, words, out_, scratch.dense.data());
  classify(lanes, words, scratch);
  size_t first = 0;
  for (const Lane& lane : lanes) {
    attach(lane, first, scratch);
    label(lane, first, scratch);
    first += lane.count;
  }
}

void Network::embed(const std::vector<Lane>& lanes, NetworkScratch& scratch) const {
  scratch.input.resize(words_in(lanes) * width_);
  const auto fetch = [&](const Word& word) {
    for (size_t t = 0; t < kTables; ++t)
      for (uint32_t at = 0; at < width_; at += 64)
        __builtin_prefetch(tables_[t] + static_cast<size_t>(word.rows[t]) * width_ + at);
  };
  for (size_t l = 0; l < lanes.size(); ++l)
    for (uint32_t i = 0; i < lanes[l].count; ++i) {
      if (i + kAhead < lanes[l].count) fetch(lanes[l].words[i + kAhead]);
      const Word& word = lanes[l].words[i];
      const int8_t* rows[kTables];
      for (size_t t = 0; t < kTables; ++t) rows[t] = tables_[t] + static_cast<size_t>(word.rows[t]) * width_;
      uint8_t* out = scratch.input.data() + (scratch.starts[i] + l) * width_;
      kernels_->embed(rows, table_scale_, kTables, input_factor_, width_, out);
    }
}

void Network::run_layer(const std::vector<Lane>& lanes, size_t layer, NetworkScratch& scratch) const {
  scratch.output.resize(words_in(lanes) * 2 * hidden_);
  for (const bool backward : {false, true}) run_direction(lanes, layer, backward, scratch);
  scratch.input.swap(scratch.output);
}

// All lanes step together, so that a step's words are rows in a row. Since the longest come first, those that are done
// (or, backward, have not begun) are at the back. What the words give is added up for some steps at once.
void Network::run_direction(const std::vector<Lane>& lanes, size_t layer, bool backward,
                            NetworkScratch& scratch) const {
  const Direction& weights = trunk_[layer][backward];
  const std::vector<uint32_t>& starts = scratch.starts;
  const size_t inputs = weights.input.inputs, gates = 4 * hidden_;
  const uint32_t steps = lanes[0].count;
  scratch.step.assign(lanes.size() * hidden_, kZero);
  scratch.state.assign(lanes.size() * hidden_, 0.0f);
  for (uint32_t done = 0; done < steps;) {
    uint32_t begin = backward ? steps - done : done, end = begin;
    do backward ? --begin : ++end;
    while (starts[end] - starts[begin] < kRowsAtOnce && (backward ? begin > 0 : end < steps));
    const uint32_t first = starts[begin], rows = starts[end] - first;
    scratch.gates.resize(rows * gates);
    kernels_->multiply(scratch.input.data() + first * inputs, inputs, rows, weights.input, scratch.gates.data());
    for (uint32_t i = 0; i < end - begin; ++i) {
      const uint32_t step = backward ? end - 1 - i : begin + i, active = starts[step + 1] - starts[step];
      float* sums = scratch.gates.data() + (starts[step] - first) * gates;
      kernels_->multiply_add(scratch.step.data(), hidden_, active, weights.hidden, sums);
      uint8_t* out = scratch.output.data() + starts[step] * size_t{2} * hidden_ + (backward ? hidden_ : 0);
      for (size_t l = 0; l < active; ++l, out += 2 * hidden_) {
        uint8_t* hidden = scratch.step.data() + l * hidden_;
        kernels_->cell(sums + l * gates, hidden_, scratch.state.data() + l * hidden_, hidden);
        std::memcpy(out, hidden, hidden_);
      }
    }
    done += end - begin;
  }
}

// The trunk's rows lane by lane, as the words stand in their sentences.
void Network::to_text_order(const std::vector<Lane>& lanes, NetworkScratch& scratch) const {
  const size_t width = 2 * hidden_;
  scratch.output.resize(scratch.input.size());
  uint8_t* out = scratch.output.data();
  for (size_t l = 0; l < lanes.size(); ++l)
    for (uint32_t i = 0; i < lanes[l].count; ++i, out += width)
      std::memcpy(out, scratch.input.data() + (scratch.starts[i] + l) * width, width);
  scratch.input.swap(scratch.output);
}

void Network::classify(const std::vector<Lane>& lanes, size_t words, NetworkScratch& scratch) const {
  scratch.tag.resize(words * tag_);
  for (size_t w = 0; w < words; ++w)
    kernels_->rectify(scratch.dense.data() + w * out_.outputs, tag_factor_, tag_, scratch.tag.data() + w * tag_);
  scratch.classes.resize(words * classes_.outputs);
  kernels_->multiply(scratch.tag.data(), tag_, words, classes_, scratch.classes.data());
  const float* scores = scratch.classes.data();
  const auto highest = [&](const float* row, size_t head) {
    return static_cast<uint16_t>(kernels_->highest(row + ranges_[head], sizes_[head]));
  };
  for (const Lane& lane : lanes)
    for (uint32_t i = 0; i < lane.count; ++i, scores += classes_.outputs) {
      Word& word = lane.words[i];
      word.tag = highest(scores, 0);
      word.feats = highest(scores, 1);
      word.script = highest(scores, 2);
      word.entity = highest(scores, 3);
    }
}

// A sentence past the window is cut: each piece has its tree, and its top hangs on the top of the piece before.
void Network::attach(const Lane& lane, size_t first, NetworkScratch& scratch) const {
  uint32_t top = 0;
  for (uint32_t begin = 0; begin < lane.count; begin += kArcWindow) {
    const uint32_t end = std::min(lane.count, begin + kArcWindow);
    attach_window(lane, begin, end, first, scratch);
    for (uint32_t i = begin; i < end; ++i) {
      if (lane.words[i].head != 0) continue;
      lane.words[i].head = top;
      top = i + 1;
      break;
    }
  }
}

void Network::attach_window(const Lane& lane, uint32_t begin, uint32_t end, size_t first,
                            NetworkScratch& scratch) const {
  const uint32_t count = end - begin;
  const float* dense = scratch.dense.data() + (first + begin) * out_.outputs + tag_;
  scratch.dependent.resize(static_cast<size_t>(count) * arc_);
  scratch.head.resize(static_cast<size_t>(count + 1) * arc_);
  std::memcpy(scratch.head.data(), root_head_, arc_);
  for (uint32_t i = 0; i < count; ++i, dense += out_.outputs) {
    kernels_->rectify(dense, dependent_factor_, arc_, scratch.dependent.data() + static_cast<size_t>(i) * arc_);
    kernels_->rectify(dense + arc_, head_factor_, arc_, scratch.head.data() + static_cast<size_t>(i + 1) * arc_);
  }
  scratch.arc.resize(static_cast<size_t>(count) * arc_);
  kernels_->multiply(scratch.dependent.data(), arc_, count, bilinear_, scratch.arc.data());
  Dense dependents;
  dependents.inputs = arc_;
  dependents.outputs = padded(count);
  scratch.packed.assign(static_cast<size_t>(dependents.outputs) * arc_, 0);
  std::vector<int8_t> row(arc_);
  for (uint32_t i = 0; i < count; ++i) {
    kernels_->signed_levels(scratch.arc.data() + static_cast<size_t>(i) * arc_, bilinear_factor_, arc_, row.data());
    pack(row.data(), arc_, i, scratch.packed.data());
  }
  dependents.weights = scratch.packed.data();
  scratch.scores.resize(static_cast<size_t>(count + 1) * dependents.outputs);
  kernels_->products(scratch.head.data(), arc_, count + 1, dependents, scratch.scores.data());
  best_tree(scratch.scores.data(), dependents.outputs, count, scratch.heads);
  for (uint32_t i = 0; i < count; ++i) lane.words[begin + i].head = scratch.heads[i] ? begin + scratch.heads[i] : 0;
}

void Network::label(const Lane& lane, size_t first, NetworkScratch& scratch) const {
  const size_t offset = tag_ + 2 * static_cast<size_t>(arc_);
  scratch.pair.resize(static_cast<size_t>(lane.count) * label_);
  scratch.hidden.resize(label_);
  for (uint32_t i = 0; i < lane.count; ++i) {
    const uint32_t head = lane.words[i].head;
    const float* own = scratch.dense.data() + (first + i) * out_.outputs + offset;
    const float* its =
        head ? scratch.dense.data() + (first + head - 1) * out_.outputs + offset + label_ : root_label_vector_;
    for (uint32_t k = 0; k < label_; ++k) scratch.hidden[k] = own[k] + its[k];
    kernels_->rectify(scratch.hidden.data(), pair_factor_, label_,
                      scratch.pair.data() + static_cast<size_t>(i) * label_);
  }
  scratch.labels.resize(static_cast<size_t>(lane.count) * labels_.outputs);
  kernels_->multiply(scratch.pair.data(), label_, lane.count, labels_, scratch.labels.data());
  for (uint32_t i = 0; i < lane.count; ++i) {
    float* scores = scratch.labels.data() + static_cast<size_t>(i) * labels_.outputs;
    if (lane.words[i].head == 0) {
      lane.words[i].label = static_cast<uint16_t>(root_label_);
    } else {
      scores[root_label_] = -1e9f;
      lane.words[i].label = static_cast<uint16_t>(kernels_->highest(scores, label_count_));
    }
  }
}

}  // namespace bede::syntax
