// CTX010: data is to be moved or shown, and nothing says what it looks like.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/facts/literal_names.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

using patterns::UnitClass;

constexpr std::array kWords{
    patterns::WordUse{&lexicons::data_movement, patterns::Tier::a, patterns::Scope::title},
};
const patterns::LateList kDetail{lexicons::data_detail};
constexpr std::size_t kEnoughLiterals = 3;  // names of fields, tables or files

bool is_described(const TicketView& view) {
  const Ticket& ticket = view.ticket;
  if (!ticket.code_blocks().empty() || facts::has_open_reference(view) || facts::says(view, kDetail)) {
    return true;
  }
  if (facts::has_filled(view, {SectionRole::data, SectionRole::interface, SectionRole::references})) {
    return true;
  }
  if (facts::has_field(ticket, {"attachments", "attachment", "references", "documentation", "links"})) {
    return true;
  }
  std::size_t literals = 0;
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const Unit& unit = ticket.units()[i];
    if (!facts::is_evidence(view, i)) { continue; }
    if (unit.kind == UnitKind::row) { return true; }
    literals += facts::count_literal_names(ticket, unit.span);
  }
  return literals >= kEnoughLiterals;
}

void check(const TicketView& view, Findings& findings) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (view.facts.classes[i] != UnitClass::title) { continue; }
    const auto hits = view.hits.of(i);
    const auto hit = std::find_if(hits.begin(), hits.end(), [](const patterns::Hit& h) {
      return lexicons::data_movement.holds(*h.group);
    });
    if (hit != hits.end() && !is_described(view)) { findings.push_back({.span = hit->span}); }
  }
}

}  // namespace

constinit const Rule data_undefined{
    .id = "CTX010",
    .name = "data-undefined",
    .category = Category::context,
    .severity = Severity::warning,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::design,
    .kinds = {Kind::integration, Kind::migration, Kind::feature, Kind::service},
    .part = Part::data,
    .summary = "Data is to be imported, moved or reported, and no field, sample or volume is given.",
    .rationale = "A contractor does not see your data, and what makes the work hard lies in the data.",
    .message = "\"{match}\": nothing in the ticket says what the data looks like",
    .question =
        "\"{match}\": which fields with which types, how many records, one sample, and what about empty and "
        "double ones?",
    .fix = "Add the mapping or the columns, a sample without personal data, the volume, and the dirty cases.",
    .bad = "# Import the customer spreadsheet\n\nSales wants to see its customers in the shop.\n",
    .good =
        "# Import the customer spreadsheet\n\nColumns: number, name, `vat_id` (may be empty); 12,000 rows.\n",
    .note =
        "Only titles are asked: in the body of real tickets \"data\", \"records\" and \"import\" nearly "
        "always tell how a "
        "program works. A table, code, a link or three names in code are description enough.",
    .source =
        "Migration run books; GitHub spec-kit, domain and data model; templates of integration projects",
    .words = kWords,
    .late_words = &lexicons::data_detail,
    .check_ticket = check,
};

}  // namespace speclint::rules
