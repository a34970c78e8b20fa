#include "mentions/gazetteer_builder.h"

#include <algorithm>

#include "base/strings.h"
#include "mentions/atoms.h"

namespace bede::mentions {

void GazetteerBuilder::grow() {
  const auto before = std::move(next_);
  next_.assign(before.empty() ? 64 : before.size() * 2, {});
  for (const Gazetteer::Next& slot : before)
    if (slot.to != 0) next_[Gazetteer::place(PackedArray(next_), slot.node, slot.atom)] = slot;
}

// The node that follows, to be set where it is 0.
uint32_t& GazetteerBuilder::next(uint32_t node, uint32_t atom) {
  if (node == 0) {
    firsts_.resize(std::max<size_t>(firsts_.size(), atom + 1), 0);
    return firsts_[atom];
  }
  if (3 * (nexts_ + 1) > 2 * next_.size()) grow();
  Gazetteer::Next& slot = next_[Gazetteer::place(PackedArray(next_), node, atom)];
  if (slot.to == 0) {
    slot = {node, atom, 0};
    ++nexts_;
  }
  return slot.to;
}

void GazetteerBuilder::add(std::string_view phrase, uint32_t entry, NameCase how) {
  uint32_t node = 0;
  std::string shapes, folded, first;
  for (const std::string_view word : split(phrase, ' '))
    for_pieces(word, [&](std::string_view piece) {
      fold_piece(piece, folded);
      if (folded.empty()) return;
      if (node == 0) first = folded;
      uint32_t& following = next(node, atoms_.add(folded));
      if (following == 0) {
        following = static_cast<uint32_t>(last_.size());
        last_.push_back(0);
      }
      node = following;
      shapes += how == NameCase::any ? 'l' : shape_of(piece);
    });
  if (node == 0) return;
  begins_.add(first);
  if (shapes[0] == 'l') begins_small_.add(first);
  const uint32_t number = shapes_.add(shapes);
  for (uint32_t at = last_[node]; at != 0; at = added_[at - 1].before)
    if (added_[at - 1].entry == entry && added_[at - 1].shapes == number) return;
  added_.push_back({node, entry, number, last_[node]});
  last_[node] = static_cast<uint32_t>(added_.size());
}

void GazetteerBuilder::pack(const std::string& name, SectionList& out) const {
  std::vector<uint32_t> begin(last_.size() + 1, 0);
  for (const Added& one : added_) ++begin[one.node + 1];
  for (size_t node = 1; node < begin.size(); ++node) begin[node] += begin[node - 1];
  std::vector<Gazetteer::Meaning> meanings(added_.size());
  std::vector<uint32_t> free = begin;
  for (const Added& one : added_) meanings[free[one.node]++] = {one.entry, one.shapes};
  atoms_.pack(name + ".atom", out);
  shapes_.pack(name + ".shape", out);
  out.emplace_back(name + ".begins", packed(std::vector{begins_, begins_small_}));
  out.emplace_back(name + ".firsts", packed(firsts_));
  out.emplace_back(name + ".next", packed(next_));
  out.emplace_back(name + ".nodes", packed(begin));
  out.emplace_back(name + ".meanings", packed(meanings));
}

}  // namespace bede::mentions
