#include "lint/engine/redaction.h"

#include <algorithm>
#include <array>

#include "parsers/text/code_points.h"
#include "rules/rule.h"

namespace speclint::engine {
namespace {

constexpr std::size_t kShown = 4;  // so that whoever owns the secret knows which one it is
/// A file with more secrets is shown without any text, lest searching for all of them take minutes.
constexpr std::size_t kMostSecrets = 64;

/// What stands for a character of so many bytes: places in bytes and in characters stay what they are.
constexpr std::array<std::string_view, 5> kBlots{"", "*", "×", "∗", "🞶"};

bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Every character but blanks and line ends as an asterisk of its size, beginning at `from`.
void blot(std::string& text, std::size_t from, std::size_t end) {
  while (from < end && continues_code_point(text[from])) { ++from; }
  while (from < end) {
    const std::size_t size = std::clamp<std::size_t>(text::code_point_at(text, from).size, 1, end - from);
    if (!text::is_blank(text[from])) { text.replace(from, size, kBlots.at(size)); }
    from += size;
  }
}

}  // namespace

void Redaction::learn(const SourceFile& source, const Ticket& ticket, const Findings& findings) {
  for (const Finding& finding : findings) {
    if (settled_ || !finding.rule->hides_match) { continue; }
    const Span at = ticket.to_source(finding.span);
    learn(ticket.text(finding.span));
    learn(source.text().substr(at.begin, at.size()));
  }
}

void Redaction::learn(std::string_view secret) {
  while (!secret.empty()) {
    const std::size_t end = std::min(secret.find_first_of("\r\n"), secret.size());
    std::string_view line = secret.substr(0, end);
    while (line.starts_with(' ') || line.starts_with('\t')) { line.remove_prefix(1); }
    if (line.size() > kShown) { secrets_.emplace_back(line); }
    secret.remove_prefix(std::min(end + 1, secret.size()));
  }
}

void Redaction::settle(const SourceFile& source) {
  std::sort(secrets_.begin(), secrets_.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  secrets_.erase(std::unique(secrets_.begin(), secrets_.end()), secrets_.end());
  settled_ = true;
  if (hides()) { printable_ = SourceFile(source.path(), hide(source.text()), source.start()); }
}

std::string Redaction::hide(std::string_view text) const {
  std::string hidden(text);
  if (!hides()) { return hidden; }
  if (secrets_.size() > kMostSecrets) {
    blot(hidden, 0, hidden.size());
    return hidden;
  }
  for (const std::string& secret : secrets_) {
    for (std::size_t at = hidden.find(secret); at != std::string::npos; at = hidden.find(secret, at + 1)) {
      blot(hidden, at + kShown, at + secret.size());
    }
  }
  return hidden;
}

}  // namespace speclint::engine
