// Where: byte spans, strong ids, and Cited<T> (a value and the characters it came from).
//
// Every position inside the library counts bytes of Document::text (valid UTF-8). The record's JSON, the Python module
// and the browser convert once, at their border (code points; UTF-16).
#pragma once

#include <cstdint>
#include <string_view>

namespace bede {

// [begin, end) in bytes of the document's text. Invariant, tested on everything we read: text[begin,end) is the surface
// of whatever carries the span, and both ends stand on code-point boundaries.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  // The smallest span that holds both.
  constexpr Span joined(Span other) const {
    return {begin < other.begin ? begin : other.begin, end > other.end ? end : other.end};
  }
  friend constexpr bool operator==(Span a, Span b) = default;
  friend constexpr auto operator<=>(Span a, Span b) = default;
};

// An index into one of Reading's vectors that cannot be mixed up with an index into another. Default: none.
template <class Tag>
struct Id {
  static constexpr uint32_t none_value = 0xFFFFFFFFu;
  uint32_t value = none_value;

  constexpr Id() = default;
  constexpr explicit Id(size_t index) : value(static_cast<uint32_t>(index)) {}
  constexpr bool has_value() const { return value != none_value; }
  constexpr explicit operator bool() const { return has_value(); }
  friend constexpr bool operator==(Id a, Id b) = default;
  friend constexpr auto operator<=>(Id a, Id b) = default;
};

using TokenId = Id<struct TokenTag>;
using SentenceId = Id<struct SentenceTag>;
using MentionId = Id<struct MentionTag>;
using ActorId = Id<struct ActorTag>;
using ThingId = Id<struct ThingTag>;
using TimeId = Id<struct TimeTag>;
using PlaceId = Id<struct PlaceTag>;
using QuantityId = Id<struct QuantityTag>;
using EventId = Id<struct EventTag>;
using ClaimId = Id<struct ClaimTag>;

// A value and the characters it came from.
template <class T>
struct Cited {
  T value{};
  Span span;
};

}  // namespace bede
