// Questions as a check list in Markdown.
#pragma once
#include <string>
#include <vector>

#include "lint/report/questions.h"

namespace speclint::report {

/// A box for each question, under a heading of the third level for each stage of the work.
std::string check_list(const std::vector<Question>& questions);

}  // namespace speclint::report
