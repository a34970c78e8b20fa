#include "syntax/decode.h"

#include <algorithm>
#include <limits>

namespace bede::syntax {
namespace {

constexpr int64_t kNever = std::numeric_limits<int64_t>::min() / 4;

// Words, counted from 1, of a cycle in heads; empty where there is none. Word 0 is the root; words that are not alive
// are skipped.
std::vector<uint32_t> a_cycle(const std::vector<uint32_t>& heads, const std::vector<char>& alive) {
  std::vector<uint32_t> seen(heads.size(), 0);
  for (uint32_t start = 1; start < heads.size(); ++start) {
    if (!alive[start] || seen[start]) continue;
    uint32_t at = start;
    while (at && !seen[at]) {
      seen[at] = start;
      at = heads[at];
    }
    if (!at || seen[at] != start) continue;
    std::vector<uint32_t> cycle{at};
    for (uint32_t next = heads[at]; next != at; next = heads[next]) cycle.push_back(next);
    return cycle;
  }
  return {};
}

// Chu-Liu-Edmonds over a dense matrix of (count + 1) x (count + 1) scores, word 0 the root. Cycles are contracted into
// their first word, one after the other, and opened again in the opposite order.
class Arborescence {
 public:
  Arborescence(std::vector<int64_t> scores, uint32_t size)
      : size_(size),
        scores_(std::move(scores)),
        alive_(size, 1),
        heads_(size, 0),
        from_(size * size),
        into_(size * size) {
    for (uint32_t h = 0; h < size; ++h)
      for (uint32_t d = 0; d < size; ++d) {
        from_[h * size + d] = h;
        into_[h * size + d] = d;
      }
  }

  std::vector<uint32_t> solve() {
    for (uint32_t d = 1; d < size_; ++d) choose(d);
    for (auto cycle = a_cycle(heads_, alive_); !cycle.empty(); cycle = a_cycle(heads_, alive_)) contract(cycle);
    return opened();
  }

 private:
  // What a contraction did: each member's own arc inside of the cycle, as words of the sentence.
  struct Contraction {
    std::vector<uint32_t> members;                      // vertices contracted; the first one stands for all
    std::vector<std::pair<uint32_t, uint32_t>> inside;  // the arc (head, dependent) that each had in the cycle
    std::vector<std::vector<uint32_t>> words;           // words of the sentence within each member
  };

  void choose(uint32_t d) {
    uint32_t best = 0;
    int64_t most = kNever - 1;
    for (uint32_t h = 0; h < size_; ++h)
      if (h != d && alive_[h] && scores_[h * size_ + d] > most) most = scores_[h * size_ + d], best = h;
    heads_[d] = best;
  }

  std::vector<uint32_t> words_of(uint32_t vertex) const {
    return vertex < inner_.size() && !inner_[vertex].empty() ? inner_[vertex] : std::vector<uint32_t>{vertex};
  }

  void contract(const std::vector<uint32_t>& cycle) {
    inner_.resize(size_);
    Contraction made;
    made.members = cycle;
    std::vector<char> in(size_, 0);
    std::vector<int64_t> own;
    for (const uint32_t v : cycle) {
      in[v] = 1;
      const size_t arc = heads_[v] * size_ + v;
      own.push_back(scores_[arc]);
      made.inside.emplace_back(from_[arc], into_[arc]);
      made.words.push_back(words_of(v));
    }
    const uint32_t whole = cycle[0];
    for (uint32_t other = 0; other < size_; ++other) {
      if (!alive_[other] || in[other]) continue;
      merge_in(cycle, own, other, whole);
      merge_out(cycle, other, whole);
    }
    for (size_t i = 1; i < cycle.size(); ++i) alive_[cycle[i]] = 0;
    std::vector<uint32_t> all;
    for (const auto& words : made.words) all.insert(all.end(), words.begin(), words.end());
    inner_[whole] = std::move(all);
    done_.push_back(std::move(made));
    choose(whole);
    for (uint32_t d = 1; d < size_; ++d)
      if (alive_[d] && in[heads_[d]]) heads_[d] = whole;
  }

