// Walks a scalar's value and its source side by side, undoing escapes, folding and indentation.
#include "parsers/yaml/scalar_pieces.h"

#include <algorithm>
#include <array>

namespace speclint::yaml {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kBreaks = "\r\n";
constexpr std::string_view kBlanksAndBreaks = " \t\r\n";

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// A place in the source.
struct Cursor {
  std::string_view text;
  std::uint32_t at = 0;

  char here() const { return at < text.size() ? text[at] : '\0'; }
  bool at_break() const { return here() == '\n' || here() == '\r'; }
  std::uint32_t find(std::string_view set) const { return clamp(text.find_first_of(set, at)); }
  std::uint32_t find_not(std::string_view set) const { return clamp(text.find_first_not_of(set, at)); }
  std::uint32_t clamp(std::size_t found) const {
    return static_cast<std::uint32_t>(std::min(found, text.size()));
  }
  void skip_break() {
    if (here() == '\r') { ++at; }
    if (here() == '\n') { ++at; }
  }
};

/// Places in both texts, and the pieces found so far. Every step that adds a piece answers whether
/// value and source agree there.
struct Walk : Cursor {
  std::string_view value;
  std::uint32_t done = 0;  // bytes of the value
  std::vector<Piece> pieces;

  Cursor cursor() const { return {text, at}; }
  bool more() const { return done < value.size(); }
  /// The source up to `end` stands in the value as it is.
  bool copy(std::uint32_t end) {
    const std::string_view run = text.substr(at, end - at);
    return value.substr(done, run.size()) == run && replace(end, static_cast<std::uint32_t>(run.size()));
  }
  /// The source up to `end` stands for the next `count` bytes of the value.
  bool replace(std::uint32_t end, std::uint32_t count) {
    if (done + count > value.size() || end > text.size()) { return false; }
    if (count > 0) { pieces.push_back({{done, done + count}, {at, end}}); }
    done += count;
    at = end;
    return true;
  }
};

std::uint32_t utf8_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0xC0) { return 1; }
  if (byte < 0xE0) { return 2; }
  return byte < 0xF0 ? 3 : 4;
}

std::uint32_t escape_length(char letter) {
  switch (letter) {
    case 'x': return 4;
    case 'u': return 6;
    case 'U': return 10;
    default: return 2;
  }
}

bool walk_escape(Walk& walk) {
  const char letter = walk.at + 1 < walk.text.size() ? walk.text[walk.at + 1] : '\0';
  if (letter != '\n' && letter != '\r') {
    return walk.replace(walk.at + escape_length(letter), utf8_length(walk.value[walk.done]));
  }
  ++walk.at;
  walk.skip_break();
  walk.at = walk.find_not(kBlanks);
  return true;
}

/// Line breaks inside a plain or quoted scalar: one is a blank, of several the first is dropped.
bool walk_flow_break(Walk& walk) {
  const std::uint32_t begin = walk.at;
  std::uint32_t end = begin;
  std::uint32_t breaks = 0;
  for (walk.at = walk.find_not(kBlanks); walk.at_break(); walk.at = walk.find_not(kBlanks)) {
    walk.skip_break();
    end = walk.at;
    ++breaks;
  }
  const std::uint32_t content = walk.at;
  walk.at = begin;
  const char expected = breaks > 1 ? '\n' : ' ';
  if (breaks == 0 || walk.value[walk.done] != expected) { return false; }
  const bool agrees = walk.replace(end, std::max(breaks - 1, 1U));
  walk.at = content;
  return agrees;
}

/// The end of what is copied as it is: before the next break with the blanks around it, or `special`.
std::uint32_t run_end(const Walk& walk, char special) {
  const std::array stops{'\n', '\r', special == '\0' ? '\n' : special};
  const std::string_view rest = walk.text.substr(walk.at, walk.value.size() - walk.done);
  std::size_t end = walk.at + std::min(rest.find_first_of({stops.data(), stops.size()}), rest.size());
  const Cursor behind{walk.text, Cursor{walk.text, static_cast<std::uint32_t>(end)}.find_not(kBlanks)};
  while (behind.at_break() && end > walk.at && is_blank(walk.text[end - 1])) { --end; }
  return static_cast<std::uint32_t>(end);
}

bool walk_special(Walk& walk, char special) {
  return special == '\\' ? walk_escape(walk) : walk.replace(walk.at + 2, 1);
}

/// What is copied as it is, or, where there is none of it, line breaks.
bool walk_run(Walk& walk, char special) {
  const std::uint32_t end = run_end(walk, special);
  return end == walk.at ? walk_flow_break(walk) : walk.copy(end);
}

/// `special` begins an escape: `\` in double quotes, `'` in single quotes, nothing in plain scalars.
bool walk_flow(Walk& walk, char special) {
  bool agrees = true;
  while (agrees && walk.more()) {
    const bool escaped = special != '\0' && walk.here() == special;
    agrees = escaped ? walk_special(walk, special) : walk_run(walk, special);
  }
  return agrees;
}

