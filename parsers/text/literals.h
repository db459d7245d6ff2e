// Literals in running text: what is quoted, linked or named rather than said.
#pragma once
#include <string>
#include <string_view>

#include "parsers/model/span.h"

namespace speclint::text {

/// Replaces the literals in `block` of a mask by their fillers (prose.h): URLs and e-mail addresses;
/// strings of at most twelve words in "…", “…”, «…», „…“; paths, file names with an ending, and globs. Emoji
/// and control characters become blanks. The mask's length and its line ends stay. Linear.
void mask_literals(std::string& prose, Span block);

}  // namespace speclint::text
