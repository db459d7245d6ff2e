// The bytes of the prose mask that are not prose.
#pragma once

namespace speclint {

// The mask is as long as the ticket's text and equal to it wherever it is prose. Everything else is
// a blank, a line end (kept, so that lines stay lines), or one of these fillers: no word pattern
// matches them, and they still tell that a literal stands there. In a pattern: [\x01-\x04].
inline constexpr char kCodeFiller = '\x01';   // code spans and fenced blocks
inline constexpr char kQuoteFiller = '\x02';  // quoted strings of at most twelve words
inline constexpr char kUrlFiller = '\x03';    // URLs, e-mail addresses
inline constexpr char kPathFiller = '\x04';   // paths, file names, globs

constexpr bool is_literal_filler(char byte) { return byte >= kCodeFiller && byte <= kPathFiller; }

}  // namespace speclint
