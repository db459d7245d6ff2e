// The output formats of `check` and `questions`: the lists.
#include "lint/report/reporters.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "lint/report/formats.h"

namespace speclint::report {
namespace {

using Maker = std::unique_ptr<Reporter> (*)(std::ostream&, const Style&);

constexpr std::array<std::string_view, 11> kNames{"text",    "json",     "ndjson", "sarif",
                                                  "junit",   "github",   "gitlab", "checkstyle",
                                                  "rdjsonl", "markdown", "html"};
constexpr std::array<Maker, kNames.size()> kMakers{
    make_text_reporter,    make_json_reporter,     make_ndjson_reporter, make_sarif_reporter,
    make_junit_reporter,   make_github_reporter,   make_gitlab_reporter, make_checkstyle_reporter,
    make_rdjsonl_reporter, make_markdown_reporter, make_html_reporter};

constexpr std::array<std::string_view, 2> kQuestionNames{"markdown", "json"};
constexpr std::array<Maker, kQuestionNames.size()> kQuestionMakers{make_questions_markdown_reporter,
                                                                   make_questions_json_reporter};

std::unique_ptr<Reporter> make(std::span<const std::string_view> names, std::span<const Maker> makers,
                               std::string_view name, std::ostream& out, const Style& style) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? nullptr : makers[static_cast<std::size_t>(found - names.begin())](out, style);
}

}  // namespace

std::unique_ptr<Reporter> make_reporter(std::string_view name, std::ostream& out, const Style& style) {
  return make(kNames, kMakers, name, out, style);
}

std::span<const std::string_view> names() { return kNames; }

std::unique_ptr<Reporter> make_question_reporter(std::string_view name, std::ostream& out,
                                                 const Style& style) {
  return make(kQuestionNames, kQuestionMakers, name, out, style);
}

std::span<const std::string_view> question_format_names() { return kQuestionNames; }

}  // namespace speclint::report
