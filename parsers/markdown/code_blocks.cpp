// Code blocks, and the scenarios that stand in some of them.
#include <algorithm>

#include "parsers/markdown/body.h"
#include "parsers/markdown/gherkin.h"
#include "parsers/markdown/prose_mask.h"
#include "parsers/model/prose.h"
#include "parsers/text/literals.h"
#include "parsers/text/sentences.h"

namespace speclint::markdown {
namespace {

std::string_view language_of(cmark_node* code) {
  const std::string_view info = cmark_node_get_fence_info(code);
  return info.substr(0, info.find_first_of(" \t{,"));
}

int count_lines(std::string_view literal) {
  const auto feeds = std::count(literal.begin(), literal.end(), '\n');
  return static_cast<int>(feeds != 0 ? feeds : std::count(literal.begin(), literal.end(), '\r'));
}

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

/// The lines between the fences, or the indented lines.
Span code_content(const Body& body, cmark_node* code) {
  const std::string_view literal = literal_of(code);
  const int start = cmark_node_get_start_line(code);
  const Span opening{begin_of(code, body.lines), body.lines.line(start).end};
  const bool is_indented = !is_fence(body.words(opening)) || literal.starts_with(body.words(opening));
  const int first = is_indented ? start : start + 1;
  const int count = count_lines(literal);
  if (count == 0) { return {opening.end, opening.end}; }
  return {body.lines.line(first).begin, body.lines.line(first + count - 1).end};
}

void read_gherkin(Body& body, const std::vector<GherkinStep>& steps, const Place& place) {
  const std::size_t depth = body.sections.depth();
  const SectionRole role = body.sections.section().role;
  if (role != SectionRole::acceptance && role != SectionRole::log) {
    const std::uint32_t level = body.sections.section().level + 1U;
    body.sections.open({{}, steps.front().span.begin, level, true, SectionRole::acceptance});
  }
  for (const GherkinStep& step : steps) {
    show(body.text, step.span, body.draft.prose);
    text::mask_literals(body.draft.prose, step.span);
    const Span words = shown(body.draft.prose, step.span);
    if (!words.empty()) { add_unit(body, UnitKind::sentence, words, step.scenario, place); }
  }
  body.sections.resume(depth);
}

}  // namespace

void read_code(Body& body, cmark_node* code, const Place& place) {
  const Span content = code_content(body, code);
  const std::string_view language = language_of(code);
  if (is_gherkin(language, literal_of(code))) {
    const std::vector<GherkinStep> steps = gherkin_steps(body.text, content);
    if (!steps.empty()) { return read_gherkin(body, steps, place); }
  }
  const Span words = text::trim(body.text, content);
  if (words.empty()) { return; }
  cover(body.draft.prose, {words.begin, words.begin + 1}, kCodeFiller);
  const std::uint32_t section = body.sections.section_at(content.begin);
  body.draft.code_blocks.push_back({content, std::string(language), section});
}

}  // namespace speclint::markdown
