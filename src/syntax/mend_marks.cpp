#include "syntax/mend_marks.h"

#include <algorithm>
#include <vector>

#include "base/among.h"

namespace bede::syntax {
namespace {

constexpr uint32_t kNone = 0xFFFFFFFFu;
constexpr uint32_t kWidest = 60;      // words that a pair may enclose
constexpr uint32_t kMarksInARow = 8;  // that are looked past

// One sentence, its words counted from 0.
class Marks {
 public:
  Marks(Reading& reading, const Sentence& sentence)
      : reading_(reading), first_(sentence.first.value), size_(sentence.size()) {}

  bool mend() {
    find_marks();
    if (marks_.empty() || marks_.size() == size_) return false;
    find_reaches();
    find_pairs();
    bool moved = false;
    for (const uint32_t mark : marks_) moved |= mend(mark);
    return moved;
  }

 private:
  Token& token(uint32_t i) { return reading_.tokens[first_ + i]; }
  uint32_t head(uint32_t i) const {
    const TokenId above = reading_.tokens[first_ + i].head;
    return above ? above.value - first_ : kNone;
  }

  void find_marks() {
    is_mark_.assign(size_, false);
    for (uint32_t i = 0; i < size_; ++i)
      is_mark_[i] = token(i).upos == Upos::PUNCT && token(i).relation == Relation::punct;
    for (uint32_t i = 0; i < size_; ++i)
      if (head(i) != kNone) is_mark_[head(i)] = false;
    for (uint32_t i = 0; i < size_; ++i)
      if (is_mark_[i]) marks_.push_back(i);
  }

  // From where to where each word and what hangs below it reach, marks left out: leaves first.
  void find_reaches() {
    begin_.resize(size_);
    end_.resize(size_);
    std::vector<uint32_t> below(size_, 0), ready;
    for (uint32_t i = 0; i < size_; ++i) {
      begin_[i] = end_[i] = i;
      if (!is_mark_[i] && head(i) != kNone) ++below[head(i)];
    }
    for (uint32_t i = 0; i < size_; ++i)
      if (!is_mark_[i] && below[i] == 0) ready.push_back(i);
    for (size_t done = 0; done < ready.size(); ++done) {
      const uint32_t word = ready[done], above = head(word);
      if (above == kNone) continue;
      begin_[above] = std::min(begin_[above], begin_[word]);
      end_[above] = std::max(end_[above], end_[word]);
      if (--below[above] == 0) ready.push_back(above);
    }
  }

  static std::string_view closing_of(std::string_view form) {
    static constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
        {"(", ")"}, {"[", "]"}, {"{", "}"}, {"“", "”"}, {"``", "''"}};
    for (const auto& [open, close] : kPairs)
      if (form == open) return close;
    return {};
  }

  void find_pairs() {
    other_.assign(size_, kNone);
    std::vector<uint32_t> open;
    const auto pair = [&](uint32_t a, uint32_t b) { other_[a] = b, other_[b] = a; };
    uint32_t plain = kNone;
    for (const uint32_t mark : marks_) {
      const std::string_view form = token(mark).form;
      if (form == "\"") {
        if (plain != kNone) pair(plain, mark);
        plain = plain == kNone ? mark : kNone;
      } else if (!closing_of(form).empty()) {
        open.push_back(mark);
      } else if (!open.empty() && closing_of(token(open.back()).form) == form) {
        pair(open.back(), mark);
        open.pop_back();
      }
    }
    if (plain == kNone) return;
    for (const uint32_t mark : marks_)  // an odd one: nobody knows which
      if (token(mark).form == "\"") other_[mark] = kNone;
  }

  // The one word between the pair that hangs outside of it; none where there are several.
  uint32_t top_within(uint32_t a, uint32_t b) const {
    if (b - a > kWidest) return kNone;
    uint32_t top = kNone;
    for (uint32_t i = a + 1; i < b; ++i) {
      if (is_mark_[i] || (head(i) != kNone && head(i) > a && head(i) < b)) continue;
      if (top != kNone) return kNone;
      top = i;
    }
    return top;
  }

  // The part that a mark between two words parts off.
  uint32_t parted_off(uint32_t mark) const {
    uint32_t left = mark, right = mark;
    while (left > 0 && mark - left < kMarksInARow && is_mark_[left]) --left;
    while (right + 1 < size_ && right - mark < kMarksInARow && is_mark_[right]) ++right;
    if (is_mark_[left] || is_mark_[right]) return kNone;
    while (head(left) != kNone && head(left) < mark && end_[head(left)] < mark) left = head(left);
    while (head(right) != kNone && head(right) > mark && begin_[head(right)] > mark) right = head(right);
    const bool left_belongs_on = head(left) != kNone && head(left) > mark, right_belongs_back = head(right) < mark;
    if (left_belongs_on == right_belongs_back) return kNone;
    return right_belongs_back ? right : left;
  }

  bool mend(uint32_t mark) {
    uint32_t wanted = kNone;
    if (other_[mark] != kNone)
      wanted = top_within(std::min(mark, other_[mark]), std::max(mark, other_[mark]));
    else if (among(token(mark).form, {",", "-"}))
      wanted = parted_off(mark);
    if (wanted == kNone || wanted == head(mark)) return false;
    token(mark).head = TokenId(first_ + wanted);
    return true;
  }

  Reading& reading_;
  uint32_t first_, size_;
  std::vector<char> is_mark_;
  std::vector<uint32_t> marks_, begin_, end_, other_;
};

}  // namespace

bool mend_marks(Reading& reading) {
  bool moved = false;
  for (const Sentence& sentence : reading.sentences)
    if (sentence.first <= sentence.last) moved |= Marks(reading, sentence).mend();
  return moved;
}

}  // namespace bede::syntax
