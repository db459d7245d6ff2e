// CTX012: nobody is named to decide, review or accept.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::contact_word, patterns::Tier::a, patterns::Scope::anywhere},
};
constexpr KindSet kDelivered{Kind::epic, Kind::integration, Kind::migration, Kind::service};
/// A handle, a channel, an address, or a name behind the word for a role.
const patterns::Pattern kReachable{R"(@\w|(?:^|\s)#[a-z]|:\W{0,4}\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+)"};
/// Somebody, and nobody: "Contact: the team".
const patterns::Pattern kNobody{R"((?i)^\W*(?:\w+\W+)?(?:the|our|my|your)\s+(?:\w+\s+)?team\W*$)"};

bool has_person(const Ticket& ticket) {
  return facts::has_field(
      ticket, {"owner",        "owners",      "reporter",    "reporters", "reviewer",   "reviewers",
               "approver",     "approvers",   "author",      "authors",   "creator",    "created_by",
               "assignee",     "assignees",   "assigned_to", "contact",   "contacts",   "stakeholder",
               "stakeholders", "lead",        "facilitator", "deciders",  "owning_sig", "product_owner",
               "requester",    "requested_by"});
}

bool names_somebody(const TicketView& view, std::uint32_t index) {
  if (!facts::is_evidence(view, index)) { return false; }
  const Unit& unit = view.ticket.units()[index];
  if (unit.role == SectionRole::contacts) { return !kNobody.found_in(view.ticket.prose(unit.span)); }
  return view.hits.any(index, lexicons::contact_word) && kReachable.found_in(view.ticket.text(unit.span));
}

void check(const TicketView& view, Findings& findings) {
  if (view.facts.size != Size::usual || has_person(view.ticket)) { return; }
  for (std::uint32_t i = 0; i < view.facts.classes.size(); ++i) {
    if (names_somebody(view, i)) { return; }
  }
  const bool is_delivered = facts::declares(view, kDelivered);
  findings.push_back(
      {.span = view.ticket.anchor(), .severity = is_delivered ? Severity::warning : Severity::info});
}

}  // namespace

constinit const Rule contact_missing{
    .id = "CTX012",
    .name = "contact-missing",
    .category = Category::context,
    .severity = Severity::warning,
    .dimension = Dimension::context,
    .penalty = Penalty::slot,
    .stage = Stage::start,
    .summary = "Nobody is named to decide, review or accept.",
    .rationale =
        "When a question remains, the contractor must know whom to write to, where, and how long an answer "
        "takes.",
    .message = "nobody is named who decides, reviews or accepts",
    .question = "Who accepts the work, who answers technical questions, where, and within how many hours?",
    .fix = "Add a section \"Contacts\": who accepts, who answers, the channel, hours with their zone.",
    .bad =
        "# Integrate the parcel service\n\n## Done when\n\n- `POST /labels` returns a label\n- `GET "
        "/parcels/7` "
        "returns its state\n- `DELETE /parcels/7` cancels the parcel\n- An unknown parcel returns 404\n",
    .good =
        "# Integrate the parcel service\n\n## Done when\n\n- `POST /labels` returns a label\n- `GET "
        "/parcels/7` "
        "returns its state\n- `DELETE /parcels/7` cancels the parcel\n- An unknown parcel returns 404\n\n## "
        "Contacts\n\n@ana accepts the work and answers within 4 hours\n",
    .note =
        "Readers of real tickets seldom missed a contact: the rule is silent on small work, an info except "
        "for "
        "epics, integrations, migrations and services, and any field that names a person is enough.",
    .source = "Statements of work (escalation); GitLab handbook, directly responsible individuals",
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
