// Same-length replacements, and the way back.
#include "parsers/yaml/yaml_source.h"

#include <algorithm>

namespace speclint::yaml {
namespace {

// yaml-cpp refuses deeper nesting, but only after it has read, and stored, all brackets.
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

/// The first bracket that opens a list or mapping below too many others; npos when there is none.
/// Brackets inside sentences do not count: they do not stand where a value begins.
std::size_t find_too_deep(std::string_view text) {
  constexpr std::string_view kBeforeValue = "\n:-,?[{";
  int open = 0;
  char before = '\n';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ' ' || c == '\t' || c == '\r') { continue; }
    if ((c == '[' || c == '{') && kBeforeValue.find(before) != std::string_view::npos) { ++open; }
    if ((c == ']' || c == '}') && open > 0) { --open; }
    if (open > kMaxOpenBrackets) { return i; }
    before = c;
  }
  return std::string_view::npos;
}

void cut_too_deep(YamlSource& source, std::vector<ParseFinding>& findings) {
  const std::size_t deep = find_too_deep(source.text);
  if (deep == std::string_view::npos) { return; }
  const std::size_t line = source.text.find_last_of('\n', deep) + 1;
  const Span part{static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(source.text.size())};
  source.blank(part);
  findings.push_back({ParseProblem::limit_exceeded, source.in_file(part),
                      "More than 500 brackets are open here; the text from here on was not read.",
                      "Write it as a list with one entry a line."});
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
  cut_too_deep(source, findings);
  return source;
}

}  // namespace speclint::yaml
