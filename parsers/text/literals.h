// Literals in running text: what is quoted, linked or named rather than said.
#pragma once
#include <string>
#include <string_view>

#include "parsers/model/span.h"

namespace speclint::text {

/// Replaces the literals in `block` of a mask by their fillers (prose.h): URLs and e-mail addresses;
/// strings of at most twelve words in "…", “…”, «…», „…“, ‘…’ and, where no apostrophe can be meant, '…';
/// paths, file names with an ending, and globs. Emoji and control characters become blanks. The mask's
/// length, its line ends and the fillers that it holds stay. Linear.
void mask_literals(std::string& prose, Span block);

}  // namespace speclint::text
