// Same-length replacements, and the way back.
#include "parsers/yaml/yaml_source.h"

#include <algorithm>

namespace speclint::yaml {
namespace {

// yaml-cpp refuses deeper nesting, but only after it has read the whole line.
constexpr int kMaxOpenBrackets = 500;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }

void replace_controls(std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_control(text[i]) || text[i] == '\n' || text[i] == '\t') { continue; }
    const bool lone_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (lone_return) {
      text[i] = '\n';
    } else if (text[i] != '\r') {
      text[i] = ' ';
    }
  }
}

bool opens_too_much(std::string_view line) {
  int open = 0;
  for (const char c : line) {
    if (c == '[' || c == '{') { ++open; }
    if ((c == ']' || c == '}') && open > 0) { --open; }
    if (open > kMaxOpenBrackets) { return true; }
  }
  return false;
}

void blank_deep_lines(YamlSource& source, std::vector<ParseFinding>& findings) {
  for (std::size_t begin = 0; begin < source.text.size();) {
    const std::size_t end = std::min(source.text.find('\n', begin), source.text.size());
    const std::string_view line = std::string_view(source.text).substr(begin, end - begin);
    if (line.size() > kMaxOpenBrackets && opens_too_much(line)) {
      const Span part{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      source.blank(part);
      findings.push_back({ParseProblem::limit_exceeded, source.in_file(part),
                          "This line opens more than 500 brackets; it was not read.",
                          "Write it as a list with one entry a line."});
    }
    begin = end + 1;
  }
}

}  // namespace

void YamlSource::patch(std::uint32_t at, char replacement) {
  const auto before = [](const Patch& patch, std::uint32_t place) { return patch.at < place; };
  const auto place = std::lower_bound(patches.begin(), patches.end(), at, before);
  if (place == patches.end() || place->at != at) { patches.insert(place, {at, text[at]}); }
  text[at] = replacement;
}

void YamlSource::blank(Span part) {
  for (std::uint32_t i = part.begin; i < part.end; ++i) {
    if (text[i] != '\n' && text[i] != '\r') { text[i] = ' '; }
  }
}

void YamlSource::restore(std::string& value, const std::vector<Piece>& pieces) const {
  if (patches.empty()) { return; }
  for (const Piece& piece : pieces) {
    if (piece.decoded.size() != piece.source.size()) { continue; }
    const auto before = [](const Patch& patch, std::uint32_t place) { return patch.at < place; };
    auto patch = std::lower_bound(patches.begin(), patches.end(), piece.source.begin, before);
    for (; patch != patches.end() && patch->at < piece.source.end; ++patch) {
      value[piece.decoded.begin + (patch->at - piece.source.begin)] = patch->original;
    }
  }
}

YamlSource prepare_source(std::string_view text, Span region, std::vector<ParseFinding>& findings) {
  YamlSource source{std::string(text.substr(region.begin, region.size())), region.begin, {}};
  replace_controls(source.text);
  blank_deep_lines(source, findings);
  return source;
}

}  // namespace speclint::yaml
