// One maker a format; reporters.cpp lists them.
#pragma once
#include <memory>
#include <ostream>

#include "lint/report/reporters.h"

namespace speclint::report {

std::unique_ptr<Reporter> make_text_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_json_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_ndjson_reporter(std::ostream& out, const Style& style);

std::unique_ptr<Reporter> make_questions_markdown_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_questions_json_reporter(std::ostream& out, const Style& style);

}  // namespace speclint::report
