// What a text is read in when phrases are looked for.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace speclint::patterns {

/// Text is read in symbols: a letter in lower case, any other byte, and these.
inline constexpr char kBlankSymbol = ' ';     // a run of blanks, as a blank in a phrase stands for
inline constexpr char kQuoteSymbol = '\'';    // ' or its typographic form
inline constexpr char kDashSymbol = '-';      // - or one of its typographic forms, without a blank beside it
inline constexpr char kMixedSymbol = '\x1F';  // a longer run of blanks and dashes, as `[- ]` takes
inline constexpr char kNoSymbol = '\0';       // what stands in no phrase: control characters, fillers

/// Letters, digits and the underscore, as RE2's \b has it.
inline constexpr std::array<bool, 256> kWordBytes = [] {
  std::array<bool, 256> bytes{};
  for (unsigned char byte = '0'; byte <= '9'; ++byte) { bytes[byte] = true; }
  for (unsigned char byte = 'A'; byte <= 'Z'; ++byte) { bytes[byte] = bytes[byte + ('a' - 'A')] = true; }
  bytes['_'] = true;
  return bytes;
}();
constexpr bool is_word_byte(char byte) { return kWordBytes[static_cast<unsigned char>(byte)]; }

struct Symbol {
  char value = kNoSymbol;
  std::uint32_t size = 1;  // in bytes
};

/// The symbol of bytes that are one by themselves.
inline constexpr std::array<char, 128> kPlainSymbols = [] {
  std::array<char, 128> symbols{};
  for (unsigned char byte = 0x20; byte < 0x7F; ++byte) {
    const bool is_upper = byte >= 'A' && byte <= 'Z';
    symbols[byte] = static_cast<char>(is_upper ? byte + ('a' - 'A') : byte);
  }
  return symbols;
}();

/// The symbol of more than a plain byte: of a run, or of a typographic character.
Symbol wide_symbol_at(std::string_view text, std::size_t at);

/// The symbol at `at`, which must be inside the text.
inline Symbol symbol_at(std::string_view text, std::size_t at) {
  const auto is_wide = [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || value <= ' ' || value == '-';
  };
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte == ' ' && at + 1 < text.size() && !is_wide(text[at + 1])) { return {kBlankSymbol}; }
  const bool may_be_wide = is_wide(text[at]);
  return may_be_wide ? wide_symbol_at(text, at) : Symbol{kPlainSymbols[byte]};
}

/// Whether it is of a run of blanks and dashes.
constexpr bool is_run_symbol(char symbol) {
  return symbol == kBlankSymbol || symbol == kDashSymbol || symbol == kMixedSymbol;
}

/// How many bytes the dash at the start of `text` takes; 0 when there is none.
std::uint32_t dash_size(std::string_view text);

}  // namespace speclint::patterns