/// Moves to the first line of a block scalar; returns how far its lines are indented beyond the value's.
std::uint32_t enter_block(Walk& walk) {
  walk.at = walk.find(kBreaks);
  walk.skip_break();
  const std::size_t first = walk.text.find_first_not_of(kBlanksAndBreaks, walk.at);
  if (first == std::string_view::npos) { return 0; }
  const std::size_t before = walk.text.find_last_of(kBreaks, first);
  const std::size_t line = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t source_indent = walk.text.find_first_not_of(' ', line) - line;
  const std::size_t value_line = std::min(walk.value.find_first_not_of('\n'), walk.value.size());
  const std::size_t word = std::min(walk.value.find_first_not_of(' ', value_line), walk.value.size());
  const std::size_t value_indent = word - value_line;
  return static_cast<std::uint32_t>(source_indent - std::min(source_indent, value_indent));
}

/// The start of the next line of a block scalar that has content: more than its indentation.
std::uint32_t next_content_line(Cursor walk, std::uint32_t indent) {
  walk.skip_break();
  while (walk.at < walk.text.size()) {
    const std::uint32_t line = walk.at;
    walk.at = walk.find_not(" ");
    if (!walk.at_break() || walk.at - line > indent) { return line; }
    walk.skip_break();
  }
  return walk.at;
}

/// How many bytes of the value stand for the line breaks before its next line.
std::uint32_t separator_length(const Walk& walk, bool first_line) {
  if (!first_line && walk.value[walk.done] == ' ') { return 1; }
  const std::size_t end = std::min(walk.value.find_first_not_of('\n', walk.done), walk.value.size());
  return static_cast<std::uint32_t>(end) - walk.done;
}

bool walk_block(Walk& walk) {
  const std::uint32_t indent = enter_block(walk);
  for (bool first_line = true; walk.more(); first_line = false) {
    const std::uint32_t line = next_content_line(walk.cursor(), indent);
    const std::uint32_t separator = separator_length(walk, first_line);
    const std::uint32_t before = walk.done;
    if (!walk.replace(line, separator)) { return false; }
    if (!walk.more()) { return true; }
    walk.at = std::min(walk.at + indent, walk.find_not(" "));
    if (!walk.copy(walk.find(kBreaks)) || walk.done == before) { return false; }
  }
  return true;
}

/// Where the scalar itself begins: after a tag, an anchor, and the blanks behind them.
std::uint32_t skip_properties(Cursor walk) {
  while (walk.here() == '!' || walk.here() == '&') {
    walk.at = walk.find(kBlanksAndBreaks);
    walk.at = walk.find_not(kBlanksAndBreaks);
  }
  return walk.at;
}

ScalarStyle style_at(char first) {
  switch (first) {
    case '"': return ScalarStyle::double_quoted;
    case '\'': return ScalarStyle::single_quoted;
    case '|': return ScalarStyle::literal;
    case '>': return ScalarStyle::folded;
    default: return ScalarStyle::plain;
  }
}

bool walk_scalar(Walk& walk, ScalarStyle style) {
  switch (style) {
    case ScalarStyle::plain: return walk_flow(walk, '\0');
    case ScalarStyle::single_quoted: ++walk.at; return walk_flow(walk, '\'');
    case ScalarStyle::double_quoted: ++walk.at; return walk_flow(walk, '\\');
    case ScalarStyle::literal:
    case ScalarStyle::folded: return walk_block(walk);
  }
  return false;
}

/// Moves behind the closing quote; false when there is none.
bool close_quote(Walk& walk, char quote) {
  walk.at = walk.find_not(kBlanksAndBreaks);
  if (walk.here() != quote) { return false; }
  ++walk.at;
  return true;
}

}  // namespace

ScalarPlace locate_scalar(std::string_view text, std::uint32_t at, bool plain, std::string_view value) {
  Walk walk{{text, at}, value, 0, {}};
  walk.at = skip_properties(walk.cursor());
  const std::uint32_t begin = walk.at;
  ScalarPlace place;
  place.style = plain ? ScalarStyle::plain : style_at(walk.here());
  const bool agrees = walk_scalar(walk, place.style);
  if (!agrees) { walk.at = std::max(walk.at, walk.clamp(begin + value.size())); }
  const bool quoted = place.style == ScalarStyle::single_quoted || place.style == ScalarStyle::double_quoted;
  if (agrees && quoted) { place.closed = close_quote(walk, text[begin]); }
  place.source = {begin, walk.at};
  place.pieces = std::move(walk.pieces);
  if (!agrees) { place.pieces = {{{0, static_cast<std::uint32_t>(value.size())}, place.source}}; }
  return place;
}

}  // namespace speclint::yaml
