// Lines and columns of a region, as cmark counts them, to offsets of the whole text.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "parsers/model/span.h"

namespace speclint::markdown {

class LineIndex {
 public:
  LineIndex(std::string_view text, Span region);

  int count() const { return static_cast<int>(lines_.size()); }
  /// A 1-based line of the region without its line end; the nearest one when there is no such line.
  Span line(int number) const;
  /// The offset of a 1-based line and byte column, moved into that line when it lies outside.
  std::uint32_t offset(int number, int column) const;

 private:
  std::vector<Span> lines_;
};

}  // namespace speclint::markdown
