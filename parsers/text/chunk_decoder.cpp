#include "parsers/text/chunk_decoder.h"

#include <algorithm>

namespace speclint::text {
namespace {

std::uint8_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }

/// How many bytes at the end of UTF-8 begin a sequence that goes on.
std::size_t open_utf8(std::string_view bytes) {
  constexpr std::size_t kLongest = 4;
  for (std::size_t back = 1; back <= std::min(kLongest - 1, bytes.size()); ++back) {
    const std::uint8_t byte = byte_at(bytes, bytes.size() - back);
    if (byte < 0x80) { return 0; }
    if (byte < 0xC0) { continue; }
    const std::size_t length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return length > back ? back : 0;
  }
  return 0;
}

/// The same of UTF-16: half a unit, or the first half of a pair.
std::size_t open_utf16(std::string_view bytes, Encoding encoding) {
  const std::size_t half = bytes.size() % 2;
  if (bytes.size() < 2) { return half; }
  const std::size_t last = bytes.size() - half - 2;
  const std::uint8_t high = byte_at(bytes, encoding == Encoding::utf16_le ? last + 1 : last);
  return half + (high >= 0xD8 && high <= 0xDB ? 2 : 0);
}

std::size_t open_bytes(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::windows_1252) { return 0; }
  return encoding == Encoding::utf8 ? open_utf8(bytes) : open_utf16(bytes, encoding);
}

}  // namespace

std::string ChunkDecoder::next(std::string_view bytes, bool is_last) {
  if (!encoding_) {
    encoding_ = guess_encoding(bytes);
    bytes = without_mark(bytes, *encoding_);
  }
  waiting_ += bytes;
  const std::size_t open = is_last ? 0 : open_bytes(waiting_, *encoding_);
  Decoded decoded = decode_as(std::string_view(waiting_).substr(0, waiting_.size() - open), *encoding_);
  waiting_.erase(0, waiting_.size() - open);
  replaced_ += decoded.replaced;
  return std::move(decoded.text);
}

}  // namespace speclint::text
