#include "store/agglomerate.h"

#include <map>
#include <queue>
#include <tuple>

namespace bede::store {
namespace {

// Scores are summed as whole numbers, so that the order of the sums does not matter.
constexpr double kUnit = 1 << 20;

struct Join {
  double mean;
  uint32_t one, other, version_one, version_other;
  bool operator<(const Join& b) const {
    return std::tie(mean, b.one, b.other) < std::tie(b.mean, one, other);  // the greatest mean, then the smallest items
  }
};

class Groups {
 public:
  Groups(uint32_t count, const std::vector<ScoredPair>& pairs, double floor, double join)
      : floor_(floor), join_(join), near_(count), size_(count, 1), version_(count, 0), top_(count) {
    for (uint32_t i = 0; i < count; ++i) top_[i] = i;
    for (const ScoredPair& pair : pairs) {
      const auto gain = static_cast<int64_t>((pair.score - floor) * kUnit);
      near_[pair.one][pair.other] += gain;
      near_[pair.other][pair.one] += gain;
    }
    for (const ScoredPair& pair : pairs) offer(pair.one, pair.other);
  }

  std::vector<uint32_t> run() {
    while (!offers_.empty()) {
      const Join best = offers_.top();
      offers_.pop();
      if (version_[best.one] == best.version_one && version_[best.other] == best.version_other)
        merge(best.one, best.other);
    }
    for (uint32_t i = 0; i < top_.size(); ++i) top_[i] = top_[top_[i]];
    return std::move(top_);
  }

 private:
  void offer(uint32_t a, uint32_t b) {
    if (b < a) std::swap(a, b);
    const double pairs = double(size_[a]) * double(size_[b]);
    const double mean = floor_ + double(near_[a][b]) / kUnit / pairs;
    if (mean >= join_) offers_.push({mean, a, b, version_[a], version_[b]});
  }

  // The smaller item keeps the group.
  void merge(uint32_t a, uint32_t b) {
    near_[a].erase(b);
    near_[b].erase(a);
    for (const auto& [other, gain] : near_[b]) {
      near_[other].erase(b);
      near_[other][a] += gain;
      near_[a][other] += gain;
    }
    near_[b].clear();
    size_[a] += size_[b];
    top_[b] = a;
    ++version_[a];
    ++version_[b];
    members_[a].push_back(b);
    for (const uint32_t moved : members_[b]) {
      top_[moved] = a;
      members_[a].push_back(moved);
    }
    members_.erase(b);
    for (const auto& [other, gain] : near_[a]) offer(a, other);
  }

  const double floor_, join_;
  std::vector<std::map<uint32_t, int64_t>> near_;
  std::vector<uint32_t> size_, version_, top_;
  std::map<uint32_t, std::vector<uint32_t>> members_;
  std::priority_queue<Join> offers_;
};

}  // namespace

std::vector<uint32_t> agglomerate(uint32_t count, const std::vector<ScoredPair>& pairs, double floor, double join) {
  return Groups(count, pairs, floor, join).run();
}

}  // namespace bede::store
