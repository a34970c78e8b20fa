// Sorting by a number: cheap where values are large and nearly in order.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace bede {

// Equal ones stay in their order. key(value) is a number of up to 64 bits; each value is moved once at most.
template <class Value, class Key>
void sort_by_key(std::vector<Value>& values, const Key& key) {
  std::vector<std::pair<uint64_t, uint32_t>> order;
  order.reserve(values.size());
  for (uint32_t i = 0; i < values.size(); ++i) order.emplace_back(key(values[i]), i);
  if (std::is_sorted(order.begin(), order.end())) return;
  std::sort(order.begin(), order.end());
  std::vector<Value> sorted;
  sorted.reserve(values.size());
  for (const auto& place : order) sorted.push_back(std::move(values[place.second]));
  values = std::move(sorted);
}

}  // namespace bede
