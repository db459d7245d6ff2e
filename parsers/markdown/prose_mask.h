// Writing into a ticket's prose mask.
#pragma once
#include <string>
#include <string_view>

#include "parsers/model/span.h"

namespace speclint::markdown {

inline bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
inline bool is_line_end(char byte) { return byte == '\n' || byte == '\r'; }

/// A mask without any prose: line ends, else blanks.
std::string blank_mask(std::string_view text);

/// Shows `span` of the text as prose. Raw control characters stay blank, so that no byte of the
/// text is taken for a filler.
void show(std::string_view text, Span span, std::string& prose);

/// Writes `byte`, a blank or a filler, over `span` of the mask, except on line ends.
void cover(std::string& prose, Span span, char byte);

/// Blanks what stands between pairs of ~~, and these. Emphasis inside is blank in the mask, so the source
/// tells whether a pair opens and closes at words.
void blank_struck(std::string_view source, Span block, std::string& prose);

/// The span of the mask's bytes at `span` that are not blank; empty when all are.
Span shown(std::string_view prose, Span span);

}  // namespace speclint::markdown
