// Recovers from what people write into YAML that is none: `assignee: @name`, `title: Fix: x`,
// `labels: 'a', 'b'`, `- [ ] task`, tabs, and text that slipped to the left.
#include "parsers/yaml/yaml_repair.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace speclint::yaml {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kBlanksAndBreaks = " \t\r\n";
constexpr char kPlainLetter = 'x';  // stands for a character that may not begin a plain value
constexpr char kPlainMark = '.';    // stands for a colon that would begin a mapping

/// A line of the source without its line end.
struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t text = 0;  // behind the indentation

  bool blank() const { return text == end; }
  std::uint32_t indent() const { return text - begin; }
};

Line line_at(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_of('\n', at - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  std::size_t end = std::min(text.find('\n', begin), text.size());
  if (end > begin && text[end - 1] == '\r') { --end; }
  const std::size_t words = std::min(text.find_first_not_of(kBlanks, begin), end);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
          static_cast<std::uint32_t>(words)};
}

/// The last line with words before a line; none when there is no such line.
std::optional<Line> line_before(std::string_view text, const Line& line) {
  if (line.begin == 0) { return std::nullopt; }
  const std::size_t last = text.find_last_not_of(kBlanksAndBreaks, line.begin - 1);
  if (last == std::string_view::npos) { return std::nullopt; }
  return line_at(text, last);
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || kBlanksAndBreaks.find(text[at]) != std::string_view::npos;
}

/// The first colon from `at` on that would end a key; `end` when there is none.
std::uint32_t find_colon(std::string_view text, std::uint32_t at, std::uint32_t end) {
  for (; at < end; ++at) {
    if (text[at] == ':' && ends_word(text, at + 1)) { return at; }
  }
  return end;
}

bool is_indicator(char c) { return std::string_view("@`*&!%|>[]{}'\"").find(c) != std::string_view::npos; }

bool is_document_mark(std::string_view text, const Line& line) {
  const std::string_view mark = text.substr(line.begin, 3);
  return (mark == "---" || mark == "...") && ends_word(text, line.begin + 3);
}

/// Whether a line can be joined to this one: not if it would become a part of a comment.
bool can_continue(std::string_view text, const Line& line) {
  const std::string_view words = text.substr(line.begin, line.end - line.begin);
  return words.find(" #") == std::string_view::npos && words.front() != '#' && !is_document_mark(text, line);
}

bool is_bullet(std::string_view text, const Line& line) {
  return !line.blank() && text[line.text] == '-' && ends_word(text, line.text + 1);
}

/// Whether the line looks like the start of an entry: a bullet, or a key with a colon.
bool starts_entry(std::string_view text, const Line& line) {
  if (line.blank() || text[line.text] == '#' || is_bullet(text, line) || is_document_mark(text, line)) {
    return true;
  }
  return !is_indicator(text[line.text]) && find_colon(text, line.text, line.end) < line.end;
}

/// Where the value of the entry at this line begins: behind its bullets and its key.
std::uint32_t value_begin(std::string_view text, Line line) {
  while (is_bullet(text, line)) {
    line.text = static_cast<std::uint32_t>(
        std::min<std::size_t>(text.find_first_not_of(kBlanks, line.text + 1), line.end));
  }
  if (line.blank() || is_indicator(text[line.text])) { return line.text; }
  const std::uint32_t colon = find_colon(text, line.text, line.end);
  if (colon == line.end) { return line.text; }
  return static_cast<std::uint32_t>(
      std::min<std::size_t>(text.find_first_not_of(kBlanks, colon + 1), line.end));
}

/// The end of the lines after `line` that are indented more than it.
std::uint32_t entry_end(std::string_view text, const Line& line) {
  std::uint32_t end = line.end;
  while (end < text.size()) {
    const std::size_t next = text.find('\n', end);
    if (next == std::string_view::npos || next + 1 >= text.size()) { break; }
    const Line following = line_at(text, next + 1);
    if (!following.blank() && following.indent() <= line.indent()) { break; }
    if (following.end == end) { break; }
    end = following.end;
  }
  return end;
}

/// What the file has there, whatever was hidden from yaml-cpp since.
std::string original_text(const YamlSource& source, Span part) {
  std::string text = source.text.substr(part.begin, part.size());
  for (const Patch& patch : source.patches) {
    if (part.begin <= patch.at && patch.at < part.end) { text[patch.at - part.begin] = patch.original; }
  }
  return text;
}

