// Finds the pieces of a leaf block in its source, from left to right.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/model/span.h"

namespace speclint::markdown {

/// What cmark is given for a NUL, which it would make three bytes.
inline constexpr char kNulStandIn = '\x7f';

/// cmark's positions of inline nodes are wrong where lines of a paragraph are indented differently,
/// lazily continued or follow link definitions. So each piece is looked for right after the last one,
/// where cmark says it is, then a little further on; what is not there is skipped: rather missed than
/// misplaced.
/// Every search looks at a bounded number of bytes.
class SourceCursor {
 public:
  SourceCursor(std::string_view text, Span block) : text_(text.substr(0, block.end)), at_(block.begin) {}

  /// Passes the source of `literal`. Appends the spans whose bytes make it up: escapes and entities
  /// are left out.
  void pass_text(std::string_view literal, std::uint32_t hint, std::vector<Span>& found);
  /// Passes bytes that stand in the source as they are, such as HTML.
  void pass_verbatim(std::string_view literal, std::uint32_t hint);
  /// Passes a code span of that content and returns it with its backticks.
  std::optional<Span> pass_code(std::string_view literal, std::uint32_t hint);
  /// Passes the end of the line and the indentation and quote marks of the next.
  void pass_line_end();

  /// Passes the `[` or `<` that opens a link; returns its place.
  std::uint32_t open_link();
  /// Passes the rest of the link opened at `open`, `](target "title")` or the like; returns the span
  /// of its target, empty when that stands elsewhere.
  Span close_link(std::uint32_t open);

  std::uint32_t at() const { return at_; }

 private:
  bool starts_at(std::string_view literal, std::uint32_t begin) const;
  std::uint32_t find(std::string_view literal) const;
  std::uint32_t hinted(std::uint32_t hint) const;
  void found_at(std::uint32_t begin, std::uint32_t hint, std::uint32_t end);
  std::optional<std::uint32_t> align(std::string_view literal, std::uint32_t begin,
                                     std::vector<Span>& found) const;
  Span link_target(std::uint32_t begin) const;
  std::uint32_t after_title(std::uint32_t begin) const;

  std::string_view text_;  // up to the end of the block
  std::uint32_t at_;
  std::int64_t drift_ = 0;  // how far behind cmark's positions lie on this line
};

}  // namespace speclint::markdown
