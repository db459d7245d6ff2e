// Writing into a ticket's prose mask.
#include "parsers/markdown/prose_mask.h"

#include <algorithm>

#include "parsers/text/sentences.h"

namespace speclint::markdown {
namespace {

bool is_control(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return (code < 0x20 && byte != '\t' && !is_line_end(byte)) || code == 0x7f;
}

bool is_space(char byte) { return is_blank(byte) || is_line_end(byte); }

}  // namespace

std::string blank_mask(std::string_view text) {
  std::string mask(text.size(), ' ');
  std::transform(text.begin(), text.end(), mask.begin(),
                 [](char byte) { return byte == '\n' || byte == '\r' ? byte : ' '; });
  return mask;
}

void show(std::string_view text, Span span, std::string& prose) {
  std::transform(text.begin() + span.begin, text.begin() + span.end, prose.begin() + span.begin,
                 [](char byte) { return is_control(byte) ? ' ' : byte; });
}

void cover(std::string& prose, Span span, char byte) {
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    if (!is_line_end(prose[at])) { prose[at] = byte; }
  }
}

void blank_struck(std::string_view source, Span block, std::string& prose) {
  const std::string_view text = std::string_view(prose).substr(0, block.end);
  std::size_t open = text.find("~~", block.begin);
  while (open != std::string_view::npos) {
    if (open + 2 >= text.size()) { return; }
    if (is_space(source[open + 2])) {
      open = text.find("~~", open + 2);
      continue;
    }
    std::size_t close = text.find("~~", open + 2);
    while (close != std::string_view::npos && is_space(source[close - 1])) {
      close = text.find("~~", close + 2);
    }
    if (close == std::string_view::npos) { return; }
    cover(prose, {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 2)}, ' ');
    open = text.find("~~", close + 2);
  }
}

Span shown(std::string_view prose, Span span) {
  const Span result = text::trim(prose, span);
  return result.begin < result.end ? result : Span{span.begin, span.begin};
}

}  // namespace speclint::markdown
