#include "rules/surroundings.h"

namespace speclint {

std::string normalised_line(std::string_view line) {
  const auto is_word = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
           static_cast<unsigned char>(byte) >= 0x80U;
  };
  std::string words;
  bool after_gap = false;
  for (char byte : line) {
    if (byte >= 'A' && byte <= 'Z') { byte = static_cast<char>(byte + ('a' - 'A')); }
    if (is_word(byte) && after_gap && !words.empty()) { words += ' '; }
    if (is_word(byte)) { words += byte; }
    after_gap = !is_word(byte);
  }
  return words;
}

}  // namespace speclint
