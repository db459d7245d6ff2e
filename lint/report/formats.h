// One maker a format; reporters.cpp lists them.
#pragma once
#include <memory>
#include <ostream>

#include "lint/report/reporters.h"

namespace speclint::report {

std::unique_ptr<Reporter> make_text_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_json_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_ndjson_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_sarif_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_junit_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_github_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_gitlab_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_checkstyle_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_rdjsonl_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_markdown_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_html_reporter(std::ostream& out, const Style& style);

std::unique_ptr<Reporter> make_questions_markdown_reporter(std::ostream& out, const Style& style);
std::unique_ptr<Reporter> make_questions_json_reporter(std::ostream& out, const Style& style);

}  // namespace speclint::report
