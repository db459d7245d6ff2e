// What to take out or hide where yaml-cpp stopped, so that it can read on.
#pragma once
#include <cstdint>
#include <optional>

#include "parsers/model/parsed_file.h"
#include "parsers/yaml/yaml_source.h"

namespace speclint::yaml {

/// Why yaml-cpp stopped.
struct Stop {
  std::uint32_t at = 0;                     // in the source
  std::optional<std::uint32_t> open_value;  // where a quote or bracket begins that was never closed
  bool too_deep = false;
};

/// Changes the smallest part of the source that can be told to be at fault: hides a character that
/// may not begin a plain value, joins a line that is indented too little to the text before it, reads
/// a value as plain text, or, when nothing else helps, takes the entry out. Every call takes away a
/// special character, so repairing comes to an end.
ParseFinding repair(YamlSource& source, const Stop& stop);

/// Takes out everything from the line at `at` on.
ParseFinding cut_off(YamlSource& source, std::uint32_t at);

}  // namespace speclint::yaml
