// Bytes of unknown encoding to valid UTF-8.
#include "parsers/text/encoding.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "parsers/text/code_points.h"

namespace speclint::text {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

/// What Windows-1252 has at 0x80 to 0x9F; zero where it has nothing.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// Invalid bytes are slips in UTF-8 unless they are more than these few, more than one in so many
/// bytes, and more than the valid sequences: then the text never was UTF-8.
constexpr std::uint32_t kFewInvalid = 3;
constexpr std::size_t kRareInvalid = 200;

/// The length of the run of ASCII at `at`, eight bytes at a time.
std::size_t ascii_run(std::string_view bytes, std::size_t at) {
  const std::size_t begin = at;
  for (std::uint64_t word = 0; bytes.size() - at >= sizeof word; at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & 0x8080808080808080U) != 0) { break; }
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) { ++at; }
  return at - begin;
}

struct Utf8Tally {
  std::uint32_t sequences = 0;  // valid ones of two bytes and more
  std::uint32_t invalid = 0;    // bytes that belong to none
};

bool was_never_utf8(const Utf8Tally& found, std::size_t bytes) {
  return found.invalid > kFewInvalid && found.invalid > found.sequences &&
         found.invalid > bytes / kRareInvalid;
}

Utf8Tally tally(std::string_view bytes) {
  Utf8Tally result;
  for (std::size_t at = ascii_run(bytes, 0); at < bytes.size(); at += ascii_run(bytes, at)) {
    const CodePoint point = code_point_at(bytes, at);
    ++(is_invalid(point) ? result.invalid : result.sequences);
    at += point.size;
  }
  return result;
}

void replace_one(Decoded& result) {
  if (result.replaced++ == 0) { result.first_replaced = static_cast<std::uint32_t>(result.text.size()); }
  append_utf8(result.text, kReplacement);
}

Decoded from_damaged_utf8(std::string_view bytes) {
  Decoded result;
  result.text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t run = ascii_run(bytes, at);
    result.text += bytes.substr(at, run);
    at += run;
    if (at == bytes.size()) { break; }
    const CodePoint point = code_point_at(bytes, at);
    if (is_invalid(point)) {
      replace_one(result);
    } else {
      result.text += bytes.substr(at, point.size);
    }
    at += point.size;
  }
  return result;
}

Decoded from_windows_1252(std::string_view bytes) {
  Decoded result;
  result.encoding = Encoding::windows_1252;
  result.text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    const char32_t point = value >= 0x80 && value < 0xA0 ? char32_t{kWindows1252[value - 0x80U]} : value;
    if (point == 0 && value != 0) {
      replace_one(result);
    } else {
      append_utf8(result.text, point);
    }
  }
  return result;
}

constexpr bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
constexpr bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

char32_t utf16_unit(std::string_view bytes, std::size_t at, Encoding encoding) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return encoding == Encoding::utf16_le ? char32_t{first} | (char32_t{second} << 8U)
                                        : char32_t{second} | (char32_t{first} << 8U);
}

Decoded from_utf16(std::string_view bytes, Encoding encoding) {
  Decoded result;
  result.encoding = encoding;
  result.text.reserve(bytes.size() / 2 + bytes.size() / 8);
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t unit = utf16_unit(bytes, at, encoding);
    const char32_t next = at + 3 < bytes.size() ? utf16_unit(bytes, at + 2, encoding) : 0;
    if (is_high_surrogate(unit) && is_low_surrogate(next)) {
      append_utf8(result.text, 0x10000 + ((unit - 0xD800) << 10U) + (next - 0xDC00));
      at += 2;
    } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
      replace_one(result);
    } else {
      append_utf8(result.text, unit);
    }
  }
  if (at < bytes.size()) { replace_one(result); }
  return result;
}

/// Whether every other one of the first bytes, from `first` on, is NUL and the rest are not.
bool alternates_with_nul(std::string_view bytes, std::size_t first) {
  const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 32));
  if (head.size() < 4) { return false; }
  for (std::size_t at = 0; at < head.size(); ++at) {
    if ((head[at] == '\0') != (at % 2 == first)) { return false; }
  }
  return true;
}

}  // namespace

Encoding guess_encoding(std::string_view head) {
  if (head.starts_with(kUtf16LeMark) || alternates_with_nul(head, 1)) { return Encoding::utf16_le; }
  if (head.starts_with(kUtf16BeMark) || alternates_with_nul(head, 0)) { return Encoding::utf16_be; }
  if (head.starts_with(kUtf8Mark)) { return Encoding::utf8; }
  return was_never_utf8(tally(head), head.size()) ? Encoding::windows_1252 : Encoding::utf8;
}

std::string_view without_mark(std::string_view bytes, Encoding encoding) {
  const std::string_view mark = encoding == Encoding::utf16_le   ? kUtf16LeMark
                                : encoding == Encoding::utf16_be ? kUtf16BeMark
                                                                 : kUtf8Mark;
  if (encoding != Encoding::windows_1252 && bytes.starts_with(mark)) { bytes.remove_prefix(mark.size()); }
  return bytes;
}

Decoded decode_as(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16_le:
    case Encoding::utf16_be: return from_utf16(bytes, encoding);
    case Encoding::windows_1252: return from_windows_1252(bytes);
    case Encoding::utf8: break;
  }
  return tally(bytes).invalid == 0 ? Decoded{std::string(bytes)} : from_damaged_utf8(bytes);
}

Decoded decode(std::string_view bytes) {
  if (bytes.starts_with(kUtf16LeMark)) { return from_utf16(bytes.substr(2), Encoding::utf16_le); }
  if (bytes.starts_with(kUtf16BeMark)) { return from_utf16(bytes.substr(2), Encoding::utf16_be); }
  if (alternates_with_nul(bytes, 1)) { return from_utf16(bytes, Encoding::utf16_le); }
  if (alternates_with_nul(bytes, 0)) { return from_utf16(bytes, Encoding::utf16_be); }
  const bool marked = bytes.starts_with(kUtf8Mark);
  if (marked) { bytes.remove_prefix(kUtf8Mark.size()); }
  const Utf8Tally found = tally(bytes);
  if (found.invalid == 0) { return {std::string(bytes)}; }
  return !marked && was_never_utf8(found, bytes.size()) ? from_windows_1252(bytes) : from_damaged_utf8(bytes);
}

}  // namespace speclint::text
