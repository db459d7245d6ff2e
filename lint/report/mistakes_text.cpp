#include "lint/report/mistakes_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>

#include "lint/report/sanitise.h"
#include "lint/report/snippet.h"

namespace speclint::report {
namespace {

constexpr std::size_t kMostListed = 100;

void write_mistake(std::ostream& out, const settings::Mistake& mistake) {
  const Position at = mistake.location.begin;
  out << fmt::format("{}:{}:{}: {}\n", sanitise(mistake.path), at.line, at.column, sanitise(mistake.message));
  if (mistake.line.find_first_not_of(" \t") != std::string::npos) {
    const Snippet shown = snippet(mistake.line, 1, mistake.location);
    out << "    " << shown.line << "\n    " << shown.carets << '\n';
  }
  out << "    " << sanitise(mistake.advice) << "\n\n";
}

}  // namespace

void write_mistakes(std::ostream& out, std::span<const settings::Mistake> mistakes) {
  if (mistakes.empty()) { return; }
  for (const settings::Mistake& mistake : mistakes.first(std::min(mistakes.size(), kMostListed))) {
    write_mistake(out, mistake);
  }
  out << fmt::format("speclint: {} {}; nothing was judged\n", mistakes.size(),
                     mistakes.size() == 1 ? "mistake" : "mistakes");
}

}  // namespace speclint::report
