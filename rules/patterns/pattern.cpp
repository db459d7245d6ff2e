// Patterns: the one place where a single expression meets RE2.
#include "rules/patterns/pattern.h"

#include <re2/re2.h>

namespace speclint::patterns {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

constexpr char ascii_lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view literal) {
  for (std::size_t i = 0; i < literal.size(); ++i) {
    if (ascii_lower(text[i]) != literal[i]) { return false; }
  }
  return true;
}

}  // namespace

Pattern::~Pattern() { delete compiled_; }

const re2::RE2& Pattern::compiled() const {
  std::call_once(once_, [this] {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_longest_match(true);
    compiled_ = new re2::RE2(piece(source_), options);
  });
  return *compiled_;
}

bool Pattern::found_in(std::string_view text) const {
  if (!contains_ignoring_case(text, literal_)) { return false; }
  return RE2::PartialMatch(piece(text), compiled());
}

std::optional<Span> Pattern::find(std::string_view text) const {
  if (!contains_ignoring_case(text, literal_)) { return std::nullopt; }
  re2::StringPiece match;
  if (!compiled().Match(piece(text), 0, text.size(), RE2::UNANCHORED, &match, 1)) { return std::nullopt; }
  const auto begin = static_cast<std::uint32_t>(match.data() - text.data());
  return Span{begin, begin + static_cast<std::uint32_t>(match.size())};
}

std::vector<Span> Pattern::find_all(std::string_view text) const {
  std::vector<Span> spans;
  if (!contains_ignoring_case(text, literal_)) { return spans; }
  const re2::RE2& expression = compiled();
  re2::StringPiece match;
  for (std::size_t from = 0; from < text.size();) {
    if (!expression.Match(piece(text), from, text.size(), RE2::UNANCHORED, &match, 1)) { break; }
    const auto begin = static_cast<std::uint32_t>(match.data() - text.data());
    const auto end = begin + static_cast<std::uint32_t>(match.size());
    if (begin != end) { spans.push_back({begin, end}); }
    from = begin == end ? std::size_t{end} + 1 : end;
  }
  return spans;
}

bool contains_ignoring_case(std::string_view text, std::string_view literal) {
  if (literal.empty()) { return true; }
  for (std::size_t at = 0; at + literal.size() <= text.size(); ++at) {
    if (ascii_lower(text[at]) == literal.front() && starts_with_ignoring_case(text.substr(at), literal)) {
      return true;
    }
  }
  return false;
}

}  // namespace speclint::patterns
