#include "lint/engine/survey.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "lint/engine/promised_day.h"
#include "lint/engine/sketch.h"
#include "parsers/text/labels.h"
#include "rules/facts/estimate.h"

namespace speclint::engine {
namespace {

constexpr std::size_t kLongestName = 100;  // bytes; what is longer is prose

/// The first value of these keys, in their order.
std::string value_of(const Ticket& ticket, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    for (const Field& field : ticket.fields()) {
      if (field.key == key && !field.value.empty() && field.value.size() <= kLongestName) {
        return field.value;
      }
    }
  }
  return {};
}

bool names_labels(std::string_view key) {
  return key == "label" || key == "labels" || key == "tag" || key == "tags";
}

/// The parts of a list with commas.
void add_parts(std::string_view list, std::vector<std::string>& parts) {
  while (!list.empty()) {
    const std::size_t size = std::min(list.find(','), list.size());
    std::string_view part = list.substr(0, size);
    list.remove_prefix(std::min(size + 1, list.size()));
    while (part.starts_with(' ')) { part.remove_prefix(1); }
    while (part.ends_with(' ')) { part.remove_suffix(1); }
    if (!part.empty() && part.size() <= kLongestName) { parts.emplace_back(part); }
  }
}

std::vector<std::string> labels_of(const Ticket& ticket) {
  std::vector<std::string> labels;
  for (const Field& field : ticket.fields()) {
    if (names_labels(field.key)) { add_parts(field.value, labels); }
  }
  std::sort(labels.begin(), labels.end());
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  return labels;
}

/// The roles under which a clean unit stands that is no heading.
RoleSet roles_of(const Ticket& ticket, const Facts& facts) {
  RoleSet roles{};
  for (std::size_t i = 0; i < ticket.units().size(); ++i) {
    const Unit& unit = ticket.units()[i];
    const bool says_something = facts.clean[i] && facts.residue[i] == Residue::none && !unit.struck &&
                                unit.kind != UnitKind::heading && unit.kind != UnitKind::title;
    if (says_something && unit.role != SectionRole::none) { roles.add(unit.role); }
  }
  return roles;
}

void count_boxes(const Ticket& ticket, Survey& survey) {
  for (const Unit& unit : ticket.units()) {
    const bool ends_work = unit.role == SectionRole::acceptance || unit.role == SectionRole::dod;
    if (!ends_work || (unit.tick != Tick::open && unit.tick != Tick::done)) { continue; }
    ++survey.boxes;
    survey.ticked += unit.tick == Tick::done ? 1 : 0;
  }
}

/// Of a status or of a label.
Mark mark_of(std::string_view words) {
  constexpr std::array<std::string_view, 11> kReady{"ready",
                                                    "ready for dev",
                                                    "ready for development",
                                                    "ready for work",
                                                    "ready for implementation",
                                                    "ready to start",
                                                    "selected",
                                                    "selected for development",
                                                    "handed over",
                                                    "handed off",
                                                    "contractor"};
  constexpr std::array<std::string_view, 6> kTriage{"triage",    "needs triage", "in triage",
                                                    "untriaged", "inbox",        "draft"};
  std::string plain = text::normalise_label(words);
  std::replace_if(
      plain.begin(), plain.end(), [](char byte) { return byte == '-' || byte == '_'; }, ' ');
  if (std::find(kReady.begin(), kReady.end(), plain) != kReady.end()) { return Mark::ready; }
  return std::find(kTriage.begin(), kTriage.end(), plain) != kTriage.end() ? Mark::triage : Mark::none;
}

/// What the status says goes before what labels say.
Mark mark_of(const Ticket& ticket, const std::vector<std::string>& labels) {
  const Mark by_status = mark_of(value_of(ticket, {"status", "state", "column", "list"}));
  if (by_status != Mark::none) { return by_status; }
  for (const std::string& label : labels) {
    const Mark mark = mark_of(label);
    if (mark != Mark::none) { return mark; }
  }
  return Mark::none;
}

std::uint32_t minutes_of(const Ticket& ticket, const Facts& facts) {
  constexpr double kMost = 10 * 365 * 24;  // hours; what is more is no estimate
  const double hours = facts::estimated_hours(ticket, &facts.clean).value_or(0);
  return hours > 0 && hours < kMost ? static_cast<std::uint32_t>(hours * 60) : 0;
}

/// FNV-1a over the normalised headings.
std::uint64_t form_of(const Ticket& ticket) {
  std::uint64_t hash = 14695981039346656037U;
  std::size_t headings = 0;
  for (const Section& section : ticket.sections()) {
    if (section.heading.empty()) { continue; }
    ++headings;
    for (const char byte : text::normalise_label(ticket.text(section.heading)) + '\n') {
      hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    }
  }
  return headings < 2 ? 0 : hash;
}

}  // namespace

Survey survey(const Ticket& ticket, const Facts& facts) {
  Survey survey;
  survey.roles = roles_of(ticket, facts);
  survey.author = ticket.author().empty()
                      ? value_of(ticket, {"author", "reporter", "creator", "created_by", "requester"})
                      : ticket.author();
  survey.owner = value_of(ticket, {"owner", "assignee", "assigned_to", "assignees", "dri", "lead"});
  survey.acceptor = value_of(ticket, {"reviewer", "reviewers", "approver", "approved_by", "accepted_by",
                                      "product_owner", "qa", "stakeholder"});
  survey.labels = labels_of(ticket);
  survey.component = value_of(ticket, {"component", "components", "area", "module", "team", "project"});
  survey.resolution = value_of(ticket, {"resolution", "state_reason", "close_reason", "closed_reason"});
  survey.mark = mark_of(ticket, survey.labels);
  survey.declares_kind = !ticket.declared_kind().empty();
  survey.refers = !ticket.references().empty();
  survey.discussed = !ticket.comments().empty();
  survey.minutes = minutes_of(ticket, facts);
  survey.promised = promised_day(ticket);
  count_boxes(ticket, survey);
  survey.form = form_of(ticket);
  compare_by(ticket, survey);
  return survey;
}

}  // namespace speclint::engine
