// The text of a ticket and where each byte of it came from.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/span.h"

namespace speclint {

/// A run of decoded bytes and the source bytes that it stands for. When both are equally long, byte
/// for byte; else (an escape, a folded line end) only as a whole.
struct Piece {
  Span decoded;
  Span source;
};

/// What a ticket says after quoting, escaping, indentation and folding are undone, together with a
/// sorted map from its offsets to offsets of the file's text. Built by appending.
class DecodedText {
 public:
  /// The whole of a file, mapped to itself.
  static DecodedText identity(std::string_view text);

  /// Adds text that stands in the file at `source`; returns where it now is.
  Span append(std::string_view decoded, Span source);
  /// Adds text that the file does not hold (a separator); it maps to the end of what came before.
  Span append_unmapped(std::string_view decoded);

  std::string_view text() const { return text_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

  /// The bytes of the file for a span of this text; the hull when it covers several pieces.
  Span to_source(Span decoded) const;
  /// Where in this text a byte of the file went; needs pieces that are sorted in the file, too.
  std::uint32_t from_source(std::uint32_t source) const;

 private:
  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace speclint
