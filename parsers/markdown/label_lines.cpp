// Lines that label what follows them without being headings: `**Done when**`, `Out of scope: x`.
#include "parsers/markdown/label_lines.h"

#include "parsers/markdown/prose_mask.h"
#include "parsers/text/labels.h"
#include "parsers/text/sentences.h"

namespace speclint::markdown {
namespace {

constexpr std::uint32_t kLongestLabel = 80;
constexpr std::uint32_t kMostWords = 6;

bool is_mark(char byte) { return byte == '*' || byte == '_'; }

Span trimmed(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return text::trim(text, {begin, end});
}

std::uint32_t find(std::string_view text, std::string_view what, std::uint32_t begin, std::uint32_t end) {
  const std::size_t at = text.substr(0, end).find(what, begin);
  return at == std::string_view::npos ? end : static_cast<std::uint32_t>(at);
}

/// Behind a remark in parentheses that has a colon, as in ` (phase 2): rest`; else `begin`.
std::uint32_t past_remark(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  if (text.substr(begin, 2) != " (") { return begin; }
  const std::uint32_t close = find(text, ")", begin, std::min(end, begin + kLongestLabel));
  return close + 1 < end && text[close] == ')' && text[close + 1] == ':' ? close + 1 : begin;
}

/// `**Label:** rest`, `**Label**: rest`, `**Label** (remark): rest` or `**Label**`.
std::optional<LabelLine> read_emphasised(std::string_view text, Span line) {
  std::uint32_t open = line.begin;
  while (open < line.end && is_mark(text[open])) { ++open; }
  const std::string_view marks = text.substr(line.begin, open - line.begin);
  const std::uint32_t limit = std::min(line.end, open + kLongestLabel);
  const std::uint32_t close = find(text, marks, open, limit);
  if (marks.size() > 3 || close == limit || close == open) { return std::nullopt; }
  LabelLine result{trimmed(text, open, close), {}, marks.size() > 1, false};
  std::uint32_t after = close + static_cast<std::uint32_t>(marks.size());
  if (!result.label.empty() && text[result.label.end - 1] == ':') {
    result.label = trimmed(text, result.label.begin, result.label.end - 1);
    result.has_colon = true;
  } else {
    after = past_remark(text, after, line.end);
    result.has_colon = after < line.end && text[after] == ':';
    if (result.has_colon) { ++after; }
  }
  result.rest = trimmed(text, after, line.end);
  return result;
}

/// `Label: rest` or `Label:`.
std::optional<LabelLine> read_plain(std::string_view text, Span line) {
  const std::uint32_t limit = std::min(line.end, line.begin + kLongestLabel);
  const std::uint32_t colon = find(text, ":", line.begin, limit);
  if (colon == limit) { return std::nullopt; }
  if (colon + 1 < line.end && !is_blank(text[colon + 1])) { return std::nullopt; }
  return LabelLine{trimmed(text, line.begin, colon), trimmed(text, colon + 1, line.end), false, true};
}

}  // namespace

std::optional<LabelLine> read_label(std::string_view text, Span line) {
  if (line.empty()) { return std::nullopt; }
  const auto label = is_mark(text[line.begin]) ? read_emphasised(text, line) : read_plain(text, line);
  if (!label || label->label.empty()) { return std::nullopt; }
  if (!label->has_colon && !label->rest.empty()) { return std::nullopt; }
  return label;
}

std::optional<SectionRole> label_role(std::string_view text, const LabelLine& label,
                                      const text::Vocabulary* own) {
  return text::role_of_exact_label(text.substr(label.label.begin, label.label.size()), own);
}

bool is_bold_heading(std::string_view text, const LabelLine& label) {
  if (!label.bold || !label.rest.empty()) { return false; }
  const std::string_view words = text.substr(label.label.begin, label.label.size());
  return words.back() != '.' && text::count_words(words) <= kMostWords;
}

}  // namespace speclint::markdown
