// Gherkin in a code block: scenarios are prose, not code.
#include "parsers/markdown/gherkin.h"

#include <algorithm>
#include <array>

#include "parsers/text/sentences.h"

namespace speclint::markdown {
namespace {

constexpr std::array<std::string_view, 3> kLanguages{"gherkin", "feature", "cucumber"};
constexpr std::array<std::string_view, 4> kOpenings{"Feature:", "Scenario:", "Background:", "Given "};
constexpr std::array<std::string_view, 6> kSteps{"Given ", "When ", "Then ", "And ", "But ", "* "};
constexpr std::array<std::string_view, 6> kScenarios{
    "Scenario:", "Scenario Outline:", "Example:", "Scenario Template:", "Background:", "Rule:"};

template <std::size_t count>
bool starts_with_any(std::string_view line, const std::array<std::string_view, count>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return line.starts_with(word); });
}

}  // namespace

bool is_gherkin(std::string_view language, std::string_view content) {
  if (std::find(kLanguages.begin(), kLanguages.end(), language) != kLanguages.end()) { return true; }
  const Span words = text::trim(content, {0, static_cast<std::uint32_t>(content.size())});
  return starts_with_any(content.substr(words.begin), kOpenings);
}

std::vector<GherkinStep> gherkin_steps(std::string_view text, Span block) {
  std::vector<GherkinStep> steps;
  std::uint32_t scenario = block.begin;
  const std::string_view content = text.substr(0, block.end);
  for (std::uint32_t begin = block.begin; begin < block.end;) {
    const auto end =
        static_cast<std::uint32_t>(std::min(content.find_first_of("\r\n", begin), content.size()));
    const Span line = text::trim(text, {begin, end});
    const std::string_view words = text.substr(line.begin, line.size());
    if (starts_with_any(words, kScenarios)) { scenario = line.begin; }
    if (starts_with_any(words, kSteps)) { steps.push_back({line, scenario}); }
    begin = end + 1;
  }
  return steps;
}

}  // namespace speclint::markdown
