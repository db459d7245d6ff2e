#include "lint/report/check_list.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string_view>

#include "lint/report/markdown_text.h"
#include "lint/report/places.h"

namespace speclint::report {
namespace {

constexpr std::array<std::string_view, kStageCount> kStageHeadings{"To start", "To design it", "To build it",
                                                                   "To accept it"};
constexpr std::size_t kMostPlaces = 8;  // shown of one question

std::string places_of(const Question& question) {
  std::string text;
  for (std::size_t i = 0; i < question.places.size(); ++i) {
    if (i == kMostPlaces) { return text + fmt::format(" and {} more", question.places.size() - i); }
    const auto& [location, field] = question.places[i];
    text += (i == 0 ? "" : ", ") + markdown_text(place_text(location, field));
  }
  return text;
}

std::string item(const Question& question) {
  std::string rules;
  for (const std::string_view rule : question.rules) { rules += fmt::format(", {}", rule); }
  return fmt::format("- [ ] {} ({} at {}{})\n", markdown_text(question.text),
                     severity_name(question.severity), places_of(question), rules);
}

}  // namespace

std::string check_list(const std::vector<Question>& questions) {
  std::string text;
  std::optional<Stage> stage;
  for (const Question& question : questions) {
    if (stage != question.stage) {
      stage = question.stage;
      text += fmt::format("\n### {}\n\n", kStageHeadings[static_cast<std::size_t>(question.stage)]);
    }
    text += item(question);
  }
  return text;
}

}  // namespace speclint::report