std::string quoted_words(const YamlSource& source, Span part) {
  const std::string words = original_text(source, part);
  constexpr std::size_t kLongest = 40;
  if (words.size() <= kLongest) { return '"' + words + '"'; }
  std::size_t end = kLongest;
  while ((static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) { --end; }
  return '"' + words.substr(0, end) + "…\"";
}

ParseFinding partly(const YamlSource& source, Span part, std::string message, std::string fix) {
  return {ParseProblem::partly_unreadable, source.in_file(part), std::move(message), std::move(fix)};
}

ParseFinding hide_indicator(YamlSource& source, std::uint32_t at) {
  const Line line = line_at(source.text, at);
  const std::string words = quoted_words(source, {at, line.end});
  source.patch(at, kPlainLetter);
  return partly(source, {at, line.end},
                words + " is no YAML value without quotes; it was read as plain text.",
                "Put the value in double quotes.");
}

void hide_colons(YamlSource& source, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = find_colon(source.text, begin, end); at < end;
       at = find_colon(source.text, at, end)) {
    source.patch(at, kPlainMark);
  }
}

/// Makes the line's text a part of the line before it; restore() brings the line end back.
ParseFinding join_to_previous(YamlSource& source, const Line& line, const Line& previous) {
  for (std::uint32_t i = previous.end; i < line.text; ++i) { source.patch(i, ' '); }
  hide_colons(source, line.text, line.end);
  return partly(source, {line.text, line.end},
                "This line is not indented as the text that it continues; it was read as part of it.",
                "Indent the line with blanks, at least as far as the line above it.");
}

ParseFinding hide_colon(YamlSource& source, std::uint32_t at) {
  const Line line = line_at(source.text, at);
  const std::uint32_t begin = value_begin(source.text, line);
  source.patch(at, kPlainMark);
  return partly(source, {std::min(begin, at), line.end},
                "A value without quotes holds a colon and a blank; it was read as plain text.",
                "Put the whole value in double quotes.");
}

/// Reads the value from `begin` to the end of `last` as plain text.
ParseFinding make_plain(YamlSource& source, std::uint32_t begin, const Line& last) {
  const std::string words = quoted_words(source, {begin, last.end});
  source.patch(begin, kPlainLetter);
  hide_colons(source, begin, last.end);
  return partly(source, {begin, last.end},
                words +
                    " begins like a quoted string, a list or a mark of YAML, but does not end like it; it "
                    "was read as plain text.",
                "Put the whole value in quotes of one kind.");
}

ParseFinding take_out(YamlSource& source, const Line& line, bool too_deep) {
  const Span part{line.text, entry_end(source.text, line)};
  const std::string words = quoted_words(source, {line.text, line.end});
  source.blank(part);
  source.text[part.begin] = '#';  // a comment ends the text above it, blanks would become a part of it
  if (too_deep) {
    return {ParseProblem::limit_exceeded, source.in_file(part),
            words + " is nested too deep; it was not read.", "Write the deepest parts as separate entries."};
  }
  source.torn = true;
  return partly(source, part, words + " fits nowhere in the YAML around it; it was left out.",
                "Indent it like its neighbours, and quote values with special characters.");
}

std::optional<ParseFinding> repair_character(YamlSource& source, const Stop& stop, const Line& line,
                                             const std::optional<Line>& previous) {
  if (stop.at >= line.end) { return std::nullopt; }
  const char c = source.text[stop.at];
  if (c == '@' || c == '`' || c == '*' || c == '%') { return hide_indicator(source, stop.at); }
  if (c != ':') { return std::nullopt; }
  const bool first_colon = find_colon(source.text, line.text, line.end) >= stop.at;
  if (!first_colon || !previous) { return hide_colon(source, stop.at); }
  const auto before = line_before(source.text, *previous);
  if (!before || starts_entry(source.text, *previous) || !can_continue(source.text, *before)) {
    return std::nullopt;
  }
  return join_to_previous(source, *previous, *before);
}

std::uint32_t last_word(std::string_view text, std::uint32_t at) {
  const std::size_t last = text.find_last_not_of(kBlanksAndBreaks, at);
  return last == std::string_view::npos ? 0 : static_cast<std::uint32_t>(last);
}

}  // namespace

ParseFinding repair(YamlSource& source, const Stop& stop) {
  const bool inside = stop.at < source.text.size();
  const Line line = line_at(source.text, inside ? stop.at : last_word(source.text, stop.at));
  if (stop.too_deep) { return take_out(source, line, true); }
  const auto previous = line_before(source.text, line);
  if (auto repaired = repair_character(source, stop, line, previous)) { return *std::move(repaired); }
  if (stop.open_value) {
    source.torn = true;
    return make_plain(source, *stop.open_value, line_at(source.text, *stop.open_value));
  }
  if (previous && !starts_entry(source.text, line) && can_continue(source.text, *previous)) {
    return join_to_previous(source, line, *previous);
  }
  const std::uint32_t value = value_begin(source.text, line);
  if (value < line.end && is_indicator(source.text[value])) { return make_plain(source, value, line); }
  return take_out(source, line, false);
}

ParseFinding cut_off(YamlSource& source, std::uint32_t at) {
  const Line line = line_at(source.text, at);
  const Span part{line.begin, static_cast<std::uint32_t>(source.text.size())};
  source.blank(part);
  source.torn = true;
  return partly(source, part, "The rest is too far from YAML to be read.",
                "Correct the places reported above it, then run the check again.");
}

}  // namespace speclint::yaml
