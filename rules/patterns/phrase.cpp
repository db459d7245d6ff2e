// Phrases: blanks and typographic variants.
#include "rules/patterns/phrase.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "rules/patterns/symbols.h"

namespace speclint::patterns {
namespace {

constexpr std::string_view kBlankMembers = R"(\s\x{a0})";
constexpr std::string_view kQuoteMembers = "'’";
constexpr std::string_view kDashMembers = R"(\-‐‑–—)";

/// The end of the bracket class that begins at `begin`; the end of the text if it is never closed.
std::size_t class_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin + 1;
  if (at < text.size() && text[at] == '^') { ++at; }
  if (at < text.size() && text[at] == ']') { ++at; }
  while (at < text.size() && text[at] != ']') {
    if (text[at] == '\\') {
      at += 2;
    } else if (text.substr(at, 2) == "[:") {
      at = text.find(":]", at);
      if (at == std::string_view::npos) { return text.size(); }
      at += 2;
    } else {
      ++at;
    }
  }
  return at < text.size() ? at + 1 : text.size();
}

/// Adds one member of a class, widened; `last` says that no member follows. Returns how many bytes it took.
std::size_t append_member(std::string_view members, bool first, std::string& out) {
  const char byte = members.front();
  if (byte == '\\' && members.size() > 1) {
    out.append(members.substr(0, 2));
    return 2;
  }
  const bool is_range = byte == '-' && !first && members.size() > 1;
  if (byte == ' ') {
    out.append(kBlankMembers);
  } else if (byte == '\'') {
    out.append(kQuoteMembers);
  } else if (byte == '-' && !is_range) {
    out.append(kDashMembers);
  } else {
    out.push_back(byte);
  }
  return 1;
}

/// A class with its members widened. One that takes a blank takes a run of them.
void append_class(std::string_view text, std::string& out) {
  const bool negated = text.substr(0, 2) == "[^";
  const std::string_view open = text.substr(0, negated ? 2 : 1);
  std::string_view members = text.substr(open.size(), text.size() - open.size() - 1);
  const bool takes_blanks = !negated && members.find(' ') != std::string_view::npos;
  if (takes_blanks) { out.append("(?:"); }
  out.append(open);
  for (bool first = true; !members.empty(); first = false) {
    members.remove_prefix(append_member(members, first, out));
  }
  out.append(takes_blanks ? "]+)" : "]");
}

/// How many bytes at the start of `text` stay as they are: an escape, a group's flags, or one byte.
std::size_t verbatim_size(std::string_view text) {
  if (text.front() == '\\') { return text.size() > 1 ? 2 : 1; }
  if (text.substr(0, 2) != "(?") { return 1; }
  const std::size_t end = text.find_first_of(":)>", 2);
  return end == std::string_view::npos ? text.size() : end + 1;
}

/// Words as a phrase that means nothing but them.
std::string quoted(std::string_view words) {
  std::string phrase;
  for (const char byte : words) {
    const bool is_plain = is_word_byte(byte) || static_cast<unsigned char>(byte) >= 0x80U || byte == ' ' ||
                          byte == '\'' || byte == '-';
    if (!is_plain) { phrase += '\\'; }
    phrase += byte;
  }
  return phrase;
}

}  // namespace

std::string any_of_words(std::span<const std::string> words) {
  std::string expression;
  for (const std::string& word : words) {
    if (!expression.empty()) { expression += '|'; }
    const bool has_capital =
        std::any_of(word.begin(), word.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    expression += has_capital ? "(?:" : "(?i:";
    if (is_word_byte(word.front())) { expression += "\\b"; }
    expression += compile_phrase(quoted(word));
    if (is_word_byte(word.back())) { expression += "\\b"; }
    expression += ')';
  }
  return expression;
}

std::string compile_phrase(std::string_view phrase) {
  std::string out;
  out.reserve(phrase.size() * 2);
  for (std::size_t at = 0; at < phrase.size();) {
    const char byte = phrase[at];
    if (byte == ' ') {
      out.append("(?:[").append(kBlankMembers).append("]+)");
      at = phrase.find_first_not_of(' ', at);
      if (at == std::string_view::npos) { return out; }
    } else if (byte == '\'' || byte == '-') {
      out.append("[").append(byte == '-' ? kDashMembers : kQuoteMembers).append("]");
      ++at;
    } else if (byte == '[') {
      const std::size_t end = class_end(phrase, at);
      append_class(phrase.substr(at, end - at), out);
      at = end;
    } else {
      const std::size_t size = verbatim_size(phrase.substr(at));
      out.append(phrase.substr(at, size));
      at += size;
    }
  }
  return out;
}

ExpressionTraits examine_expression(std::string_view expression) {
  RE2::Options options;
  options.set_log_errors(false);
  const RE2 compiled(re2::StringPiece(expression.data(), expression.size()), options);
  if (!compiled.ok()) { return {.problem = compiled.error()}; }
  ExpressionTraits traits{.problem = {}, .steps = compiled.ProgramSize()};
  if (traits.steps > kLargestProgram) {
    traits.problem = "the expression makes a program of " + std::to_string(traits.steps) +
                     " steps, more than the limit of " + std::to_string(kLargestProgram);
  }
  return traits;
}

ExpressionTraits examine_phrase(std::string_view phrase) {
  ExpressionTraits traits = examine_expression("(?i)" + compile_phrase(phrase));
  if (traits.problem.empty()) { return traits; }
  if (std::string plain = examine_expression(phrase).problem; !plain.empty()) {
    traits.problem = std::move(plain);
  }
  return traits;
}

}  // namespace speclint::patterns
