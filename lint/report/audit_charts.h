// The charts of an audit's page: SVG that loads and runs nothing. The same numbers stand in a table beside
// each.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lint/audit/trend.h"

namespace speclint::report {

/// A bar: how long it is of the longest that there could be, and what is written behind it.
struct Bar {
  std::string label;
  double value = 0;
  std::string text;
};

/// Bars below each other, each as long as its share of `most`. `title` says what they show.
std::string bar_chart(std::string_view title, const std::vector<Bar>& bars, double most);

/// The pass rate by quarter as a line, small quarters pale, quarters without tickets left out.
std::string trend_chart(std::string_view title, const std::vector<audit::QuarterRow>& rows);

}  // namespace speclint::report
