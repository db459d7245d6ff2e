// SCO002: a list of what is required has no end.
#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "rules/all_rules.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::open_list, patterns::Tier::a, patterns::Scope::requirement},
    patterns::WordUse{&lexicons::open_list, patterns::Tier::b, patterns::Scope::requirement},
};

/// A member of a list with a 0 for each number, and without what surrounds it.
std::string shape_of(std::string_view member) {
  std::string shape;
  for (const char byte : member) {
    const bool is_digit = byte >= '0' && byte <= '9';
    if (is_digit && !shape.ends_with('0')) { shape.push_back('0'); }
    if (!is_digit && std::isalpha(static_cast<unsigned char>(byte)) != 0) { shape.push_back(byte); }
  }
  return shape;
}

/// Whether the last two members differ in their numbers alone, so that anyone can go on: "_1, _2, etc."
bool is_series(std::string_view before) {
  const std::size_t last_end = before.find_last_not_of(" ,");
  const std::size_t last = before.rfind(',', last_end);
  if (last_end == std::string_view::npos || last == std::string_view::npos || last == 0) { return false; }
  const std::size_t first = before.find_last_of(",(:", last - 1);
  const std::size_t begin = first == std::string_view::npos ? 0 : first + 1;
  const std::string shape = shape_of(before.substr(last, last_end + 1 - last));
  const std::string other = shape_of(before.substr(begin, last - begin));
  return shape.find('0') != std::string::npos && other.ends_with(shape);
}

/// Dots leave open the list that they close; a sentence merely trails off.
bool trails_off(const UnitView& view, const patterns::Hit& hit) {
  const std::string_view match = view.ticket.text(hit.span);
  return view.unit.kind == UnitKind::sentence && (match.starts_with("...") || match.starts_with("…"));
}

bool is_open(const UnitView& view, const patterns::Hit& hit) {
  return !trails_off(view, hit) && !is_series(view.ticket.text({view.unit.span.begin, hit.span.begin}));
}

void check(const UnitView& view, Findings& findings) {
  const auto hit = std::find_if(view.hits.begin(), view.hits.end(),
                                [&](const patterns::Hit& each) { return is_open(view, each); });
  if (hit != view.hits.end()) { findings.push_back({.span = hit->span, .unit = view.index}); }
}

}  // namespace

constinit const Rule open_ended_list{
    .id = "SCO002",
    .name = "open-ended-list",
    .category = Category::scope,
    .severity = Severity::warning,
    .dimension = Dimension::scope,
    .penalty = Penalty::count,
    .stage = Stage::design,
    .taints = true,
    .summary =
        "A list of requirements is left open: \"etc.\", \"such as\", \"including but not limited to\".",
    .rationale =
        "Every open list is an unpriced remainder. The contractor builds the members that are named and "
        "stops, or guesses more.",
    .message = "\"{match}\" leaves the list open",
    .question = "Which members complete the list at \"{match}\"? Is anything beyond the named ones required?",
    .fix = "Name all members, or the rule that decides (\"every column of table orders\").",
    .bad = "# Export finance data\n\n## Scope\n\n- Export orders, invoices, etc.\n",
    .good =
        "# Export finance data\n\n## Scope\n\n- Export orders and invoices\n- Edit `/etc/hosts` on the "
        "runner\n",
    .note =
        "\"All errors (not found, denied, etc.)\" names its set and only illustrates it, a series such as "
        "\"_1, "
        "_2, etc.\" can be continued by anyone: neither is flagged.",
    .source = "ISO/IEC/IEEE 29148:2018, 5.2.7 (open-ended terms); INCOSE Guide to Writing Requirements, R9",
    .words = kWords,
    .check_unit = check,
};

}  // namespace speclint::rules
