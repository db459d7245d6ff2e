// CTX007: an error is mentioned, and its text is not.
#include <algorithm>

#include "parsers/model/prose.h"
#include "rules/all_rules.h"
#include "rules/facts/bug_report.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::UnitClass;

const patterns::LateList kMention{lexicons::failure_mention};
const patterns::Pattern kNamedError{
    R"([A-Za-z]\w*(?:Error|Exception)\b|\bE[A-Z]{4,}\b|\b[45]\d\d\b|\bexit (?:code|status)\b)"};

/// Whether the unit tells what the reporter saw, the title among them.
bool tells(const TicketView& view, std::uint32_t index) {
  if (view.facts.classes[index] == UnitClass::title) { return true; }
  const Unit& unit = view.ticket.units()[index];
  return view.facts.classes[index] >= UnitClass::prose && unit.kind != UnitKind::heading &&
         facts::kToldByReporter.contains(unit.role);
}

/// Whether the text of an error, its name or its number stands in the ticket, or a picture, a file or a link.
bool has_evidence(const TicketView& view) {
  const Ticket& ticket = view.ticket;
  if (!ticket.code_blocks().empty() || facts::has_open_reference(view) ||
      facts::has_filled(view, {SectionRole::evidence}) ||
      facts::has_field(ticket, {"attachments", "attachment"})) {
    return true;
  }
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (!tells(view, i) || !view.facts.clean[i]) { continue; }
    const std::string_view prose = ticket.prose(ticket.units()[i].span);
    const bool is_title = view.facts.classes[i] == UnitClass::title;  // its number alone says too little
    if (std::any_of(prose.begin(), prose.end(), is_literal_filler) ||
        (!is_title && kNamedError.found_in(prose))) {
      return true;
    }
  }
  return false;
}

void check(const TicketView& view, Findings& findings) {
  if (!view.facts.kinds.contains(Kind::bug) || has_evidence(view) || !facts::reports_symptom(view)) {
    return;
  }
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (!tells(view, i)) { continue; }
    const Span span = view.ticket.units()[i].span;
    const auto hits = kMention.hits_in(view.ticket.prose(span), span.begin);
    if (hits.empty()) { continue; }
    findings.push_back({.span = hits.front().span});
    return;
  }
}

}  // namespace

constinit const Rule error_without_evidence{
    .id = "CTX007",
    .name = "error-without-evidence",
    .category = Category::context,
    .severity = Severity::warning,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::build,
    .kinds = {Kind::bug},
    .summary = "An error or a crash is reported without its message, a log or a picture.",
    .rationale = "A stack trace is second in value only to the steps; to ask for it costs a day.",
    .message = "\"{match}\": its text stands nowhere in the ticket",
    .question = "\"{match}\": what is the exact message or log, with its time?",
    .fix = "Paste ten to thirty lines of the log into a code block, without secrets.",
    .bad = "# Saving an order fails\n\nOn staging we get an error when an order without lines is saved.\n",
    .good =
        "# Saving an order fails\n\nOn staging we get \"lines must not be empty\" when an order without "
        "lines is saved.\n",
    .note =
        "Asked of bugs only: in tickets that integrate or build something, errors are what the new code has "
        "to handle. "
        "Anything literal in the report counts as evidence.",
    .source = "Zimmermann et al., What Makes a Good Bug Report (TSE 2010)",
    .late_words = &lexicons::failure_mention,
    .check_ticket = check,
};

}  // namespace speclint::rules
