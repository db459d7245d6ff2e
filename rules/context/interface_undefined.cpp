// CTX009: an interface is named and nowhere defined.
#include <algorithm>
#include <array>

#include "parsers/model/prose.h"
#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/facts/literal_names.h"
#include "rules/lexicons/lexicons.h"

namespace speclint::rules {
namespace {

using patterns::UnitClass;

constexpr std::array kWords{
    patterns::WordUse{&lexicons::interface_mention, patterns::Tier::a, patterns::Scope::title},
    patterns::WordUse{&lexicons::interface_mention, patterns::Tier::b, patterns::Scope::requirement},
};
constexpr std::size_t kEnoughLiterals = 2;  // names of a path, a field or a message in code
constexpr KindSet kBetweenSystems{Kind::integration, Kind::service};

/// The hit that names an interface: in the title, else in a requirement; the end when there is none.
const patterns::Hit* mention(const TicketView& view) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const bool counts =
        view.facts.classes[i] == UnitClass::title || view.facts.classes[i] >= UnitClass::requirement;
    const Unit& unit = view.ticket.units()[i];
    if (!counts || unit.kind == UnitKind::heading || unit.tick == Tick::done) { continue; }
    for (const patterns::Hit& hit : view.hits.of(i)) {
      if (lexicons::interface_mention.holds(*hit.group)) { return &hit; }
    }
  }
  return nullptr;
}

/// Whether anything that could be the contract stands in the ticket: code, a table, a section about the
/// interface, a link or path, or several names in code.
bool is_defined(const TicketView& view) {
  const Ticket& ticket = view.ticket;
  if (!ticket.code_blocks().empty() || !ticket.references().empty()) { return true; }
  if (facts::has_filled(view, {SectionRole::interface, SectionRole::data, SectionRole::references})) {
    return true;
  }
  if (facts::has_field(ticket, {"references", "documentation", "docs", "links", "api", "spec", "design"})) {
    return true;
  }
  std::size_t literals = 0;
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    const Unit& unit = ticket.units()[i];
    if (view.facts.classes[i] < UnitClass::prose) { continue; }
    if (unit.kind == UnitKind::row) { return true; }
    const std::string_view prose = ticket.prose(unit.span);
    if (prose.find(kPathFiller) != std::string_view::npos ||
        prose.find(kUrlFiller) != std::string_view::npos) {
      return true;
    }
    literals += facts::count_literal_names(ticket, unit.span);
  }
  return literals >= kEnoughLiterals;
}

void check(const TicketView& view, Findings& findings) {
  const patterns::Hit* hit = mention(view);
  if (hit == nullptr || is_defined(view)) { return; }
  const bool between_systems = view.facts.kinds.meets(kBetweenSystems);
  findings.push_back({.span = hit->span, .severity = between_systems ? Severity::error : Severity::warning});
}

}  // namespace

constinit const Rule interface_undefined{
    .id = "CTX009",
    .name = "interface-undefined",
    .category = Category::context,
    .severity = Severity::error,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::design,
    .kinds = {Kind::integration, Kind::service, Kind::feature},
    .summary = "An API, webhook, event or file is to be built or used, and nothing defines it.",
    .rationale =
        "Names, types and errors of fields are where two sides differ; each that is missing is a question.",
    .message = "\"{match}\": nothing in the ticket defines or links the interface",
    .question =
        "What is the contract of \"{match}\": path or topic, fields with types, errors, who may call it?",
    .fix = "Link or paste the contract; an example of six lines answers most questions.",
    .bad = "# Expose an endpoint for the order status\n\nPartners ask for the status of an order by phone.\n",
    .good =
        "# Expose an endpoint for the order status\n\n`GET /orders/{id}/status` answers `{\"status\": "
        "\"open\"}`.\n",
    .note =
        "A warning for features, an error where two systems meet. Any code block, table, link, path, section "
        "about the "
        "interface or data, or two names in code count as a definition.",
    .source =
        "Check lists for API integrations; GitHub spec-kit, integration category; definition-of-ready check "
        "lists",
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
