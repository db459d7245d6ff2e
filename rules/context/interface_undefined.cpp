// CTX009: an interface is named and nowhere defined.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/facts/literal_names.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::UnitClass;

constexpr std::array kWords{
    patterns::WordUse{&lexicons::interface_mention, patterns::Tier::a, patterns::Scope::title},
    patterns::WordUse{&lexicons::interface_mention, patterns::Tier::b, patterns::Scope::requirement},
};
constexpr std::size_t kEnoughNames = 2;  // of a path, a field or a message in code
/// "GET /orders", "PUT https://…", "{status}".
const patterns::Pattern kRequest{R"(\b(?:GET|POST|PUT|PATCH|DELETE)\s+(?:/|https?:)|`[^`]*\{[^`]*`)"};
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

/// Whether a contract stands in the ticket: code, a section about the interface or data, a link, a request
/// that is spelt out.
bool is_defined(const TicketView& view) {
  const Ticket& ticket = view.ticket;
  if (!ticket.code_blocks().empty() || facts::has_open_reference(view)) { return true; }
  if (facts::has_filled(view, {SectionRole::interface, SectionRole::data, SectionRole::references})) {
    return true;
  }
  for (std::uint32_t i = 0; i < view.facts.clean.size(); ++i) {
    const Unit& unit = ticket.units()[i];
    if (unit.role == SectionRole::log || !view.facts.clean[i]) { continue; }
    if (unit.kind == UnitKind::row || kRequest.found_in(ticket.text(unit.span))) { return true; }
  }
  return false;
}

/// Whether names that stand in the ticket may be the contract: enough where no other system has a say.
bool is_hinted_at(const TicketView& view) {
  std::size_t names = 0;
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (facts::is_evidence(view, i)) {
      names += facts::count_literal_names(view.ticket, view.ticket.units()[i].span);
    }
  }
  return names >= kEnoughNames;
}

void check(const TicketView& view, Findings& findings) {
  const bool declared = patterns::contains_ignoring_case(view.ticket.declared_kind(), "integration");
  const patterns::Hit* hit = mention(view);
  if ((hit == nullptr && !declared) || is_defined(view) || (!declared && is_hinted_at(view))) { return; }
  const bool between_systems = view.facts.kinds.meets(kBetweenSystems);
  findings.push_back({.span = hit == nullptr ? view.ticket.anchor() : hit->span,
                      .severity = between_systems ? Severity::error : Severity::warning});
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
    .part = Part::interface,
    .summary = "An API, webhook, event or file is to be built or used, and nothing defines it.",
    .rationale =
        "Names, types and errors of fields are where two sides differ; each that is missing is a question.",
    .message = "nothing in the ticket defines or links the interface",
    .question =
        "What is the contract of the interface: path or topic, fields with types, errors, who may call it?",
    .fix = "Link or paste the contract; an example of six lines answers most questions.",
    .bad = "# Expose an endpoint for the order status\n\nPartners ask for the status of an order by phone.\n",
    .good =
        "# Expose an endpoint for the order status\n\n`GET /orders/{id}/status` answers `{\"status\": "
        "\"open\"}`.\n",
    .note =
        "A ticket whose declared kind is an integration always needs a contract; any other only when its "
        "title or a "
        "requirement names an interface that is to be built or used. A code block, a table, a link, a "
        "request that is "
        "spelt out, or a section about the interface or the data counts as one; where the kind is not "
        "declared, two "
        "names in code do as well.",
    .source =
        "Check lists for API integrations; GitHub spec-kit, integration category; definition-of-ready check "
        "lists",
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
