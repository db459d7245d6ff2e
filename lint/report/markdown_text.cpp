#include "lint/report/markdown_text.h"

#include <cstddef>

#include "lint/report/sanitise.h"
#include "lint/report/xml_text.h"

namespace speclint::report {
namespace {

bool in_ascii_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) { return false; }
  const char byte = text[at];
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// What is a part of a word, to a byte: of a letter beyond ASCII each byte is one.
bool in_word(std::string_view text, std::size_t at) {
  return in_ascii_word(text, at) || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0x80U) != 0);
}

/// Whether the byte could be more than itself. An underscore inside a word and an ampersand before a blank
/// are only themselves, and easier to read without a backslash.
bool is_active(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
    case '>':
    case '~':
    case '|': return true;
    case '_': return at == 0 || !in_word(text, at - 1) || !in_word(text, at + 1);
    case '&': return in_word(text, at + 1) || (at + 1 < text.size() && text[at + 1] == '#');
    default: return false;
  }
}

/// A blank of no width, behind which a name is not looked for.
constexpr std::string_view kBreak = "&#8203;";

/// An `@` before a name, as it does not stand in an address.
bool is_mention(std::string_view text, std::size_t at) {
  return text[at] == '@' && in_ascii_word(text, at + 1) && (at == 0 || !in_ascii_word(text, at - 1));
}

}  // namespace

std::string markdown_text(std::string_view text) {
  const std::string line = sanitise(text);
  std::string result;
  result.reserve(line.size());
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (is_active(line, at)) { result += '\\'; }
    result += line[at];
    if (is_mention(line, at)) { result += kBreak; }
  }
  return result;
}

std::string markdown_html_text(std::string_view text) {
  const std::string line = xml_text(text);
  std::string result;
  for (std::size_t at = 0; at < line.size(); ++at) {
    result += line[at];
    if (is_mention(line, at)) { result += kBreak; }
  }
  return result;
}

}  // namespace speclint::report
