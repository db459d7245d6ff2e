// The copy of a file's region that yaml-cpp reads: as long as the region, but with what it cannot
// read replaced byte by byte, so that its positions stay those of the file.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/decoded_text.h"
#include "parsers/model/parsed_file.h"
#include "parsers/model/span.h"

namespace speclint::yaml {

/// A byte that was replaced, although it belongs to a value.
struct Patch {
  std::uint32_t at = 0;
  char original = ' ';
};

struct YamlSource {
  std::string text;
  std::uint32_t begin = 0;     // of the region in the file
  std::vector<Patch> patches;  // sorted by place
  bool torn = false;           // see Tree

  /// Hides a byte from yaml-cpp; restore() puts it back into the value.
  void patch(std::uint32_t at, char replacement);
  /// Takes text out for good; line ends stay.
  void blank(Span part);
  /// Puts the original bytes back into a value that stands in `text` as `pieces` tell.
  void restore(std::string& value, const std::vector<Piece>& pieces) const;
  Span in_file(Span part) const { return {begin + part.begin, begin + part.end}; }
};

/// The region with control characters as blanks and lone CR as LF, cut off (`limit_exceeded`) before a
/// line that opens so many brackets that yaml-cpp would run out of memory.
YamlSource prepare_source(std::string_view text, Span region, std::vector<ParseFinding>& findings);

}  // namespace speclint::yaml
