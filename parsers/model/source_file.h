// A file as text, and where an offset lies in it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/span.h"

namespace speclint {

/// A place as people count it: both 1-based, the column in code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend auto operator<=>(const Position&, const Position&) = default;
};

/// A place with its end; the end is exclusive.
struct Location {
  Position begin;
  Position end;
  friend auto operator<=>(const Location&, const Location&) = default;
};

/// A file's text, or a part of a long file: valid UTF-8 without a byte order mark (see text/encoding.h).
/// Lines end with LF, CRLF or a lone CR, as in CommonMark.
class SourceFile {
 public:
  SourceFile() = default;
  /// `start` is where the text begins in the file that it is a part of.
  SourceFile(std::string path, std::string text, Position start = {});

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }
  /// Where the text begins in the file.
  Position start() const { return start_; }

  /// Where byte `offset` lies. An offset beyond the text is taken as its end.
  Position position(std::uint32_t offset) const;
  /// The same column in bytes of UTF-8, 1-based.
  std::uint32_t byte_column(std::uint32_t offset) const;
  Location location(Span span) const { return {position(span.begin), position(span.end)}; }

  /// The text of a line of the file without its line end, as far as it is part of the text; empty when there
  /// is no such line.
  std::string_view line(std::uint32_t number) const;

 private:
  std::uint32_t code_points_before(std::uint32_t offset) const;

  std::string path_;
  std::string text_;
  Position start_;
  std::vector<std::uint32_t> line_starts_{0};
  bool is_ascii_ = true;
  std::vector<std::uint32_t> code_points_;  // before every 1024th byte, so that long lines stay cheap
};

}  // namespace speclint
