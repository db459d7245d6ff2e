#include "parsers/json/string_pieces.h"

#include <algorithm>

namespace speclint::json {
namespace {

/// The bytes of a UTF-8 sequence by its first byte.
std::uint32_t sequence_size(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte < 0x80) { return 1; }
  if (byte < 0xE0) { return 2; }
  return byte < 0xF0 ? 3 : 4;
}

/// What an escape became, and how long it was: `\n`, `\u00e9`, or two of the latter for what lies beyond
/// the first plane.
Piece escape_at(std::string_view text, std::uint32_t at, std::string_view value, std::uint32_t decoded) {
  constexpr std::uint32_t kShort = 2;
  constexpr std::uint32_t kHex = 6;
  constexpr std::uint32_t kPair = 12;
  constexpr std::uint32_t kBeyondFirstPlane = 4;  // bytes
  const std::uint32_t size = sequence_size(value[decoded]);
  std::uint32_t length = kShort;
  if (text[at + 1] == 'u') { length = size == kBeyondFirstPlane ? kPair : kHex; }
  return {{decoded, decoded + size}, {at, at + length}};
}

std::uint32_t comment_end(std::string_view text, std::uint32_t at) {
  const bool is_line = text.substr(at, 2) == "//";
  const std::size_t end = is_line ? text.find('\n', at) : text.find("*/", at + 2);
  return static_cast<std::uint32_t>(std::min(end, text.size() - 2) + (is_line ? 1 : 2));
}

}  // namespace

std::vector<Piece> string_pieces(std::string_view text, Span content, std::string_view value) {
  std::vector<Piece> pieces;
  std::uint32_t decoded = 0;
  for (std::uint32_t at = content.begin; at < content.end;) {
    const std::size_t slash = text.substr(0, content.end).find('\\', at);
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(slash, content.end));
    if (end > at) { pieces.push_back({{decoded, decoded + (end - at)}, {at, end}}); }
    decoded += end - at;
    at = end;
    if (at == content.end) { break; }
    pieces.push_back(escape_at(text, at, value, decoded));
    decoded = pieces.back().decoded.end;
    at = pieces.back().source.end;
  }
  return pieces;
}

std::uint32_t skip_between(std::string_view text, std::uint32_t at) {
  constexpr std::string_view kBetween = " \t\r\n,:";
  while (at < text.size()) {
    const std::string_view next = text.substr(at, 2);
    if (next == "//" || next == "/*") {
      at = comment_end(text, at);
    } else if (kBetween.find(text[at]) != std::string_view::npos) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace speclint::json