  // The best arc from other into the cycle, at the cost of the arc that it breaks.
  void merge_in(const std::vector<uint32_t>& cycle, const std::vector<int64_t>& own, uint32_t other, uint32_t whole) {
    int64_t most = kNever - 1;
    size_t arc = 0;
    for (size_t i = 0; i < cycle.size(); ++i) {
      const size_t a = other * size_ + cycle[i];
      const int64_t gain = scores_[a] <= kNever / 2 ? kNever : scores_[a] - own[i];
      if (gain > most) most = gain, arc = a;
    }
    const auto from = from_[arc], into = into_[arc];
    scores_[other * size_ + whole] = most;
    from_[other * size_ + whole] = from;
    into_[other * size_ + whole] = into;
  }

  void merge_out(const std::vector<uint32_t>& cycle, uint32_t other, uint32_t whole) {
    size_t arc = whole * size_ + other;
    for (const uint32_t v : cycle)
      if (scores_[v * size_ + other] > scores_[arc]) arc = v * size_ + other;
    const auto score = scores_[arc];
    const auto from = from_[arc], into = into_[arc];
    scores_[whole * size_ + other] = score;
    from_[whole * size_ + other] = from;
    into_[whole * size_ + other] = into;
  }

  std::vector<uint32_t> opened() const {
    std::vector<uint32_t> result(size_, 0);
    for (uint32_t d = 1; d < size_; ++d)
      if (alive_[d]) result[into_[heads_[d] * size_ + d]] = from_[heads_[d] * size_ + d];
    entered_ = std::vector<char>(size_, 0);
    for (uint32_t d = 1; d < size_; ++d)
      if (alive_[d]) entered_[into_[heads_[d] * size_ + d]] = 1;
    for (auto step = done_.rbegin(); step != done_.rend(); ++step)
      for (size_t i = 0; i < step->members.size(); ++i) {
        const auto& words = step->words[i];
        if (std::any_of(words.begin(), words.end(), [&](uint32_t w) { return entered_[w]; })) continue;
        result[step->inside[i].second] = step->inside[i].first;
        entered_[step->inside[i].second] = 1;
      }
    return result;
  }

  uint32_t size_;
  std::vector<int64_t> scores_;
  std::vector<char> alive_;
  std::vector<uint32_t> heads_, from_, into_;
  std::vector<std::vector<uint32_t>> inner_;
  std::vector<Contraction> done_;
  mutable std::vector<char> entered_;
};

bool is_tree(const std::vector<uint32_t>& heads) {
  std::vector<uint32_t> shifted(heads.size() + 1, 0);
  std::copy(heads.begin(), heads.end(), shifted.begin() + 1);
  if (std::count(heads.begin(), heads.end(), 0u) != 1) return false;
  return a_cycle(shifted, std::vector<char>(shifted.size(), 1)).empty();
}

// The word that the root would rather have: among those that chose it, or all where none did.
uint32_t best_root(const int32_t* scores, const std::vector<uint32_t>& heads) {
  const bool any = std::find(heads.begin(), heads.end(), 0u) != heads.end();
  uint32_t best = 0;
  bool found = false;
  for (uint32_t d = 0; d < heads.size(); ++d) {
    if (any && heads[d] != 0) continue;
    if (!found || scores[d] > scores[best]) best = d;
    found = true;
  }
  return best;
}

}  // namespace

void best_tree(const int32_t* scores, uint32_t stride, uint32_t count, std::vector<uint32_t>& heads) {
  heads.assign(count, 0);
  if (count == 1) return;
  std::vector<int32_t> most(scores, scores + count);
  for (uint32_t h = 1; h <= count; ++h) {
    const int32_t* row = scores + static_cast<size_t>(h) * stride;
    for (uint32_t d = 0; d < count; ++d)
      if (d + 1 != h && row[d] > most[d]) most[d] = row[d], heads[d] = h;
  }
  if (is_tree(heads)) return;
  const uint32_t root = best_root(scores, heads), size = count + 1;
  std::vector<int64_t> dense(static_cast<size_t>(size) * size, kNever);
  for (uint32_t h = 1; h <= count; ++h)
    for (uint32_t d = 0; d < count; ++d)
      if (d + 1 != h && d != root) dense[h * size + d + 1] = scores[static_cast<size_t>(h) * stride + d];
  dense[root + 1] = 0;
  const auto solved = Arborescence(std::move(dense), size).solve();
  std::copy(solved.begin() + 1, solved.end(), heads.begin());
}

}  // namespace bede::syntax
