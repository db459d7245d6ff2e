// Writes the pages of all rules into a folder: rules/pages is made by it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/app/files.h"
#include "lint/app/rule_pages.h"
#include "rules/set_rules.h"

namespace {

using namespace speclint;

/// What is known of a rule from real tickets.
struct Measured {
  std::uint32_t findings = 0;
  std::uint32_t tickets = 0;  // that have one
  std::uint32_t agreed = 0;   // of the findings that were drawn and read
  std::uint32_t judged = 0;
};

struct Measurements {
  std::map<std::string, Measured, std::less<>> rules;
  std::uint32_t tickets = 0;  // in which findings were counted
};

/// The fields of each line that is no remark, parted by tabs.
std::vector<std::vector<std::string>> rows_of(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.empty() || line.front() == '#') { continue; }
    auto& row = rows.emplace_back();
    for (std::size_t end = 0; end != std::string_view::npos;) {
      end = line.find('\t');
      row.emplace_back(line.substr(0, end));
      line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    }
  }
  return rows;
}

std::uint32_t number(std::string_view text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// hits.tsv: rule, findings, tickets; the row `all` has the number of tickets. judgements.tsv: rule, verdict,
/// reason.
Measurements measure(const std::string& hits, const std::string& judgements) {
  Measurements result;
  for (const auto& row : rows_of(hits)) {
    if (row.size() < 3) { continue; }
    if (row[0] == "all") { result.tickets = number(row[2]); }
    result.rules[row[0]].findings = number(row[1]);
    result.rules[row[0]].tickets = number(row[2]);
  }
  for (const auto& row : rows_of(judgements)) {
    if (row.size() < 2) { continue; }
    Measured& measured = result.rules[row[0]];
    ++measured.judged;
    measured.agreed += row[1] == "agree" ? 1 : 0;
  }
  return result;
}

std::string measured_text(const Measurements& measurements, std::string_view rule) {
  const auto found = measurements.rules.find(rule);
  if (found == measurements.rules.end() || measurements.tickets == 0) { return {}; }
  const Measured& measured = found->second;
  const auto per_hundred = [&](std::uint32_t count) { return 100.0 * count / measurements.tickets; };
  std::string text =
      fmt::format("\n## Measured\n\n{:.1f} findings on 100 tickets, in {:.1f} of them ({} real tickets).",
                  per_hundred(measured.findings), per_hundred(measured.tickets), measurements.tickets);
  if (measured.judged > 0) {
    text += fmt::format(" Of {} that were drawn and read, a contractor would agree with {}.", measured.judged,
                        measured.agreed);
  }
  return text + "\n";
}

bool write_page(const std::string& folder, std::string_view name, const std::string& page) {
  const std::string path = folder + "/" + std::string(name) + ".md";
  const std::string error = app::write_file(path, page);
  if (!error.empty()) { std::cerr << path << ": " << error << '\n'; }
  return error.empty();
}

bool write_pages(const std::string& folder, const Measurements& measurements) {
  bool written = write_page(folder, "README", app::rule_index_page());
  for (const Rule* rule : rules::known()) {
    written &= write_page(folder, rule->name, app::rule_page(*rule) + measured_text(measurements, rule->id));
  }
  for (const engine::ParseRule& rule : engine::parse_rules()) {
    written &=
        write_page(folder, rule.name, app::parse_rule_page(rule) + measured_text(measurements, rule.id));
  }
  return written;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: write_rule_pages FOLDER HITS.tsv JUDGEMENTS.tsv\n";
    return 2;
  }
  std::array<std::string, 2> texts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
    app::FileBytes file = app::read_file(argv[2 + i], kMostBytes);
    if (!file.error.empty()) {
      std::cerr << argv[2 + i] << ": " << file.error << '\n';
      return 1;
    }
    texts[i] = std::move(file.bytes);
  }
  return write_pages(argv[1], measure(texts[0], texts[1])) ? 0 : 1;
}
