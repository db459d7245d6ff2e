#include "lint/engine/excerpts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace speclint::engine {
namespace {

constexpr std::size_t kMostExcerpt = 200;
constexpr std::uint32_t kLongLine = 400;  // bytes
constexpr std::uint32_t kAround = 150;    // bytes kept on either side of the place in a long line

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }
bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Where the line that holds `offset` begins, behind its indentation.
std::uint32_t line_begin(std::string_view text, std::uint32_t offset) {
  const std::size_t end_of_last =
      offset == 0 ? std::string_view::npos : text.find_last_of("\r\n", offset - 1);
  std::size_t begin = end_of_last == std::string_view::npos ? 0 : end_of_last + 1;
  while (begin < offset && is_blank(text[begin])) { ++begin; }
  return static_cast<std::uint32_t>(begin);
}

std::uint32_t to_code_point(std::string_view text, std::uint32_t offset) {
  while (offset > 0 && offset < text.size() && continues_code_point(text[offset])) { --offset; }
  return offset;
}

}  // namespace

std::string one_line(std::string_view text, std::size_t most) {
  std::string line;
  std::size_t code_points = 0;
  for (const char byte : text) {
    const bool blank = is_blank(byte);
    if (blank && (line.empty() || line.back() == ' ')) { continue; }
    if (!continues_code_point(byte) && ++code_points > most) { return line += "…"; }
    line += blank ? ' ' : byte;
  }
  if (!line.empty() && line.back() == ' ') { line.pop_back(); }
  return line;
}

std::string unit_excerpt(std::string_view ticket, Span unit) {
  const std::uint32_t earliest = unit.begin > kLongLine ? unit.begin - kLongLine : 0;
  const std::uint32_t begin = std::max(earliest, line_begin(ticket, unit.begin));
  const std::string_view lead = ticket.substr(begin, unit.begin - begin);
  const bool is_mark = lead.size() <= 24 && lead.find_first_of(".?!") == std::string_view::npos;
  const std::uint32_t from = is_mark ? begin : unit.begin;
  return one_line(ticket.substr(from, unit.end - from), kMostExcerpt);
}

SourceLine source_line(const SourceFile& source, Span at) {
  const Position position = source.position(at.begin);
  const std::string_view line = source.line(position.line);
  if (line.size() <= kLongLine) { return {std::string(line), 1}; }
  const auto offset = static_cast<std::uint32_t>(source.text().substr(0, at.begin).size() -
                                                 (line.data() - source.text().data()));
  const std::uint32_t begin = to_code_point(line, offset > kAround ? offset - kAround : 0);
  const std::uint32_t end =
      to_code_point(line, std::min(static_cast<std::uint32_t>(line.size()), offset + 2 * kAround));
  const auto line_offset = static_cast<std::uint32_t>(line.data() - source.text().data());
  return {std::string(line.substr(begin, end - begin)), source.position(line_offset + begin).column};
}

std::string fill(std::string_view text, const Placeholders& values) {
  const std::array<std::pair<std::string_view, std::string_view>, 3> names{
      {{"{match}", values.match}, {"{excerpt}", values.excerpt}, {"{title}", values.title}}};
  std::string filled;
  while (!text.empty()) {
    const std::size_t brace = std::min(text.find('{'), text.size());
    filled += text.substr(0, brace);
    text.remove_prefix(brace);
    const auto name = std::find_if(names.begin(), names.end(),
                                   [&](const auto& entry) { return text.starts_with(entry.first); });
    if (name != names.end()) { filled += name->second; }
    if (name == names.end() && !text.empty()) { filled += '{'; }
    text.remove_prefix(name != names.end() ? name->first.size() : std::min<std::size_t>(1, text.size()));
  }
  return filled;
}

}  // namespace speclint::engine
