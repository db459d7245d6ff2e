// A half-open range of bytes. Lines and columns exist only in reports.
#pragma once
#include <compare>
#include <cstdint>

namespace speclint {

/// Bytes `begin` up to, but not including, `end` of some text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// A run of elements of one of a ticket's flat vectors.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;

  constexpr std::uint32_t end() const { return first + count; }
};

}  // namespace speclint
