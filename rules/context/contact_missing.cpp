// CTX012: nobody is named to decide, review or accept.
#include <cctype>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

/// Words for those who decide, review, accept or answer.
const patterns::Pattern kRole{
    R"((?i)\b(?:owners?|owned\s+by|review(?:ers?|ed\s+by)?|approv(?:ers?|es|ed\s+by|al)|accept(?:ed\s+by|s|ance)|)"
    R"(sign(?:s|ed)?[- ]?(?:it\s+)?off|contacts?|escalat\w+|decid(?:es|ers?)|dri|po|pm|tech\s+lead|stakeholders?|)"
    R"(maintainers?|ask|ping|cc|notify|write\s+to|talk\s+to|reach\s+out|questions?|reported\s+by|requested\s+by|)"
    R"(assigned\s+to|answers)\b)"};
/// "Reviewer: Ana Novak".
const patterns::Pattern kNamed{R"(^\W*[A-Za-z ]{2,24}\W{0,3}:\W{0,4}\p{Lu}\pL+\s+\p{Lu}\pL+)"};
constexpr KindSet kDelivered{Kind::epic, Kind::integration, Kind::migration, Kind::service};
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

/// Whether there is a handle, a channel or an address ("@ana", "#orders").
bool holds_handle(std::string_view text) {
  const auto begins_one = [&](std::size_t at) {
    return at != std::string_view::npos && at + 1 < text.size() &&
           std::isalpha(static_cast<unsigned char>(text[at + 1])) != 0;
  };
  return begins_one(text.find('@')) || begins_one(text.find('#'));
}

bool names_somebody(const TicketView& view, std::uint32_t index) {
  if (!facts::is_evidence(view, index)) { return false; }
  const Unit& unit = view.ticket.units()[index];
  const std::string_view text = view.ticket.text(unit.span);
  if (unit.role == SectionRole::contacts) { return !kNobody.found_in(view.ticket.prose(unit.span)); }
  constexpr std::size_t kLabel = 30;  // bytes in which the label before a name must end
  const bool has_label = text.substr(0, kLabel).find(':') != std::string_view::npos;
  return (holds_handle(text) || (has_label && kNamed.found_in(text))) && kRole.found_in(text);
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
    .kinds = kDelivered,
    .part = Part::contacts,
    .summary = "Nobody is named to decide, review or accept.",
    .rationale =
        "When a question remains, the contractor must know whom to write to, where, and how long an answer "
        "takes.",
    .message = "nobody is named who decides, reviews or accepts",
    .question = "Who accepts the work, who answers technical questions, where, and within how many hours?",
    .fix = "Add a section \"Contacts\": who accepts, who answers, the channel, hours with their zone.",
    .bad =
        "---\ntype: integration\n---\n\n# Integrate the parcel service\n\n## Done when\n\n- `POST /labels` "
        "returns a label\n- `GET "
        "/parcels/7` "
        "returns its state\n- `DELETE /parcels/7` cancels the parcel\n- An unknown parcel returns 404\n",
    .good =
        "---\ntype: integration\n---\n\n# Integrate the parcel service\n\n## Done when\n\n- `POST /labels` "
        "returns a label\n- `GET "
        "/parcels/7` "
        "returns its state\n- `DELETE /parcels/7` cancels the parcel\n- An unknown parcel returns 404\n\n## "
        "Contacts\n\n@ana accepts the work and answers within 4 hours\n",
    .note =
        "Readers of 118 real tickets never missed a contact: only epics, integrations, migrations and "
        "services are "
        "asked, as a hint unless the ticket declares such a kind, and any field that names a person is "
        "enough.",
    .source = "Statements of work (escalation); GitLab handbook, directly responsible individuals",
    .check_ticket = check,
};

}  // namespace speclint::rules
