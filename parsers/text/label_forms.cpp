// Labels and keys in the form in which they are looked up; the language compiler uses it too.
#include "parsers/text/label_forms.h"

#include <algorithm>

#include "parsers/text/code_points.h"
#include "parsers/text/labels.h"

namespace speclint::text {
namespace {

constexpr char32_t kTypographicApostrophe = 0x2019;

bool holds_blank(std::string_view text) { return std::any_of(text.begin(), text.end(), is_blank); }

/// Whether `value`, which ends before `next`, is an apostrophe that a word goes on after.
bool is_inner_apostrophe(char32_t value, std::string_view text, std::size_t next) {
  return (value == '\'' || value == kTypographicApostrophe) && next < text.size() &&
         is_word(code_point_at(text, next).value);
}

void begin_word(std::string& joined, char separator) {
  if (!joined.empty()) { joined += separator; }
}

/// The words of `text` in lower case, joined by `separator`. Inner apostrophes stay, `&` is "and",
/// and in a text without blanks a capital after a small letter begins a word.
std::string join_words(std::string_view text, char separator) {
  const bool camel_case = !holds_blank(text);
  std::string joined;
  joined.reserve(text.size());
  bool in_word = false;
  char32_t before = ' ';
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, size] = code_point_at(text, at);
    at += size;
    if (is_word(value)) {
      const bool hump = camel_case && is_ascii_upper(value) && is_ascii_lower(before);
      if (!in_word || hump) { begin_word(joined, separator); }
      append_utf8(joined, to_lower(value));
      in_word = true;
    } else if (in_word && is_inner_apostrophe(value, text, at)) {
      joined += '\'';
    } else {
      in_word = false;
      if (value == '&') {
        begin_word(joined, separator);
        joined += "and";
      }
    }
    before = value;
  }
  return joined;
}

/// What stands outside parentheses; one that is never closed hides the rest.
std::string without_parentheses(std::string_view label) {
  if (label.find('(') == std::string_view::npos) { return std::string(label); }
  std::string kept;
  kept.reserve(label.size());
  std::size_t depth = 0;
  for (const char byte : label) {
    if (byte == '(') { ++depth; }
    if (depth == 0) { kept += byte; }
    if (byte == ')' && depth > 0 && --depth == 0) { kept += ' '; }
  }
  return kept;
}

/// `label` without the emoji that it begins with by name: ":white_check_mark: Scope".
std::string_view without_shortcode(std::string_view label) {
  if (!label.starts_with(':')) { return label; }
  const std::size_t end = label.find(':', 1);
  const bool is_name = end != std::string_view::npos && end > 1 && !holds_blank(label.substr(0, end));
  return is_name ? label.substr(end + 1) : label;
}

bool is_number_or_blank(char byte) { return byte == ' ' || is_ascii_digit(static_cast<unsigned char>(byte)); }

/// `words` without the numbers at either end; a lone number stays.
std::string_view without_numbering(std::string_view words) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < words.size() && is_number_or_blank(words[at]); ++at) {
    if (words[at] == ' ') { begin = at + 1; }
  }
  std::size_t end = words.size();
  for (std::size_t at = end; at > begin && is_number_or_blank(words[at - 1]); --at) {
    if (words[at - 1] == ' ') { end = at - 1; }
  }
  return words.substr(begin, end - begin);
}

}  // namespace

std::string singular(std::string_view words) {
  const std::string_view word = words.substr(words.rfind(' ') + 1);
  const auto ends = [word](std::string_view ending) { return word.ends_with(ending); };
  if (word.size() < 4 || !ends("s") || ends("ss") || ends("us") || ends("is")) { return std::string(words); }
  if (ends("ies") && word.size() > 4) { return std::string(words.substr(0, words.size() - 3)) + 'y'; }
  return std::string(words.substr(0, words.size() - 1));
}

std::string normalise_label(std::string_view label) {
  return singular(without_numbering(join_words(without_parentheses(without_shortcode(label)), ' ')));
}

std::string normalise_key(std::string_view key) { return join_words(key, '_'); }

}  // namespace speclint::text
