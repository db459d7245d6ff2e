#include "rules/patterns/symbols.h"

namespace speclint::patterns {
namespace {

constexpr bool is_blank(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

std::uint32_t blank_size(std::string_view text) {
  if (text.empty()) { return 0; }
  if (is_blank(text.front())) { return 1; }
  return text.starts_with("\u00a0") ? 2 : 0;
}

/// A run of blanks and dashes; of size 0 when there is none.
Symbol run_at(std::string_view text) {
  std::uint32_t size = 0;
  std::uint32_t blanks = 0;
  std::uint32_t dashes = 0;
  while (true) {
    const std::string_view rest = text.substr(size);
    if (const std::uint32_t blank = blank_size(rest); blank != 0) {
      size += blank;
      ++blanks;
    } else if (const std::uint32_t dash = dash_size(rest); dash != 0) {
      size += dash;
      ++dashes;
    } else {
      break;
    }
  }
  if (dashes == 0) { return {kBlankSymbol, size}; }
  return {dashes == 1 && blanks == 0 ? kDashSymbol : kMixedSymbol, size};
}

}  // namespace

std::uint32_t dash_size(std::string_view text) {
  if (text.starts_with('-')) { return 1; }
  for (const std::string_view dash : {"‐", "‑", "–", "—"}) {
    if (text.starts_with(dash)) { return static_cast<std::uint32_t>(dash.size()); }
  }
  return 0;
}

Symbol wide_symbol_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (const Symbol run = run_at(rest); run.size != 0) { return run; }
  constexpr std::string_view kQuote = "’";
  if (rest.starts_with(kQuote)) { return {kQuoteSymbol, static_cast<std::uint32_t>(kQuote.size())}; }
  return {static_cast<unsigned char>(text[at]) < 0x80 ? kNoSymbol : text[at]};
}

}  // namespace speclint::patterns
