// Opening the network: its sections are checked for size before anything points into them.
#include <charconv>
#include <cstring>
#include <map>

#include "base/strings.h"
#include "syntax/network.h"

namespace bede::syntax {
namespace {

std::map<std::string, uint32_t, std::less<>> numbers_of(std::string_view config) {
  std::map<std::string, uint32_t, std::less<>> numbers;
  for (const std::string_view line : split(config, '\n')) {
    const size_t blank = line.find(' ');
    if (blank == std::string_view::npos) continue;
    uint32_t value = 0;
    std::from_chars(line.data() + blank + 1, line.data() + line.size(), value);
    numbers[std::string(line.substr(0, blank))] = value;
  }
  return numbers;
}

bool sound(uint32_t size, uint32_t unit) { return size > 0 && size <= 4096 && size % unit == 0; }

const float* floats(const Sections& sections, const std::string& name, size_t count) {
  const std::string_view bytes = sections[name];
  return bytes.size() == count * sizeof(float) ? reinterpret_cast<const float*>(bytes.data()) : nullptr;
}

}  // namespace

Result<Dense> Network::dense(const Sections& sections, const std::string& name, uint32_t inputs, bool with_bias) const {
  Dense layer;
  layer.inputs = inputs;
  const std::string_view weights = sections[name + ".w"];
  if (weights.empty() || weights.size() % (16 * static_cast<size_t>(inputs)))
    return sections.damaged("section " + name + ".w is missing or of the wrong size");
  layer.outputs = static_cast<uint32_t>(weights.size() / inputs);
  layer.weights = reinterpret_cast<const int8_t*>(weights.data());
  layer.scale = floats(sections, name + ".s", layer.outputs);
  layer.bias = with_bias ? floats(sections, name + ".b", layer.outputs) : nullptr;
  if (!layer.scale || (with_bias && !layer.bias))
    return sections.damaged("section " + name + ".s or .b is missing or of the wrong size");
  return layer;
}

Status Network::load_trunk(const Sections& sections) {
  for (uint32_t layer = 0; layer < layers_; ++layer) {
    std::array<Direction, 2> both;
    for (const bool backward : {false, true}) {
      const std::string name = "lstm" + std::to_string(layer) + (backward ? "b" : "f");
      auto input = dense(sections, name + ".x", layer ? 2 * hidden_ : width_, true);
      if (!input) return input.error();
      auto hidden = dense(sections, name + ".h", hidden_, false);
      if (!hidden) return hidden.error();
      if (input->outputs != 4 * hidden_ || hidden->outputs != 4 * hidden_)
        return sections.damaged(name + " is of the wrong size");
      both[backward] = {*input, *hidden};
    }
    trunk_.push_back(both);
  }
  return Done{};
}

Status Network::load(const Sections& sections) {
  auto numbers = numbers_of(sections["config"]);
  width_ = numbers["width"], hidden_ = numbers["hidden"], layers_ = numbers["layers"];
  tag_ = numbers["tag"], arc_ = numbers["arc"], label_ = numbers["label"];
  if (!sound(width_, 16) || !sound(hidden_, 16) || !sound(layers_, 1) || !sound(tag_, 16) || !sound(arc_, 16) ||
      !sound(label_, 16))
    return sections.damaged("section config does not make sense");
  size_t rows = 0;
  for (const uint32_t table : kTableRows) rows += table;
  const std::string_view tables = sections["tables"];
  if (tables.size() != rows * width_) return sections.damaged("section tables is of the wrong size");
  rows = 0;
  for (size_t t = 0; t < kTables; ++t) {
    tables_[t] = reinterpret_cast<const int8_t*>(tables.data()) + rows * width_;
    rows += kTableRows[t];
  }
  table_scale_ = floats(sections, "tables.s", kTables);
  const float* factors = floats(sections, "factors", 6);
  root_label_vector_ = floats(sections, "root.label", label_);
  root_head_ =
      sections["root.arc"].size() == arc_ ? reinterpret_cast<const uint8_t*>(sections["root.arc"].data()) : nullptr;
  if (!table_scale_ || !factors || !root_label_vector_ || !root_head_)
    return sections.damaged("a section of constants is missing");
  input_factor_ = factors[0], tag_factor_ = factors[1], dependent_factor_ = factors[2];
  head_factor_ = factors[3], bilinear_factor_ = factors[4], pair_factor_ = factors[5];
  uint32_t total = 0;
  const char* names[] = {"tags", "feats", "scripts", "entities"};
  for (size_t i = 0; i < 4; ++i) {
    sizes_[i] = static_cast<uint32_t>(split(sections[names[i]], '\n').size());
    ranges_[i] = total;
    total += (sizes_[i] + 15) / 16 * 16;
  }
  ranges_[4] = total;
  return load_trunk(sections);
}

Result<Network> Network::open(const Sections& sections, const char* processor) {
  Network network;
  network.kernels_ = processor ? kernels_named(processor) : &best_kernels();
  if (!network.kernels_)
    return Error{ErrorCode::bad_argument,          "", 0, 0, false, "this processor has no " + std::string(processor),
                 "leave the choice to the program"};
  if (const auto loaded = network.load(sections); !loaded) return loaded.error();
  const uint32_t out = 2 * network.hidden_;
  const struct {
    const char* name;
    uint32_t inputs;
    Dense* layer;
  } parts[] = {{"out", out, &network.out_},
               {"classes", network.tag_, &network.classes_},
               {"bilinear", network.arc_, &network.bilinear_},
               {"labels", network.label_, &network.labels_}};
  for (const auto& part : parts) {
    auto layer = network.dense(sections, part.name, part.inputs, true);
    if (!layer) return layer.error();
    *part.layer = *layer;
  }
  const auto labels = split(sections["labels"], '\n');
  network.label_count_ = static_cast<uint32_t>(labels.size());
  while (network.root_label_ < labels.size() && labels[network.root_label_] != "root") ++network.root_label_;
  if (network.out_.outputs != network.tag_ + 2 * network.arc_ + 2 * network.label_ ||
      network.classes_.outputs != network.ranges_[4] || network.bilinear_.outputs != network.arc_ ||
      network.labels_.outputs < network.label_count_ || network.root_label_ >= network.label_count_)
    return sections.damaged("its layers and its lists of classes do not fit");
  return network;
}

}  // namespace bede::syntax
