#include "lint/settings/baseline.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace speclint::settings {
namespace {

constexpr std::string_view kName = "# speclint-baseline/";
constexpr std::string_view kVersion = "1";
constexpr std::string_view kAbout =
    ": findings that were there when the gate was switched on; written by speclint check --update-baseline";
constexpr std::string_view kSameAsPath = "-";
constexpr std::size_t kFields = 5;
constexpr std::array<std::string_view, 4> kConflictMarks{"<<<<<<<", "=======", ">>>>>>>", "|||||||"};

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

/// Control characters, which would tear a line apart, as %09; and % itself.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    if (code >= ' ' && code != 0x7F && byte != '%') {
      result += byte;
    } else {
      result += '%';
      result += kHexDigits[code >> 4U];
      result += kHexDigits[code & 0xFU];
    }
  }
  return result;
}

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t high = i + 2 < text.size() ? kHexDigits.find(text[i + 1]) : std::string_view::npos;
    const std::size_t low = i + 2 < text.size() ? kHexDigits.find(text[i + 2]) : std::string_view::npos;
    if (text[i] == '%' && high != std::string_view::npos && low != std::string_view::npos) {
      result += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

bool is_fingerprint(std::string_view text) {
  constexpr std::size_t kDigits = 16;
  return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<BaselineEntry> parse_line(std::string_view line) {
  std::array<std::string_view, kFields> fields;
  for (std::size_t i = 0; i < kFields; ++i) {
    const std::size_t tab = i + 1 < kFields ? line.find('\t') : line.size();
    if (tab == std::string_view::npos) { return std::nullopt; }
    fields.at(i) = line.substr(0, tab);
    line.remove_prefix(std::min(tab + 1, line.size()));
  }
  const auto [path, ticket, rule, fingerprint, message] = fields;
  if (path.empty() || ticket.empty() || rule.empty() || !is_fingerprint(fingerprint)) { return std::nullopt; }
  return BaselineEntry{unescaped(path), unescaped(ticket == kSameAsPath ? path : ticket), std::string(rule),
                       std::string(fingerprint), std::string(message)};
}

std::string line_of(const BaselineEntry& entry) {
  const std::string ticket = entry.ticket == entry.path ? std::string(kSameAsPath) : escaped(entry.ticket);
  return escaped(entry.path) + '\t' + ticket + '\t' + entry.rule + '\t' + entry.fingerprint + '\t' +
         entry.message + '\n';
}

/// What is wrong with the first line; empty when nothing is.
std::string fault_of_head(std::string_view line) {
  if (!line.starts_with(kName)) {
    return "this is no baseline of speclint; name another file, or delete this one and write it anew with "
           "--update-baseline";
  }
  line.remove_prefix(kName.size());
  if (line.substr(0, line.find(':')) == kVersion) { return ""; }
  return "this baseline was written by a newer speclint; use that one, or delete the file and write it anew "
         "with --update-baseline";
}

std::string fault_of_line(std::string_view line) {
  const bool conflict = std::any_of(kConflictMarks.begin(), kConflictMarks.end(),
                                    [&](std::string_view mark) { return line.starts_with(mark); });
  if (conflict) { return "a merge conflict is not resolved; keep the lines of both sides without its marks"; }
  return "this line is damaged: it wants a path, a ticket, a rule, a fingerprint and a message with tabs "
         "between; restore the file, or delete it and write it anew with --update-baseline";
}

std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) { line.remove_suffix(1); }
  return line;
}

}  // namespace

BaselineFile parse_baseline(std::string_view text) {
  BaselineFile file;
  file.error = fault_of_head(next_line(text));
  while (file.error.empty() && !text.empty()) {
    const std::string_view line = next_line(text);
    ++file.line;
    if (line.empty() || line.starts_with('#')) { continue; }
    if (auto entry = parse_line(line)) {
      file.entries.push_back(std::move(*entry));
    } else {
      file.error = fault_of_line(line);
    }
  }
  return file;
}

std::string baseline_text(const std::vector<BaselineEntry>& entries) {
  std::vector<std::string> lines;
  lines.reserve(entries.size());
  for (const BaselineEntry& entry : entries) { lines.push_back(line_of(entry)); }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  std::string text = std::string(kName) + std::string(kVersion) + std::string(kAbout) + '\n';
  for (const std::string& line : lines) { text += line; }
  return text;
}

Baseline::Baseline(std::vector<BaselineEntry> entries, std::function<bool(const std::string&)> is_there)
    : entries_(std::move(entries)),
      is_there_(std::move(is_there)),
      by_fingerprint_(entries_.size()),
      by_ticket_(entries_.size()) {
  std::iota(by_fingerprint_.begin(), by_fingerprint_.end(), std::size_t{0});
  by_ticket_ = by_fingerprint_;
  const auto sort_by = [&](Index& index, std::string BaselineEntry::*key) {
    std::stable_sort(index.begin(), index.end(),
                     [&](std::size_t a, std::size_t b) { return entries_[a].*key < entries_[b].*key; });
  };
  sort_by(by_fingerprint_, &BaselineEntry::fingerprint);
  sort_by(by_ticket_, &BaselineEntry::ticket);
}

std::optional<std::size_t> Baseline::find(const BaselineEntry& finding, bool once) const {
  if (const auto found = among(by_fingerprint_, &BaselineEntry::fingerprint, finding, false)) {
    return found;
  }
  return once ? among(by_ticket_, &BaselineEntry::ticket, finding, true) : std::nullopt;
}

/// Tickets in two files may have one id: an entry of a file that is still there is about that file only.
std::optional<std::size_t> Baseline::among(const Index& index, std::string BaselineEntry::*key,
                                           const BaselineEntry& finding, bool by_rule) const {
  auto at =
      std::lower_bound(index.begin(), index.end(), finding.*key,
                       [&](std::size_t i, const std::string& wanted) { return entries_[i].*key < wanted; });
  std::optional<std::size_t> moved;
  for (; at != index.end() && entries_[*at].*key == finding.*key; ++at) {
    const BaselineEntry& entry = entries_[*at];
    if (by_rule && entry.rule != finding.rule) { continue; }
    if (entry.path == finding.path) { return *at; }
    if (!moved && !is_there_(entry.path)) { moved = *at; }
  }
  return moved;
}

}  // namespace speclint::settings
