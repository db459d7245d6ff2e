// CTX001: nothing says why.
#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/facts/user_story.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

const patterns::LateList kReason{lexicons::reason};
constexpr RoleSet kContext{SectionRole::context, SectionRole::actual};
/// A part that is only called a description says what is wanted as often as why.
const patterns::Pattern kDescription{R"((?i)^\W*(?:description|desc|details?|body|content|text)\W*$)"};
/// Parts in which a reason may stand that has no heading of its own.
constexpr RoleSet kMayTell{SectionRole::none,        SectionRole::context,   SectionRole::scope,
                           SectionRole::notes,       SectionRole::decisions, SectionRole::assumptions,
                           SectionRole::references,  SectionRole::risks,     SectionRole::constraints,
                           SectionRole::dependencies};
/// Work whose reason everybody knows.
const patterns::Pattern kSpeaksForItself{
    R"((?i)\b(?:tests?|testing|coverage|docs?|documentation|readme|typos?|bump|upgrade|lint|release|changelog)\b)"};
constexpr KindSet kAsked{Kind::feature, Kind::integration, Kind::migration,
                         Kind::service, Kind::epic,        Kind::task};

/// Whether a parent or a link may hold the reason.
bool stands_elsewhere(const TicketView& view) {
  return facts::has_open_reference(view) ||
         facts::has_field(view.ticket, {"parent", "parent_id", "parent_task_id", "parent_key", "epic",
                                        "epic_link", "epic_name", "references", "related", "spec"});
}

bool tells_story(const TicketView& view) {
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (facts::is_evidence(view, i) && facts::begins_story(view.ticket.prose(view.ticket.units()[i].span)) &&
        !facts::is_incomplete_story(view, i)) {
      return true;
    }
  }
  return false;
}

/// The words of the heading to which a section owes its role.
std::string_view label_of(const Ticket& ticket, std::uint32_t index) {
  const Section* section = &ticket.sections()[index];
  while (section->inherited && section->parent != kNoIndex) { section = &ticket.sections()[section->parent]; }
  return ticket.text(section->heading);
}

bool has_context(const TicketView& view) {
  const auto sections = view.ticket.sections();
  for (std::uint32_t s = 0; s < sections.size(); ++s) {
    if (!kContext.contains(sections[s].role) || kDescription.found_in(label_of(view.ticket, s))) { continue; }
    for (std::uint32_t i = sections[s].units.first; i < sections[s].units.end(); ++i) {
      if (facts::is_evidence(view, i)) { return true; }
    }
  }
  return false;
}

void check(const TicketView& view, Findings& findings) {
  const Facts& facts = view.facts;
  if (!facts.kinds.meets(kAsked) || facts.size == Size::tiny || view.ticket.title().span.empty() ||
      (facts.kind == Kind::task && facts.size != Size::usual)) {
    return;
  }
  if (has_context(view) || stands_elsewhere(view) || facts::says(view, kReason, kMayTell) ||
      tells_story(view) || kSpeaksForItself.found_in(view.ticket.title().text)) {
    return;
  }
  findings.push_back({.span = view.ticket.anchor()});
}

}  // namespace

constinit const Rule context_missing{
    .id = "CTX001",
    .name = "context-missing",
    .category = Category::context,
    .severity = Severity::warning,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::start,
    .kinds = kAsked,
    .part = Part::context,
    .summary = "No reason or background is given.",
    .rationale = "Who does not know why cannot choose between two right solutions, and asks.",
    .message = "nothing says why this is wanted",
    .question = "Which problem does this solve, for whom, and what happens if it is not done?",
    .fix = "Write two sentences: who is affected, and what they do today.",
    .bad =
        "# Refund list as a file\n\n## Acceptance criteria\n\n- The button writes a CSV file.\n- The first "
        "line holds the "
        "names of the columns.\n",
    .good =
        "# Refund list as a file\n\n## Why\n\nAccountants copy the rows by hand each month.\n\n## Acceptance "
        "criteria\n\n- "
        "The button writes a CSV file.\n- The first line holds the names of the columns.\n",
    .note =
        "A user story, a parent and a link may hold the reason, and so may one clean sentence that gives it "
        "or tells how things are today; a part that is only called a description has to, too. Work that "
        "speaks for itself (tests, documentation, upgrades) and files without a title of their own, which "
        "are parts of something larger, are not asked.",
    .source =
        "ISO/IEC/IEEE 29148, rationale; Lucassen et al., Quality User Story framework; Shape Up, the problem "
        "of a pitch; "
        "definition-of-ready check lists",
    .late_words = &lexicons::reason,
    .check_ticket = check,
};

}  // namespace speclint::rules
