// The mappings that need no grammar: a line a key, as nearly all front matter is.
#pragma once
#include <string_view>

#include <yaml-cpp/eventhandler.h>

namespace speclint::yaml {

/// Reads `text` when it is one mapping of keys to plain words, quoted words without escapes, and lists of
/// these, in printable ASCII, without comments, blank lines or anything that YAML could read in another way.
/// Then `handler` gets the events that yaml-cpp would send, and the answer is true; otherwise it gets none.
///
/// Why it is here: yaml-cpp spends about two thousand instructions on each byte, which made ten lines of
/// front matter dearer than everything else that is done with a ticket. What it refuses goes to yaml-cpp.
bool read_flat_mapping(std::string_view text, YAML::EventHandler& handler);

}  // namespace speclint::yaml
