// Gherkin in a code block: scenarios are prose, not code.
#pragma once
#include <string_view>
#include <vector>

#include "parsers/model/span.h"

namespace speclint::markdown {

struct GherkinStep {
  Span span;
  std::uint32_t scenario = 0;  // where its scenario begins
};

bool is_gherkin(std::string_view language, std::string_view content);

/// The steps (Given, When, Then, And, But, *) of a block.
std::vector<GherkinStep> gherkin_steps(std::string_view text, Span block);

}  // namespace speclint::markdown
