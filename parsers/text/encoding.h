// Bytes of unknown encoding to valid UTF-8.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace speclint::text {

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, windows_1252 };

struct Decoded {
  std::string text;  // valid UTF-8, without a byte order mark
  Encoding encoding = Encoding::utf8;
  std::uint32_t replaced = 0;        // invalid bytes shown as U+FFFD, one each
  std::uint32_t first_replaced = 0;  // offset in `text` of the first of them
};

/// Told by a byte order mark, or by a NUL in every other byte at the beginning; else it is UTF-8. Its
/// invalid bytes are each replaced by U+FFFD, unless they are more than three, more than one in 200 bytes
/// and more than the valid sequences beyond ASCII: then the text is Windows-1252.
Decoded decode(std::string_view bytes);

/// The same for a text that is read in parts: its encoding is told from its beginning …
Encoding guess_encoding(std::string_view head);
/// … which may hold a byte order mark …
std::string_view without_mark(std::string_view bytes, Encoding encoding);
/// … and each part, which must not cut a character in two, is decoded by itself.
Decoded decode_as(std::string_view bytes, Encoding encoding);

}  // namespace speclint::text
